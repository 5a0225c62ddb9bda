"""Circuit breaker: while a cluster does not answer, one request probes it and the others fail fast."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from opensearchpy.exceptions import ConnectionTimeout

from indexer.engines.opensearch.cluster.errors import PassingFaultError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

PROBE_SECONDS = 2.0
"""Seconds that a request waits for the probe's result. So a single slow search fails no other request, and a node that
hangs blocks one thread of a front end instead of all.
"""


class CircuitBreaker:
    """Opens when a request times out; closes when a request is answered. Thread-safe."""

    def __init__(self, where: str) -> None:
        """`where` names the cluster in messages."""
        self._where = where
        self._is_open = False
        self._probe = threading.Lock()

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Run one request. Raises PassingFaultError when the circuit is open and the probe takes longer than
        PROBE_SECONDS.
        """
        if not self._is_open:
            with self._recorded():
                yield
            return
        if not self._probe.acquire(timeout=PROBE_SECONDS):
            raise PassingFaultError(Message("cluster_silent", where=self._where))
        try:
            with self._recorded():
                yield
        finally:
            self._probe.release()

    @contextmanager
    def _recorded(self) -> Iterator[None]:
        try:
            yield
        except ConnectionTimeout:
            self._is_open = True
            raise
        except BaseException:
            self._is_open = False  # an error response is an answer, too
            raise
        self._is_open = False
