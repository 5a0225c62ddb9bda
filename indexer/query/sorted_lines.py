"""A table of strings that needs no more memory than its text: sorted lines, looked up by bisection."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

REMEMBERED = 4096
"""Keys whose values are remembered: a page of results asks several times for each word of its query."""


@dataclass(frozen=True, slots=True)
class SortedLines:
    """`text` has a line for each key, in the order of its bytes: the key, a tab, and the value."""

    text: bytes

    def find(self, key: str) -> str | None:
        """The value of a key, None if it has no line."""
        return _found(self.text, key)


@lru_cache(maxsize=REMEMBERED)
def _found(text: bytes, key: str) -> str | None:
    wanted = key.encode()
    low, high = 0, len(text)
    while low < high:
        middle = (low + high) // 2
        start = text.rfind(b"\n", low, middle) + 1 or low
        end = text.index(b"\n", middle)
        found, _, value = text[start:end].partition(b"\t")
        if found == wanted:
            return value.decode()
        if found < wanted:
            low = end + 1
        else:
            high = start
    return None


def to_bytes(source: bytes, values: Mapping[str, str]) -> bytes:
    """Serialise a table for `from_bytes`, below a line that names its source. The same input gives the same bytes."""
    lines = sorted(f"{key}\t{value}\n".encode() for key, value in values.items())
    return gzip.compress(source + b"".join(lines), mtime=0)


def from_bytes(source: bytes, stored: bytes) -> SortedLines:
    """Read what `to_bytes` wrote. Raises ValueError when it is damaged."""
    try:
        text = gzip.decompress(stored)
    except (OSError, EOFError) as error:
        message = f"A table of the package is damaged: {error}"
        raise ValueError(message) from error
    if not text.startswith(source) or not text.endswith(b"\n"):
        message = "A table of the package is damaged: it begins or ends otherwise"
        raise ValueError(message)
    return SortedLines(text[len(source) :])
