"""A pattern of words that may be read in many ways, with a bound on the time to try them."""

from __future__ import annotations

import sys

import regex

LONGEST = 0.05
"""Seconds for one text. What people write takes microseconds; each more of some forty equal words that two lists have
doubles the time, and no budget interrupts a match.
"""


class TimedPattern:
    """A regular expression that finds nothing in a text for which it takes too long: such a text names nobody."""

    def __init__(self, pattern: str) -> None:
        """Case does not count."""
        self._pattern = regex.compile(pattern, regex.IGNORECASE)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> regex.Match[str] | None:
        """The match at the beginning of a part of a text."""
        try:
            return self._pattern.match(text, start, end, timeout=LONGEST)
        except TimeoutError:
            return None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> regex.Match[str] | None:
        """The match of a whole part of a text."""
        try:
            return self._pattern.fullmatch(text, start, end, timeout=LONGEST)
        except TimeoutError:
            return None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> regex.Match[str] | None:
        """The first match in a part of a text."""
        try:
            return self._pattern.search(text, start, end, timeout=LONGEST)
        except TimeoutError:
            return None
