"""What is near in meaning without answering, as the page lists it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import DocumentHit


def apart(hits: Sequence[DocumentHit]) -> list[DocumentHit]:
    """The documents to list, nearest first: of several whose nearest passage has the same words, the first."""
    first_with: dict[str, DocumentHit] = {}
    for hit in hits:
        words = " ".join(hit.passages[0].passage.text.split()) if hit.passages else hit.document.id
        first_with.setdefault(words, hit)
    return list(first_with.values())
