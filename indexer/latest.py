"""A bounded number of results, of which those that were asked for longest ago are forgotten."""

from __future__ import annotations

import threading
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, Concatenate, Generic, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Value = TypeVar("Value")
Others = ParamSpec("Others")

LONGEST_WORD = 40
"""Characters of a word of which a result is remembered: longer ones are no words, and memory would have no bound."""


def of_latest_words(
    most: int,
) -> Callable[[Callable[Concatenate[str, Others], Value]], Callable[Concatenate[str, Others], Value]]:
    """Remember what a function returns for the latest words, its first argument, and the other ones."""

    def remembering(function: Callable[Concatenate[str, Others], Value]) -> Callable[Concatenate[str, Others], Value]:
        remembered = lru_cache(most)(function)

        @wraps(function)
        def called(word: str, /, *others: Others.args, **named: Others.kwargs) -> Value:
            if len(word) > LONGEST_WORD:
                return function(word, *others, **named)
            return remembered(word, *others, **named)  # type: ignore[arg-type] # of parameters that can be hashed

        return called

    return remembering


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
