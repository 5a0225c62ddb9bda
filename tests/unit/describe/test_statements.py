"""The submitter of a statement: who speaks, or nobody; never somebody else."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe
from pipelines.describe.evidence import THRESHOLD
from pipelines.describe.own_words import own_words
from pipelines.describe.statements import statement_submitters

VOCABULARY = load_vocabulary()


def believed(page: str) -> list[str]:
    found = statement_submitters(page, VOCABULARY)
    return list(found.names) if found.evidence.confidence >= THRESHOLD else []


@scored(0.95)
def test_speaker_of_a_statement(page: str, names: list[str] | None) -> None:
    expected = ["Brazil", "Germany", "Netherlands"] if names is None else names
    assert believed(page) == expected


@each_case
def test_a_longer_name_that_begins_with_a_states_is_not_the_states(page: str) -> None:
    assert believed(page) == []


@scored(0.95)
def test_by_whom(page: str, names: list[str]) -> None:
    assert believed(page) == names


def test_a_name_in_no_list_is_only_proposed() -> None:
    found = statement_submitters("Statement by the Harbour League to the meeting", VOCABULARY)
    assert (found.names, found.countries) == (("Harbour League",), ())
    assert found.evidence.confidence < THRESHOLD


def test_a_non_governmental_organisation_says_that_it_is_one() -> None:
    page = (
        "Written statement* submitted by Harbour League of Chile, a non-\ngovernmental organization in special status"
    )
    found = statement_submitters(page, VOCABULARY)
    assert (found.names, found.countries, found.group) == (("Harbour League of Chile",), (), "NGO")


@scored(0.95)
def test_the_office_of_a_speaker(page: str, names: list[str]) -> None:
    assert believed(page) == names


def test_a_name_may_go_on_in_the_next_line() -> None:
    assert believed("Report of the Working Group on the Universal\nHarbour Review*\n\nCorvane") == [
        "Working Group on the Universal Harbour Review"
    ]
    assert believed("REPORT OF MAIN COMMITTEE I") == ["Main Committee I"]


def test_half_a_list_of_sponsors_is_none() -> None:
    # A misread name breaks the list; its rest is not all of the sponsors.
    assert believed("Chile, Nicar~gua,\nKenya and Norway: draft resolution") == []


@scored(0.95)
def test_an_office_in_the_name_of_an_institution_is_none(page: str) -> None:
    assert describe([page], "x.pdf", None, Defaults(), VOCABULARY).submitters == ()


@scored(0.95)
def test_whose_paper_it_is_ends_where_the_name_does(page: str, names: list[str]) -> None:
    assert believed(page) == names


def test_the_author_of_a_listed_document_is_not_that_of_the_list() -> None:
    listed = "1. Adoption of the agenda.\nDocumentation\nReport of the Secretary-General on lakes"
    page = f"United Nations E/2099/1\nDistr.: General\n\nProvisional agenda\n\n{listed}"
    assert describe([page], "a.pdf", None, Defaults(), VOCABULARY).submitters == ()


@pytest.mark.parametrize("above", ["", "Agenda item 74\n"])
@pytest.mark.parametrize("subject", ["lakes", "Lakes"])
def test_a_speech_about_a_report_is_not_its_authors(above: str, subject: str) -> None:
    page = (
        f"{above}Report of the Secretary-General on {subject}\n\nMr. President,\n\nWe thank the author for the "
        "report, and say that each shore has to measure what flows into the water."
    )
    assert own_words([page], VOCABULARY).submitters.names == ()
    assert own_words([page.replace("Mr. President,", "I. Introduction")], VOCABULARY).submitters.names == (
        "Secretary-General",
    )


def test_days_that_a_text_is_about_are_not_those_of_a_meeting() -> None:
    masthead = "United Nations S/2099/54\n\nSecurity Council\nDistr.: General\n24 January 2099\n\nOriginal: English"
    text = "1. The report covers what happened on all shores of the lakes between\n16 October 2098 and 15 January 2099."
    page = f"{masthead}\n\nSituation of the lakes\n\nReport of the Secretary-General\n\nI. Introduction\n\n{text}"
    assert own_words([page], VOCABULARY).meeting is None
    met = page.replace("Situation of", "Port Lund, 3–5 May 2099\n\nSituation of")
    assert own_words([met], VOCABULARY).meeting == "2099-05-03/2099-05-05"
