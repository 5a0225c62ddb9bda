"""A model's leaning towards languages: measured on translations, whatever the passages of an index are about."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.embedding import E5, PREFIX
from indexer.embedding.leaning import leaning_of, measured, scale_of
from indexer.moments import MomentsCollector

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
    scale = scale_of("all-MiniLM-L6-v2@1+float32", moments, query)
    np.testing.assert_array_equal(scale.means, moments.scale(query).means)
