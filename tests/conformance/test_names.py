"""A document that nowhere has a name of the query does not answer by meaning, however the name is typed."""

from __future__ import annotations

import pytest
from conformance.conftest import Opener, opened
from conformance.corpus import Entry

from indexer.domain import Mode, SearchRequest
from indexer.ports import Index
from indexer.ranking.parameters import with_changes

ENTRIES = (
    Entry("orsk", ("All ships pay tolls at the harbour of the Orsk.", "Nobody else collects tolls there."), "A"),
    Entry("others", ("All ships pay tolls at the harbour.", "Nobody collects tolls from ships elsewhere."), "B"),
    Entry("mention", ("In winter the Orsk is frozen.",), "C"),
    Entry("second", ("Of late the Orsk is open.",), "D"),
    Entry("ostland", ("All ships pay tolls at the harbour of Chile.",), "E"),
    Entry("french", ("All ships pay tolls at the harbour.",), "F", languages=("fr",)),
    *(Entry(f"other{number:02}", (f"Another subject altogether, number{number}.",), "Other") for number in range(20)),
)  # fmt: skip


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return opened(
        open_engine, tmp_path_factory.mktemp("names"), ENTRIES, with_changes({"meaning_floor": "1"}, ["related_words"])
    )


def found(index: Index, query: str, mode: Mode = Mode.HYBRID) -> set[str]:
    return {hit.document.file.split(".")[0] for hit in index.search(SearchRequest(query, mode, size=100)).results}


@pytest.mark.parametrize("mode", [Mode.HYBRID, Mode.SEMANTIC])
@pytest.mark.parametrize("name", ["orsk", "Orsk", "ORSK"])
def test_documents_without_it_do_not_answer(index: Index, name: str, mode: Mode) -> None:
    answers = found(index, f"{name} ships tolls harbour", mode)
    assert "orsk" in answers
    assert "others" not in answers
    assert "others" in found(index, "winter ships tolls harbour", mode)


def test_a_listed_name_is_asked_in_each_language_and_another_where_a_document_has_it(index: Index) -> None:
    assert "french" in found(index, "orsk ships tolls harbour")
    answers = found(index, "Chile ships tolls harbour")
    assert "ostland" in answers
    assert "french" not in answers


def test_they_are_related(index: Index) -> None:
    related = index.search(SearchRequest("orsk ships tolls harbour")).related
    assert "others" in {hit.document.file.split(".")[0] for hit in related.results}


def test_a_word_that_is_also_written_small_is_no_name(index: Index) -> None:
    assert "others" in found(index, "elsewhere ships tolls harbour")
