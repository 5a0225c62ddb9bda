"""Divide long texts without pages, so that a page is something that can be shown, sent and cited."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from indexer.errors import ExtractionError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_CHARACTERS = 200_000
"""Characters of a page: a printed one has some 5,000, and texts without pages seldom more than these. Answers about
a page stay below some megabytes.
"""
MOST_LINES = 5_000
"""Lines with text of a page: as many as fill it at forty characters each. Every line may be a passage of its own."""
LEAST_KEPT = 0.5
"""Share of a full page that it holds at least when it is cut at the end of a paragraph, a line or a word."""

_LINE = re.compile(r"\S.*")


def divided(pages: Iterable[str]) -> Iterator[str]:
    """The same text; longer pages become several, cut at the end of a paragraph, a line or a word."""
    for text in pages:
        start = 0
        while (limit := _limit(text, start)) < len(text):
            end = _end(text, start, limit)
            yield text[start:end]
            start = end
        yield text[start:]


def check_printed(pages: Iterable[str]) -> None:
    """Raise ExtractionError if a printed page holds more: its number could not be kept if it was divided."""
    for number, text in enumerate(pages, 1):
        if _limit(text, 0) < len(text):
            message = f"Page {number} holds more than {MOST_CHARACTERS:,} characters or {MOST_LINES:,} lines."
            raise ExtractionError("too_much_text", message)


def _limit(text: str, start: int) -> int:
    """Where a page that begins here is full; the end of the text if it fits."""
    limit = min(start + MOST_CHARACTERS, len(text))
    lines = islice(_LINE.finditer(text, start, limit), MOST_LINES, None)
    beyond = next(lines, None)
    return limit if beyond is None else beyond.start()


def _end(text: str, start: int, limit: int) -> int:
    least = start + int(LEAST_KEPT * (limit - start))
    for separator in ("\n\n", "\n", " "):
        found = text.rfind(separator, least, limit)
        if found >= 0:
            return found + len(separator)
    return limit
