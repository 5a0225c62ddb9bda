"""Whose statement a paper is, when it was made and what it is called, as its head and its first words say."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe
from pipelines.describe.own_statement import called_in_head
from pipelines.describe.paper import Paper

VOCABULARY = load_vocabulary()
THANKS = "\n\nThank you, Madam Facilitator.\n\nLakes are deep, and we must keep them so."


def names(page: str) -> tuple[str, ...]:
    return describe([page], "a.txt", None, Defaults(), VOCABULARY).submitters


@scored(0.95)
def test_the_head_says_whose_statement_it_is(head: str, expected: tuple[str, ...]) -> None:
    assert names(head + THANKS) == expected


@scored(0.95)
def test_an_organisation_in_no_list_is_named_where_the_text_is_its_own(page: str, expected: tuple[str, ...]) -> None:
    assert names(page) == expected


@scored(0.95)
def test_a_speech_without_a_head_is_of_who_speaks_in_it(page: str, expected: tuple[str, ...]) -> None:
    assert names(page) == expected


@each_case
def test_what_is_no_owner_of_a_paper_does_not_become_one(head: str) -> None:
    assert names(f"{head}\n\nThank you, Madam President.\n\nThe Environmental Impact of lakes is deep.") == ()


def test_a_group_with_which_the_head_aligns_is_not_spoken_for() -> None:
    head = "DÉCLARATION DU SENEGAL\n\nLe Sénégal s’associe à la déclaration de l’Algérie au\nnom du Groupe africain."
    assert names(f"{head}\n\n5.7 Évaluations\n\nMadame la Présidente,\nNous remercions.") == ("Senegal",)


def test_a_person_before_and_a_reader_behind_the_name_of_a_body_are_none_of_it() -> None:
    says = "\n\nMadame Facilitator,\nThe International Council of Lake Law welcomes this."
    assert names(f"Statement of Kristina Birk International Council of Lake Law{says}") == (
        "International Council of Lake Law",
    )


@scored(0.95)
def test_the_day_of_a_speech_is_the_only_one_in_its_head(line: str, expected: str | None) -> None:
    found = describe([f"Statement by Chile on lakes\n{line}{THANKS}"], "a.txt", None, Defaults(), VOCABULARY)
    assert found.date == expected


@each_case
def test_a_paper_is_called_what_its_head_says_that_it_is(page: str, expected: str) -> None:
    assert describe([page], "a.txt", None, Defaults(), VOCABULARY).title == expected


def test_the_middle_of_a_sentence_is_no_title() -> None:
    for line in (
        "Further to the comments submitted by the Delegation, Malta",
        "statement I have prepared I should like",
    ):
        assert called_in_head(Paper(("Malta", line), "We speak."), None, VOCABULARY) is None


@scored(0.95)
def test_who_stands_at_the_head_and_speaks(page: str, expected: tuple[str, ...]) -> None:
    assert names(page) == expected
