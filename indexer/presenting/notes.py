"""What a reader must know about how a search was answered, in words: for programs, feeds and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.domain import SearchResponse


def notes(response: SearchResponse) -> list[str]:
    """All notes of an answer, a sentence or two each."""
    found = list(response.notes)
    if response.also_searched:
        terms = ", ".join(response.also_searched)
        found.append(f"Also searched: {terms}. A word in quotation marks is searched alone.")
    return found
