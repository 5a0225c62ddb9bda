"""Let only a few requests of a worker do what is costly, and only a few more wait for it."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from indexer.errors import EngineUnavailableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.messages import Message


class Turnstile:
    """Thread-safe. `passing` raises EngineUnavailableError, with `busy`, for those that cannot even wait."""

    def __init__(self, inside: int, waiting: int, patience: float, busy: Message) -> None:
        """At most `inside` at once, and `waiting` more, each for `patience` seconds."""
        self.patience = patience
        self._busy = busy
        self._inside = threading.BoundedSemaphore(inside)
        self._known = threading.BoundedSemaphore(inside + waiting)

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Be one of those inside."""
        if not self._known.acquire(blocking=False):
            raise EngineUnavailableError(self._busy)
        try:
            if not self._inside.acquire(timeout=self.patience):
                raise EngineUnavailableError(self._busy)
            try:
                yield
            finally:
                self._inside.release()
        finally:
            self._known.release()
