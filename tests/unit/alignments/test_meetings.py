"""Alignments as they are said in meetings, of which there are transcripts and verbatim records."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.alignments.reading import MOST_GROUPS, groups_spoken_for, statements

G77 = "Group of 77 and China"


@scored(0.95)
def test_meetings_have_forms_of_their_own(
    language: str, text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(one.kind.value, one.others) for one in statements(text, language, ["Kenya"])] == expected


@each_case
def test_whom_somebody_thanks_or_tells_of_is_no_ally(language: str, text: str) -> None:
    assert statements(text, language, ["Kenya"]) == []


def test_an_author_does_not_speak_for_itself() -> None:
    (one,) = statements("We speak on behalf of Lamp Watch and the Lamp Foundation.", "en", ["Lamp Watch"])
    assert one.others == ("Lamp Foundation",)


def test_a_group_that_the_document_has_spoken_for_speaks_by_its_name() -> None:
    said = "The African Group supports the proposal of Fiji."
    assert statements(said, "en", ["Kenya"]) == []
    before = statements("I have the honour to speak on behalf of the African Group and of Cuba.", "en", ["Kenya"])
    assert groups_spoken_for(before) == {"African Group"}  # a State goes on to speak for itself
    (found,) = statements(said, "en", ["Kenya"], groups_spoken_for(before))
    assert (found.kind, found.others) == ("supports", ("Fiji",))
    (_, same) = statements(f"I speak on behalf of the African Group. {said}", "en", ["Kenya"])
    assert same.others == ("Fiji",)


@pytest.mark.parametrize("name", ["Boris", "Boriso", "Borisoo", "Borisooo", "Borisoooo", "Borisoooooo"])
def test_a_long_sentence_is_not_cut_within_a_name(name: str) -> None:
    text = (
        f"We share the opinions expressed by a number of other speakers, in particular by the Prime Minister of Fiji, "
        f"Mr. {name} Lamplighter-Grey, speaking in his capacity as the President of the European Union."
    )
    assert [one.others for one in statements(text, "en", ["Kenya"])] == [("European Union",)]


def test_the_words_of_a_possessive_begin_where_it_is_told_whose_it_is() -> None:
    text = "The sea is wide. We thank Fiji. We support its proposal."
    (found,) = statements(text, "en", ["Kenya"])
    assert text[found.start : found.end] == "We thank Fiji. We support its proposal."


def test_a_document_that_speaks_for_too_many_speaks_for_none() -> None:
    said = "The African Group supports the proposal of Fiji."
    groups = {"African Group", *(f"Lamp Group {number}" for number in range(MOST_GROUPS - 1))}
    assert len(statements(said, "en", ["Kenya"], groups)) == 1
    assert statements(said, "en", ["Kenya"], groups | {"One More Group"}) == []


def test_a_group_that_has_spoken_in_a_meeting_is_whom_others_align_with() -> None:
    """In a transcript several groups speak; who aligns with one of them later is not that group."""
    spoken = frozenset({G77, "European Union"})
    for text, others in (
        ("My delegation aligns itself with the statement by Iraq on behalf of the G77.", (G77, "Iraq")),
        ("We align ourselves with the statement of the European Union.", ("European Union",)),
        ("The European Union aligns itself with the statement of Chile.", ("Chile",)),
        ("Thank you, Chairs. Cuba aligns itself to the statement made by Iraq.", ("Iraq",)),
    ):
        assert [one.others for one in statements(text, "en", (), spoken)] == [others]
    alone = frozenset({G77})
    assert statements("We support the proposal of the G77.", "en", ("Iraq",), alone) == []
    assert statements("Cuba aligns itself with the statement of Iraq.", "en", ("Chile",), spoken) == []


def test_an_author_is_called_by_the_capitals_of_its_name() -> None:
    text = "HWE supports the proposal of Chile."
    assert [one.others for one in statements(text, "en", ("Heron Watch Europe",))] == [("Chile",)]
    assert statements(text, "en", ("Lake Trust",)) == []


@scored(0.95)
def test_a_statement_is_shown_without_who_speaks_and_whom_he_addresses(
    text: str, language: str, own: tuple[str, ...]
) -> None:
    (found,) = statements(text, language, own)
    assert text[found.start :].startswith(("We align", "nous nous"))


@each_case
def test_a_statement_is_shown_without_the_lines_above_it(text: str, shown: str) -> None:
    """Of *New York, ... Check against delivery ...*, the page had no room left for who aligns itself with whom."""
    (found,) = statements(text, "en", ("Kenya",))
    assert text[found.start : found.end] == shown


@scored(0.95)
def test_the_subject_of_the_next_clause_is_no_partner(language: str, text: str) -> None:
    """An opponent stood among the partners."""
    assert [one.others for one in statements(text, language, ("Kenya",))] == [("Norway",)]


@each_case
def test_those_who_say_something_together_are_partners(language: str, text: str) -> None:
    assert [one.others for one in statements(text, language, ("Kenya",))] == [("Norway", "Chile")]


@each_case
def test_what_is_denied_excepted_or_doubted_is_not_supported(language: str, text: str) -> None:
    """*Neither ... nor* made two partners of whom one disagrees with."""
    assert "supports" not in [one.kind.value for one in statements(text, language, ("Kenya",))]


def test_a_colon_within_a_sentence_is_no_label() -> None:
    text = "We have one wish: to align ourselves with the statement of Fiji."
    (found,) = statements(text, "en", ("Kenya",))
    assert found.start == 0
