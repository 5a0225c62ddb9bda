"""Who signed a document, as it says itself: *(Signed) Ada Brook*."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import regex

from indexer.passages import PERSON

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 60
"""Signatures that are read: joint letters of all States of a region have fewer."""
APART = 250
"""Code points between the signatures of one letter: offices and missions. What is signed farther on is an annex."""

_WORD = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}'’.-]*")
_SMALL = regex.compile(r"(?:[\p{Ll}'’]{1,3}|[\p{Ll}]{1,3}['’-]\p{L}.*|\p{Lo}[\p{L}\p{M}'’.-]*)")
"""Words of names without a capital: *de*, *al-Thani*, and those of scripts without capitals."""


def signatories(pages: Sequence[str]) -> tuple[str, ...]:
    """The names of those who signed a letter, in their order; none of those who signed what is annexed to it, and
    nothing that does not look like a person's name.
    """
    names, end = [], None
    for match in islice(PERSON.finditer("\n".join(pages)), MOST):
        if end is not None and match.start() - end > APART:
            break
        names.append(" ".join(match["name"].split()))
        end = match.end()
    return tuple(dict.fromkeys(filter(_is_name, names)))


def _is_name(name: str) -> bool:
    if regex.fullmatch(r"[\p{Han}·]+", name):
        return True
    words = name.split()
    return 1 < len(words) < 8 and all(  # noqa: PLR2004 - a first and a last name; offices in one line have more
        _WORD.fullmatch(word) and (word[0].isupper() or _SMALL.fullmatch(word)) for word in words
    )
