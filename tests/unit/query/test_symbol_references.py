"""Which words of a query are a document symbol, however they are typed."""

from __future__ import annotations

import pytest

from indexer.domain import Mode, SearchRequest
from indexer.query.pinning import Pinning
from indexer.query.plan import plan
from indexer.query.symbol_references import keys_of, with_symbols
from indexer.query.syntax import parse
from indexer.vocabulary import load_vocabulary


@pytest.mark.parametrize("typed", ["S/2025/31", "s/2025/031", "S 2025 31", "s 2025 31", "S-2025-31", "S_2025_31"])
def test_a_symbol_is_read_in_each_spelling(typed: str) -> None:
    found = with_symbols(parse(typed).root)
    assert keys_of(found.root) == ("s/2025/31",)
    assert bool(found.read) == (typed != "S/2025/31")


def test_a_document_with_two_symbols_is_found_by_either() -> None:
    assert keys_of(with_symbols(parse("A/79/992-S/2025/503").root).root) == ("a/79/992", "s/2025/503")


@pytest.mark.parametrize("typed", ["24/7", "5(2)", "and/or", "s 2025 31 drones", "a 5 10", "resolution 77/150"])
def test_other_numbers_are_none(typed: str) -> None:
    found = with_symbols(parse(typed).root)
    assert found == (parse(typed).root, ())


def test_words_beside_a_symbol_are_asked_of_its_document() -> None:
    planned = plan(SearchRequest("drones in A/79/924"), load_vocabulary())
    assert planned.mode is Mode.HYBRID
    assert planned.first == Pinning((), ("a/79/924",))
    assert planned.embed.startswith("drones")
    assert planned.bound == planned.constraint
    assert keys_of(planned.bound) == ("a/79/924",)
    assert "read_as_symbols" in {note.code for note in plan(SearchRequest("S-2025-31"), load_vocabulary()).notes}


@pytest.mark.parametrize("query", ["who signed A/79/924", "qui a signé A/79/924", "кто подписал A/79/924"])
def test_who_signed_a_document_asks_for_it(query: str) -> None:
    planned = plan(SearchRequest(query), load_vocabulary())
    assert planned.mode is Mode.KEYWORD
    assert planned.first == Pinning((), ("a/79/924",))
    assert planned.who_signed
    assert query.split()[-2] in planned.asking
    assert not plan(SearchRequest("what is A/79/924"), load_vocabulary()).who_signed
