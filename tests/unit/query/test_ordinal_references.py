"""Ordinals: which are read, and how they are looked for."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.analysis import exacts, stems
from indexer.query.expansion import expanded
from indexer.query.nodes import Phrase, Synonym
from indexer.query.syntax import parse
from indexer.query.tree import leaves
from indexer.vocabulary.synonyms import Synonyms

WRITTEN = (
    ("en", "twenty-first"),
    ("fr", "vingt et unième"),
    ("es", "vigésima primera"),
    ("ru", "двадцать первой"),
    ("ar", "الحادي والعشرين"),
)


def looked_for(query: str) -> set[tuple[str, ...]]:
    found = leaves(expanded(parse(query).root, Synonyms()).root)
    return {one.stems if isinstance(one, Synonym) else one.terms for one in found if isinstance(one, Phrase | Synonym)}


@pytest.mark.parametrize("query", ["21st", "21e", "twenty-first", "vingt et unième", "vigésimo primero", "第二十一"])
def test_an_ordinal_is_looked_for_in_words_and_figures_of_all_languages(query: str) -> None:
    found = looked_for(f"{query} century" if query.isascii() else query)
    assert {tuple(term.term for term in stems(text, language)) for language, text in WRITTEN} <= found
    assert {("21st",), ("21e",), ("第", "21"), tuple(term.term for term in exacts("第二十一"))} <= found


@scored(0.95)
def test_ordinals_are_composed(query: str, written: tuple[str, ...]) -> None:
    assert written in looked_for(query)


@pytest.mark.parametrize("query", ["first committee", "21", "21 century", "third countries", "second"])
def test_other_numbers_and_small_ordinals_in_words_stay(query: str) -> None:
    root = parse(query).root
    assert expanded(root, Synonyms()).root == root
