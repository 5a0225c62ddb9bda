"""What documents that leave an index take with them: what statistics say of stems and vectors without them."""

from __future__ import annotations

import base64
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.engines.opensearch.cluster.retry import with_retries
from indexer.engines.opensearch.read import search_bodies
from indexer.engines.opensearch.read.published import STATISTICS, STEMS, read_part
from indexer.engines.opensearch.schema import DOCUMENTS, HELD, PASSAGE, PASSAGES, VECTOR
from indexer.engines.opensearch.write.stems import unpacked
from indexer.errors import EngineUnavailableError
from indexer.ranking.language_bias import needs_statistics
from indexer.ranking.score_normalization import LanguageStatistics, LanguageStatisticsCollector

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Sequence

    from indexer.engines.opensearch.cluster.client import Cluster
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.engines.opensearch.read.published import Published
    from indexer.index.segments import Composition

AT_A_TIME = 500
"""Entries read by one request: a vector takes eight kilobytes in JSON."""


class Leaving:
    """The documents with some numbers, which a published state still shows."""

    def __init__(  # noqa: PLR0913, PLR0917 - they are found by these
        self,
        cluster: Cluster,
        version: Version,
        state: Published,
        composition: Composition,
        numbers: Sequence[int],
        retry_seconds: float,
    ) -> None:
        self._cluster, self._version, self._state = cluster, version, state
        self._composition, self._numbers, self._retry_seconds = composition, numbers, retry_seconds

    def stems(self) -> Counter[str]:
        """In how many passages each stem occurs without them."""
        counts = unpacked(self._part(STEMS))
        for hit in self._hits(DOCUMENTS, self._numbers, search_bodies.held):
            counts.subtract(unpacked(base64.b64decode(hit["fields"][HELD][0])))
        return +counts

    def subtracted(self, added: LanguageStatistics | None, model_key: str, dimension: int) -> LanguageStatistics | None:
        """The moments of all vectors without theirs, and with those that are added; None for a model that needs
        none.
        """
        if not needs_statistics(model_key) or added is None:
            return None
        collector = LanguageStatisticsCollector(dimension)
        collector.add_statistics(LanguageStatistics.from_bytes(self._part(STATISTICS)))
        collector.add_statistics(added)
        leaving = set(self._numbers)
        passages = [
            first + place
            for one in self._composition.contents.values()
            for number, first, count in zip(one.numbers, one.first_passages, one.passages, strict=True)
            if number in leaving
            for place in range(count)
        ]
        texts = self._hits(PASSAGES, passages, search_bodies.passages)
        vectors = self._hits(PASSAGES, passages, search_bodies.vectors)
        for text, vector in zip(texts, vectors, strict=True):
            row = np.array([vector["fields"][VECTOR]], dtype=np.float32)
            collector.take_away(text["_source"][PASSAGE]["language"], row)
        return collector.statistics()

    def _part(self, name: str) -> bytes:
        return with_retries(
            partial(read_part, self._cluster, self._version, self._state, self._state.own, name), self._retry_seconds
        )

    def _hits(self, kind: str, numbers: Sequence[int], body: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
        for start in range(0, len(numbers), AT_A_TIME):
            some = sorted(numbers)[start : start + AT_A_TIME]
            asked = [(self._version.index(kind), body(some))]
            hits = with_retries(partial(self._cluster.searches, asked), self._retry_seconds)[0]["hits"]["hits"]
            if len(hits) != len(some):
                message = f"OpenSearch lacks {kind} that it should hold: run `onrecord reindex`."
                raise EngineUnavailableError(message)
            yield from hits
