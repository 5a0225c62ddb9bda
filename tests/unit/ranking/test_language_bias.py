"""A model's leaning towards languages: measured on translations, whatever the passages of an index are about."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.embedding import E5, PREFIX
from indexer.ranking.language_bias import comparable, estimate_language_bias, language_bias_of
from indexer.ranking.parameters import DEFAULTS, with_changes
from indexer.ranking.score_normalization import LanguageStatisticsCollector

CHANCE = np.random.default_rng(7)
TEXTS = CHANCE.normal(size=(200, 8)).astype(np.float32)
TOWARDS_ENGLISH = np.eye(8, dtype=np.float32)[0]


def test_what_a_model_adds_for_a_language_is_taken_away() -> None:
    bias = estimate_language_bias({"en": TEXTS + 3 * TOWARDS_ENGLISH, "fr": TEXTS})
    scale = bias.scale(TOWARDS_ENGLISH, ("fr", "en"))
    similarities = np.array([TEXTS[0] @ TOWARDS_ENGLISH, (TEXTS[0] + 3 * TOWARDS_ENGLISH) @ TOWARDS_ENGLISH])
    french, english = scale.standardised(similarities.astype(np.float32), np.array([0, 1]))
    assert french == pytest.approx(english, abs=1e-4)


def test_a_language_that_was_not_measured_counts_as_the_mean_of_those_that_were() -> None:
    bias = estimate_language_bias({"en": TEXTS + 3 * TOWARDS_ENGLISH, "fr": TEXTS})
    scale = bias.scale(TOWARDS_ENGLISH, ("en", "fr", "pt"))
    assert scale.means[2] == pytest.approx(scale.means[:2].mean())
    assert scale.spreads[2] == pytest.approx(scale.spreads[:2].mean())


def test_the_default_model_was_measured_in_all_six_languages() -> None:
    bias = language_bias_of(f"{PREFIX}{E5}@revision+passage:bfloat16")
    assert bias is not None
    assert bias.languages == ("ar", "en", "es", "fr", "ru", "zh")
    assert bias.means.shape == (6, 384)
    assert (bias.spreads > 0).all()


def test_another_model_is_brought_to_one_scale_by_the_passages_of_the_index() -> None:
    collector = LanguageStatisticsCollector(8)
    collector.add("en", TEXTS[:100])
    collector.add("fr", TEXTS[100:])
    statistics, query = collector.statistics(), TEXTS[0]
    assert language_bias_of("all-MiniLM-L6-v2@1+float32") is None
    compared, scale = comparable("all-MiniLM-L6-v2@1+float32", ("fr", "en"), statistics, query, DEFAULTS)
    np.testing.assert_array_equal(compared, query)
    np.testing.assert_array_equal(scale.means, statistics.scale(query, DEFAULTS.prior_passages).means[[1, 0]])


def test_a_passage_that_is_near_to_everything_comes_behind_one_that_is_near_to_the_query() -> None:
    common, asked = np.eye(8, dtype=np.float32)[:2]
    bias = estimate_language_bias({"en": CHANCE.normal(scale=0.1, size=(200, 8)) + common, "fr": TEXTS * 0.1 + common})
    query = (common + 0.2 * asked) / np.linalg.norm(common + 0.2 * asked)
    hub, answer = common, (common + 0.5 * asked) / np.linalg.norm(common + 0.5 * asked)
    assert query @ hub > query @ answer
    centred = bias.centred(query, DEFAULTS.centering_weight)
    assert centred @ answer > centred @ hub
    assert np.linalg.norm(centred) == pytest.approx(1)


def test_a_query_is_centred_where_languages_are_compared_and_only_there() -> None:
    key = f"{PREFIX}{E5}@revision+passage:float32"
    bias = language_bias_of(key)
    assert bias is not None
    query = bias.means[1] / np.linalg.norm(bias.means[1])
    alone, own = comparable(key, ("en",), None, query, DEFAULTS)
    np.testing.assert_array_equal(alone, query)
    near = own.standardised(bias.means[1:2] @ query, np.zeros(1, dtype=np.uint8))
    assert near.tolist() == pytest.approx([0], abs=1e-4), "similarities are standard scores in a single language, too"
    centred, scale = comparable(key, bias.languages, None, query, DEFAULTS)
    expected = query - DEFAULTS.centering_weight * bias.means.mean(axis=0)
    np.testing.assert_allclose(centred, expected / np.linalg.norm(expected), rtol=1e-6)
    np.testing.assert_allclose(scale.means, bias.means @ centred, rtol=1e-6)


def test_without_the_bias_of_the_model_similarities_stay_cosines() -> None:
    query = TEXTS[0]
    compared, scale = comparable(f"{PREFIX}{E5}@1", ("en", "fr"), None, query, with_changes({}, ("language_bias",)))
    np.testing.assert_array_equal(compared, query)
    similarities = np.array([0.9, 0.8], dtype=np.float32)
    np.testing.assert_array_equal(scale.standardised(similarities, np.array([0, 1])), similarities)
