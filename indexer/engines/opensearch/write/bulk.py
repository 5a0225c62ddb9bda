"""Sending entries: as many at a time as the cluster takes, and each until it is taken or refused for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.engines.opensearch.cluster.client import path
from indexer.engines.opensearch.cluster.errors import FORBIDDEN, PASSING, PassingFaultError, kinds_of, of_answer
from indexer.engines.opensearch.cluster.retry import with_retries
from indexer.errors import EngineUnavailableError

if TYPE_CHECKING:
    from indexer.engines.opensearch.cluster.client import Cluster

MOST_BYTES = 5_000_000
"""Of one request: a twentieth of what OpenSearch takes by default, and some 600 passages."""
TIMEOUT = 120.0
"""Seconds for one request: a busy node merges meanwhile."""
_FILTER = "errors,items.index._id,items.index.status,items.index.error"


class Bulk:
    """Collects lines for one index. One request is under way at a time, so that a slow cluster slows us down."""

    def __init__(self, cluster: Cluster, index: str, retry_seconds: float) -> None:
        """`retry_seconds` in seconds, for each request."""
        self._cluster, self._index, self._retry_seconds = cluster, index, retry_seconds
        self._lines: list[bytes] = []
        self._size = 0
        self.sent = 0

    def add(self, line: bytes) -> None:
        """Take a line in, and send what has come together. Raises EngineUnavailableError."""
        if self._size + len(line) > MOST_BYTES:
            self.flush()
        self._lines.append(line)
        self._size += len(line)

    def flush(self) -> None:
        """Send what is left."""
        left = self._lines
        self._lines, self._size = [], 0
        self.sent += len(left)

        def send() -> None:
            nonlocal left
            left = self._send(left)
            if left:
                message = f"OpenSearch at {self._cluster.where} has too much to do and took only a part."
                raise PassingFaultError(message)

        if left:
            with_retries(send, self._retry_seconds)

    def _send(self, lines: list[bytes]) -> list[bytes]:
        """Send lines; returns those that may be taken later. Raises for one that never will be."""
        answer = self._cluster.ask(
            "POST", path(self._index, "_bulk"), b"".join(lines), {"filter_path": _FILTER}, timeout=TIMEOUT
        )
        if not answer["errors"]:
            return []
        later = []
        for line, item in zip(lines, answer["items"], strict=True):
            outcome: dict[str, Any] = item["index"]
            if outcome["status"] in PASSING and "cluster_block_exception" not in kinds_of(outcome.get("error")):
                later.append(line)
            elif "error" in outcome:
                raise self._refusal(outcome)
        return later

    def _refusal(self, outcome: dict[str, Any]) -> Exception:
        kinds = sorted(kinds_of(outcome["error"]))
        if outcome["status"] == FORBIDDEN or "cluster_block_exception" in kinds:
            return of_answer(FORBIDDEN, outcome, self._cluster.where)
        return EngineUnavailableError(
            f"OpenSearch refused the entry {outcome.get('_id')} ({', '.join(kinds)}): the index was not replaced. See "
            "its log for the reason."
        )
