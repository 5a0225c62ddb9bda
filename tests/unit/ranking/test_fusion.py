"""Two rankings to one: what a reader would lose if a ranking were not heard, or heard where it has nothing to say."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.ranking.fusion import fuse as fuse_with
from indexer.ranking.fusion import lexical_coverage
from indexer.ranking.parameters import DEFAULTS, with_changes

ENGLISH, CHINESE = 0, 1
LANGUAGE_OF = np.array([ENGLISH, ENGLISH, ENGLISH, CHINESE, CHINESE])
EVERYWHERE = np.ones(2)


def fuse(
    keyword: list[tuple[int, float]], semantic: list[tuple[int, float]], coverage: np.ndarray, language_of: np.ndarray
) -> list[tuple[int, float]]:
    return fuse_with(keyword, semantic, coverage, language_of, DEFAULTS)


def order(keyword: list[tuple[int, float]], semantic: list[tuple[int, float]], coverage: list[float]) -> list[int]:
    return [ordinal for ordinal, _ in fuse(keyword, semantic, np.array(coverage), LANGUAGE_OF)]


def test_what_both_rankings_found_comes_before_what_one_found() -> None:
    assert order([(0, 1.0), (2, 1.0)], [(1, 1.0), (2, 1.0)], [1, 1]) == [2, 0, 1]


def test_equal_scores_are_ranked_by_reciprocal_ranks_alone() -> None:
    assert fuse([], [(1, 0.5), (0, 0.5)], EVERYWHERE, LANGUAGE_OF) == [
        (1, pytest.approx(1 / (DEFAULTS.rrf_k + 1))),
        (0, pytest.approx(1 / (DEFAULTS.rrf_k + 2))),
    ]


def test_a_first_that_is_far_ahead_counts_more_than_one_that_is_just_ahead() -> None:
    far, just = ([(0, first), (1, 0.8), (2, 0.79), (3, 0.78)] for first in (0.95, 0.81))
    ahead, beside = (dict(fuse([], ranking, EVERYWHERE, LANGUAGE_OF))[0] for ranking in (far, just))
    assert ahead == pytest.approx(1 / (DEFAULTS.rrf_k + 1) + DEFAULTS.zscore_weight * 1.72)
    assert ahead > beside


def test_an_answer_that_stands_far_out_by_meaning_comes_before_what_both_rankings_put_near_the_top() -> None:
    language_of = np.array([ENGLISH] * 60 + [CHINESE])
    by_words = [(0, 24.0), *((place, 9.0 - place / 10) for place in range(1, 30))]
    others = [(0, 0.6), *((place, 0.5) for place in range(1, 60))]
    far, near = (
        dict(fuse(by_words, [(60, first), *others], np.array([1.0, 0.0]), language_of)) for first in (0.8, 0.6)
    )
    assert far[60] > far[0] > near[60]


def test_only_by_meaning_does_what_is_far_out_count_more_than_in_proportion() -> None:
    others = [(place, 0.5) for place in range(60)]
    alone = np.zeros(61, dtype=int)
    by_meaning = dict(fuse([], [(60, 0.9), *others], EVERYWHERE, alone))[60]
    assert by_meaning == pytest.approx(
        1 / (DEFAULTS.rrf_k + 1)
        + DEFAULTS.zscore_weight * 7.75
        + DEFAULTS.outlier_weight * (7.75 - DEFAULTS.outlier_sigma)
    )
    by_words = dict(fuse([(60, 0.9), (0, 0.1)], [], EVERYWHERE, alone))[60]
    assert by_words == pytest.approx(1 / (DEFAULTS.rrf_k + 1) + DEFAULTS.zscore_weight * 14.01, abs=1e-4)


def test_below_the_mean_nothing_is_taken_away() -> None:
    scores = dict(fuse([], [(0, 0.9), (1, 0.1)], EVERYWHERE, LANGUAGE_OF))
    assert scores[1] == pytest.approx(1 / (DEFAULTS.rrf_k + 2))


def test_the_fewer_passages_have_the_words_the_more_they_stand_out() -> None:
    rare, common = (dict(fuse(hits, [], EVERYWHERE, LANGUAGE_OF))[0] for hits in ([(0, 5.0)], [(0, 5.0), (1, 5.0)]))
    assert rare > common > 1 / (DEFAULTS.rrf_k + 1)


def test_where_no_word_can_stand_meaning_counts_more() -> None:
    assert order([], [(2, 1.0), (3, 1.0)], [1, 0]) == [3, 2]
    assert order([], [(2, 1.0), (3, 1.0)], [1, 1]) == [2, 3]


def test_the_one_passage_with_the_word_asked_for_comes_before_what_is_nearest_elsewhere() -> None:
    assert order([(0, 9.0)], [(3, 0.9), (4, 0.9), (1, 0.9), (0, 0.9)], [1, 0])[0] == 0


def test_words_that_only_some_language_has_are_told_by_its_best_passage() -> None:
    assert lexical_coverage([(0, 20.0), (3, 6.2), (1, 5.0)], LANGUAGE_OF, 2).tolist() == [1.0, 0.3]
    assert lexical_coverage([(0, 20.0)], LANGUAGE_OF, 2).tolist() == [1.0, 0.0]


def test_words_that_stand_nowhere_reach_nowhere() -> None:
    assert lexical_coverage([], LANGUAGE_OF, 2).tolist() == [0.0, 0.0]
    assert order([], [(3, 1.0), (0, 0.5)], [0, 0]) == [3, 0]


def test_scores_that_two_engines_compute_a_little_differently_are_fused_alike() -> None:
    one = fuse([(0, 9.0), (1, 4.0), (2, 1.0)], [(2, 0.9), (1, 0.8)], EVERYWHERE, LANGUAGE_OF)
    other = fuse([(0, 9.0001), (1, 4.0001), (2, 1.0)], [(2, 0.90001), (1, 0.8)], EVERYWHERE, LANGUAGE_OF)
    assert one == other


def test_each_part_of_the_score_can_be_switched_off() -> None:
    ranking = [(0, 0.95), (1, 0.8), (2, 0.79), (3, 0.78)]
    ranks_alone = with_changes({}, ("zscore_weight", "outlier_weight", "semantic_compensation"))
    assert fuse_with([], ranking, np.zeros(2), LANGUAGE_OF, ranks_alone) == [
        (ordinal, pytest.approx(1 / (DEFAULTS.rrf_k + rank))) for rank, (ordinal, _) in enumerate(ranking, 1)
    ]
