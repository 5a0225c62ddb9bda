"""How near a collection comes to queries that have nothing to do with it.

Something is nearest to any query. How near it is depends on the collection: the more passages it has and the more they
differ, the nearer. So what is near enough to answer is told by what unrelated queries get, such as *cat food*, whose
vectors `scripts/unrelated_queries.py` writes (docs/adr/0019).
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from indexer.embedding.packaged import E5, PREFIX

if TYPE_CHECKING:
    from indexer.index.doc_values import Columns, Integers
    from indexer.ports import Vectors
    from indexer.ranking.compared import Compared
    from indexer.ranking.parameters import RankingParameters

SAMPLE = 8192
"""Statements that are compared at most. With 2,048 of 8,402, what unrelated queries get differs by .08 from sample to
sample (docs/adr/0019).
"""
PRIOR = 250
"""The weight, in statements, of what is typical."""


def file_name(model: str) -> str:
    """The name of the file for a packaged model, beside this module."""
    return f"unrelated-queries-{model}.npz"


@lru_cache(maxsize=4)
def unrelated_queries(model_key: str) -> Vectors | None:
    """The vectors of the queries, shape (n, D), by the key of the model's vectors; None if there are none for it."""
    if not model_key.startswith(f"{PREFIX}{E5}@"):
        return None
    stored = files("indexer.ranking").joinpath(file_name(E5)).read_bytes()
    vectors: Vectors = np.load(io.BytesIO(stored), allow_pickle=False)["vectors"].astype(np.float32)
    return vectors


def sample_of(columns: Columns) -> Integers:
    """At most SAMPLE statements, evenly spread over all."""
    statements: Integers = np.flatnonzero(columns.statements)
    if len(statements) <= SAMPLE:
        return statements
    return statements[np.arange(SAMPLE) * len(statements) // SAMPLE]


@dataclass(frozen=True, slots=True)
class Unrelated:
    """What queries that have nothing to do with a collection get in it. `nearest` is the standardised similarity of the
    nearest statement, `similarity` the mean cosine with statements, whose mean is `centre`, shape (D,). `weight` says
    how well this is known, 0 to 1: a collection of few statements says little.
    """

    nearest: float
    centre: Vectors | None = None
    similarity: float = 0.0
    weight: float = 0.0

    def closeness(self, query: Vectors, usual: float) -> float:
        """How much nearer to the statements a query is on average than unrelated ones are, as a difference of cosines;
        `usual` where nothing is known.
        """
        if self.centre is None:
            return usual
        return self.weight * (float(query @ self.centre) - self.similarity) + (1 - self.weight) * usual


def unrelated(collection: Compared, parameters: RankingParameters) -> Unrelated:
    """What unrelated queries get in a collection.

    The largest of many similarities are too few to be measured on a sample. So the nearest statement is read off the
    nearest tenth and hundredth: as far as these are apart, the nearest thousandth lies beyond, and so on. It is
    `unrelated_similarity` for a model without such queries, and nearer to that, the fewer statements there are.
    """
    queries, columns = unrelated_queries(collection.manifest.model_key), collection.columns
    sample, typical = sample_of(columns), parameters.unrelated_similarity
    if queries is None or not len(sample):
        return Unrelated(typical)
    vectors, languages = collection.vectors(sample), columns.language_of[sample]
    nearest = []
    for query in queries:
        compared, scale = collection.comparable(query, parameters)
        tenth, hundredth = np.quantile(scale.standardised(vectors @ compared, languages), [0.9, 0.99])
        nearest.append(hundredth + (hundredth - tenth) * np.log10(columns.statements.sum() / 100))
    share = len(sample) / (len(sample) + PRIOR)
    centre = vectors.mean(axis=0)
    return Unrelated(
        share * float(np.mean(nearest)) + (1 - share) * typical, centre, float((queries @ centre).mean()), share
    )
