"""Documents that say the same: results and what is only near in meaning, as the page lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import DocumentHit

SAME = 95
"""Percent of letters and digits in common (rapidfuzz's ratio) from which two passages say the same: two copies of a
text differ in blanks, hyphens and the mark of a paragraph.
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document, and those on the same page of results whose best passage has the same words."""

    hit: DocumentHit
    also: tuple[DocumentHit, ...] = ()


def merged(hits: Sequence[DocumentHit]) -> list[Entry]:
    """The documents as entries, in their order; each document stands in one of them."""
    entries: list[tuple[str, list[DocumentHit]]] = []
    for hit in hits:
        words = _letters(hit)
        same = next((found for first, found in entries if words and fuzz.ratio(first, words) >= SAME), None)
        if same is None:
            entries.append((words, [hit]))
        else:
            same.append(hit)
    return [Entry(found[0], tuple(found[1:])) for _, found in entries]


def _letters(hit: DocumentHit) -> str:
    text = hit.passages[0].passage.text if hit.passages else ""
    return "".join(char for char in text.casefold() if char.isalnum())
