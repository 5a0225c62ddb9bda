"""A model's leaning towards languages: measured on translations, whatever the passages of an index are about."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.embedding import E5, PREFIX
from indexer.ranking.language_bias import CENTRED, comparable, leaning_of, measured
from indexer.ranking.score_normalization import MomentsCollector

CHANCE = np.random.default_rng(7)
TEXTS = CHANCE.normal(size=(200, 8)).astype(np.float32)
TOWARDS_ENGLISH = np.eye(8, dtype=np.float32)[0]


def test_what_a_model_adds_for_a_language_is_taken_away() -> None:
    leaning = measured({"en": TEXTS + 3 * TOWARDS_ENGLISH, "fr": TEXTS})
    scale = leaning.scale(TOWARDS_ENGLISH, ("fr", "en"))
    similarities = np.array([TEXTS[0] @ TOWARDS_ENGLISH, (TEXTS[0] + 3 * TOWARDS_ENGLISH) @ TOWARDS_ENGLISH])
    french, english = scale.standardised(similarities.astype(np.float32), np.array([0, 1]))
    assert french == pytest.approx(english, abs=1e-4)


def test_a_language_that_was_not_measured_counts_as_the_mean_of_those_that_were() -> None:
    leaning = measured({"en": TEXTS + 3 * TOWARDS_ENGLISH, "fr": TEXTS})
    scale = leaning.scale(TOWARDS_ENGLISH, ("en", "fr", "pt"))
    assert scale.means[2] == pytest.approx(scale.means[:2].mean())
    assert scale.spreads[2] == pytest.approx(scale.spreads[:2].mean())


def test_the_default_model_was_measured_in_all_six_languages() -> None:
    leaning = leaning_of(f"{PREFIX}{E5}@revision+passage:bfloat16")
    assert leaning is not None
    assert leaning.languages == ("ar", "en", "es", "fr", "ru", "zh")
    assert leaning.means.shape == (6, 384)
    assert (leaning.spreads > 0).all()


def test_another_model_is_brought_to_one_scale_by_the_passages_of_the_index() -> None:
    collector = MomentsCollector(8)
    collector.add("en", TEXTS[:100])
    collector.add("fr", TEXTS[100:])
    moments, query = collector.moments(), TEXTS[0]
    assert leaning_of("all-MiniLM-L6-v2@1+float32") is None
    compared, scale = comparable("all-MiniLM-L6-v2@1+float32", moments, query)
    np.testing.assert_array_equal(compared, query)
    np.testing.assert_array_equal(scale.means, moments.scale(query).means)


def test_a_passage_that_is_near_to_everything_comes_behind_one_that_is_near_to_the_query() -> None:
    common, asked = np.eye(8, dtype=np.float32)[:2]
    leaning = measured({"en": CHANCE.normal(scale=0.1, size=(200, 8)) + common, "fr": TEXTS * 0.1 + common})
    query = (common + 0.2 * asked) / np.linalg.norm(common + 0.2 * asked)
    hub, answer = common, (common + 0.5 * asked) / np.linalg.norm(common + 0.5 * asked)
    assert query @ hub > query @ answer
    centred = leaning.centred(query)
    assert centred @ answer > centred @ hub
    assert np.linalg.norm(centred) == pytest.approx(1)


def test_a_query_is_centred_where_languages_are_compared_and_only_there() -> None:
    key = f"{PREFIX}{E5}@revision+passage:float32"
    leaning = leaning_of(key)
    assert leaning is not None
    query = leaning.means[1] / np.linalg.norm(leaning.means[1])
    one, several = MomentsCollector(384), MomentsCollector(384)
    one.add("en", leaning.means)
    for language, means in zip(leaning.languages, leaning.means, strict=True):
        several.add(language, means[None])
    np.testing.assert_array_equal(comparable(key, one.moments(), query)[0], query)
    centred, scale = comparable(key, several.moments(), query)
    expected = query - CENTRED * leaning.means.mean(axis=0)
    np.testing.assert_allclose(centred, expected / np.linalg.norm(expected), rtol=1e-6)
    np.testing.assert_allclose(scale.means, leaning.means @ centred, rtol=1e-6)
