"""What was searched, so that "not found" can be qualified."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.domain import Filters, SearchRequest

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
    selected = indexed = len(index.document_ids())
    if filters != Filters():
        selected = index.count(SearchRequest(filters=filters)).documents
    return SearchCoverage(selected, indexed, *index.unread())
