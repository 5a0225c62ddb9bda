"""Two rankings to one: reciprocal rank fusion, with z-scores, weighted by lexical coverage per language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from indexer.ranking.parameters import RankingParameters

    Ranking = Sequence[tuple[int, float]]
    Weights = npt.NDArray[np.float64]
    Codes = npt.NDArray[np.integer[Any]]

ZSCORE_DIGITS = 2
"""Z-scores are rounded to so many digits, lexical coverage to COVERAGE_DIGITS: the scores of two engines differ a
little, and must fuse alike.
"""
COVERAGE_DIGITS = 1


def fuse(
    keyword: Ranking, semantic: Ranking, coverage: Weights, language_of: Codes, parameters: RankingParameters
) -> list[tuple[int, float]]:
    """One ranking of the passages of both, with scores; equal scores in the order of ordinals.

    `coverage` has a share for each language (see `lexical_coverage`), `language_of` the code of each passage's
    language. From each ranking that holds it, a passage gets 1 / (rrf_k + rank), ranks from 1, and zscore_weight for
    each standard deviation above the mean; a keyword ranking shorter than retrieval_depth is filled up with zeros for
    that. The semantic ranking adds outlier_weight for each deviation beyond outlier_sigma. The keyword share is
    multiplied by the coverage of the passage's language, the semantic share by 1 + semantic_compensation * (1 -
    coverage).
    """
    scores: dict[int, float] = {}
    zeros = [0.0] * (parameters.retrieval_depth - len(keyword))
    keyword_z = _z_scores([*(score for _, score in keyword), *zeros])[: len(keyword)]
    semantic_z = _z_scores([score for _, score in semantic])
    for ranking, z_scores, outlier_weight, weights in (
        (keyword, keyword_z, 0.0, coverage),
        (semantic, semantic_z, parameters.outlier_weight, 1 + parameters.semantic_compensation * (1 - coverage)),
    ):
        for rank, ((ordinal, _), z_score) in enumerate(zip(ranking, z_scores, strict=True), 1):
            share = 1 / (parameters.rrf_k + rank) + parameters.zscore_weight * z_score
            share += outlier_weight * max(z_score - parameters.outlier_sigma, 0)
            scores[ordinal] = scores.get(ordinal, 0.0) + float(weights[language_of[ordinal]]) * share
    return sorted(scores.items(), key=lambda entry: (-entry[1], entry[0]))


def lexical_coverage(keyword: Ranking, language_of: Codes, languages: int) -> Weights:
    """For each language, shape (languages,), the best keyword score of a passage in it as a share of the best of all;
    `keyword` is the ranking without filters.

    The words of an English question are found in English passages. That a Chinese passage holds none of them is no
    evidence against it.
    """
    best = np.zeros(languages)
    for ordinal, score in keyword:
        code = language_of[ordinal]
        best[code] = max(best[code], score)
    highest = best.max(initial=0)
    return np.round(best / highest, COVERAGE_DIGITS) if highest > 0 else best


def _z_scores(scores: Sequence[float]) -> list[float]:
    """How many standard deviations each score is above the mean; 0 below the mean, and where all are equal."""
    values = np.array(scores, dtype=np.float64)
    spread = values.std() if len(values) else 0.0
    if spread <= np.finfo(np.float32).eps * np.abs(values).max(initial=0):
        return [0.0] * len(values)
    above: list[float] = np.round(np.maximum(values - values.mean(), 0) / spread, ZSCORE_DIGITS).tolist()
    return above
