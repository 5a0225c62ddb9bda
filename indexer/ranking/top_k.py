"""The highest of many values, without sorting the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from indexer.index.doc_values import Integers
    from indexer.ports import Vectors

DIGITS = 6
"""Values are compared after rounding, so that equal texts are equal on every machine."""
SAMPLED = 16
"""One value of so many is looked at to guess where the highest begin."""


def top_k(values: Vectors, count: int) -> tuple[Integers, Vectors]:
    """Places and rounded values of the `count` highest, highest first; equal ones in the order of places."""
    places = np.flatnonzero(values >= _lowest_wanted(values, count) - 10.0**-DIGITS)
    rounded = np.round(values[places], DIGITS)
    order = np.lexsort((places, -rounded))[:count]
    return places[order], rounded[order]


def sorted_by_score(ordinals: Integers, values: Vectors) -> list[tuple[int, float]]:
    """Ordinals with their rounded values, highest first; equal ones in the order of ordinals."""
    rounded = np.round(values, DIGITS)
    order = np.lexsort((ordinals, -rounded))
    return list(zip(ordinals[order].tolist(), rounded[order].tolist(), strict=True))


def _lowest_wanted(values: Vectors, count: int) -> float:
    """The `count`-th highest value. Selecting among those above a guess is several times as fast as among all."""
    if len(values) <= count:
        return -np.inf
    guess = _nth_highest(values[::SAMPLED], 4 * count // SAMPLED + 1)
    above = values[values >= guess]
    return _nth_highest(above if len(above) >= count else values, count)


def _nth_highest(values: Vectors, n: int) -> float:
    place = max(len(values) - n, 0)
    return float(np.partition(values, place)[place])
