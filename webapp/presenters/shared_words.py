"""Passages of allies as templates show them: shared and contradicting words marked, or what was reworded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.allies.answer import Found
    from indexer.allies.positions import Position


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a passage; `kind` is `shared`, `contradicts`, `removed`, `added` or empty."""

    text: str
    kind: str = ""


def marked(found: Found) -> list[Piece]:
    """The passage in pieces. What contradicts is marked as such even where it is shared."""
    return list(_pieces(found))


def _pieces(found: Found) -> Iterator[Piece]:
    text = found.passage.text
    kinds = [""] * len(text)
    for kind, places in (("shared", found.shared), ("contradicts", found.contradicts)):
        for start, end in places:
            kinds[start:end] = [kind] * (min(end, len(text)) - start)
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or kinds[at] != kinds[start]:
            yield Piece(text[start:at], kinds[start])
            start = at


def reworded(position: Position) -> list[Piece]:
    """The passage in pieces, with the words that an earlier one has in the place of others."""
    text, done, pieces = position.passage.text, 0, list[Piece]()
    for change in position.changes:
        added = Piece(text[change.start : change.end], "added")
        pieces += [Piece(text[done : change.start]), Piece(change.before, "removed"), added]
        done = change.end
    return [one for one in (*pieces, Piece(text[done:])) if one.text]
