"""A table of strings that needs little more memory than its text: sorted lines, the first of every few looked up by
bisection.
"""

from __future__ import annotations

import gzip
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

APART = 4096
"""Bytes between lines whose keys are kept as objects: as many as are looked through as fast as a key is bisected."""


class SortedLines:
    """Looks up the values of keys."""

    def __init__(self, text: bytes) -> None:
        """`text` is a newline, then a line for each key, in the order of its bytes: the key, a tab, and the value."""
        self._text = text
        self._starts: list[int] = []
        self._keys: list[bytes] = []
        at = 0
        while 0 <= at < len(text) - 1:
            self._starts.append(at)
            self._keys.append(text[at + 1 : text.index(b"\t", at)])
            at = text.find(b"\n", at + APART)
        self._starts.append(len(text))

    def find(self, key: str) -> str | None:
        """The value of a key, None if it has no line."""
        wanted = key.encode()
        place = bisect_right(self._keys, wanted) - 1
        if place < 0 or b"\n" in wanted:
            return None
        at = self._text.find(b"\n%b\t" % wanted, self._starts[place], self._starts[place + 1])
        return None if at < 0 else self._text[at + len(wanted) + 2 : self._text.index(b"\n", at + 1)].decode()


def to_bytes(source: bytes, values: Mapping[str, str]) -> bytes:
    """Serialise a table for `from_bytes`, below a line that names its source. The same input gives the same bytes."""
    lines = sorted(f"{key}\t{value}\n".encode() for key, value in values.items())
    return gzip.compress(source + b"".join(lines), mtime=0)


def from_bytes(source: bytes, stored: bytes) -> SortedLines:
    """Read what `to_bytes` wrote below a line that names its source. Raises ValueError when it is damaged."""
    try:
        text = gzip.decompress(stored)
    except (OSError, EOFError) as error:
        message = f"A table of the package is damaged: {error}"
        raise ValueError(message) from error
    if not text.startswith(source) or not text.endswith(b"\n"):
        message = "A table of the package is damaged: it begins or ends otherwise"
        raise ValueError(message)
    return SortedLines(text[len(source) - 1 :])
