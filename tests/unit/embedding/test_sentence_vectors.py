"""Vectors of sentences: each text is embedded once, and 8 bits keep cosines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from support.stub_model import vector

from indexer.embedding import embed_with_sentences
from indexer.embedding.sentence_vectors import cosines, quantized

ONE = "Harbours are open to all ships."
TWO = "Tolls are paid once a year."


class Model:
    """Writes down what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> np.ndarray:
        self.asked += texts
        for _ in texts:
            if progress:
                progress(1)
        return np.array([vector(text, 8) for text in texts], dtype=np.float32)


def test_a_passage_and_its_sentences_have_vectors_and_nothing_is_embedded_twice() -> None:
    model = Model()
    both, one, heading = embed_with_sentences(model, [f"{ONE} {TWO}", ONE, "Tolls"])
    assert sorted(model.asked) == sorted([f"{ONE} {TWO}", ONE, TWO, "Tolls"])
    assert [len(some.sentences) for some in (both, one, heading)] == [2, 1, 0]
    assert both.sentences[0].tolist() == one.sentences[0].tolist()
    assert np.allclose(cosines(both.sentences, vector(TWO, 8)), [vector(ONE, 8) @ vector(TWO, 8), 1], atol=0.01)


def test_progress_adds_up_to_the_texts() -> None:
    told: list[int] = []
    embed_with_sentences(Model(), [f"{ONE} {TWO}", ONE], told.append)
    assert sum(told) == 2


def test_no_texts() -> None:
    assert embed_with_sentences(Model(), []) == []


@pytest.mark.parametrize("dimension", [8, 384])
def test_cosines_in_8_bits_are_those_of_the_vectors(dimension: int) -> None:
    drawn = np.random.default_rng(1).normal(size=(50, dimension)).astype(np.float32)
    drawn /= np.linalg.norm(drawn, axis=1, keepdims=True)
    assert np.abs(cosines(quantized(drawn), drawn[0]) - drawn @ drawn[0]).max() < 0.005
    assert quantized(np.zeros((1, dimension), np.float32)).tolist() == [[0] * dimension]
