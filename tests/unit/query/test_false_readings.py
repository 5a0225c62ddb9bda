"""A word of a query does not match other words by a foreign reading."""

from __future__ import annotations

import pytest

from indexer.domain import Mode, SearchRequest
from indexer.query.nodes import And, Group, Not, Or, Word
from indexer.query.plan import plan
from indexer.query.tree import leaves
from indexer.vocabulary import load_vocabulary

MOSTLY_ENGLISH = {"en": 0.8, "fr": 0.1, "es": 0.1}


def without(query: str, shares: dict[str, float], mode: Mode = Mode.KEYWORD) -> set[str]:
    root = plan(SearchRequest(query, mode=mode), load_vocabulary(), shares).root
    return {stem for leaf in leaves(root) if isinstance(leaf, Word) for stem in leaf.without}


@pytest.mark.parametrize("typed", ["multilinguisme", "multilingüismo"])
def test_a_reading_in_the_language_of_the_word_stays(typed: str) -> None:
    assert "multilingu" not in without(typed, MOSTLY_ENGLISH)


@pytest.mark.parametrize(
    ("typed", "stem"),
    [("Oceania", "ocean"), ("treaties", "treat"), ("policies", "polic"), ("founder", "found"), ("militias", "milit")],
)
@pytest.mark.parametrize("mode", [Mode.KEYWORD, Mode.HYBRID])
def test_a_reading_that_is_the_stem_of_other_words_is_left_out(typed: str, stem: str, mode: Mode) -> None:
    assert without(typed, MOSTLY_ENGLISH, mode) == {stem}
    assert all(stem not in readings for readings in Word(typed, without=frozenset({stem})).readings())


@pytest.mark.parametrize("typed", ["incidents", "government", "sanctions", "journalists", "нападения", "网络"])
def test_readings_that_belong_to_the_word_stay(typed: str) -> None:
    assert without(typed, MOSTLY_ENGLISH) == set()


def test_a_query_keeps_the_readings_of_its_own_language() -> None:
    assert without("les colonies françaises en Afrique", MOSTLY_ENGLISH) == set()
    assert without("colonies", MOSTLY_ENGLISH) == {"colon"}


def test_the_main_language_decides() -> None:
    assert without("Oceania", {"ru": 0.9, "en": 0.1}) == set(), "Russian words have no stem in common with it"
    assert without("Oceania", {}) == set(), "nothing is known of the index"


def test_words_anywhere_in_the_tree_are_read_so() -> None:
    root = plan(SearchRequest("peace (treaties OR war) AND border -policies"), load_vocabulary(), MOSTLY_ENGLISH).root
    found = {leaf.text: leaf.without for leaf in leaves(root) if isinstance(leaf, Word)}
    assert found["treaties"] == {"treat"}
    assert found["policies"] == {"polic"}
    assert isinstance(root, And | Group | Or | Not)
