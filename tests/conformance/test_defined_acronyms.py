"""An acronym that one text defines finds the texts that have the long form alone, and the other way round."""

from __future__ import annotations

import pytest
from conformance.conftest import Opener, opened
from conformance.corpus import Entry
from support.cases import each_case

from indexer.domain import Mode, SearchRequest
from indexer.ports import Index
from indexer.ranking.parameters import with_changes

ENTRIES = (
    Entry("defines", ("We signed the Harbour Toll Compact (HTC) in spring.",), "A"),
    Entry("again", ("The Harbour Toll Compact (HTC) is in force.",), "A"),
    Entry("acronym", ("The HTC has no members upstream.",), "B"),
    Entry("long", ("Nobody upstream joined the Harbour Toll Compact.",), "C"),
    Entry("apart", ("A compact harbour has no toll.",), "C"),
    *(Entry(f"other{number:02}", (f"Another subject altogether, number{number}.",), "Other") for number in range(20)),
)  # fmt: skip


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("acronyms")
    return opened(open_engine, folder, ENTRIES, with_changes({"meaning_floor": "1"}, ["related_words"]))


@each_case
def test_either_finds_both(index: Index, query: str, files: set[str], told: tuple[str, ...]) -> None:
    answer = index.search(SearchRequest(query, Mode.KEYWORD, size=100))
    assert {hit.document.file.split(".")[0] for hit in answer.results} == files
    assert answer.also_searched == told
    assert index.search(SearchRequest(query)).keyword_total.documents == answer.total.documents
