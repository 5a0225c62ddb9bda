"""Fuse the evidence of words and of meaning into one score."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from indexer.ranking.parameters import RankingParameters

    Scores = npt.NDArray[np.float64]

SCORE_DIGITS = 2
"""Scores are rounded: those of two engines differ slightly, and must order passages alike."""


def answering_scores(similarity: Scores, coverage: Scores, parameters: RankingParameters) -> Scores:
    """The scores by which passages answer a query by meaning, if they reach meaning_floor: standardised similarity plus
    coverage_weight times the word coverage (0 to 1). All arrays have shape (passages,).
    """
    return np.round(_answering(similarity, coverage, parameters), SCORE_DIGITS)


def fuse(similarity: Scores, coverage: Scores, keyword: Scores, parameters: RankingParameters) -> Scores:
    """The scores that order hybrid results, shape (passages,): the answering score plus keyword_weight times the
    keyword score as a share of the best one.

    A weighted sum keeps what ranks lose: how far apart two passages are (Bruch, Gai and Ingber, TOIS 2023).
    """
    best = keyword.max(initial=0)
    share = keyword / best if best > 0 else np.zeros_like(similarity)
    summed: Scores = _answering(similarity, coverage, parameters) + parameters.keyword_weight * share
    return np.round(summed, SCORE_DIGITS)


def _answering(similarity: Scores, coverage: Scores, parameters: RankingParameters) -> Scores:
    summed: Scores = similarity + parameters.coverage_weight * coverage
    return summed
