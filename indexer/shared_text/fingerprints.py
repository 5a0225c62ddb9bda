"""Fingerprints of a text: hashes of some of its sequences of words, chosen so that equal runs give equal ones.

The method is winnowing: S. Schleimer, D. Wilkerson, A. Aiken, Winnowing: local algorithms for document fingerprinting,
SIGMOD 2003.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

Hashes = npt.NDArray[np.uint64]

SHINGLE = 7
"""Words of a hashed sequence. Shorter ones are common phrases, longer ones miss edited text."""
WINDOW = 4
"""Of so many consecutive sequences at least one is kept: a run of SHINGLE + WINDOW - 1 words is never missed."""

_BASE = 0x9E3779B97F4A7C15
_POWERS = np.array([pow(_BASE, SHINGLE - 1 - place, 1 << 64) for place in range(SHINGLE)], dtype=np.uint64)
_MIX = np.uint64(0xBF58476D1CE4E5B9)


def fingerprints(terms: Sequence[str]) -> Hashes:
    """The distinct fingerprints of a text with these exact terms, ascending; none if it is shorter than SHINGLE."""
    count = len(terms) - SHINGLE + 1
    if count < 1:
        return np.empty(0, dtype=np.uint64)
    words = np.fromiter((_hash(term) for term in terms), dtype=np.uint64, count=len(terms))
    hashes = np.lib.stride_tricks.sliding_window_view(words, SHINGLE) @ _POWERS
    hashes = (hashes ^ (hashes >> np.uint64(31))) * _MIX
    hashes ^= hashes >> np.uint64(29)
    if count > WINDOW:
        hashes = np.lib.stride_tricks.sliding_window_view(hashes, WINDOW).min(axis=1)
    return np.unique(hashes)


@lru_cache(maxsize=1 << 16)
def _hash(term: str) -> int:
    return zlib.crc32(term.encode("utf-8", "surrogatepass")) * 0x2545F491 + 1
