"""A pattern of words that may be read in many ways, with a bound on the time to try them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    Found = regex.Match[str] | None

LONGEST = 0.05
"""Seconds for one text. What people write takes microseconds; each more of some forty equal words that two lists have
doubles the time, and no budget interrupts a match.
"""


class TimedPattern:
    """A regular expression that finds nothing in a text for which it takes too long: such a text names nobody."""

    def __init__(self, pattern: str) -> None:
        """Case does not count."""
        self._pattern = regex.compile(pattern, regex.IGNORECASE)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> Found:
        """The match at the beginning of a part of a text."""
        return _tried(self._pattern.match, text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> Found:
        """The match of a whole part of a text."""
        return _tried(self._pattern.fullmatch, text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Found:
        """The first match in a part of a text."""
        return _tried(self._pattern.search, text, start, end)


def _tried(find: Callable[..., Found], text: str, start: int, end: int) -> Found:
    try:
        return find(text, start, end, timeout=LONGEST)
    except TimeoutError:
        return None
