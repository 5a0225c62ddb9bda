"""Dates: which are read, and how they are looked for."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.domain import Mode, SearchRequest
from indexer.query.expansion import expanded
from indexer.query.nodes import Near, Phrase
from indexer.query.plan import plan
from indexer.query.syntax import parse
from indexer.query.tree import leaves
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.synonyms import Synonyms


def looked_for(query: str) -> set[str]:
    root = expanded(parse(query).root, Synonyms()).root
    return {" ".join(leaf.terms) for leaf in leaves(root) if isinstance(leaf, Phrase)}


@scored(0.95)
def test_a_date_is_looked_for_in_all_ways(query: str) -> None:
    assert {
        "27 november 2024", "november 27 2024", "27 novembre 2024", "27 de noviembre de 2024", "27 ноября 2024",
        "27 تشرين الثاني نوفمبر 2024", "2024 年 11 月 27 日", "27 11 2024", "2024 11 27",
    } <= looked_for(query)  # fmt: skip


def test_one_is_found_in_a_range() -> None:
    found = [
        leaf.terms
        for leaf in leaves(expanded(parse("27 November 2024").root, Synonyms()).root)
        if isinstance(leaf, Near)
    ]
    assert found == [("27", "november", "2024")]


@pytest.mark.parametrize(("query", "days"), [("27 November 2024", 1), ("treaty of 27 November 2024", 1), ("27 May", 0)])
def test_a_day_of_a_year_is_one_thing(query: str, days: int) -> None:
    assert len(expanded(parse(query).root, Synonyms()).days) == days


def test_a_date_alone_is_answered_by_words() -> None:
    assert plan(SearchRequest("27 November 2024", mode=Mode.HYBRID), load_vocabulary(None)).mode is Mode.KEYWORD


def test_a_date_among_words_is_asked_of_documents() -> None:
    found = plan(SearchRequest("attack of 27 November 2024", mode=Mode.HYBRID), load_vocabulary(None))
    assert [one.listed for one in found.names] == [True]


@pytest.mark.parametrize("query", ["June 2025", "2025", "32 May 2025", "5/24", "13/2025", "May Day"])
def test_what_is_no_day_stays_as_it_was_typed(query: str) -> None:
    root = parse(query).root
    assert expanded(root, Synonyms()).root == root
