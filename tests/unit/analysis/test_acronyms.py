"""Which acronyms a text defines, and as what."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.analysis.acronyms import definitions, singular


@scored(0.95)
def test_an_acronym_is_defined_by_the_words_beside_its_bracket(
    text: str, language: str, found: list[tuple[str, str]]
) -> None:
    assert list(definitions(text, language)) == found


@scored(0.95)
def test_anything_else_in_brackets_is_no_acronym(text: str) -> None:
    assert list(definitions(text, "en")) == []


@pytest.mark.parametrize(
    ("acronym", "one"), [("SDGs", "SDG"), ("SDG", "SDG"), ("US", "US"), ("Gs", "G"), ("sos", "sos")]
)
def test_the_plural_of_an_acronym_ends_in_a_small_s(acronym: str, one: str) -> None:
    assert singular(acronym) == one
