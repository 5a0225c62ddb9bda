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
    from indexer.index.doc_values import Columns


class Stored(Protocol):
    """The shared text of an index."""

    def sharing(self, texts: Sequence[Sequence[str]], most: int) -> list[list[tuple[int, int]]]:
        """For each text, given by its exact terms, the passages that have fingerprints of it, and how many, most first:
        (ordinal, count), at most `most`.
        """


def sharing(
    columns: Columns, stored: Stored, passages: Sequence[Passage], filters: Filters, most: int
) -> list[list[int]]:
    """For each passage the ordinals of passages of other documents that have fingerprints of it and pass the filters,
    most in common first, at most `most`.
    """
    mask = columns.passing(filters)
    texts = [index_streams(passage.text, "und")[1].split() for passage in passages]
    result = []
    for passage, found in zip(passages, stored.sharing(texts, most), strict=True):
        own = columns.numbers.get(passage.document_id)  # None for a text that is in no document
        result.append(
            [
                ordinal
                for ordinal, _ in found
                if int(columns.document_of[ordinal]) != own and (mask is None or bool(np.take(mask, ordinal)))
            ]
        )
    return result


def alignments_passing(columns: Columns, statements: Sequence[Statement], filters: Filters) -> list[Statement]:
    """The statements in passages that pass the filters, in the order of the index."""
    mask = columns.passing(filters)
    if mask is None:
        return list(statements)
    return [one for one in statements if bool(np.take(mask, one.ordinal))]
