"""Divide long texts without pages, so that a page is something that can be shown, sent and cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.errors import ExtractionError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_CHARACTERS = 200_000
"""Characters of a page: a printed one has some 5,000, and texts without pages seldom more than these. Answers about
a page stay below a megabyte.
"""
LEAST_KEPT = 0.5
"""Share of a full page that it holds at least when it is cut at the end of a paragraph, a line or a word."""


def divided(pages: Iterable[str]) -> Iterator[str]:
    """The same text; longer pages become several, cut at the end of a paragraph, a line or a word."""
    for text in pages:
        start = 0
        while len(text) - start > MOST_CHARACTERS:
            end = _end(text, start, start + MOST_CHARACTERS)
            yield text[start:end]
            start = end
        yield text[start:]


def check_printed(pages: Iterable[str]) -> None:
    """Raise ExtractionError if a printed page holds more: its number could not be kept if it was divided."""
    for number, text in enumerate(pages, 1):
        if len(text) > MOST_CHARACTERS:
            message = f"Page {number} holds more than {MOST_CHARACTERS:,} characters."
            raise ExtractionError("too_much_text", message)


def _end(text: str, start: int, limit: int) -> int:
    least = start + int(LEAST_KEPT * MOST_CHARACTERS)
    for separator in ("\n\n", "\n", " "):
        found = text.rfind(separator, least, limit)
        if found >= 0:
            return found + len(separator)
    return limit
