"""Submitters of papers of the United Nations: bodies by their whole names, and officers with their body."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.vocabulary import load_vocabulary
from pipelines.describe.of_which_body import of_its_series, of_which_body, submits
from pipelines.describe.own_words import OwnWords, own_words

VOCABULARY = load_vocabulary()
EXECUTIVE_BOARD = "Executive Board of the\nUnited Nations Development\nProgramme and the Pond Fund"


def read(*below: str, symbol: str = "A/AC.999/2099/7", organ: str = "General Assembly") -> OwnWords:
    """What a page says with this below its masthead."""
    head = (
        f"United Nations {symbol}\n\n{organ}\nDistr.: General\n3 May 2099\n\nOriginal: English\n\n99-06949 (E) 190599"
    )
    return own_words(["\n".join([head, *below])], VOCABULARY)


@scored(0.95)
def test_a_body_has_its_whole_name(lines: str, name: str) -> None:
    found = read("Third session", "", lines, "", "1. At its meeting of May the Committee heard about lakes.")
    assert found.submitters.names == (name,)


def test_a_report_below_an_item_called_after_an_organ_is_by_who_reports() -> None:
    found = read("Agenda items 92 and 12", "", "LAKES", "", "REPORT OF THE ECONOMIC AND SOCIAL COUNCIL", "",
                 "Report of the Lake Committee", "", "I. INTRODUCTION")  # fmt: skip
    assert found.submitters.names == ("Lake Committee",)


@each_case
def test_an_officer_of_an_entity_is_told_by_the_series(symbol: str, line: str, names: tuple[str, ...]) -> None:
    found = read("Annual session 2099", "Item 3 of the provisional agenda", "Lakes", "", "Our lakes", line, "",
                 "Summary", symbol=symbol, organ=EXECUTIVE_BOARD)  # fmt: skip
    assert found.submitters.names == names


def test_an_officer_of_a_body_is_told_by_the_masthead() -> None:
    committee = "Special Committee on the Care of\nReeds and Herons"
    found = read(committee, "", "Organization of work", "", "Note by the Chair", "", "I. Lakes")
    assert found.submitters.names == ("Chair of the Special Committee on the Care of Reeds and Herons",)
    found = read("2099 session", "", "Draft decision submitted by the Vice-President of the Council, Ash Birk",
                 "(Norway), on the basis of informal consultations", "", "Report of the Committee on Herons", "",
                 "The Economic and Social Council:", "", "(a) Takes note of the report of the Pond Committee;",
                 organ="Economic and Social Council", symbol="E/2099/L.7")  # fmt: skip
    assert found.submitters.names == ("Vice-President of the Economic and Social Council",)
    assert (found.type, found.title and found.title.text) == ("draft decision", "Report of the Committee on Herons")


def test_an_officer_of_whom_nothing_says_of_what_is_nobody() -> None:
    found = read("2099 session", "Agenda item 7", "Lakes", "", "Our lakes", "", "Report of the Executive Director", "",
                 "Summary")  # fmt: skip
    assert found.submitters.evidence.rule == "officer of an unnamed body"


def test_the_cover_of_the_official_records_names_the_body_that_reports() -> None:
    head = "E/2099/22\n\nUnited Nations\n\nCommittee on Herons,\nReeds and Quiet Boats\n\nReport on the third session"
    page = f"{head}\n(2–6 May 2099)\n\nEconomic and Social Council\nOfficial Records, 2099\nSupplement No. 2"
    assert own_words([page], VOCABULARY).submitters.names == ("Committee on Herons, Reeds and Quiet Boats",)


def test_a_draft_is_also_by_the_group_for_which_it_is_tabled() -> None:
    draft = ["2099 session", "Agenda item 7", "Lakes", "", "Iraq:*,** draft resolution", "", "Reports on lakes", "",
             "The Economic and Social Council,", "", "Recalling its resolutions,", "", "__________", ""]  # fmt: skip
    note = "* On behalf of the States that are members of the Group of 77 and China, taking into account also lakes."
    found = read(*draft, note, organ="Economic and Social Council", symbol="E/2099/L.8")
    assert found.submitters.names == ("Iraq", "Group of 77 and China")
    assert (found.type, found.title and found.title.text) == ("draft resolution", "Reports on lakes")
    found = read(*draft, "*** On behalf of the Group of 77 and China.", symbol="E/2099/L.8")
    assert found.submitters.names == ("Iraq",)


def test_a_word_that_was_broken_is_whole() -> None:
    found = read("Letter dated 6 May 2099 from the President of the Security Counci l", "addressed to the "
                 "Secretary-General", "", "I have the honour to inform you about lakes.", symbol="S/2099/8",
                 organ="Security Council")  # fmt: skip
    assert found.submitters.names == ("President of the Security Council",)
    assert found.title
    assert "Security Council addressed" in found.title.text


@each_case
def test_types_of_what_was_adopted_and_of_numbered_reports(lines: str, kind: str) -> None:
    assert read(lines, "", "I. Introduction").type == kind


def test_a_title_goes_on_with_its_days() -> None:
    found = read("Seminar on the care of the lakes,", "to be held in Dili", "from 21 to 23 May 2099", "", "I. Lakes")
    assert found.title
    assert found.title.text == "Seminar on the care of the lakes, to be held in Dili from 21 to 23 May 2099"


BOARD = "Executive Board of the United Nations Lake Programme and the United Nations Heron Fund"
HEAD = ("United Nations DP/2099/2", *BOARD.replace(" and", "\n and").split("\n"), "Distr.: General", "3 May 2099")


@scored(0.95)
def test_whose_a_report_to_an_executive_board_is(symbol: str, title: str, whose: str | None) -> None:
    assert of_its_series(title, HEAD, symbol) == whose


def test_a_conference_of_parties_is_no_officer_of_the_parties() -> None:
    head = ("Conference of the Parties", "United Nations FCCC/CP/2099/2")
    assert of_which_body("Conference of the Parties", "Report of the Conference of the Parties", head, None) == (
        "Conference of the Parties"
    )


@each_case
def test_who_says_that_it_submits_a_report(text: str, whom: bool) -> None:
    found = submits(text)
    assert (found is not None) == whom
    assert found is None or found[0] in {"Executive Director of the Heron Fund", "Heron Office"}
