"""Rounded vectors tell which passages may be among the nearest: none that is, is left out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.engines.embedded import rounded as module
from indexer.engines.embedded.rounded import Rounded
from indexer.ranking.top_k import top_k, top_of_rounded


def unit_vectors(seed: int, rows: int, dimension: int = 24) -> np.ndarray:
    vectors = np.random.default_rng(seed).standard_normal((rows, dimension), dtype=np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@given(st.integers(0, 10_000), st.integers(1, 300), st.integers(1, 40), st.floats(0, 1))
def test_the_nearest_are_among_those_that_may_be(seed: int, rows: int, count: int, spread: float) -> None:
    vectors = unit_vectors(seed, rows) * np.float32(spread) + unit_vectors(seed + 1, 1) * np.float32(1 - spread)
    query = unit_vectors(seed + 2, 1)
    rounded, asked = Rounded.of(vectors), Rounded.of(query)
    similar = rounded.similarities(asked)
    exact = vectors @ query[0]
    assert (np.abs(similar - exact) <= rounded.off(np.arange(rows), asked)).all()
    places, scores = top_of_rounded(
        similar, count, exact.__getitem__, lambda places: rounded.off(places, asked), rounded.most_off(asked)
    )
    expected, best = top_k(exact, count)
    assert places.tolist() == expected.tolist()
    assert scores.tolist() == best.tolist()


def test_few_of_many_are_compared_exactly_each_once() -> None:
    vectors = unit_vectors(1, 5000, 384)
    rounded, asked = Rounded.of(vectors), Rounded.of(vectors[7:8])
    off, most = (lambda places: rounded.off(places, asked)), rounded.most_off(asked)
    compared: list[int] = []

    def exactly(places: np.ndarray) -> np.ndarray:
        compared.extend(places.tolist())
        return vectors[places] @ vectors[7]

    top_of_rounded(rounded.similarities(asked), 50, exactly, off, most)
    assert len(compared) == len(set(compared)) < 150


def test_vectors_without_a_direction_are_similar_to_nothing() -> None:
    rounded, asked = Rounded.of(np.zeros((3, 24), dtype=np.float32)), Rounded.of(unit_vectors(1, 1))
    assert rounded.similarities(asked).tolist() == [0, 0, 0]
    assert rounded.most_off(asked) < 0.1


@pytest.mark.parametrize("rows", [0, 1, 7, 1000])
@pytest.mark.parametrize("processors", [1, 2, 3, 8])
def test_similarities_are_the_same_however_they_are_divided(
    monkeypatch: pytest.MonkeyPatch, rows: int, processors: int
) -> None:
    vectors = Rounded.of(unit_vectors(rows, rows))
    query = Rounded.of(unit_vectors(rows + 1, 1))
    whole = vectors.similarities(query)
    monkeypatch.setattr(module, "DIVIDED", 0)
    monkeypatch.setattr(module, "AT_A_TIME", 17)
    monkeypatch.setattr(module, "_processors", lambda: processors)
    assert vectors.similarities(query).tolist() == whole.tolist()
