"""Marks that divide a sentence: those of clauses, and the one that stands for a quotation."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

QUOTATION = "\ufffc"
"""Stands for a quotation in the text around them."""
BOUNDARY = regex.compile(rf"[,;:،؛，；：—–()（）{QUOTATION}]|\s-\s")
"""Between two clauses."""
COMMAS = frozenset(",،，")
_POSSESSIVE = regex.compile(r"['’]s?(?!\p{L})")

LONGEST_PHRASE = 200
"""Characters: no name with its office, and no phrase before a name, is longer."""

NEAR = 8
"""Names at the head of a clause and directly before a verb, and clauses before it, that may have its subject; others
are inside a list.
"""


def is_possessive(text: str, end: int) -> bool:
    """Whether something of whose name ends at a place is named: *Cuba's* proposal, within the name or behind it."""
    return _POSSESSIVE.match(text, end) is not None or text[:end].endswith(("'s", "’s"))


def phrase_start(place: int, first: int = 0) -> int:
    """Where to begin to read what stands directly before a place, not before `first`: a text is read once, not once for
    each name in it.
    """
    return max(first, place - LONGEST_PHRASE)


def clause_starts(text: str, first: int, end: int) -> list[int]:
    """Where the clauses between two places begin, in order; the first of them is `first`."""
    return [first, *(match.end() for match in BOUNDARY.finditer(text, first, end))]


def last_before(starts: Sequence[int], place: int) -> int:
    """The last of the `starts` up to a place."""
    return starts[bisect_right(starts, place) - 1]


def clause_end(text: str, start: int) -> int:
    """Where the clause ends that contains what stands at `start`."""
    bound = BOUNDARY.search(text, start)
    return bound.start() if bound else len(text)


def behind_quotation(text: str, place: int) -> int:
    """Where that begins which stands between a place and the last quotation before it, or the head of the sentence."""
    return text.rfind(QUOTATION, 0, place) + 1
