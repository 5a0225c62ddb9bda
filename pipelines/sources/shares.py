"""A corpus divided among machines that ingest side by side: which of them takes which file."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.archive import hash_file
from indexer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipelines.sources.discover import Source

_SHAPE = re.compile(r"([0-9]{1,4})/([0-9]{1,4})")


@dataclass(frozen=True, slots=True)
class Share:
    """The `number`-th of `count` shares, from 1."""

    number: int
    count: int

    def takes(self, digest: str) -> bool:
        """Whether a content, by its SHA-256 in hex, falls into it. Every content falls into one share and no other."""
        return int(digest, 16) % self.count == self.number - 1


def parse_share(text: str) -> Share:
    """Read `2/4`. Raises UsageError."""
    found = _SHAPE.fullmatch(text)
    if found and 1 <= int(found[1]) <= int(found[2]):
        return Share(int(found[1]), int(found[2]))
    message = f"--shard is {text!r}; it must be a share and how many there are, such as 2/4."
    raise UsageError(message)


def divided(sources: Sequence[Source], share: Share, max_bytes: float) -> list[Source]:
    """Those of the sources that fall into a share. Equal contents fall into the same one, so that they are told to be
    duplicates; what cannot be read, or is too large to be, goes by its name, so that one machine reports it.
    """
    return [source for source in sources if share.takes(_digest(source, max_bytes))]


def _digest(source: Source, max_bytes: float) -> str:
    try:
        if source.path.is_file() and source.path.stat().st_size <= max_bytes:
            return hash_file(source.path)
    except OSError:
        pass
    return hashlib.sha256(source.name.encode("utf-8", "surrogatepass")).hexdigest()
