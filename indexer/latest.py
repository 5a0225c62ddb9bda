"""A bounded number of results, of which those that were asked for longest ago are forgotten."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Value = TypeVar("Value")


class Latest(Generic[Value]):
    """The results for the latest keys. Thread-safe; two threads that ask for the same one at once both make it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: dict[Hashable, Value] = {}
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._known)

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The result for a key, made if it is not known. What `make` raises is not remembered."""
        with self._lock:
            if key in self._known:
                value = self._known[key] = self._known.pop(key)
                return value
        value = make()
        with self._lock:
            self._known[key] = value
            while len(self._known) > self._most:
                del self._known[next(iter(self._known))]
        return value
