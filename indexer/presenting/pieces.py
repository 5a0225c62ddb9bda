"""Text split at offsets, so that what shows it can mark each piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

ELLIPSIS = "…"


class Piece(NamedTuple):
    """A stretch of text, marked or not."""

    text: str
    marked: bool


def pieces(text: str, marks: Iterable[tuple[int, int]]) -> list[Piece]:
    """Split `text` at `marks`, pairs of offsets in code points in any order. Adjacent and overlapping marks are merged,
    and those beyond the end are cut; the joined pieces equal the text.
    """
    found: list[Piece] = []
    done = 0
    for start, end in _merged(text, marks):
        if start > done:
            found.append(Piece(text[done:start], marked=False))
        found.append(Piece(text[start:end], marked=True))
        done = end
    if done < len(text):
        found.append(Piece(text[done:], marked=False))
    return found


def _merged(text: str, marks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted((max(start, 0), min(end, len(text))) for start, end in marks):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
