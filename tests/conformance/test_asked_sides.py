"""A question for who is for something, or against it, begins with who takes that side."""

from __future__ import annotations

import pytest
from conformance.conftest import Opener, opened
from conformance.corpus import Entry
from support.cases import each_case

from indexer.domain import SearchRequest
from indexer.ports import Index
from indexer.ranking.parameters import with_changes

ENTRIES = (
    Entry("for", ("The harbour tolls are welcome: my delegation supports the harbour tolls.",), "A", ("Chile",)),
    Entry("against", ("My delegation firmly rejects the harbour tolls, which hinder ships.",), "B", ("Cuba",)),
    Entry("neither", ("The harbour tolls were set in the last century.",), "C", ("Peru",)),
    Entry("contra", ("Mi delegación rechaza los peajes del puerto.",), "D", ("Ecuador",)),
    Entry("favor", ("Mi delegación apoya los peajes del puerto.",), "E", ("Brazil",)),
)


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return opened(open_engine, tmp_path_factory.mktemp("sides"), ENTRIES, with_changes({}, ["related_words"]))


@each_case
def test_who_takes_the_side_comes_first_and_who_takes_the_other_last(
    index: Index, query: str, first: str, last: str
) -> None:
    found = [hit.document.file.split(".")[0] for hit in index.search(SearchRequest(query)).results]
    assert found.index(first) < found.index(last)
    assert found[0] == first


def test_what_answers_does_not_depend_on_the_side(index: Index) -> None:
    asked = index.search(SearchRequest("who opposes the harbour tolls"))
    named = index.search(SearchRequest("harbour tolls"))
    assert asked.total == named.total
    assert asked.facets == named.facets
