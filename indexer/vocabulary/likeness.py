"""Names that are spelled like an unknown one."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

LIKE = 0.6
"""Least likeness of a name that is suggested, as `difflib` measures it: that library's own value."""
MOST_NEAR = 3
"""Most names that are suggested for one."""


def spelled_like(name: str, folded: Iterable[str], most: int = MOST_NEAR) -> list[str]:
    """The folded names that look most like a name, at most `most`, the nearest first."""
    return difflib.get_close_matches(fold(name), folded, n=most, cutoff=LIKE)
