"""A cluster that does not answer: one request at a time finds out whether it does again, the others are not kept."""

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
"""Seconds that a request waits for what becomes of the one that asks a silent cluster: a search that was slow by
itself fails no other, and a node that hangs takes up one thread of a front end, not all.
"""


class CircuitBreaker:
    """The cluster is silent from a request that it did not answer in time to the next that it answers. Safe from many
    threads.
    """

    def __init__(self, where: str) -> None:
        """`where` names the cluster."""
        self._where = where
        self._is_open = False
        self._probe = threading.Lock()

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """For one request. Raises PassingFaultError when another one has been waiting for an answer for a moment."""
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
            self._is_open = False  # a refusal is an answer, too
            raise
        self._is_open = False
