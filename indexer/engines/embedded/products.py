"""The products of many vectors with one, by several threads where there are many."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from indexer.ports import Vectors

DIVIDED = 200_000
"""Vectors from which on they are divided among threads: 300 MB of 384 values each, some 25 ms of one thread."""


def products(vectors: Vectors, vector: Vectors) -> Vectors:
    """The product of each of the vectors, shape (n, dimension), with one. BLAS would divide any number of them among
    threads of its own, which spin when they have nothing to do: a web worker lets it have one.
    """
    if len(vectors) < DIVIDED:
        whole: Vectors = vectors @ vector
        return whole
    result = np.empty(len(vectors), dtype=np.float32)
    bounds = np.linspace(0, len(vectors), _processors() + 1).astype(int).tolist()
    for _ in _threads().map(
        lambda part: np.matmul(vectors[slice(*part)], vector, result[slice(*part)]), pairwise(bounds)
    ):
        pass
    return result


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_processors(), "products")
