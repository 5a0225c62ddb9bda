"""A progress bar that shows nothing, for callers that need one."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextlib.contextmanager
def no_bar(_description: str, _total: int | None, _unit: str) -> Iterator[Callable[[int], None]]:
    """See pipelines.reindex.Bar."""
    yield lambda _count: None
