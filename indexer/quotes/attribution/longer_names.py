"""Names within longer ones, which are another's: *Northern Isterra*, *Isterra Bar Association*, *Under-Secretary*."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import END, pattern_of
from indexer.languages.phrases import Ahead, Either, Phrase
from indexer.quotes.attribution.marks import phrase_start
from indexer.quotes.attribution.wording import ARTICLE, OFFICE_WORD

if TYPE_CHECKING:
    from indexer.quotes.attribution.names import Name

_WORD = r"\p{Lu}[\p{L}\p{M}'’-]*"
_BESIDE = Either(OFFICE_WORD, rf"{ARTICLE}|(?:{pattern_of('honorifics', scripts=('Latin',))}){END}")
_BEFORE = regex.compile(rf"(?<![\p{{L}}\p{{M}}'’-]){_WORD}\s+$|\p{{L}}-$")
_OFFICE_BEFORE = Phrase(_BESIDE, r"\s+$")
_BEHIND = Either(Phrase(r"\s", Ahead(_BESIDE, absent=True), regex.compile(_WORD)), r"-\p{L}")
_OWNS = regex.compile(r"['’]s?$|\p{Cyrillic}")


def is_within_name(text: str, name: Name) -> bool:
    """Whether a word with a capital that is no office stands directly before or behind a name, or is one with it."""
    first = phrase_start(name.start)
    if _BEFORE.search(text, first, name.start) and not _OFFICE_BEFORE.search(text, first, name.start):
        return True
    return _BEHIND.match(text, name.end) is not None


def begins_name(text: str, name: Name) -> bool:
    """Whether a longer name begins with one in Latin script. Before it, the first word of a sentence has a capital
    whatever it is; behind a possessive, and a Russian genitive, somebody of it is named: *Isterra's Ada Brook*.
    """
    if _OWNS.search(text, name.start, name.end):
        return False
    return _BEHIND.match(text, name.end) is not None
