"""Chinese without a dictionary: overlapping pairs of characters find words, single characters form phrases.

A run of one character is a stem. Otherwise only the exact stream contains single characters.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.analysis.fold import fold_character
from indexer.analysis.segment import characters

if TYPE_CHECKING:
    from collections.abc import Iterator


def exact_pieces(run: str) -> list[tuple[str, int, int]]:
    """Each character of a run as (term, start, end)."""
    return [(fold_character(run[start:end]), start, end) for start, end in characters(run)]


def stem_pieces(run: str) -> list[tuple[str, int, int]]:
    """Each pair of adjacent characters of a run as (term, start, end)."""
    singles = exact_pieces(run)
    return list(_pairs(singles)) if len(singles) > 1 else singles


def _pairs(singles: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    for (first, start, _), (second, _, end) in pairwise(singles):
        yield first + second, start, end
