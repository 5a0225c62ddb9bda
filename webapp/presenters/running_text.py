"""The text of a page as running text: lines that the width of the paper broke are joined again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.presenting.pieces import Piece

FULL = 0.7
"""Share of the page's usual line from which a line counts as full, so that the sentence goes on in the next one."""

_BEGINS_ANEW = regex.compile(r"\s*(?:[•–—*▪◦-]\s|\(?[\p{L}\d]{1,4}[.)]\s|$)")
"""Lines that begin an item, a numbered paragraph, or nothing."""
_DIVIDED = regex.compile(r"\p{L}[-\u2010]$")
"""The end of a line whose last word goes on in the next one, as *long-* before *term* does."""
_LETTER = regex.compile(r"\p{L}")
_NOTHING = "\N{WORD JOINER}"
"""Stands for a line break inside a word until offsets no longer matter; it would not be seen either."""
_EMPTY_LINES = regex.compile(r"\n(?:[^\S\n]*+\n){2,}")


def running(text: str) -> str:
    """The text with a blank for each line break inside a paragraph, and for one inside a word a mark that `closed_up`
    removes. It is as long as before, so that offsets stay right.
    """
    lines = text.split("\n")
    lengths = sorted(len(line) for line in lines if line.strip())
    usual = lengths[len(lengths) * 3 // 4] if lengths else 0
    joined = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        goes_on = len(line.rstrip()) >= FULL * usual and not _BEGINS_ANEW.match(following)
        inside = goes_on and _DIVIDED.search(line) and _LETTER.match(following)
        joined.append(line + (_NOTHING if inside else " " if goes_on else "\n"))
    return "".join(joined)[: len(text)]


def closed_up(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces of a text with one empty line wherever it has several on end, and words that a line break divided in
    one; to be shown, as offsets change.
    """
    return [piece._replace(text=_EMPTY_LINES.sub("\n\n", piece.text).replace(_NOTHING, "")) for piece in pieces]
