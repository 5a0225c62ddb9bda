"""What a submitter says on a topic, as its page lists it: document by document, copies once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.presenting.related import letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.allies.positions import Position
    from indexer.domain import Document


@dataclass(frozen=True, slots=True)
class Said:
    """A passage, and those of other documents of the same date that have the same letters."""

    position: Position
    also: tuple[Position, ...]


def by_document(positions: Sequence[Position]) -> list[tuple[Document, list[Said]]]:
    """The documents in their order, each with its passages; one whose passages stand under another's is not listed."""
    same: dict[tuple[str | None, str], list[Position]] = {}
    for position in positions:
        same.setdefault((position.document.description.date, letters(position.passage.text)), []).append(position)
    documents: dict[str, tuple[Document, list[Said]]] = {}
    for first, *others in same.values():
        also = tuple(position for position in others if position.document.id != first.document.id)
        documents.setdefault(first.document.id, (first.document, []))[1].append(Said(first, also))
    return list(documents.values())
