"""What an index stores of shared text: the fingerprints of passages. Which of them several sources have is decided when
somebody asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.shared_text.fingerprints import fingerprints

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from indexer.domain import Document
    from indexer.shared_text.fingerprints import Hashes

    Ordinals = npt.NDArray[np.uint32]

MOST_PASSAGES = 500
"""Passages that count for one fingerprint: what stands in more of them, such as a form of address, tells nothing."""
_COLLECTED = 1 << 20
"""Fingerprints collected before they are put into an array."""


def source_of(document: Document) -> str:
    """The source of a document's wording: who submitted it; a document without a submitter, with its versions, is a
    source of its own.
    """
    return "\n".join(sorted(document.description.submitters)) or document.family or document.id


class SharedTextCollector:
    """Collects the fingerprints of passages in index order."""

    def __init__(self) -> None:
        self._hashes: list[Hashes] = []
        self._owners: list[tuple[int, int]] = []
        self._parts: list[tuple[Hashes, Ordinals]] = []
        self._waiting = 0

    def add(self, ordinal: int, terms: Sequence[str]) -> None:
        """Add a passage with its exact terms."""
        hashes = fingerprints(terms)
        self._hashes.append(hashes)
        self._owners.append((ordinal, len(hashes)))
        self._waiting += len(hashes)
        if self._waiting >= _COLLECTED:
            self._flush()

    def _flush(self) -> None:
        if not self._owners:
            return
        ordinals, counts = (np.array(column, dtype=np.uint32) for column in zip(*self._owners, strict=True))
        self._parts.append((np.concatenate(self._hashes), np.repeat(ordinals, counts)))
        self._hashes, self._owners, self._waiting = [], [], 0

    def arrays(self) -> tuple[Hashes, Ordinals]:
        """All fingerprints, ascending, each with the ordinal of a passage that has it."""
        self._flush()
        empty = (np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.uint32))
        hashes, ordinals = (np.concatenate(column) for column in zip(empty, *self._parts, strict=True))
        order = np.argsort(hashes, kind="stable")
        return hashes[order], ordinals[order]


def occurrences(wanted: Hashes, hashes: Hashes, ordinals: Ordinals) -> list[Ordinals]:
    """For each wanted fingerprint the passages that have it, by the stored fingerprints, ascending, and the passages
    that they are of.
    """
    first = np.searchsorted(hashes, wanted, side="left")
    last = np.searchsorted(hashes, wanted, side="right")
    return [ordinals[start:stop] for start, stop in zip(first, last, strict=True)]


def in_common(found: Sequence[npt.NDArray[np.integer[Any]]]) -> npt.NDArray[np.integer[Any]]:
    """Each passage of these lists once, those that occur most often first; of equal ones, the first."""
    if not found:
        return np.empty(0, dtype=np.uint32)
    ordinals, counts = np.unique(np.concatenate(found), return_counts=True)
    return ordinals[np.lexsort((ordinals, -counts))]
