"""Moments answer what looking at every similarity would."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.ranking.score_normalization import LEAST_VARIANCE, PRIOR_PASSAGES, Moments, MomentsCollector

CHANCE = np.random.default_rng(7)
SIZES = {"en": 4000, "fr": 300, "zh": 3, "ru": 1}


def unit_vectors(count: int, centre: float) -> np.ndarray:
    vectors = CHANCE.normal(centre, 1.0, (count, 24)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.fixture(scope="module")
def vectors() -> dict[str, np.ndarray]:
    return {language: unit_vectors(size, 0.3 * place) for place, (language, size) in enumerate(SIZES.items())}


@pytest.fixture(scope="module")
def moments(vectors: dict[str, np.ndarray]) -> Moments:
    collector = MomentsCollector(24)
    for language, some in vectors.items():
        for start in range(0, len(some), 512):
            collector.add(language, some[start : start + 512])
    return collector.moments(tuple(SIZES))


def by_hand(vectors: dict[str, np.ndarray], query: np.ndarray) -> list[tuple[float, float]]:
    every = np.concatenate([some @ query for some in vectors.values()]).astype(np.float64)
    found = []
    for some in vectors.values():
        own = (some @ query).astype(np.float64)
        mean = (own.sum() + PRIOR_PASSAGES * every.mean()) / (len(own) + PRIOR_PASSAGES)
        square = ((own - mean) ** 2).sum() + PRIOR_PASSAGES * max(every.var(), LEAST_VARIANCE)
        found.append((mean, np.sqrt(square / (len(own) + PRIOR_PASSAGES))))
    return found


def test_mean_and_spread_are_those_of_the_similarities(moments: Moments, vectors: dict[str, np.ndarray]) -> None:
    for query in unit_vectors(5, 0.1):
        scale = moments.scale(query)
        expected = by_hand(vectors, query)
        assert np.allclose(scale.means, [mean for mean, _ in expected], atol=1e-6)
        assert np.allclose(scale.spreads, [spread for _, spread in expected], rtol=1e-4)


def test_they_can_be_kept(moments: Moments) -> None:
    again = Moments.from_bytes(moments.to_bytes())
    query = unit_vectors(1, 0.0)[0]
    assert again.languages == moments.languages
    assert np.array_equal(again.scale(query).spreads, moments.scale(query).spreads)


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04nothing"])
def test_damaged_moments_are_refused(damage: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        Moments.from_bytes(damage)


def test_one_language_is_ranked_by_its_similarities() -> None:
    collector = MomentsCollector(24)
    collector.add("en", unit_vectors(10, 0.0))
    scale = collector.moments().scale(unit_vectors(1, 0.0)[0])
    assert (scale.means.tolist(), scale.spreads.tolist()) == ([0.0], [1.0])


def test_no_passages_at_all() -> None:
    scale = MomentsCollector(24).moments().scale(unit_vectors(1, 0.0)[0])
    assert len(scale.means) == 0
