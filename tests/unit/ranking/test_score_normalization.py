"""Moments answer what looking at every similarity would."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.ranking.parameters import DEFAULTS
from indexer.ranking.score_normalization import (
    LEAST_VARIANCE,
    LanguageStatistics,
    LanguageStatisticsCollector,
)

CHANCE = np.random.default_rng(7)
SIZES = {"en": 4000, "fr": 300, "zh": 3, "ru": 1}


def unit_vectors(count: int, centre: float) -> np.ndarray:
    vectors = CHANCE.normal(centre, 1.0, (count, 24)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.fixture(scope="module")
def vectors() -> dict[str, np.ndarray]:
    return {language: unit_vectors(size, 0.3 * place) for place, (language, size) in enumerate(SIZES.items())}


@pytest.fixture(scope="module")
def statistics(vectors: dict[str, np.ndarray]) -> LanguageStatistics:
    collector = LanguageStatisticsCollector(24)
    for language, some in vectors.items():
        for start in range(0, len(some), 512):
            collector.add(language, some[start : start + 512])
    return collector.statistics(tuple(SIZES))


def by_hand(vectors: dict[str, np.ndarray], query: np.ndarray) -> list[tuple[float, float]]:
    every = np.concatenate([some @ query for some in vectors.values()]).astype(np.float64)
    found = []
    for some in vectors.values():
        own = (some @ query).astype(np.float64)
        mean = (own.sum() + DEFAULTS.prior_passages * every.mean()) / (len(own) + DEFAULTS.prior_passages)
        square = ((own - mean) ** 2).sum() + DEFAULTS.prior_passages * max(every.var(), LEAST_VARIANCE)
        found.append((mean, np.sqrt(square / (len(own) + DEFAULTS.prior_passages))))
    return found


def test_mean_and_spread_are_those_of_the_similarities(
    statistics: LanguageStatistics, vectors: dict[str, np.ndarray]
) -> None:
    for query in unit_vectors(5, 0.1):
        scale = statistics.scale(query, DEFAULTS.prior_passages)
        expected = by_hand(vectors, query)
        assert np.allclose(scale.means, [mean for mean, _ in expected], atol=1e-6)
        assert np.allclose(scale.spreads, [spread for _, spread in expected], rtol=1e-4)


def test_they_can_be_kept(statistics: LanguageStatistics) -> None:
    again = LanguageStatistics.from_bytes(statistics.to_bytes())
    query = unit_vectors(1, 0.0)[0]
    assert again.languages == statistics.languages
    assert np.array_equal(
        again.scale(query, DEFAULTS.prior_passages).spreads, statistics.scale(query, DEFAULTS.prior_passages).spreads
    )


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04nothing"])
def test_damaged_statistics_are_refused(damage: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        LanguageStatistics.from_bytes(damage)


def test_similarities_are_standard_scores_also_in_a_single_language() -> None:
    collector, some, query = LanguageStatisticsCollector(24), unit_vectors(200, 0.1), unit_vectors(1, 0.1)[0]
    collector.add("en", some)
    scale = collector.statistics().scale(query, DEFAULTS.prior_passages)
    scores = scale.standardised(some @ query, np.zeros(200, dtype=np.uint8))
    assert scores.mean() == pytest.approx(0, abs=1e-3)
    assert scores.std() == pytest.approx(1, abs=1e-3)


def test_no_passages_at_all() -> None:
    scale = LanguageStatisticsCollector(24).statistics().scale(unit_vectors(1, 0.0)[0], DEFAULTS.prior_passages)
    assert len(scale.means) == 0
    assert scale.standardised(np.zeros(0, dtype=np.float32), np.zeros(0, dtype=np.uint8)).tolist() == []
