"""What a reader must know about how a search was answered: for programs, feeds and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.messages import Message

if TYPE_CHECKING:
    from indexer.domain import SearchResponse


def messages(response: SearchResponse) -> list[Message]:
    """All notes of an answer."""
    found = list(response.notes)
    if response.also_searched:
        found.append(Message("also_searched", terms=response.also_searched))
    return found + [
        Message("word_unknown", word=suggestion.typed, meant=suggestion.meant)
        for suggestion in response.spelling.suggestions
    ]


def notes(response: SearchResponse) -> list[str]:
    """All notes of an answer in English, a sentence or two each."""
    return list(map(str, messages(response)))
