"""Marks that divide a sentence: those of clauses, and the one that stands for a quotation."""

from __future__ import annotations

import regex

QUOTATION = "\ufffc"
"""Stands for a quotation in the text around them."""
BOUNDARY = regex.compile(rf"[,;:،؛，；：—–()（）{QUOTATION}]|\s-\s")
"""Between two clauses."""
COMMAS = frozenset(",،，")


def clause_starts(text: str, first: int, end: int) -> list[int]:
    """Where the clauses between two places begin, in order; the first of them is `first`."""
    return [first, *(one.end() for one in BOUNDARY.finditer(text, first, end))]


def clause_end(text: str, start: int) -> int:
    """Where the clause ends that contains what stands at `start`."""
    bound = BOUNDARY.search(text, start)
    return bound.start() if bound else len(text)


def behind_quotation(text: str, place: int) -> int:
    """Where that begins which stands between a place and the last quotation before it, or the head of the sentence."""
    return text.rfind(QUOTATION, 0, place) + 1
