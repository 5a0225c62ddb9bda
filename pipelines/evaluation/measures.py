"""Measures of a ranking."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

NDCG_DEPTH = 10


def ndcg(gains: Sequence[float], judged: Collection[float]) -> float:
    """nDCG@10 of Järvelin and Kekäläinen (2002), with linear gain: `gains` are those of the ranking, best first,
    `judged` all that could be gained; 0 where nothing could.
    """
    ideal = _dcg(sorted(judged, reverse=True))
    return _dcg(gains) / ideal if ideal else 0.0


def ndcg_of_names(found: Sequence[str], relevant: Mapping[str, float]) -> float:
    """nDCG@10 of the names that were found; `relevant` has the gain of each that has one."""
    return ndcg([relevant.get(name, 0.0) for name in found], relevant.values())


def _dcg(gains: Sequence[float]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains[:NDCG_DEPTH], 1))
