"""Rankings to one ranking: reciprocal rank fusion, and making similarities of several languages comparable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

RRF_K = 60
"""From Cormack, Clarke and Büttcher, Reciprocal Rank Fusion (SIGIR 2009)."""
LEG_DEPTH = 200
"""Passages of each leg that are fused."""
PRIOR_PASSAGES = 50
"""Weight, in passages, of the whole corpus in a language's mean and spread: steadies languages with few passages."""


def reciprocal_rank_fusion(rankings: Sequence[Sequence[int]], k: int = RRF_K) -> list[tuple[int, float]]:
    """Fuse rankings of distinct items: each contributes 1 / (k + rank), ranks from 1. Equal scores: smaller first."""
    scores: dict[int, float] = {}
    for ranking in rankings:
        for rank, item in enumerate(ranking, 1):
            scores[item] = scores.get(item, 0.0) + 1 / (k + rank)
    return sorted(scores.items(), key=lambda entry: (-entry[1], entry[0]))


def standardised(
    similarities: npt.NDArray[np.float32], languages: npt.NDArray[np.uint8], count: int
) -> npt.NDArray[np.float32]:
    """Similarities as standard deviations above the mean of their language's passages.

    A model places texts of the query's language nearer to it than translations of them; what stands out in its own
    language is what answers. `languages` holds a code below `count` for each passage. Within one language the order
    does not change.
    """
    if count <= 1 or similarities.size == 0:
        return similarities
    sizes = np.bincount(languages, minlength=count)
    mean = float(similarities.mean(dtype=np.float64))
    sums = np.bincount(languages, weights=similarities, minlength=count)
    means = (sums + PRIOR_PASSAGES * mean) / (sizes + PRIOR_PASSAGES)
    squares = np.bincount(languages, weights=np.square(similarities), minlength=count)
    variance = max(float(similarities.var(dtype=np.float64)), 1e-9)
    own = np.maximum(squares - 2 * means * sums + sizes * means**2, 0)
    spreads = np.sqrt((own + PRIOR_PASSAGES * variance) / (sizes + PRIOR_PASSAGES))
    result: npt.NDArray[np.float32] = (similarities - means.astype(np.float32)[languages]) / spreads.astype(np.float32)[
        languages
    ]
    return result
