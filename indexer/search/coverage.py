"""What was searched, so that "not found" can be qualified."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.domain import FileState, Filters, SearchRequest

if TYPE_CHECKING:
    from indexer.ports import Index


@dataclass(frozen=True, slots=True)
class SearchCoverage:
    """How many documents pass the filters and how many are indexed; how many files were unreadable, wholly or
    partly.
    """

    documents: int
    indexed: int
    failed: int
    doubtful: int


def search_coverage(index: Index, filters: Filters) -> SearchCoverage:
    """The coverage of a search with these filters."""
    corpus = index.status()
    selected = corpus.indexed.documents
    if filters != Filters():
        selected = index.count(SearchRequest(filters=filters)).documents
    failed, doubtful = (corpus.files.get(state, 0) for state in (FileState.FAILED, FileState.DOUBTFUL))
    return SearchCoverage(selected, corpus.indexed.documents, failed, doubtful)
