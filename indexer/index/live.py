"""What of its segments a version shows, and in what order: the documents that are not gone, by id.

Ordinals count the passages that are shown, so that whatever is above the engine sees what an index made from nothing
has, in the same order.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from indexer.index.doc_values import Columns, ColumnsWriter, joined, passages_of, ranges

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from indexer.index.doc_values import Integers, Mask
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
        numbers, firsts = (
            np.array([value for one in segments for value in values(one.contents)], dtype=np.int64)
            for values in (attrgetter("numbers"), attrgetter("first_passages"))
        )
        self.columns, documents, passages = _columns(segments, np.isin(numbers, layout.gone, invert=True))
        sizes = np.array([len(one.contents.ids) for one in segments], dtype=np.int64)
        rows = np.array([one.passages for one in segments], dtype=np.int64)
        ends = np.cumsum(sizes)
        self.segment_of_document = np.searchsorted(ends, documents, side="right").astype(np.uint16)
        self.row_of_document = _since(ends - sizes, self.segment_of_document, documents)
        counts = np.diff(self.columns.first_passage)
        self.segment_of = np.repeat(self.segment_of_document, counts)
        self.row_of = _since(np.cumsum(rows) - rows, self.segment_of, passages)
        self.places: npt.NDArray[np.int32] = passages.astype(np.int32)
        ordinals = np.arange(len(passages), dtype=np.int32)
        every = np.full(int(rows.sum()), -1, dtype=np.int32)
        every[passages] = ordinals
        self.ordinals = np.split(every, np.cumsum(rows)[:-1]) if len(rows) else []
        self.gone = [np.flatnonzero(one < 0) for one in self.ordinals]
        self.whole = len(segments) == 1 and len(documents) == sizes[0] and bool((documents[1:] > documents[:-1]).all())
        """Whether there is one segment, and ordinals are its rows."""
        self.document_numbers: npt.NDArray[np.int64] = numbers[documents]
        self.numbers = ranges(firsts[documents], counts).astype(np.uint32)
        self._ordinal_of = np.full(layout.next_passage, -1, dtype=np.int32)
        self._ordinal_of[self.numbers] = ordinals

    def ordinals_of(self, numbers: Sequence[Any] | Integers) -> npt.NDArray[np.int32]:
        """The ordinals of passages with these numbers."""
        return self._ordinal_of[np.array(numbers, dtype=np.int64)]

    def shown(self, segment: int, rows: Integers) -> npt.NDArray[np.int32]:
        """The ordinals of those of the rows of a segment that are shown, in no order."""
        found = self.ordinals[segment][rows]
        return found[found >= 0] if len(self.gone[segment]) else found


def _columns(segments: Sequence[Segment], shown: Mask) -> tuple[Columns, npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The columns of the documents that are `shown`, and the places of these and of their passages in all segments."""
    if not segments:
        nothing = np.empty(0, dtype=np.int64)
        return Columns.of(ColumnsWriter().parts()), nothing, nothing
    parts = [one.columns() for one in segments]
    for segment, (arrays, _) in zip(segments, parts, strict=True):
        if (len(arrays["first_day"]), len(arrays["document_of"])) != (segment.documents, segment.passages):
            message = "its parts do not fit each other"
            raise ValueError(message)
    ids = [ident for one in segments for ident in one.contents.ids]
    kept: list[int] = np.flatnonzero(shown).tolist()
    kept.sort(key=ids.__getitem__)
    documents = np.array(kept, dtype=np.int64)
    passages = passages_of([arrays for arrays, _ in parts], documents)
    arrays, values = (
        parts[0] if len(parts) == 1 and kept == list(range(len(ids))) else joined(parts, documents, passages)
    )
    return Columns(arrays, values), documents, passages


def _since(
    starts: npt.NDArray[np.int64], segments: npt.NDArray[np.uint16], places: npt.NDArray[np.int64]
) -> npt.NDArray[np.uint32]:
    """The rows of places through all segments, of which these are the segments, and these the starts of all."""
    return (places - starts[segments] if len(starts) > 1 else places).astype(np.uint32)
