"""Evidence of words and of meaning to one score: what a reader would lose if one of them were not heard."""

from __future__ import annotations

import numpy as np
import pytest
from support.cases import each_case

from indexer.ranking.fusion import answering_scores
from indexer.ranking.fusion import fuse as fuse_with
from indexer.ranking.parameters import DEFAULTS, with_changes


def fuse(similarity: list[float], coverage: list[float], keyword: list[float]) -> list[float]:
    return fuse_with(np.array(similarity), np.array(coverage), np.array(keyword), DEFAULTS).tolist()


def order(similarity: list[float], coverage: list[float], keyword: list[float]) -> list[int]:
    return np.argsort(-np.array(fuse(similarity, coverage, keyword)), kind="stable").tolist()


def test_a_passage_answers_by_its_similarity_and_the_words_that_it_has() -> None:
    scores = answering_scores(np.array([4.0, 4.0, 4.0]), np.array([0.0, 0.5, 1.0]), DEFAULTS)
    assert scores.tolist() == [4.0, 4.0 + DEFAULTS.coverage_weight / 2, 4.0 + DEFAULTS.coverage_weight]


def test_what_has_the_words_comes_before_what_is_only_on_the_subject() -> None:
    assert order([4.0, 3.0], [0.0, 1.0], [0.0, 5.0]) == [1, 0]


def test_words_do_not_make_up_for_a_meaning_that_is_far_away() -> None:
    ahead = DEFAULTS.coverage_weight + DEFAULTS.keyword_weight + 0.5
    assert order([ahead, 0.0], [0.0, 1.0], [0.0, 5.0]) == [0, 1]


def test_how_far_apart_two_passages_are_counts_and_not_only_which_is_ahead() -> None:
    assert order([5.0, 4.9], [0.5, 0.5], [5.0, 10.0]) == [1, 0]
    assert order([9.0, 4.9], [0.5, 0.5], [5.0, 10.0]) == [0, 1]


def test_keyword_scores_count_as_shares_of_the_best_one() -> None:
    assert fuse([1.0, 1.0], [0.0, 0.0], [8.0, 2.0]) == fuse([1.0, 1.0], [0.0, 0.0], [80.0, 20.0])
    assert fuse([1.0, 1.0], [0.0, 0.0], [8.0, 2.0]) == [
        pytest.approx(1 + DEFAULTS.keyword_weight),
        pytest.approx(1 + DEFAULTS.keyword_weight / 4),
    ]


def test_where_no_word_stands_meaning_alone_decides() -> None:
    assert fuse([2.0, 1.0], [0.0, 0.0], [0.0, 0.0]) == [2.0, 1.0]


def test_nothing_found_has_no_scores() -> None:
    assert fuse([], [], []) == []
    assert answering_scores(np.zeros(0), np.zeros(0), DEFAULTS).tolist() == []


def test_scores_that_two_engines_compute_a_little_differently_are_fused_alike() -> None:
    assert fuse([2.10001, 1.2], [0.5, 0.1], [9.0001, 4.0]) == fuse([2.1, 1.20002], [0.5, 0.1], [9.0, 4.0001])
    near = answering_scores(np.array([4.70001]), np.array([0.0251]), DEFAULTS)
    assert near == answering_scores(np.array([4.69999]), np.array([0.0252]), DEFAULTS)


@each_case
def test_each_part_of_the_score_can_be_switched_off(off: tuple[str, ...], scores: list[float]) -> None:
    fused = fuse_with(np.array([1.0, 2.0]), np.array([0.0, 1.0]), np.array([3.0, 0.0]), with_changes({}, off))
    assert fused.tolist() == scores
