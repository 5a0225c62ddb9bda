"""The text of a page as running text: lines that the width of the paper broke are joined again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from webapp.presenters.highlights import Piece

FULL = 0.7
"""Share of the page's usual line from which a line counts as full, so that the sentence goes on in the next one."""

_BEGINS_ANEW = regex.compile(r"\s*(?:[•–—*▪◦-]\s|\(?[\p{L}\d]{1,4}[.)]\s|$)")
"""Lines that begin an item, a numbered paragraph, or nothing."""
_EMPTY_LINES = regex.compile(r"\n(?:[^\S\n]*+\n){2,}")


def running(text: str) -> str:
    """The text with a blank for each line break inside a paragraph. It is as long as before, so that offsets stay
    right.
    """
    lines = text.split("\n")
    lengths = sorted(len(line) for line in lines if line.strip())
    usual = lengths[len(lengths) * 3 // 4] if lengths else 0
    joined = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        goes_on = len(line.rstrip()) >= FULL * usual and not _BEGINS_ANEW.match(following)
        joined.append(line + (" " if goes_on else "\n"))
    return "".join(joined)[: len(text)]


def closed_up(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces of a text with one empty line wherever it has several on end; to be shown, as offsets change."""
    return [piece._replace(text=_EMPTY_LINES.sub("\n\n", piece.text)) for piece in pieces]
