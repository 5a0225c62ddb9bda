"""Compendia of different make, with what must come of each; fictional States and organisations, in our own words."""

from __future__ import annotations

import itertools
import textwrap
from dataclasses import dataclass

from compendium_texts import MIDDLE, STATES, chapter, page, statement

Expected = tuple[tuple[str, ...], int, int]
"""The submitters of a part, and its first and last page."""

WOMEN, YOUTH, FARMERS, TOGETHER, BUSINESS = (
    "Women’s Lake Group", "Children and youth", "Farmers’ Major Group", "Together for Reeds", "Business and industry"
)  # fmt: skip


@dataclass(frozen=True)
class Make:
    """The pages of a file, and the parts that are expected, in order."""

    pages: list[str]
    parts: list[Expected]


def front(title: str, *more: str, symbol: str = "A/99/12") -> str:
    """A cover with a title."""
    return page("United Nations " + symbol, "General Assembly Distr.: General", "5 August 2099", "",
                "Third session", "", title, "", *more)  # fmt: skip


def dotted(name: str, number: int) -> str:
    """An entry of a contents."""
    return f"{name} . . . . . . . . . . . . . . {number}"


def third_person(name: str) -> list[str]:
    """What a Government says of itself without saying `we`."""
    return chapter(name)


def paper(name: str) -> list[str]:
    """What an organisation asks for without saying `we`."""
    return [f"1. The lake of {name} must be open to all, and the quay lit before winter, says the {name}.", "",
            f"2. Boats of the {name} are to be counted twice, and reeds planted where none grow.", ""]  # fmt: skip


def messages() -> Make:
    """Main messages of Governments, a contents in two columns, names with their article or form behind them, one State
    that is in no list; each message has a note of its language.
    """
    names = [("Aubravie", "Aubravie"), ("Corvane (The)", "Corvane"), ("Esterlund (The)", "Esterlund (The)"),
             ("Halvenmark", "Halvenmark"), ("Isterra, Republic of", "Isterra"), ("Ndaruwe", "Ndaruwe")]  # fmt: skip
    left, right = names[:3], names[3:]
    lines = [
        dotted(a[0], 3 + place) + "    " + dotted(b[0], 6 + place)
        for place, (a, b) in enumerate(zip(left, right, strict=True))
    ]
    pages = [front("Compilation of main messages for the 2099 national reviews of lakes", "Note by the Secretariat"),
             page("Contents", "", "Page Page", *lines)]  # fmt: skip
    pages += [page(name, "", "[Original: English]", "", *third_person(name)) for name, _ in names]
    return Make(pages, [((canonical,), 3 + place, 3 + place) for place, (_, canonical) in enumerate(names)])


def papers() -> Make:
    """Papers of stakeholder groups under Roman numbers, in a contents with introduction and annex, the last in other
    words; no speaker.
    """
    names = (WOMEN, YOUTH, FARMERS, TOGETHER, BUSINESS)
    pages = [front("Discussion papers on the theme of the lake forum, submitted by major groups and other stakeholders",
                   "Note by the Secretariat"),
             page("Contents", "", "Page", dotted("I. Introduction", 3),
                  *(dotted(f"{number}. {name}", 3 + place) for place, (number, name) in
                    enumerate(zip(("II", "III", "IV", "V", "VI"), names, strict=True))),
                  dotted("Annex", 7))]  # fmt: skip
    pages.append(page("I. Introduction", "", "1. The present document has the papers of five groups.", "",
                      f"II. {WOMEN}*", "", *paper(WOMEN), "* The full paper is on the site of the forum."))  # fmt: skip
    pages += [page(f"{number}. {name}", "", *paper(name)) for number, name in
              zip(("III", "IV", "V"), names[1:4], strict=True)]  # fmt: skip
    pages.append(
        page(f"VI. {BUSINESS} for lakes", "", *paper(BUSINESS), "Annex", "", "The Secretariat lists the meetings here.")
    )
    printed = (*names[:-1], f"{BUSINESS} for lakes")
    return Make(pages, [((name,), 3 + place, 3 + place) for place, name in enumerate(printed)])


def numbered_replies() -> Make:
    """Replies under numbers that begin anew in each chapter; one Government that is in no list; no contents."""
    states = ["Aubravie", "Corvane", "Republic of Esterlund", "Isterra"]
    lines = ["A. Replies received from Governments", ""]
    for number, name in enumerate(states, 1):
        lines += [f"{number}. {name}", "", *statement(name)]
    lines += ["B. Replies received from organisations", ""]
    for number, name in enumerate(("European Union", "Harbour League"), 1):
        lines += [f"{number}. {name}", "", *statement(name)]
    pages = [front("Protection of lakes", "Report of the Secretary-General"), page(*lines),
             page("C. Conclusions", "", "9. The Secretary-General is grateful for all that was sent.")]  # fmt: skip
    names = [*states, "European Union", "Harbour League"]
    return Make(pages, [((name,), 2, 2) for name in names])


def stakeholders() -> Make:
    """Position papers under the names of stakeholder groups, each of an organisation; chapters and organisations are in
    the contents, the organisations without number.
    """
    chapters = [("A. Civil society", ["Harbour League", "Reed Watch Foundation"]),
                ("B. Private sector", ["Quay Lighting Company"]),
                ("C. Academia", ["University of Lower Isterra"])]  # fmt: skip
    entries, pages, expected = [], [], []
    number = 2
    for title, names in chapters:
        entries.append(dotted(title, number + 1))
        for place, name in enumerate(names):
            number += 1
            entries.append(dotted(name, number))
            above = [title, ""] if place == 0 else []
            pages.append(page(*above, name, "", *statement(name)))
            expected.append(((name,), number, number))
    cover = front("Compendium of position papers of stakeholders on lakes", symbol="A/AC.292/2099/INF/9")
    return Make([cover, page("Contents", "", *entries), *pages], expected)


def bylines() -> Make:
    """Proposals, each under a title and the words `submitted by`; no contents, no order, nobody in a list."""
    papers_of = [("Reeds before winter", "the Harbour League"), ("A light for each quay", "Corvane"),
                 ("On herons", "the Boatmen of Esterlund")]  # fmt: skip
    lines = []
    for title, name in papers_of:
        lines += [title, "", f"Submitted by {name}", "", *statement(name.removeprefix("the "))]
    pages = [
        front("Compilation of proposals and written contributions submitted by States and observers"),
        page(*lines),
    ]
    return Make(pages, [(("Harbour League",), 2, 2), (("Corvane",), 2, 2), (("Boatmen of Esterlund",), 2, 2)])


def running_heads() -> Make:
    """Statements with the name of the last speaker of each page at its head; they begin anywhere; no contents."""
    pages = [front("Compendium of statements in explanation of position")]
    names = STATES[:4]
    pages.append(page(names[0], "", *statement(names[0])))
    for before, name in itertools.pairwise(names):
        pages.append(page(before, "", MIDDLE.format(name=before), ""))
        pages.append(
            page(name, "", f"So much from the herons of {before}, which we love.", "", name, "", *statement(name))
        )
    pages.append(page(names[3], "", MIDDLE.format(name=names[3]), ""))
    return Make(pages, [((names[0],), 2, 4), ((names[1],), 4, 6), ((names[2],), 6, 8), ((names[3],), 8, 9)])


def heads_of_pages() -> Make:
    """Papers of groups, each on pages of its own with its name at the head of the first; no contents, no numbers."""
    names = (WOMEN, FARMERS, BUSINESS, YOUTH)
    pages = [front("Position papers submitted by stakeholder groups to the forum on lakes")]
    for name in names:
        pages += [
            page(name, "", *statement(name)),
            page(f"And the herons of the {name} have come back: we are glad.", ""),
        ]
    return Make(pages, [((name,), 2 + 2 * place, 3 + 2 * place) for place, name in enumerate(names)])


def many_languages() -> Make:
    """Statements whose headings say so in their own language."""
    french = [
        "Nous remercions la présidence et nous voulons dire que les lacs de notre pays nous importent beaucoup.",
        "",
    ]
    spanish = ["Agradecemos a la presidencia y queremos decir que los lagos de nuestro país nos importan mucho.", ""]
    russian = ["Мы благодарим председателя и хотим сказать, что озера нашей страны очень важны для нас.", ""]
    headed = [("Statement by the delegation of Corvane", statement("Corvane"), "Corvane"),
              ("Déclaration de la Suisse", french, "Switzerland"), ("Declaración de Chile", spanish, "Chile"),
              ("Заявление Алжира", russian, "Algeria")]  # fmt: skip
    pages = [front("Compendium of statements")] + [page(head, "", *(text * 2)) for head, text, _ in headed]
    return Make(pages, [((name,), 2 + place, 2 + place) for place, (_, _, name) in enumerate(headed)])


def unbroken(lines: list[str]) -> list[str]:
    """The lines as programs extract them that tell no empty line: each paragraph wrapped, none apart."""
    return [part for line in lines if line for part in textwrap.wrap(line, 78)]


def without_empty_lines() -> Make:
    """Messages with a contents, on pages whose text has no empty lines; they begin anywhere, and one follows a sentence
    without a full stop.
    """
    names = STATES[:5]
    lines: list[str] = []
    for name in names:
        lines += [name, *unbroken(statement(name))]
    lines[lines.index(names[3]) - 1] = "for the reeds of the lake"
    cover = page("United Nations A/99/12", "General Assembly", "Distr.: General", "5 August 2099", "Original: English",
                 "Compilation of messages for the reviews of lakes", "Note by the Secretariat",
                 "The Secretariat has the honour to transmit the messages that it received.")  # fmt: skip
    listed = page("Contents", *(dotted(name, 3) for name in names))
    return Make([cover, listed, page(*lines)], [((name,), 3, 3) for name in names])


def offices() -> Make:
    """Statements whose headings name a person and the office, over two lines, below a list of names without pages."""
    held = {"Chile": "Minister for Lakes of Chile", "Kenya": "Permanent Representative of Kenya to the United Nations",
            "Norway": "Prime Minister of Norway", "Fiji": "President of the Republic of Fiji"}  # fmt: skip
    lines: list[str] = []
    for number, (name, office) in enumerate(held.items()):
        head = ["Statement by H.E. Ms. Birk", office] if number % 2 else [f"Statement by H.E. Mr. Linden, {office}"]
        lines += [*head, *unbroken(statement(name))]
    pages = [page("Compendium of statements made at the second session", "Contents", *held), page(*lines)]
    return Make(pages, [((name,), 2, 2) for name in held])


def persons() -> Make:
    """The same without the words *Statement by*."""
    held = {"Norway": "H.E. Ms. Birk, Prime Minister of Norway", "Kenya": "Mr. Linden, Head of Delegation of Kenya",
            "Chile": "Ms. Vik, Ambassador of Chile"}  # fmt: skip
    lines = [line for name, head in held.items() for line in [head, "", *statement(name)]]
    pages = [front("Compendium of statements made at the second session"), page(*lines)]
    return Make(pages, [((name,), 2, 2) for name in held])


def twice() -> Make:
    """One submitter twice, in no order; what the second statement is stands in brackets."""
    heads = ["Statement by Isterra", "Statement by Aubravie", "Statement by Corvane",
             "Statement by Isterra (second intervention)"]  # fmt: skip
    names = ["Isterra", "Aubravie", "Corvane", "Isterra"]
    lines = [line for head, name in zip(heads, names, strict=True) for line in [head, *unbroken(statement(name))]]
    pages = [front("Compilation of statements delivered at the resumed session"), page(*lines)]
    return Make(pages, [((name,), 2, 2) for name in names])


def groups_of_stakeholders() -> Make:
    """Organisations in no list and without the words of organisations, below the names of groups of stakeholders."""
    chapters = {"Civil society": ["Lakes Without Borders", "Reed and Heron"], "Private sector": ["Quay Lights Ltd"],
                "Youth": ["Young Boatbuilders", "Association of Rowing Pupils"]}  # fmt: skip
    entries: list[str] = []
    lines: list[str] = []
    for group, names in chapters.items():
        entries += [dotted(group, 2), *(dotted(name, 2) for name in names)]
        lines += [group]
        for name in names:
            lines += [name, *unbroken(paper(name))]
    cover = page("Position papers submitted by stakeholders to the forum on lakes", "Contents", *entries)
    return Make([cover, page(*lines)], [((name,), 2, 2) for names in chapters.values() for name in names])


def regions() -> Make:
    """Views of States below the names of regional groups, which submit nothing, in a file without contents."""
    chapters = {"I. African States": ["Algeria", "Kenya"], "II. Asia-Pacific States": ["Fiji", "Nepal", "Samoa"]}
    lines: list[str] = []
    for group, names in chapters.items():
        lines += [group]
        for name in names:
            lines += [name, *unbroken(statement(name))]
    pages = [front("Views submitted by Member States on the care of lakes"), page(*lines)]
    return Make(pages, [((name,), 2, 2) for names in chapters.values() for name in names])


def heads_with_names() -> Make:
    """Each page has the current submitter at its head, and *Statement by* below it on the first."""
    names = ("Isterra", "Aubravie", "Ndaruwe")
    pages = [front("Compilation of national statements")]
    for name in names:
        pages += [page(name, f"Statement by {name}", *unbroken(statement(name))),
                  page(name, *unbroken([MIDDLE.format(name=name)]))]  # fmt: skip
    return Make(pages, [((name,), 2 + 2 * place, 3 + 2 * place) for place, name in enumerate(names)])


def numbered_papers() -> Make:
    """Papers of groups whose numbered headings are nearly as long as a line."""
    names = (WOMEN, YOUTH, "Farmers and Fishers of Lakes Major Group", "Trade Unions of the Quays Group")
    lines = [line for number, name in enumerate(names, 1)
             for line in [f"{number}. Position paper of the {name}", *unbroken(statement(name))]]  # fmt: skip
    pages = [page("Position papers submitted by stakeholder groups", *lines)]
    return Make(pages, [((name,), 1, 1) for name in names])


def meeting() -> Make:
    """A letter that hands on the statements of a meeting, each under its number at the head of a page, some with what
    is stamped on them, a cover that names the United Nations, or a page of their own; one of them could not be read.
    """
    pages = [page("United Nations S/2099/45", "Security Council Distr.: General", "9 July 2099", "",
                  "Letter dated 8 July 2099 from the Permanent Representative of Aubravie to the United Nations",
                  "addressed to the Secretary-General", "", "I have the honour to hand on what was said on lakes.", "",
                  "(Signed) Ash Birk"),
             page("Compilation of Statements", "", "Meeting on lakes")]  # fmt: skip
    cover = ["Permanent Mission", "of Corvane to the", "United Nations", "", "", "Check against delivery", ""]
    pages += [page("1. Aubravie", "", *statement("Aubravie")), page("We also ask for boats that are quiet at night."),
              page("2. Ms. Fen Heron, President of the Lake Keepers Union (LKU)", "", *statement("LKU")),
              page("3. Corvane", "", *cover, *statement("Corvane")),
              page("Check against delivery", "", "4. Isterra", "", *statement("Isterra")), "",
              page("6. Maluvea", "", *statement("Maluvea")),
              page("7. Right of reply by Isterra", "", *statement("Isterra"))]  # fmt: skip
    parts: list[Expected] = [(("Aubravie",), 3, 4), (("Lake Keepers Union",), 5, 5), (("Corvane",), 6, 6),
                             (("Isterra",), 7, 7), (("Maluvea",), 9, 9), (("Isterra",), 10, 10)]  # fmt: skip
    return Make(pages, parts)


MAKES = {
    one.__name__: one
    for one in (
        messages,
        papers,
        numbered_replies,
        stakeholders,
        bylines,
        running_heads,
        heads_of_pages,
        many_languages,
        without_empty_lines,
        offices,
        persons,
        twice,
        groups_of_stakeholders,
        regions,
        heads_with_names,
        numbered_papers,
        meeting,
    )
}


def a_name_within() -> list[str]:
    """Statements in alphabetical order, one of which has the name of the next State on a line of its own."""
    lines: list[str] = []
    for place, name in enumerate(STATES[:5]):
        said = statement(name)
        lines += [name, "", *([*said[:2], STATES[place + 1], "", *said[2:]] if place == 1 else said)]
    return [front("Compendium of national statements"), page(*lines)]


def a_title_within() -> list[str]:
    """Statements each of which has a title that begins like the heading of another."""
    lines: list[str] = []
    for name in STATES[:4]:
        said = statement(name)
        lines += [f"Statement by {name}", "", *said[:2], "Statement by the President of the Security Council", "",
                  *said[2:]]  # fmt: skip
    return [front("Compendium of national statements"), page(*lines)]


def letters_in_one() -> list[str]:
    """Replies that are letters, each below the head of a mission's paper."""
    return [front("Compilation of replies received from Governments")] + [
        page(f"Permanent Mission of {name} to the United Nations", "", *statement(name))
        for name in ("Chile", "Kenya", "Norway")
    ]


def a_number_lost() -> list[str]:
    """Statements under numbers, one of which is missing; the page that could not be read may be another one's."""
    pages = meeting().pages
    return [*pages[:5], page("which all of us know.", "", "3. Corvane", "", *statement("Corvane")), *pages[6:]]


def a_number_lost_in_text() -> list[str]:
    """Statements under numbers, one of which is missing, though all pages were read."""
    pages = meeting().pages
    return [*pages[:7], page("Harbour League asks for light, and for boats that are quiet."), *pages[8:]]


def another_below_a_number() -> list[str]:
    """Statements under numbers, and below the text of one a name without a number."""
    pages = meeting().pages
    return [*pages[:6], page("Halvenmark", "", *statement("Halvenmark")), *pages[6:]]


UNSURE = {
    one.__name__: one
    for one in (
        a_name_within,
        a_title_within,
        letters_in_one,
        a_number_lost,
        a_number_lost_in_text,
        another_below_a_number,
    )
}


def chapters_on_groups() -> list[str]:
    """A report of one author with chapters on groups of people, all in its contents."""
    names = ("Women", "Children and youth", "Farmers", "Indigenous peoples")
    entries = [dotted(f"{number}. {name}", 3 + place) for place, (number, name) in
               enumerate(zip(("II", "III", "IV", "V"), names, strict=True))]  # fmt: skip
    pages = [front("State of the lakes and of those who live on them", "Report of the Secretary-General"),
             page("Contents", "", "Page", dotted("I. Introduction", 3), *entries)]  # fmt: skip
    return pages + [page(f"{number}. {name}", "", *chapter(name)) for number, name in
                    zip(("II", "III", "IV", "V"), names, strict=True)]  # fmt: skip


def practices() -> list[str]:
    """A compendium of practices, written by a secretariat about States."""
    pages = [front("Compendium of good practices in the care of lakes", "Prepared by the Secretariat"),
             page("Contents", "", *(dotted(name, 3 + place) for place, name in enumerate(STATES)))]  # fmt: skip
    return pages + [page(name, "", *chapter(name)) for name in STATES]


def index() -> list[str]:
    """An index of names with the pages on which they occur."""
    entries = [dotted(name, 3 * place + 4) for place, name in enumerate(STATES)]
    return [
        page("Index", "", *entries),
        page(*(line for name in STATES for line in (name, "", "boats 3, 7; reeds 9", ""))),
    ]


def summary_record() -> list[str]:
    """A meeting in the words of others: speakers, not documents."""
    lines = ["The meeting was called to order at 10.05 a.m.", ""]
    for name in STATES:
        lines += [f"Ms. Linden ({name}) said that the lake of {name} was calm and that her delegation gave thanks.", "",
                  "She hoped that the quay would be lit before winter, as many fishermen had asked.", ""]  # fmt: skip
    return [front("Summary record of the 4th meeting"), page("Agenda item 4: lakes", "", *lines, "Algeria", "", *lines)]


def verbatim_record() -> list[str]:
    """A meeting word for word: each turn begins with its speaker and goes on in the same paragraph."""
    lines = []
    for name in STATES:
        lines += [
            f"Mr. Birk ({name}): {statement(name)[0]}",
            "",
            *statement(name)[2:],
            "The President: We thank you.",
            "",
        ]
    return [front("Official Records of the 12th plenary meeting"), page(*lines)]


NO_COMPENDIA = {one.__name__: one for one in (chapters_on_groups, practices, index, summary_record, verbatim_record)}
