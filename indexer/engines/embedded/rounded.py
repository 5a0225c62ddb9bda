"""Vectors rounded to 8 bits, a quarter of their bytes: what is compared with a query first, since a pass over all
vectors takes as long as to read them.

A similarity to rounded vectors is off by a known amount at most. So those passages that may be among the nearest are
known for sure, and only they are compared exactly.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Self

import numkong
import numpy as np

from indexer.embedding.sentence_vectors import quantized

if TYPE_CHECKING:
    import numpy.typing as npt

    from indexer.archive.rows import Quantized
    from indexer.index.doc_values import Integers
    from indexer.ports import Vectors

AT_A_TIME = 8192
"""Rows compared at a time: 3 MB of 384 values each, which stay in the processor's cache until they are scaled."""
DIVIDED = 400_000
"""Rows from which on they are divided among threads: 150 MB of 384 values each, some 10 ms of one thread."""
SLACK = 1e-5
"""What sums of 32 bits may be off by, beyond that."""


class Rounded:
    """Vectors of at most unit length, shape (n, dimension). `rows` are whole numbers in 8 bits. `scales`, shape (n, 2),
    has for each row the number with which it comes nearest to the vector, and how far it is from it.
    """

    def __init__(self, rows: Quantized, scales: npt.NDArray[np.float32]) -> None:
        self.rows, self.scales = rows, scales
        self._steps = np.ascontiguousarray(scales[:, 0])
        self._off = float(scales[:, 1].max(initial=0))

    @classmethod
    def of(cls, vectors: Vectors) -> Self:
        """Round vectors, shape (n, dimension)."""
        rows = quantized(vectors)
        wide = rows.astype(np.float32)
        steps = (vectors * wide).sum(axis=1) / np.maximum((wide * wide).sum(axis=1), 1)
        off = np.linalg.norm(vectors - wide * steps[:, None], axis=1)
        return cls(rows, np.stack([steps, off], axis=1).astype("<f4"))

    def off(self, rows: Integers, query: Rounded) -> Vectors:
        """How much the similarities of these rows to a query are off at most."""
        found: Vectors = self.scales[rows, 1] + np.float32(query._off + SLACK)
        return found

    def most_off(self, query: Rounded) -> float:
        """How much a similarity to a query is off at most."""
        return self._off + query._off + SLACK

    def similarities(self, query: Rounded) -> Vectors:
        """The product of each vector with that of a query, of which there is one, shape (n,)."""
        result = np.empty(len(self.rows), dtype=np.float32)
        parts = _processors() if len(self.rows) >= DIVIDED else 1
        bounds = np.linspace(0, len(self.rows), parts + 1).astype(int).tolist()
        if parts == 1:
            self._compare(query, 0, len(self.rows), result)
        else:
            for _ in _threads().map(lambda part: self._compare(query, part[0], part[1], result), pairwise(bounds)):
                pass
        return result

    def _compare(self, query: Rounded, first: int, last: int, result: Vectors) -> None:
        """Write the products of the rows from `first` up to `last`."""
        for start in range(first, last, AT_A_TIME):
            some = slice(start, min(start + AT_A_TIME, last))
            products = np.asarray(numkong.cdist(self.rows[some], query.rows, metric="dot"))
            np.multiply(products[:, 0], self._steps[some] * query.scales[0, 0], out=result[some], casting="same_kind")


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_processors(), "rounded")
