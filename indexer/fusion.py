"""Rankings to one ranking: reciprocal rank fusion."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

RRF_K = 60
"""From Cormack, Clarke and Büttcher, Reciprocal Rank Fusion (SIGIR 2009)."""
LEG_DEPTH = 200
"""Passages of each leg that are fused."""


def reciprocal_rank_fusion(rankings: Sequence[Sequence[int]], k: int = RRF_K) -> list[tuple[int, float]]:
    """Fuse rankings of distinct items: each contributes 1 / (k + rank), ranks from 1. Equal scores: smaller first."""
    scores: dict[int, float] = {}
    for ranking in rankings:
        for rank, item in enumerate(ranking, 1):
            scores[item] = scores.get(item, 0.0) + 1 / (k + rank)
    return sorted(scores.items(), key=lambda entry: (-entry[1], entry[0]))
