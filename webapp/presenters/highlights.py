"""Highlights: pieces of a text as HTML, what a quotation changes in one, and the boxes of marked words on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from indexer.presenting.pieces import ELLIPSIS, Piece, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.domain import WordBox

    Box = tuple[int, int, int, int]

SAME_LINE = 0.5
"""Share of the lower word's height by which two words must overlap to be on one line."""


def marked(found: Iterable[Piece]) -> Markup:
    """Pieces as HTML, with their marks. A page has hundreds; a macro, or formatting by `Markup`, takes several times as
    long.
    """
    shown = [f"<mark>{escape(piece.text)}</mark>" if piece.marked else escape(piece.text) for piece in found]
    return Markup("".join(shown))  # noqa: S704 - all text is escaped


class Difference(NamedTuple):
    """A stretch of a document's text; where `changed`, with the quotation's words in its place, or none."""

    text: str
    quoted: str = ""
    changed: bool = False


def differences(text: str, changes: Iterable[tuple[int, int, str]]) -> list[Difference]:
    """Split `text` where a quotation differs: `changes` are start, end and the quotation's words, in order."""
    found: list[Difference] = []
    done = 0
    for start, end, quoted in changes:
        if start > done:
            found.append(Difference(text[done:start]))
        found.append(Difference(text[start:end], quoted, changed=True))
        done = end
    if done < len(text):
        found.append(Difference(text[done:]))
    return found


EXCERPT = 180
"""Characters of an excerpt, about three lines of a list."""
BEFORE = 50
"""Characters before the first mark in an excerpt."""


def excerpt(text: str, marks: Iterable[tuple[int, int]]) -> list[Piece]:
    """Part of a text around its first mark, cut between words, in `pieces`; an ellipsis marks omitted text."""
    ordered = sorted(marks)
    start = max(ordered[0][0] - BEFORE, 0) if ordered else 0
    while 0 < start < len(text) and not text[start - 1].isspace() and (not ordered or start < ordered[0][0]):
        start += 1
    end = min(start + EXCERPT, len(text))
    while start < end < len(text) and not text[end].isspace() and end - start < EXCERPT + BEFORE:
        end += 1
    shown = pieces(text[start:end], [(first - start, last - start) for first, last in ordered])
    before = [Piece(ELLIPSIS, marked=False)] if start else []
    after = [Piece(ELLIPSIS, marked=False)] if end < len(text) else []
    return [*before, *shown, *after]


def line_boxes(words: Sequence[WordBox], marks: Sequence[tuple[int, int]]) -> list[Box]:
    """The boxes of words touched by `marks`, pairs of offsets into the page's text: left, top, right and bottom, one
    box per line.
    """
    lines: list[Box] = []
    for start, end, *box in words:
        if not any(start < last and first < end for first, last in marks):
            continue
        left, top, right, bottom = box
        if lines and _on_one_line(lines[-1], (left, top, right, bottom)):
            x0, y0, x1, y1 = lines[-1]
            lines[-1] = min(x0, left), min(y0, top), max(x1, right), max(y1, bottom)
        else:
            lines.append((left, top, right, bottom))
    return lines


def _on_one_line(one: Box, other: Box) -> bool:
    shared = min(one[3], other[3]) - max(one[1], other[1])
    return shared > SAME_LINE * min(one[3] - one[1], other[3] - other[1])
