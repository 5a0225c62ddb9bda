"""Shares with the sign for per cent, which no word has: `85%`, `12,5 %`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.analysis.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = "%\u066a\uff05"
_DECIMAL = regex.compile("[.,\u066b]")
_NUMBER = r"(?<![\p{L}\p{N}.,])(?P<number>\p{Nd}{1,3}(?:[.,\u066b]\p{Nd}{1,3})?)"
_SHARE = regex.compile(rf"{_NUMBER}\s?[{_SIGNS}]")


def per_cents(text: str) -> Iterator[tuple[str, int, int]]:
    """The shares in a text, each as the term by which it is found, with its half-open range of code points. An index
    has these terms behind all others of a passage, so that words on both sides of a share still follow each other.
    """
    if any(sign in text for sign in _SIGNS):
        for match in _SHARE.finditer(text):
            yield term_of_share(match["number"]), *match.span()


def term_of_share(number: str) -> str:
    """The term of so many per cent."""
    return f"{'.'.join(map(fold, _DECIMAL.split(number)))}%"


def in_words(text: str) -> str:
    """A query whose shares are in words, since its other signs are no part of what is asked."""
    return _SHARE.sub(r"\g<number> percent ", text)
