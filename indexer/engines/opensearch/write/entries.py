"""The entries of a version's indices that are shown, and those that are not: counted, and deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.engines.opensearch.cluster.client import path
from indexer.engines.opensearch.cluster.errors import PassingFaultError
from indexer.engines.opensearch.cluster.retry import with_retries
from indexer.engines.opensearch.schema import DOCUMENT_NUMBER, DOCUMENTS, META, PAGES, PASSAGES
from indexer.errors import EngineUnavailableError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.engines.opensearch.cluster.client import Cluster
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.engines.opensearch.read.published import Published
    from indexer.engines.opensearch.read.query_compiler import Clause

NUMBERED = (PASSAGES, DOCUMENTS, PAGES)
"""The indices whose entries have the number of a document."""
MOST_PARTS = 10_000
"""Parts listed by one search: with three megabytes each, those of three thousand million passages."""
TIMEOUT = 120.0
"""Seconds for one request: to delete many entries takes a while."""


class Entries:
    """Of one version. `retry_seconds` is the limit of retries in seconds, for each request."""

    def __init__(self, cluster: Cluster, version: Version, retry_seconds: float) -> None:
        self._cluster, self._version, self._retry_seconds = cluster, version, retry_seconds

    def refresh(self) -> None:
        """Let all that was written and deleted be seen by searches, in every copy of a shard."""
        where = path(",".join(self._version.indices), "_refresh")

        def refresh() -> None:
            self._cluster.check(self._cluster.ask("POST", where, timeout=TIMEOUT))

        with_retries(refresh, self._retry_seconds)

    def check(self, state: Published, documents: int, passages: int) -> None:
        """Raise EngineUnavailableError unless so many are shown by a state. Needs a refresh before."""
        for kind, count in ((PASSAGES, passages), (DOCUMENTS, documents), (PAGES, documents)):
            found = self._count(kind, {"bool": {"filter": state.shown}})
            if found != count:
                message = f"OpenSearch holds {found:,} {kind} of {count:,}: the index was not changed. Run it again."
                raise EngineUnavailableError(message)

    def delete_hidden(self, state: Published, shown: Iterable[int], below: int) -> None:
        """Delete what a state does not show of documents with numbers below this one, which are all but the `shown`
        numbers, and the parts that it does not name. What a killed writer has left is among them.
        """
        self.refresh()
        known = set(shown)
        others = [number for number in range(state.layout.next_document) if number not in known]
        left = {"range": {DOCUMENT_NUMBER: {"gte": state.layout.next_document, "lt": below}}}
        query = {"bool": {"should": [{"terms": {DOCUMENT_NUMBER: others}}, left]}}
        for kind in NUMBERED:
            self._delete(kind, query)
        self._delete_parts(state)

    def _delete_parts(self, state: Published) -> None:
        body = {"size": MOST_PARTS, "query": {"exists": {"field": "part"}}, "_source": False}
        where = path(self._version.index(META), "_search")
        answer = with_retries(lambda: self._cluster.ask("POST", where, body), self._retry_seconds)
        old = {hit["_id"] for hit in answer["hits"]["hits"]}.difference(state.entries())
        if old:
            self._delete(META, {"ids": {"values": sorted(old)}})

    def _delete(self, kind: str, query: Clause) -> None:
        """Delete all that matches, however often a request ends before it is done."""
        where = path(self._version.index(kind), "_delete_by_query")
        params = {"conflicts": "proceed", "refresh": "true"}

        def delete() -> None:
            answer = self._cluster.ask("POST", where, {"query": query}, params, timeout=TIMEOUT)
            if answer["failures"]:
                message = f"OpenSearch at {self._cluster.where} has too much to do and deleted only a part."
                raise PassingFaultError(message)

        while self._count(kind, query):
            with_retries(delete, self._retry_seconds)

    def _count(self, kind: str, query: Clause) -> int:
        where = path(self._version.index(kind), "_count")

        def count() -> int:
            answer = self._cluster.ask("POST", where, {"query": query})
            self._cluster.check(answer)
            return int(answer["count"])

        return with_retries(count, self._retry_seconds)
