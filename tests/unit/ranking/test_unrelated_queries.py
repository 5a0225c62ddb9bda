"""How near a collection comes to unrelated queries is measured on a sample, and typical where nothing tells it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from indexer.domain import Description, Document
from indexer.embedding import E5, PREFIX
from indexer.index.doc_values import Columns, ColumnsWriter, Integers
from indexer.ranking.score_normalization import Scale
from indexer.ranking.unrelated_queries import SAMPLE, nearest_unrelated, unrelated_queries

KEY = f"{PREFIX}{E5}@revision+passage:bfloat16"
TYPICAL = 3.56
CHANCE = np.random.default_rng(5)


def collection(passages: int) -> Columns:
    writer = ColumnsWriter()
    for number in range(passages):
        writer.add_document(Document(f"d{number}", "", "", Description(), 1), ["en"])
    return Columns.of(writer.parts())


def measured(columns: Columns, spread: float, key: str = KEY) -> float:
    """What is measured where similarities to a query are normally distributed with this spread."""

    def vectors_of(passages: Integers) -> npt.NDArray[np.float32]:
        assert len(passages) <= SAMPLE
        assert columns.statements[passages].all()
        return CHANCE.normal(scale=spread, size=(len(passages), 1)).astype(np.float32)

    one = np.ones(1, dtype=np.float32)
    return nearest_unrelated(key, columns, vectors_of, lambda _: (one, Scale.identity(1)), TYPICAL)


def test_the_default_model_has_queries_and_another_one_is_typical() -> None:
    vectors = unrelated_queries(KEY)
    assert vectors is not None
    assert vectors.shape == (64, 384)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    assert measured(collection(3), 1, "all-MiniLM-L6-v2@1+float32") == TYPICAL
    assert measured(collection(0), 1) == TYPICAL


def test_it_grows_with_the_spread_of_similarities_and_with_the_collection() -> None:
    few, many = collection(1000), collection(5000)
    assert measured(many, 2) > measured(many, 1) > measured(few, 1)


def test_it_is_about_the_greatest_of_the_similarities() -> None:
    columns = collection(4000)
    greatest = np.mean([CHANCE.normal(size=4000).max() for _ in range(64)])
    assert measured(columns, 1) == pytest.approx(float(greatest), rel=0.1)


def test_the_fewer_passages_the_nearer_to_what_is_typical() -> None:
    assert abs(measured(collection(10), 1) - TYPICAL) < abs(measured(collection(100), 1) - TYPICAL) < 1
