"""Large amounts: which are read, and how they are looked for."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.query.expansion import expanded
from indexer.query.nodes import Phrase, Word
from indexer.query.syntax import parse
from indexer.query.tree import leaves
from indexer.vocabulary.synonyms import Synonyms


def looked_for(query: str) -> set[str]:
    root = expanded(parse(query).root, Synonyms()).root
    return {" ".join(leaf.terms) for leaf in leaves(root) if isinstance(leaf, Phrase)}


@scored(0.95)
def test_one_amount_is_looked_for_in_all_ways(query: str) -> None:
    found = looked_for(query)
    assert {"100 billion", "100bn", "100 milliards", "100 mil millones", "100 млрд", "100 مليار", "1000 亿"} <= found
    assert "100 million" not in found


def test_a_fraction_stays_with_its_power_of_ten() -> None:
    assert {"1 8 billion", "1 8 milliard"} <= looked_for("$1.8 billion")
    assert "1 800 million" not in looked_for("$1.8 billion")


@each_case
def test_units_are_looked_for_in_all_ways(query: str, found: set[str]) -> None:
    assert found <= looked_for(query)
    assert "80" not in looked_for(query)


def test_other_currencies_are_words() -> None:
    root = expanded(parse("100 billion euros").root, Synonyms()).root
    assert Word("euros") in list(leaves(root))


@pytest.mark.parametrize("query", ["billion dollars", "100 countries", "millions", "dollars"])
def test_what_is_no_amount_stays_as_it_was_typed(query: str) -> None:
    root = parse(query).root
    assert expanded(root, Synonyms()).root == root
