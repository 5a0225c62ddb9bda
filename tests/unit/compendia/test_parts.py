"""Compendia: who said what, in a file of many; and no file torn apart that is one."""

from __future__ import annotations

from pathlib import Path

import pytest
from compendium_texts import STATES, chapter, contents, page, statement, vocabulary

from indexer.archive import ArchivedDocument
from indexer.domain import DocumentStatus, Provenance
from indexer.vocabulary import Vocabulary
from pipelines.assemble import Assembler, Assembly
from pipelines.describe import Defaults
from pipelines.extract.reader import Reading
from pipelines.extract.tika import Extraction
from pipelines.sources.discover import Source

COVER = page(
    "United Nations A/AC.292/2099/INF/9",
    "General Assembly Distr.: General",
    "5 August 2099",
    "Original: English",
    "",
    "Third session",
    "",
    "Compendium of statements in explanation of position",
    "",
    "1. The Secretariat has put together what delegations have said about the lakes.",
)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    return vocabulary(tmp_path_factory.mktemp("words"))


def assembled(pages: list[str], words: Vocabulary, *, paged: bool = True) -> Assembly:
    reading = Reading(Extraction("pdf" if paged else "docx", tuple(pages), paged))
    return Assembler(words, Defaults(), lambda _: True).documents(
        Source(Path("all.pdf"), "all.pdf"), "ab" * 32, reading
    )


def text(one: ArchivedDocument) -> str:
    return "\n".join(passage.text for passage in one.passages)


def parts(assembly: Assembly) -> dict[tuple[str, ...], ArchivedDocument]:
    return {one.document.description.submitters: one for one in assembly.documents if one.document.part_of}


GROUP = "Corvane (on behalf of the Lake Group)"


def compendium() -> list[str]:
    """Five statements on three pages, one of them over a page break, two whole ones on one page."""
    joint = "Halvenmark (joint statement of the Lake Group: Isterra and Ndaruwe)"
    return [
        COVER,
        contents([("Aubravie", 3), (GROUP, 3), (joint, 4), ("Isterra", 5), ("Maluvea", 5)]),
        page("Aubravie", "", *statement("Aubravie"), GROUP, "", *statement("Corvane")),
        page("And the herons of Corvane have come back: we are glad.", "", joint, "", *statement("Halvenmark")),
        page("Isterra", "", *statement("Isterra"), "Maluvea", "", *statement("Maluvea")),
    ]  # fmt: skip


def test_each_statement_becomes_a_document_of_its_own(words: Vocabulary) -> None:
    found = assembled(compendium(), words)
    whole, *_ = found.documents
    assert [one.document.description.submitters for one in found.documents[1:]] == [
        ("Aubravie",),
        ("Corvane", "Lake Group"),
        ("Halvenmark", "Lake Group", "Isterra", "Ndaruwe"),
        ("Isterra",),
        ("Maluvea",),
    ]
    assert [(one.document.page_from, one.document.page_to) for one in found.documents[1:]] == [
        (3, 3), (3, 4), (4, 4), (5, 5), (5, 5),
    ]  # fmt: skip
    assert {one.document.part_of for one in found.documents[1:]} == {whole.document.id}
    assert all((one.document.part_confidence or 0) > 0.9 for one in found.documents[1:])
    assert len({one.document.id for one in found.documents}) == 6
    assert len({passage.id for one in found.documents for passage in one.passages}) == sum(
        len(one.passages) for one in found.documents
    )


def test_no_word_is_anothers_and_none_is_lost_or_shown_twice(words: Vocabulary) -> None:
    found = assembled(compendium(), words)
    for names, one in parts(found).items():
        assert {name for name in STATES if f"lake of {name}" in text(one)} == {names[0]}
    assert "herons of Corvane" in text(parts(found)["Corvane", "Lake Group"])
    said = " ".join(text(one) for one in found.documents)
    for name in STATES[:5]:
        for line in statement(name):
            assert said.count(line) == 1 if line else True
    assert "what delegations have said" in text(found.documents[0])
    assert len(found.documents[0].pages) == 5
    assert [one.number for one in parts(found)["Corvane", "Lake Group"].pages] == [3, 4]
    assert "Aubravie" in parts(found)["Corvane", "Lake Group"].pages[0].text


def test_a_part_says_what_it_has_from_the_whole(words: Vocabulary) -> None:
    found = assembled(compendium(), words)
    about = parts(found)["Isterra",].document.description
    assert (about.symbol, about.session, about.date) == ("A/AC.292/2099/INF/9", "Third session", "2099-08-05")
    assert (about.type, about.language) == ("explanation of position", "en")
    assert about.title == "Statement of Isterra"
    assert about.groups == ("States",)
    for name in ("symbol", "session", "date", "processes", "type"):
        assert about.provenance[name] is Provenance.WHOLE
    assert about.provenance["submitters"] is Provenance.DOCUMENT
    assert found.documents[0].document.description.type == "compendium"


def replies(*, notes: bool = True, heads: str = "Replies received from Governments") -> list[str]:
    """A report with a chapter of replies and one of conclusions; no contents."""
    pages = [page("A/99/12", "Third session", "", "Protection of lakes", "", "Report of the Secretary-General", "")]
    pages.append(page("I. Introduction", "", "1. The Assembly asked the Secretary-General to report on lakes.", ""))
    lines = [f"II. {heads}", ""]
    for name in STATES:
        lines += [name, "", *(["[Original: Spanish]", "[31 May 2099]", ""] if notes else []), *chapter(name)]
    lines += ["III. Conclusions", "", "9. The Secretary-General is grateful for all that was sent."]
    return [*pages, page(*lines)]


def test_replies_of_governments_without_a_contents(words: Vocabulary) -> None:
    found = parts(assembled(replies(), words))
    assert [names[0] for names in found] == list(STATES)
    about = found["Aubravie",].document.description
    assert (about.date, about.original_languages) == ("2099-05-31", ("es",))
    assert about.provenance["date"] is Provenance.DOCUMENT
    assert "grateful" not in text(found["Ndaruwe",])
    assert "grateful" in text(assembled(replies(), words).documents[0])


def test_each_chapter_has_an_alphabet_of_its_own(words: Vocabulary) -> None:
    pages = replies()
    more = page("III. Replies received from organisations", "", "A. Groups of States", "",
                "European Union", "[Original: English]", "", *chapter("Halvenmark"),
                "Lake Group", "[Original: French]", "", *chapter("Corvane"))  # fmt: skip
    pages[-1] = pages[-1].replace("III. Conclusions", f"{more}\nIV. Conclusions")
    found = parts(assembled(pages, words))
    assert [names[0] for names in found] == [*STATES, "European Union", "Lake Group"]
    assert "organisations" not in text(found["Ndaruwe",])
    assert "grateful" not in text(found["Lake Group",])
    assert found["Lake Group",].document.description.original_languages == ("fr",)


def test_a_contents_of_the_chapters_alone_tells_where_the_last_reply_ends(words: Vocabulary) -> None:
    first, second, third = replies()
    chapters = [("Introduction", 3), ("Replies received from Governments", 4), ("Observations", 4)]
    third = third.replace("III. Conclusions", "Observations")
    pages = [first, contents(chapters), second, third]
    found = parts(assembled(pages, words))
    assert [names[0] for names in found] == list(STATES)
    assert "grateful" not in text(found["Ndaruwe",])


def test_a_contents_with_blanks_for_leaders(words: Vocabulary) -> None:
    pages = compendium()
    pages[1] = pages[1].replace(" . . . . . . . . . . . .", "")
    assert len(parts(assembled(pages, words))) == 5


def test_letters_put_together_under_a_contents_stay_whole_and_say_so(words: Vocabulary) -> None:
    letters = [page(f"Ministry of Lakes, {name}", "", *statement(name)) for name in STATES]
    pages = [COVER, contents([(name, 3 + place) for place, name in enumerate(STATES)]), *letters]
    found = assembled(pages, words)
    assert [one.document.doubts for one in found.documents] == [("may_be_compendium",)]


def report() -> list[str]:
    """A report with a chapter for each State, and all of them in its contents."""
    pages = [page("A/99/12", "", "State of the lakes", "", "Report of the Secretary-General", ""),
             contents([("Introduction", 3), *((name, 4 + place) for place, name in enumerate(STATES))])]  # fmt: skip
    pages.append(page("Introduction", "", "1. The Assembly asked the Secretary-General to report on lakes.", ""))
    return pages + [page(name, "", *chapter(name)) for name in STATES]


def participants() -> list[str]:
    lines = ["List of participants", ""]
    for name in STATES:
        lines += [name, "", "Mr. Ora Linden, Head of Delegation, Ministry of Lakes.", "Ms. Ane Birk, Expert, Lima.", ""]
    return [page(*lines, ""), page("End of the list of participants")]


def letter() -> list[str]:
    return [
        page("S/2099/4", "", "Letter dated 1 May 2099 from the Chair", "", *statement("Corvane")),
        page("Annex", "", "Isterra", "", *statement("Isterra")),
    ]  # fmt: skip


@pytest.mark.parametrize("pages", [report(), participants(), [COVER, *participants()], letter(), [COVER]])
def test_what_only_looks_like_a_compendium_stays_whole(pages: list[str], words: Vocabulary) -> None:
    found = assembled(pages, words)
    assert len(found.documents) == 1
    assert (found.doubts, found.documents[0].document.doubts) == ([], ())


def disordered() -> list[str]:
    names = ("Maluvea", "Corvane", "Isterra", "Aubravie")
    return [COVER, page(*(line for name in names for line in (name, "", *statement(name))))]


def one_missing() -> list[str]:
    pages = compendium()
    return [*pages[:4], pages[4].replace("Maluvea\n\n", "Statement of the fifth speaker\n\n")]


def no_notes() -> list[str]:
    return replies(notes=False)


def name_within() -> list[str]:
    pages = replies()
    return [*pages[:2], pages[2].replace("Corvane\n\n[", "Boats of\n\nBrazil\n\nThey are many.\n\nCorvane\n\n[")]


@pytest.mark.parametrize("pages", [disordered(), one_missing(), no_notes(), name_within()])
def test_what_is_not_sure_stays_whole_and_says_so(pages: list[str], words: Vocabulary) -> None:
    found = assembled(pages, words)
    (one,) = found.documents
    assert one.document.doubts == ("may_be_compendium",)
    assert one.document.status is DocumentStatus.DOUBTFUL
    assert [doubt.reason for doubt in found.doubts] == ["may_be_compendium"]
    assert "manifest" in found.doubts[0].detail


def test_a_format_without_pages_stays_whole_and_says_so(words: Vocabulary) -> None:
    found = assembled(["\n".join(compendium())], words, paged=False)
    (one,) = found.documents
    assert one.document.doubts == ("may_be_compendium",)
    assert "has no fixed pages" in found.doubts[0].detail


def test_a_footnote_goes_to_the_statement_that_has_its_mark(words: Vocabulary) -> None:
    pages = compendium()
    pages[4] = pages[4].replace("calm, Mr. Chair, and we thank you", "calm,7 Mr. Chair, and we thank you", 1)
    pages[4] += "\n____________________\n7 Measured at the northern quay by the keeper of the lake."
    found = parts(assembled(pages, words))
    assert "northern quay" in text(found["Isterra",])
    assert "northern quay" not in text(found["Maluvea",])


def test_a_running_head_with_the_speakers_name_begins_nothing(words: Vocabulary) -> None:
    pages = [COVER]
    for name in STATES:
        pages += [
            page(name, "", *statement(name)),
            page(name, "", f"More about the lake of {name}, which we love.", ""),
        ]
    found = parts(assembled(pages, words))
    assert [names[0] for names in found] == list(STATES)
    assert all(one.document.pages == 2 for one in found.values())


def test_a_translation_that_is_added_does_not_decide_the_language(words: Vocabulary) -> None:
    pages = compendium()
    french = (
        "Nous remercions la présidence de la réunion et nous voulons dire que les lacs nous importent beaucoup. " * 3
    )
    pages[4] = page("Isterra", "", french, "", "Unofficial translation", "", *(statement("Isterra") * 3), "Maluvea", "",
                    *statement("Maluvea"))  # fmt: skip
    about = parts(assembled(pages, words))["Isterra",].document.description
    assert (about.language, set(about.languages)) == ("fr", {"fr", "en"})
