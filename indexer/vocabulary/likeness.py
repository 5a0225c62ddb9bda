"""Known names near an unknown one."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Collection

LIKE = 0.8
"""Least likeness of a name that is suggested, as `difflib` measures it. With that library's own value, .6, India, Yemen
and Benin are like Biden; with this one, misspelled names of States still find them.
"""
MOST_NEAR = 3
"""Most names that are suggested for one."""


def names_like(name: str, folded: Collection[str], most: int = MOST_NEAR) -> list[str]:
    """The folded names that are spelled like a name, the nearest first, and after them those that contain all of its
    words, at most `most`.
    """
    wanted = fold(name)
    alike = difflib.get_close_matches(wanted, folded, n=most, cutoff=LIKE)
    holding = [other for other in folded if wanted and set(wanted.split()) <= set(other.split())]
    return list(dict.fromkeys([*alike, *holding]))[:most]
