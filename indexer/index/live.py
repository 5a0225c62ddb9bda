"""What of its segments a version shows, and in what order: the documents that are not gone, by id.

Ordinals count the passages that are shown, so that whatever is above the engine sees what an index made from nothing
has, in the same order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from indexer.index.doc_values import Columns, ColumnsWriter, joined, passages_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from indexer.index.doc_values import Integers
    from indexer.index.segments import Contents, Layout


class Segment(Protocol):
    """What an engine has of a segment. A row is a passage."""

    contents: Contents

    @property
    def documents(self) -> int:
        """How many documents it has."""

    @property
    def passages(self) -> int:
        """How many passages it has."""

    def columns(self) -> tuple[dict[str, npt.NDArray[Any]], dict[str, list[str]]]:
        """The arrays and values of its columns."""


class Live:
    """The documents and passages of a version.

    `segment_of` and `row_of`, shape (passages,), tell where the passage with an ordinal is, and `places` the same
    among the rows of all segments, one after the other; `segment_of_document` and `row_of_document` tell that of
    documents. `numbers` and `document_numbers` are their numbers in the engine. For each segment, `ordinals` has the
    ordinal of each row, -1 where it is gone, and `gone` the rows that are gone. `columns` are those of the version.
    """

    def __init__(self, segments: Sequence[Segment], layout: Layout) -> None:
        self.columns, documents, passages = _columns(segments, layout.gone)
        sizes = np.array([len(one.contents.ids) for one in segments], dtype=np.int64)
        rows = np.array([one.passages for one in segments], dtype=np.int64)
        self.segment_of_document, self.row_of_document = _placed(documents, sizes)
        self.segment_of, self.row_of = _placed(passages, rows)
        self.places: npt.NDArray[np.int32] = passages.astype(np.int32)
        every = np.full(int(rows.sum()), -1, dtype=np.int32)
        every[passages] = np.arange(len(passages), dtype=np.int32)
        self.ordinals = np.split(every, np.cumsum(rows)[:-1]) if len(rows) else []
        self.gone = [np.flatnonzero(one < 0) for one in self.ordinals]
        self.whole = len(segments) == 1 and len(passages) == len(every) and bool((passages[1:] > passages[:-1]).all())
        """Whether there is one segment, and ordinals are its rows."""
        numbers = np.array([number for one in segments for number in one.contents.numbers], dtype=np.int64)
        self.document_numbers: npt.NDArray[np.int64] = numbers[documents]
        self.numbers: npt.NDArray[np.uint32] = _passage_numbers(segments)[passages]
        self._ordinal_of = np.full(layout.next_passage, -1, dtype=np.int32)
        self._ordinal_of[self.numbers] = np.arange(len(passages), dtype=np.int32)

    def ordinals_of(self, numbers: Sequence[Any] | Integers) -> npt.NDArray[np.int32]:
        """The ordinals of passages with these numbers."""
        return self._ordinal_of[np.array(numbers, dtype=np.int64)]

    def shown(self, segment: int, rows: Integers) -> npt.NDArray[np.int32]:
        """The ordinals of those of the rows of a segment that are shown, in no order."""
        found = self.ordinals[segment][rows]
        return found[found >= 0] if len(self.gone[segment]) else found


def _columns(
    segments: Sequence[Segment], gone: Sequence[int]
) -> tuple[Columns, npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The columns of what is shown, and the places of its documents and passages through all segments."""
    if not segments:
        nothing = np.empty(0, dtype=np.int64)
        return Columns.of(ColumnsWriter().parts()), nothing, nothing
    parts = [one.columns() for one in segments]
    for segment, (arrays, _) in zip(segments, parts, strict=True):
        if (len(arrays["first_day"]), len(arrays["document_of"])) != (segment.documents, segment.passages):
            message = "its parts do not fit each other"
            raise ValueError(message)
    out = frozenset(gone)
    ids = [ident for one in segments for ident in one.contents.ids]
    numbers = [number for one in segments for number in one.contents.numbers]
    kept = [place for place, number in enumerate(numbers) if number not in out]
    kept.sort(key=ids.__getitem__)
    documents = np.array(kept, dtype=np.int64)
    passages = passages_of([arrays for arrays, _ in parts], documents)
    arrays, values = (
        parts[0] if len(parts) == 1 and kept == list(range(len(ids))) else joined(parts, documents, passages)
    )
    return Columns(arrays, values), documents, passages


def _placed(
    places: npt.NDArray[np.int64], sizes: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.uint16], npt.NDArray[np.uint32]]:
    """The segment and the row of each place through all segments, which have these sizes."""
    ends = np.cumsum(sizes)
    segments = np.searchsorted(ends, places, side="right")
    starts = ends - sizes
    rows = places - starts[segments] if len(sizes) else places
    return segments.astype(np.uint16), rows.astype(np.uint32)


def _passage_numbers(segments: Sequence[Segment]) -> npt.NDArray[np.uint32]:
    """The numbers of the passages of all segments."""
    firsts = np.array([first for one in segments for first in one.contents.first_passages], dtype=np.int64)
    counts = np.array([count for one in segments for count in one.contents.passages], dtype=np.int64)
    offsets = firsts - (np.cumsum(counts) - counts)
    return (np.repeat(offsets, counts) + np.arange(int(counts.sum()))).astype(np.uint32)
