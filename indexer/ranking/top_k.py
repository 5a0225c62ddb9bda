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


def top_of_rounded(
    values: Vectors, count: int, exactly: Callable[[Integers], Vectors], off: Callable[[Integers], Vectors], most: float
) -> tuple[Integers, Vectors]:
    """What `top_k` gives for values that are only known about: those at some positions are off by `off` of them at
    most, and no value by more than `most`. `exactly` gives the exact values at some positions, ascending; it is asked
    for the `count` that seem highest, and for what may be above the lowest of these.
    """
    seems = values >= _lowest_wanted(values, count)
    highest = np.flatnonzero(seems)
    exact = exactly(highest)
    least = exact.min(initial=np.inf) - 10.0**-DIGITS
    others = np.flatnonzero((values >= least - most) & ~seems)
    others = others[values[others] + off(others) >= least]
    places = np.concatenate([highest, others])
    exact = np.concatenate([exact, exactly(others)])
    order = np.argsort(places)
    found, scores = top_k(exact[order], count)
    return places[order][found], scores


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
