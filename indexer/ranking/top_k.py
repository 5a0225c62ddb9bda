"""Select the highest of many values without sorting the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.index.doc_values import Integers
    from indexer.ports import Vectors

DIGITS = 6
"""Values are rounded before they are compared, so that equal texts are equal on every machine."""
SAMPLED = 16
"""One of this many values is sampled to guess where the highest begin."""


def top_k(values: Vectors, count: int) -> tuple[Integers, Vectors]:
    """Positions and rounded values of the `count` highest, highest first; equal values are ordered by position."""
    places = np.flatnonzero(values >= _lowest_wanted(values, count) - 10.0**-DIGITS)
    rounded = np.round(values[places], DIGITS)
    order = np.lexsort((places, -rounded))[:count]
    return places[order], rounded[order]


def perhaps_top(values: Vectors, count: int, off: Callable[[Integers], Vectors], most: float) -> Integers:
    """Positions of what may be among the `count` highest, ascending, where the values at some positions are off by
    `off` of them at most, and no value by more than `most`.
    """
    highest = np.flatnonzero(values >= _lowest_wanted(values, count))
    least = (values[highest] - off(highest)).min(initial=np.inf) - 10.0**-DIGITS
    places = np.flatnonzero(values >= least - most)
    found: Integers = places[values[places] + off(places) >= least]
    return found


def sorted_by_score(ordinals: Integers, values: Vectors) -> list[tuple[int, float]]:
    """Ordinals with their rounded values, highest first; equal values are ordered by ordinal."""
    rounded = np.round(values, DIGITS)
    order = np.lexsort((ordinals, -rounded))
    return list(zip(ordinals[order].tolist(), rounded[order].tolist(), strict=True))


def _lowest_wanted(values: Vectors, count: int) -> float:
    """The `count`-th highest value. Selecting among the values above a guess is several times as fast as among all."""
    if len(values) <= count:
        return -np.inf
    guess = _nth_highest(values[::SAMPLED], 4 * count // SAMPLED + 1)
    above = values[values >= guess]
    return _nth_highest(above if len(above) >= count else values, count)


def _nth_highest(values: Vectors, n: int) -> float:
    place = max(len(values) - n, 0)
    return float(np.partition(values, place)[place])
