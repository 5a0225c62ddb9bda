"""What becomes of the end of a line: a blank, nothing, or a hyphen that stays or goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

TYPESETTERS = "\u00ad\u2010"
"""Hyphens that only typesetting programs write."""
MOST_WORDS = 1_000_000
"""So many different words are counted, and no more: a file may hold nothing but different ones."""
_BEFORE = regex.compile(r"(?P<head>[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*)(?P<hyphen>[\u00ad\u2010]+|-)$")
_AFTER = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*")
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*")
_SUSPENDED = regex.compile(r"(?:and|or|to|et|ou|y|o|e|u|и|или)\b")
"""After a hyphen these do not go on with the word: "short- and long-term"."""
_DASHED = regex.compile(r"[\p{L}\p{N}]–$")


class Words:
    """How often each word stands in a document, those apart that a line end divides."""

    def __init__(self, pages: Iterable[str]) -> None:
        self._counts: dict[str, int] = {}
        for page in pages:
            for line in page.split("\n"):
                for match in _WORD.finditer(line):
                    if match.end() < len(line) - 1 or line[-1] not in "-\u00ad\u2010":
                        word = match.group().replace("\u2010", "-").casefold()
                        if word in self._counts or len(self._counts) < MOST_WORDS:
                            self._counts[word] = self._counts.get(word, 0) + 1

    def count(self, word: str) -> int:
        """How often it stands within a line."""
        return self._counts.get(word.replace("\u2010", "-").casefold(), 0)


def seam(before: str, after: str, words: Words | None = None) -> tuple[int, str]:
    """How two lines are joined: how many characters go at the end of the first, and what comes between.

    A hyphen that only typesetting programs write goes. Another one goes if the document has the word without it
    elsewhere, more often than with it; it stays where there is no such evidence, since only a dictionary can tell
    "co-operation" from "secu-rity".
    """
    if not before or not after:
        return 0, ""
    if is_cjk(before[-1]) and is_cjk(after[0]):
        return 0, ""
    head, tail = _BEFORE.search(before[-80:]), _AFTER.match(after)
    if head and tail and not _SUSPENDED.match(after):
        hyphen, lower = head["hyphen"], head["head"][-1].islower() and after[0].islower()
        if hyphen != "-":
            return (len(hyphen), "") if lower else (0, "" if hyphen[0] == "\u2010" else " ")
        joined, kept = (words.count(f"{head['head']}{sign}{tail.group()}") if words else 0 for sign in ("", "-"))
        return (1 if lower and joined > kept else 0), ""
    if _DASHED.search(before[-2:]) and after[0].isdigit() and before[-2].isdigit():
        return 0, ""
    return 0, " "


def is_cjk(character: str) -> bool:
    """Whether it is of a script that is written without blanks, or one of its signs."""
    return "\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef" or "\u3000" <= character <= "\u303f"
