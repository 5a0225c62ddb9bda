"""What a reader must know about how a search was answered, in words: for programs, feeds and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import SearchResponse, Suggestion


def notes(response: SearchResponse, suggestions: Sequence[Suggestion] = ()) -> list[str]:
    """All notes of an answer, a sentence or two each; `suggestions` are those of `spelling`."""
    found = list(response.notes)
    if response.also_searched:
        terms = ", ".join(response.also_searched)
        found.append(f"Also searched: {terms}. A word in quotation marks is searched alone.")
    found += [
        f'Nothing that is indexed holds the word "{one.typed}". Did you mean: {one.meant}?' for one in suggestions
    ]
    return found
