"""Who introduces itself in a paper without a masthead: in its own words, and never an addressee."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe
from pipelines.describe.introduction import introduced

VOCABULARY = load_vocabulary()


def _who(*pages: str) -> tuple[str, ...]:
    found = introduced(pages, VOCABULARY)
    return found.names if found else ()


@scored(0.95)
def test_an_organisation_says_who_it_is(page: str, names: tuple[str, ...]) -> None:
    assert _who(page) == names


@each_case
def test_others_are_not_taken_for_authors(page: str) -> None:
    assert _who(page) == ()


def test_an_abbreviation_is_the_name_that_it_stands_for() -> None:
    page = "Who is Heron Watch?\nHeron Watch (HW) is a charity.\n\nHW commends the Rapporteur for inviting comments."
    assert _who(page) == ("Heron Watch",)


def test_different_names_in_different_places_are_nobodys() -> None:
    page = "Heron Watch welcomes the opportunity to comment.\n\nAbout Lake Trust\nLake Trust is a foundation."
    assert _who(page) == ()


def test_a_name_above_a_submission_needs_a_sentence_of_its_own() -> None:
    head = "Heron Watch\n\nSubmission to the Ministry of Lakes on nests"
    assert _who(head) == ()
    assert _who(head, "Heron Watch believes that nests are homes.") == ("Heron Watch",)
    assert _who(
        "Heron Watch and Lake Trust Joint Submission to the Ministry of Lakes",
        "Heron Watch calls on all. Lake Trust supports this.",
    ) == ("Heron Watch", "Lake Trust")


def test_a_charity_is_of_civil_society_and_its_paper_is_called_by_what_it_is() -> None:
    pages = [
        "Heron Watch\n\nSubmission to the Ministry of\nLakes regarding the\n\nHeron Code\n\nNovember 2025",
        "Who we are\nHeron Watch is a charity. We speak for herons.",
    ]
    found = describe(pages, "a.pdf", None, Defaults(), VOCABULARY)
    assert (found.submitters, found.groups) == (("Heron Watch",), ("Civil society",))
    assert (found.title, found.date) == ("Submission to the Ministry of Lakes regarding the Heron Code", "2025-11")


def test_the_government_of_a_state_is_the_state() -> None:
    pages = ["The French Government welcomes the opportunity to comment on the draft."]
    assert describe(pages, "a.pdf", None, Defaults(), VOCABULARY).submitters == ("France",)


def test_the_addressee_of_a_letter_is_not_its_author() -> None:
    address = "The Hon. Ann Linden\nPresident of the Senate\nParliament of Australia"
    page = f"13 May 2020\n\n{address}\n\nDear Ms Linden\n\nWe write."
    found = describe([page], "linden.pdf", None, Defaults(), VOCABULARY)
    assert found.submitters == ()
    assert found.title == "linden"


def test_a_letter_is_called_by_its_subject() -> None:
    page = "Ann Linden\nMinister for Lakes\n\nRe: Nests on lakes\nand their keepers\n\nDear Minister,\n\nWe write."
    assert describe([page], "a.pdf", None, Defaults(), VOCABULARY).title == "Nests on lakes and their keepers"


def test_a_web_page_is_called_by_the_part_of_its_title_that_it_repeats() -> None:
    page = "Ministry of Foreign Affairs\nof the Republic of Belarus\n\nHome\n\nStatement on lakes and herons\n\nText."
    properties = {"Content-Type": "text/html", "dc:title": "Statement on lakes and herons - Ministry of Lakes"}
    found = describe([page], "a.html", None, Defaults(), VOCABULARY, None, properties)
    assert (found.title, found.submitters) == ("Statement on lakes and herons", ("Belarus",))


@pytest.mark.parametrize("head", ["· Joint submission on behalf of Chile and Kenya", "• Statement by Chile"])
def test_an_item_of_a_list_is_no_head(head: str) -> None:
    assert describe([f"Questions to Norway\n\n{head}\n\nText."], "a.txt", None, Defaults(), VOCABULARY).submitters == ()


def test_a_paper_on_a_report_is_not_the_reports_authors() -> None:
    page = "Feedback on the Interim Report of the Advisory Body on Herons\n\nWe thank the Body."
    assert describe([page], "a.pdf", None, Defaults(), VOCABULARY).submitters == ()


def test_a_delegation_that_quotes_a_group_speaks_for_its_state() -> None:
    speech = "Mr. President,\n\nThe European Union welcomes the opportunity to speak."
    page = f"STATEMENT BY THE DELEGATION OF FINLAND\n\n{speech}"
    assert describe([page], "a.pdf", None, Defaults(), VOCABULARY).submitters == ("Finland",)
    page = f"Finland\n\n{speech}"
    assert describe([page], "a.pdf", None, Defaults(), VOCABULARY).submitters == ("Finland",)
