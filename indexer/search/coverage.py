"""What a search looks through: an absence is a claim that holds for that, and for no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.domain import FileState, Filters, SearchRequest

if TYPE_CHECKING:
    from indexer.ports import Index


@dataclass(frozen=True, slots=True)
class SearchCoverage:
    """Documents that the filters select, of how many indexed; files that could not be read, at all or in part."""

    documents: int
    indexed: int
    failed: int
    doubtful: int


def scope(index: Index, filters: Filters) -> SearchCoverage:
    """The scope of a search with these filters."""
    corpus = index.status()
    selected = corpus.indexed.documents
    if filters != Filters():
        selected = index.count(SearchRequest(filters=filters)).documents
    failed, doubtful = (corpus.files.get(state, 0) for state in (FileState.FAILED, FileState.DOUBTFUL))
    return SearchCoverage(selected, corpus.indexed.documents, failed, doubtful)
