"""Two rankings to one: reciprocal rank fusion, with what stands out counted, and words only where they reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Ranking = Sequence[tuple[int, float]]
    Weights = npt.NDArray[np.float64]
    Codes = npt.NDArray[np.integer[Any]]

RRF_K = 20
"""How little the first ranks stand out. Cormack, Clarke and Büttcher (SIGIR 2009) took 60, for many rankings. For these
two, 20 is better by .013 of nDCG@10 on CISI, and the same within .001 on Cranfield (docs/relevance.md).
"""
LEG_DEPTH = 200
"""Passages of each leg that are fused."""
OUTSTANDING = 0.01
"""What a passage gets for each standard deviation by which its score stands above its ranking's mean; a fifth of what
the first rank gives. Ranks alone lose how far the first is ahead: with this CISI gains .012 of nDCG@10, and Cranfield
loses .003 (docs/relevance.md).
"""
FAR_OUT = 5.0
"""Standard deviations above which a passage is no longer one of many on a subject, but what was asked for."""
FAR_OUTSTANDING = 0.02
"""What it gets by meaning for each deviation beyond FAR_OUT besides. An answer in another language, which words cannot
find, otherwise comes behind a passage that is second by meaning and first by words: with this it is first in .670 of
searches instead of .585, and no collection loses (docs/relevance.md).
"""
MADE_UP = 0.5
"""How much of what words cannot tell in a language is made up by meaning. All of it finds .04 more of nDCG@10 among
translations; but then something in another language that is only the nearest of what is far came before the one passage
with a rare word that was asked for.
"""
SCORE_DIGITS = 2
"""Deviations are rounded to so many digits, and reach to REACH_DIGITS: two engines whose scores differ a little must
not fuse differently.
"""
REACH_DIGITS = 1


def fused(keyword: Ranking, semantic: Ranking, words_reach: Weights, language_of: Codes) -> list[tuple[int, float]]:
    """One ranking of the passages of both, with scores; equal ones in the order of ordinals.

    `words_reach` has a share for each language (see `reach`), `language_of` the code of each passage's language. A
    passage gets from each ranking that it is in 1 / (RRF_K + rank), ranks from 1, and OUTSTANDING for each standard
    deviation above the mean, by words of LEG_DEPTH passages: what holds none of them counts as 0. By meaning it gets
    FAR_OUTSTANDING more for each deviation beyond FAR_OUT. By words it gets that times the reach of the words in its
    language, by meaning times one and MADE_UP of what the reach lacks.
    """
    scores: dict[int, float] = {}
    silent = [0.0] * (LEG_DEPTH - len(keyword))
    by_words = _deviations_above_mean([*(score for _, score in keyword), *silent])[: len(keyword)]
    by_meaning = _deviations_above_mean([score for _, score in semantic])
    for ranking, above, far_outstanding, weights in (
        (keyword, by_words, 0.0, words_reach),
        (semantic, by_meaning, FAR_OUTSTANDING, 1 + MADE_UP * (1 - words_reach)),
    ):
        for rank, ((ordinal, _), deviations) in enumerate(zip(ranking, above, strict=True), 1):
            share = 1 / (RRF_K + rank) + OUTSTANDING * deviations + far_outstanding * max(deviations - FAR_OUT, 0)
            scores[ordinal] = scores.get(ordinal, 0.0) + float(weights[language_of[ordinal]]) * share
    return sorted(scores.items(), key=lambda entry: (-entry[1], entry[0]))


def reach(keyword: Ranking, language_of: Codes, languages: int) -> Weights:
    """How far the words of a query reach into each language, shape (languages,): the best score by words of a passage
    in it, as a share of the best of all; `keyword` is the ranking without filters.

    The words of an English question stand in English passages. That a Chinese passage holds none of them says nothing
    about it: what words cannot tell there, meaning has to make up for.
    """
    best = np.zeros(languages)
    for ordinal, score in keyword:
        code = language_of[ordinal]
        best[code] = max(best[code], score)
    highest = best.max(initial=0)
    return np.round(best / highest, REACH_DIGITS) if highest > 0 else best


def _deviations_above_mean(scores: Sequence[float]) -> list[float]:
    """How many standard deviations each score stands above the mean of all; 0 below it, and where all are equal."""
    values = np.array(scores, dtype=np.float64)
    spread = values.std() if len(values) else 0.0
    if spread <= np.finfo(np.float32).eps * np.abs(values).max(initial=0):
        return [0.0] * len(values)
    above: list[float] = np.round(np.maximum(values - values.mean(), 0) / spread, SCORE_DIGITS).tolist()
    return above
