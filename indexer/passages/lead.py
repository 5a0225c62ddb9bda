"""Which of a document's passages that were found is shown first."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from indexer.domain import PassageKind
from indexer.passages.lines import kind_of_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import PassageHit

REMEMBERED = 256
"""Passages that are remembered: a page of results asks twice for each of its own."""


def lead_first(found: Sequence[PassageHit]) -> list[PassageHit]:
    """The passages of a result in their order, but those that state something before headings, covers and lists; and
    before those that have the words of the query in such lines alone.
    """

    def place(hit: PassageHit) -> tuple[bool, bool]:
        states = hit.passage.kind is PassageKind.STATEMENT
        return not states, states and _beside_what_is_said(hit.passage.text, tuple(hit.highlights))

    return sorted(found, key=place)


@lru_cache(maxsize=REMEMBERED)
def _beside_what_is_said(text: str, marks: tuple[tuple[int, int], ...]) -> bool:
    """Whether words are marked in a statement of several lines, but none in a line that states something."""
    at, lines = 0, text.splitlines(keepends=True)
    for line in lines if len(lines) > 1 else ():
        within = any(at <= start < at + len(line) for start, _ in marks)
        if within and kind_of_line(line) is PassageKind.STATEMENT:
            return False
        at += len(line)
    return bool(marks) and len(lines) > 1
