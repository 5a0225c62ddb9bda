"""What unrelated queries get in a collection is measured on a sample, and typical where nothing tells it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from indexer.domain import Description, Document
from indexer.embedding import E5, PREFIX
from indexer.index.doc_values import Columns, ColumnsWriter, Integers
from indexer.index.manifest import IndexManifest
from indexer.ranking.compared import Compared
from indexer.ranking.parameters import DEFAULTS, RankingParameters
from indexer.ranking.score_normalization import Scale
from indexer.ranking.unrelated_queries import SAMPLE, Unrelated, unrelated, unrelated_queries

KEY = f"{PREFIX}{E5}@revision+passage:bfloat16"
TYPICAL = DEFAULTS.unrelated_similarity
CHANCE = np.random.default_rng(5)


def collection(passages: int) -> Columns:
    writer = ColumnsWriter()
    for number in range(passages):
        writer.add_document(Document(f"d{number}", "", "", Description(), 1), ["en"])
    return Columns.of(writer.parts())


class Normal(Compared):
    """A collection whose similarities to a query are normally distributed with a spread."""

    def __init__(self, passages: int, spread: float, model_key: str = KEY) -> None:
        super().__init__()
        self.columns, self._spread = collection(passages), spread
        self.manifest = IndexManifest(0, 0, model_key, 384, 0, "", passages, passages, "")

    def vectors(self, ordinals: Integers) -> npt.NDArray[np.float32]:
        assert len(ordinals) <= SAMPLE
        assert self.columns.statements[ordinals].all()
        vectors = np.zeros((len(ordinals), 384), dtype=np.float32)
        vectors[:, 0] = CHANCE.normal(scale=self._spread, size=len(ordinals))
        return vectors

    def comparable(
        self, query: npt.NDArray[np.float32], parameters: RankingParameters
    ) -> tuple[npt.NDArray[np.float32], Scale]:
        assert query.shape == (384,)
        assert parameters == DEFAULTS
        return np.eye(384, dtype=np.float32)[0], Scale.identity(1)


def measured(passages: int, spread: float, model_key: str = KEY) -> float:
    return unrelated(Normal(passages, spread, model_key), DEFAULTS).nearest


def test_the_default_model_has_queries_and_another_one_is_typical() -> None:
    vectors = unrelated_queries(KEY)
    assert vectors is not None
    assert vectors.shape == (64, 384)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    assert measured(3, 1, "all-MiniLM-L6-v2@1+float32") == TYPICAL
    assert measured(0, 1) == TYPICAL


def test_it_grows_with_the_spread_of_similarities_and_with_the_collection() -> None:
    assert measured(5000, 2) > measured(5000, 1) > measured(1000, 1)


def test_it_is_about_the_greatest_of_the_similarities() -> None:
    greatest = np.mean([CHANCE.normal(size=4000).max() for _ in range(64)])
    assert measured(4000, 1) == pytest.approx(float(greatest), rel=0.1)


def test_the_fewer_passages_the_nearer_to_what_is_typical() -> None:
    assert abs(measured(10, 1) - TYPICAL) < abs(measured(100, 1) - TYPICAL) < 1


def test_unrelated_queries_are_no_closer_than_unrelated_queries() -> None:
    found, queries = unrelated(Normal(1000, 1), DEFAULTS), unrelated_queries(KEY)
    assert queries is not None
    mean = np.mean([found.closeness(query, 0.0) for query in queries])
    assert mean == pytest.approx(0, abs=1e-6)


def test_the_fewer_statements_the_nearer_to_what_is_usual() -> None:
    query, centre = np.array([1, 0], dtype=np.float32), np.array([0.8, 0.1], dtype=np.float32)
    assert Unrelated(TYPICAL).closeness(query, 0.03) == 0.03
    assert Unrelated(TYPICAL, centre, 0.7, 1.0).closeness(query, 0.03) == pytest.approx(0.1)
    assert Unrelated(TYPICAL, centre, 0.7, 0.5).closeness(query, 0.03) == pytest.approx(0.065)
