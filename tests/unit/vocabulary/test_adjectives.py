"""Adjectives of States: what texts call their proposals, in each language."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.adjectives import adjectives, state_of


@scored(0.95)
def test_a_state_is_known_by_its_adjective(language: str, word: str, state: str) -> None:
    assert adjectives(language)[word] == state


def test_an_adjective_is_known_in_any_language_but_none_that_two_states_share() -> None:
    assert [state_of(word) for word in ("malien", "española", "Congolese", "table")] == ["Mali", "Spain", None, None]


def test_arabic_adjectives_are_formed_from_names() -> None:
    assert {"Norway", "Egypt", "China"} <= set(adjectives("ar").values())


def test_chinese_needs_none() -> None:
    assert adjectives("zh") == {}


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru"])
def test_every_adjective_is_of_one_state(language: str) -> None:
    known = load_vocabulary()
    assert all(known.country_named(state) for state in adjectives(language).values())
    assert len(set(adjectives(language).values())) > 100
