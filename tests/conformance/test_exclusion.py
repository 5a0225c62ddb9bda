"""What is excluded is excluded passage by passage, and the answer counts the documents that have it nowhere."""

from __future__ import annotations

import pytest
from conformance.conftest import Opener, opened
from conformance.corpus import Entry

from indexer.domain import Filters, Mode, SearchRequest
from indexer.ports import Index

ENTRIES = (
    Entry("both", ("The tolls rise.", "Snow falls on the harbour."), "A", ("Cuba",), ("States",)),
    Entry("other", ("The tolls fall.",), "B", ("Brazil",), ("States",)),
    Entry("third", ("The tolls stay.", "Nothing else is said."), "C", ("Ships",), ("Private sector",)),
    Entry("snow", ("Snow and tolls.",), "D", ("Cuba",), ("States",)),
)  # fmt: skip


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return opened(open_engine, tmp_path_factory.mktemp("exclusion"), ENTRIES)


@pytest.mark.parametrize("mode", [Mode.KEYWORD, Mode.HYBRID])
@pytest.mark.parametrize("query", ["tolls -snow", "tolls NOT snow"])
def test_documents_that_have_it_nowhere_are_counted(index: Index, query: str, mode: Mode) -> None:
    found = index.search(SearchRequest(query, mode))
    assert {hit.document.file.split(".")[0] for hit in found.results} == {"both", "other", "third"}
    assert [note.values for note in found.notes if note.code == "excluded_by_passage"] == [{"documents": 2}]
    filtered = index.search(SearchRequest(query, mode, filters=Filters(group=("States",))))
    assert [note.values for note in filtered.notes if note.code == "excluded_by_passage"] == [{"documents": 1}]


def test_nothing_is_told_without_exclusion_or_without_an_answer(index: Index) -> None:
    for query in ("tolls", "kelp -tolls"):
        assert "excluded_by_passage" not in {
            note.code for note in index.search(SearchRequest(query, Mode.KEYWORD)).notes
        }, query
