"""Which passages of an index may share wording with those of a document, and which of its statements of alignment pass
filters, whichever engine stores them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

from indexer.analysis import index_streams

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.alignments.statement import Statement
    from indexer.domain import Filters, Passage
    from indexer.index.doc_values import Columns, Integers


class Stored(Protocol):
    """The shared text of an index."""

    def sharing(self, texts: Sequence[Sequence[str]]) -> list[Integers]:
        """For each text, given by its exact terms, the ordinals of the passages that have fingerprints of it, most in
        common first.
        """


def sharing(
    columns: Columns, stored: Stored, passages: Sequence[Passage], filters: Filters, most: int
) -> list[tuple[list[int], int]]:
    """For each passage the ordinals of passages of other documents that have fingerprints of it and pass the filters,
    most in common first, at most `most`, and how many more there are.
    """
    mask = columns.passing(filters)
    texts = [index_streams(passage.text, "und")[1].split() for passage in passages]
    result = []
    for passage, found in zip(passages, stored.sharing(texts), strict=True):
        own = columns.numbers.get(passage.document_id, -1)  # a text may be in no document
        wanted = columns.document_of[found] != own
        if mask is not None:
            wanted &= mask[found]
        passing = found[wanted]
        result.append((passing[:most].tolist(), max(0, len(passing) - most)))
    return result


def alignments_passing(columns: Columns, statements: Sequence[Statement], filters: Filters) -> list[Statement]:
    """The statements in passages that pass the filters, in the order of the index."""
    mask = columns.passing(filters)
    if mask is None:
        return list(statements)
    return [one for one in statements if bool(np.take(mask, one.ordinal))]
