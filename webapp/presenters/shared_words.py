"""Passages of allies as templates show them: shared and contradicting words marked, or what was reworded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.passages import sentence_spans
from indexer.presenting.pieces import ELLIPSIS, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.allies.answer import Found
    from indexer.allies.positions import Position

BEFORE = 130
"""Most characters shown before the place in a sentence for which a passage is shown."""
SHORT = 60
"""Characters before a sentence that are shown with it: leaving them out would gain nothing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a passage; `kind` is `covered`, `shared`, `contradicts`, `removed`, `added` or empty."""

    text: str
    kind: str = ""


def marked(found: Found) -> list[Piece]:
    """The passage in pieces, from the sentence on that says why it is shown: the first one that contradicts or shares
    words, else the nearest one or one before it that tells the same side. What contradicts is marked as such even where
    it is shared.
    """
    places = found.contradicts or found.shared or (*((found.nearest,) if found.nearest else ()), *found.telling)
    text = found.passage.text
    start = _beginning(text, min((start for start, _ in places), default=0))
    return [*([Piece(f"{ELLIPSIS} ")] if text[:start].strip() else []), *_pieces(found, start)]


def _beginning(text: str, place: int) -> int:
    """Where to begin, so that a place is seen: with its sentence, or, in a very long one, shortly before it."""
    sentence = max((start for start, _ in sentence_spans(text) if start <= place), default=0)
    if sentence <= SHORT and place <= BEFORE:
        return 0
    start = sentence if place - sentence <= BEFORE else place - BEFORE
    if start > sentence:
        start = max(start, text.find(" ", start, place))
    return len(text) - len(text[start:].lstrip())


def _pieces(found: Found, start: int) -> Iterator[Piece]:
    text = found.passage.text
    kinds = [""] * len(text)
    for kind, places in (("covered", found.covered), ("shared", found.shared), ("contradicts", found.contradicts)):
        for first, last in places:
            kinds[first:last] = [kind] * (min(last, len(text)) - first)
    for at in range(start + 1, len(text) + 1):
        if at == len(text) or kinds[at] != kinds[start]:
            yield Piece(text[start:at], kinds[start])
            start = at


def reworded(position: Position) -> list[Piece]:
    """The passage in pieces, with the words that an earlier one has in the place of others, and those of the topic."""
    text, done, found = position.passage.text, 0, list[Piece]()
    for change in position.changes:
        added = Piece(text[change.start : change.end], "added")
        found += [*_on_topic(position, done, change.start), Piece(change.before, "removed"), added]
        done = change.end
    return [piece for piece in (*found, *_on_topic(position, done, len(text))) if piece.text]


def _on_topic(position: Position, start: int, end: int) -> list[Piece]:
    """What stands from `start` up to `end` of a passage, with the words of the topic marked."""
    within = [(max(first - start, 0), min(last, end) - start) for first, last in position.highlights]
    parts = pieces(position.passage.text[start:end], [span for span in within if span[0] < span[1]])
    return [Piece(part.text, "covered" if part.marked else "") for part in parts]
