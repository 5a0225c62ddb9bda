"""Names of the indices of a version, and of the aliases that publish one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.engines.opensearch.schema import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime


def alias(prefix: str, kind: str) -> str:
    """The alias of the published index of a kind."""
    return f"{prefix}-{kind}"


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """One version of all indices under a prefix. Later versions compare greater."""

    stamp: str
    prefix: str

    def index(self, kind: str) -> str:
        """The name of this version's index of a kind."""
        return f"{self.prefix}-v{self.stamp}-{kind}"

    @property
    def indices(self) -> tuple[str, ...]:
        """The names of all indices of this version."""
        return tuple(self.index(kind) for kind in KINDS)


def new_version(prefix: str, now: datetime, generation: int) -> Version:
    """A version greater than all before it. `generation` only informs people."""
    return Version(f"{now:%Y%m%dt%H%M%S%f}-{generation:08d}", prefix)


def versions_among(prefix: str, names: Iterable[str]) -> list[Version]:
    """The versions under a prefix to which any of the indices belongs, oldest first."""
    pattern = re.compile(rf"{re.escape(prefix)}-v(\d{{8}}t\d{{12}}-\d{{8,}})-(?:{'|'.join(KINDS)})")
    return sorted({Version(found[1], prefix) for name in names if (found := pattern.fullmatch(name))})


def every_version(prefix: str) -> str:
    """A pattern that matches the indices of all versions, and perhaps others, which `versions_among` rejects."""
    return f"{prefix}-v*"


def swap(prefix: str, new: Version | None, old: Iterable[Version]) -> dict[str, object]:
    """The request that moves all aliases from `old` to `new` at once."""
    taken = [{"remove": {"index": one.index(kind), "alias": alias(prefix, kind)}} for one in old for kind in KINDS]
    given = [{"add": {"index": new.index(kind), "alias": alias(prefix, kind)}} for kind in KINDS] if new else []
    return {"actions": [*taken, *given]}
