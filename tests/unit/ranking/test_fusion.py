"""Two rankings to one: what a reader would lose if a ranking were not heard, or heard where it has nothing to say."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.ranking.fusion import FAR_OUT, FAR_OUTSTANDING, OUTSTANDING, RRF_K, fused, reach

ENGLISH, CHINESE = 0, 1
LANGUAGE_OF = np.array([ENGLISH, ENGLISH, ENGLISH, CHINESE, CHINESE])
EVERYWHERE = np.ones(2)


def order(keyword: list[tuple[int, float]], semantic: list[tuple[int, float]], words_reach: list[float]) -> list[int]:
    return [ordinal for ordinal, _ in fused(keyword, semantic, np.array(words_reach), LANGUAGE_OF)]


def test_what_both_rankings_found_comes_before_what_one_found() -> None:
    assert order([(0, 1.0), (2, 1.0)], [(1, 1.0), (2, 1.0)], [1, 1]) == [2, 0, 1]


def test_equal_scores_are_ranked_by_reciprocal_ranks_alone() -> None:
    assert fused([], [(1, 0.5), (0, 0.5)], EVERYWHERE, LANGUAGE_OF) == [
        (1, pytest.approx(1 / (RRF_K + 1))),
        (0, pytest.approx(1 / (RRF_K + 2))),
    ]


def test_a_first_that_is_far_ahead_counts_more_than_one_that_is_just_ahead() -> None:
    far, just = ([(0, first), (1, 0.8), (2, 0.79), (3, 0.78)] for first in (0.95, 0.81))
    ahead, beside = (dict(fused([], ranking, EVERYWHERE, LANGUAGE_OF))[0] for ranking in (far, just))
    assert ahead == pytest.approx(1 / (RRF_K + 1) + OUTSTANDING * 1.72)
    assert ahead > beside


def test_an_answer_that_stands_far_out_by_meaning_comes_before_what_both_rankings_put_near_the_top() -> None:
    language_of = np.array([ENGLISH] * 60 + [CHINESE])
    by_words = [(0, 24.0), *((place, 9.0 - place / 10) for place in range(1, 30))]
    others = [(0, 0.6), *((place, 0.5) for place in range(1, 60))]
    far, near = (
        dict(fused(by_words, [(60, first), *others], np.array([1.0, 0.0]), language_of)) for first in (0.8, 0.6)
    )
    assert far[60] > far[0] > near[60]


def test_only_by_meaning_does_what_is_far_out_count_more_than_in_proportion() -> None:
    others = [(place, 0.5) for place in range(60)]
    alone = np.zeros(61, dtype=int)
    by_meaning = dict(fused([], [(60, 0.9), *others], EVERYWHERE, alone))[60]
    assert by_meaning == pytest.approx(1 / (RRF_K + 1) + OUTSTANDING * 7.75 + FAR_OUTSTANDING * (7.75 - FAR_OUT))
    by_words = dict(fused([(60, 0.9), (0, 0.1)], [], EVERYWHERE, alone))[60]
    assert by_words == pytest.approx(1 / (RRF_K + 1) + OUTSTANDING * 14.01, abs=1e-4)


def test_below_the_mean_nothing_is_taken_away() -> None:
    scores = dict(fused([], [(0, 0.9), (1, 0.1)], EVERYWHERE, LANGUAGE_OF))
    assert scores[1] == pytest.approx(1 / (RRF_K + 2))


def test_the_fewer_passages_have_the_words_the_more_they_stand_out() -> None:
    rare, common = (dict(fused(hits, [], EVERYWHERE, LANGUAGE_OF))[0] for hits in ([(0, 5.0)], [(0, 5.0), (1, 5.0)]))
    assert rare > common > 1 / (RRF_K + 1)


def test_where_no_word_can_stand_meaning_counts_more() -> None:
    assert order([], [(2, 1.0), (3, 1.0)], [1, 0]) == [3, 2]
    assert order([], [(2, 1.0), (3, 1.0)], [1, 1]) == [2, 3]


def test_the_one_passage_with_the_word_asked_for_comes_before_what_is_nearest_elsewhere() -> None:
    assert order([(0, 9.0)], [(3, 0.9), (4, 0.9), (1, 0.9), (0, 0.9)], [1, 0])[0] == 0


def test_words_that_only_some_language_has_are_told_by_its_best_passage() -> None:
    assert reach([(0, 20.0), (3, 6.2), (1, 5.0)], LANGUAGE_OF, 2).tolist() == [1.0, 0.3]
    assert reach([(0, 20.0)], LANGUAGE_OF, 2).tolist() == [1.0, 0.0]


def test_words_that_stand_nowhere_reach_nowhere() -> None:
    assert reach([], LANGUAGE_OF, 2).tolist() == [0.0, 0.0]
    assert order([], [(3, 1.0), (0, 0.5)], [0, 0]) == [3, 0]


def test_scores_that_two_engines_compute_a_little_differently_are_fused_alike() -> None:
    one = fused([(0, 9.0), (1, 4.0), (2, 1.0)], [(2, 0.9), (1, 0.8)], EVERYWHERE, LANGUAGE_OF)
    other = fused([(0, 9.0001), (1, 4.0001), (2, 1.0)], [(2, 0.90001), (1, 0.8)], EVERYWHERE, LANGUAGE_OF)
    assert one == other
