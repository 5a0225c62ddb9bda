"""What an index stores of shared text: fingerprints that occur with several sources, and the passages that have them.

A fingerprint of one source alone is dropped when an index is built, so that what is kept grows with what is shared.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Self
from zipfile import BadZipFile

import numpy as np

from indexer.shared_text.fingerprints import fingerprints

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from indexer.domain import Document
    from indexer.shared_text.fingerprints import Hashes

    Ordinals = npt.NDArray[np.uint32]

MOST_PASSAGES = 500
"""Passages noted for one fingerprint: what stands in more of them, such as a form of address, tells nothing."""
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
        self._sources: dict[str, int] = {}
        self._hashes: list[Hashes] = []
        self._owners: list[tuple[int, int, int]] = []
        self._parts: list[tuple[Hashes, npt.NDArray[np.uint32], npt.NDArray[np.uint32]]] = []
        self._waiting = 0

    def add(self, ordinal: int, document: Document, terms: Sequence[str]) -> None:
        """Add a passage with its exact terms."""
        hashes = fingerprints(terms)
        if not len(hashes):
            return
        source = self._sources.setdefault(source_of(document), len(self._sources))
        self._hashes.append(hashes)
        self._owners.append((ordinal, source, len(hashes)))
        self._waiting += len(hashes)
        if self._waiting >= _COLLECTED:
            self._flush()

    def _flush(self) -> None:
        if not self._owners:
            return
        ordinals, sources, counts = (np.array(column, dtype=np.uint32) for column in zip(*self._owners, strict=True))
        self._parts.append((np.concatenate(self._hashes), np.repeat(ordinals, counts), np.repeat(sources, counts)))
        self._hashes, self._owners, self._waiting = [], [], 0

    def arrays(self) -> tuple[Hashes, Ordinals, Ordinals]:
        """All fingerprints, ascending, each with the ordinal of a passage that has it and the number of its source."""
        self._flush()
        empty = (np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.uint32), np.empty(0, dtype=np.uint32))
        hashes, ordinals, sources = (np.concatenate(column) for column in zip(empty, *self._parts, strict=True))
        order = np.argsort(hashes, kind="stable")
        return hashes[order], ordinals[order], sources[order]

    def to_bytes(self) -> bytes:
        """What `SharedText` reads."""
        hashes, ordinals, sources = self.arrays()
        starts = np.flatnonzero(np.concatenate([[True], hashes[1:] != hashes[:-1]])) if len(hashes) else hashes[:0]
        starts = starts.astype(np.int64)
        counts = np.diff(np.append(starts, len(hashes)))
        several = np.zeros(len(starts), dtype=bool)
        if len(starts):
            several = np.maximum.reduceat(sources, starts) != np.minimum.reduceat(sources, starts)
        kept = np.repeat(several & (counts <= MOST_PASSAGES), counts)
        stream = io.BytesIO()
        np.savez_compressed(stream, hashes=hashes[kept], ordinals=ordinals[kept])
        return stream.getvalue()


class SharedText:
    """The stored fingerprints, in memory: twelve bytes for each occurrence."""

    def __init__(self, hashes: Hashes, ordinals: npt.NDArray[np.uint32]) -> None:
        self._hashes, self._ordinals = hashes, ordinals

    @classmethod
    def from_bytes(cls, stored: bytes) -> Self:
        """Read what a collector wrote. Raises ValueError when it is damaged."""
        try:
            with np.load(io.BytesIO(stored), allow_pickle=False) as arrays:
                return cls(arrays["hashes"], arrays["ordinals"])
        except (BadZipFile, EOFError, OSError, KeyError, ValueError) as error:
            message = f"its shared text is damaged ({error})"
            raise ValueError(message) from error

    def __len__(self) -> int:
        return len(self._hashes)

    def sharing(self, terms: Sequence[str], most: int) -> list[tuple[int, int]]:
        """The passages that have fingerprints of a text with these terms, and how many, most first: (ordinal, count),
        at most `most`.
        """
        return most_in_common(occurrences(fingerprints(terms), self._hashes, self._ordinals), most)


def occurrences(wanted: Hashes, hashes: Hashes, ordinals: Ordinals) -> list[Ordinals]:
    """For each wanted fingerprint the passages that have it, by the stored fingerprints, ascending, and the passages
    that they are of.
    """
    first = np.searchsorted(hashes, wanted, side="left")
    last = np.searchsorted(hashes, wanted, side="right")
    return [ordinals[start:stop] for start, stop in zip(first, last, strict=True)]


def most_in_common(found: Sequence[npt.NDArray[np.integer[Any]]], most: int) -> list[tuple[int, int]]:
    """The passages that occur most often, with how often; of equal ones, the first."""
    if not found:
        return []
    ordinals, counts = np.unique(np.concatenate(found), return_counts=True)
    order = np.lexsort((ordinals, -counts))[:most]
    return [(int(ordinals[place]), int(counts[place])) for place in order]
