"""Which passages of an index may share wording with those of a document, and which of its statements of alignment pass
filters, whichever engine stores them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from indexer.analysis import index_streams
from indexer.domain import SharedWording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from indexer.alignments.statement import Statement
    from indexer.domain import Document, Filters, Passage
    from indexer.index.doc_values import Columns, Integers


class Stored(Protocol):
    """The shared text of an index."""

    def sharing(self, texts: Sequence[Sequence[str]]) -> list[Integers]:
        """For each text, given by its exact terms, the ordinals of the passages that have fingerprints of it, most in
        common first.
        """


@dataclass(frozen=True, slots=True)
class Sharing:
    """A `SharedWording` by ordinals."""

    passages: tuple[int, ...]
    left_out: int
    regardless: tuple[int, ...]

    def placed(self, read: Mapping[int, tuple[Document, Passage]]) -> SharedWording:
        """The same with documents and passages, by ordinal."""
        passages, regardless = (tuple(map(read.__getitem__, some)) for some in (self.passages, self.regardless))
        return SharedWording(passages, self.left_out, regardless)


def sharing(
    columns: Columns, stored: Stored, passages: Sequence[Passage], filters: Filters, most: int
) -> list[Sharing]:
    """For each passage those of other documents that have fingerprints of it and pass the filters, most in common
    first, at most `most`.
    """
    mask = columns.passing(filters)
    texts = [index_streams(passage.text, "und")[1].split() for passage in passages]
    result = []
    for passage, found in zip(passages, stored.sharing(texts), strict=True):
        own = columns.numbers.get(passage.document_id, -1)  # a text may be in no document
        others = found[columns.document_of[found] != own]
        passing = others if mask is None else others[mask[others]]
        first, regardless = passing[:most].tolist(), others[:most].tolist()
        result.append(Sharing(tuple(first), max(0, len(passing) - most), tuple(regardless)))
    return result


def ordinals_of(found: Sequence[Sharing]) -> list[int]:
    """Every passage that is to be read, once, ascending."""
    return sorted({ordinal for shared in found for ordinal in (*shared.passages, *shared.regardless)})


def alignments_passing(columns: Columns, statements: Iterable[Statement], filters: Filters) -> list[Statement]:
    """The statements in passages that pass the filters, in the order of the index."""
    mask = columns.passing(filters)
    if mask is None:
        return list(statements)
    return [statement for statement in statements if bool(np.take(mask, statement.ordinal))]
