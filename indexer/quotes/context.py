"""What stands around a quotation in the sentence of the document, and turns it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.quotes.meaning_changes import doubts, hedges, is_quantity, negates
from indexer.quotes.small_words import SMALL_WORDS
from indexer.quotes.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.quotes.answer import Place
    from indexer.quotes.words import Token

MOST_WORDS = 12
"""Words before the quotation in which a negation or a doubt still concerns it."""

_CLAUSES = regex.compile(r"[.!?:;,()\[\]«»“”„\"\n。，、；：！？؟،؛]|\s[–—-]\s|—")


def negating_words(places: Iterable[Place]) -> str:
    """The words with which the sentence begins that goes on with the quotation, if they negate, doubt or limit it: *It
    is not true that*, *Allegedly*, *If you agree, then*, *Almost*. Those of the first place; empty if another place has
    the quotation without any.
    """
    return _of_every(_negating(place.before) for place in places)


def conditions(places: Iterable[Place]) -> str:
    """The same of the words with which the sentence goes on behind the quotation: *unless*, *provided that*."""
    return _of_every(_doubting(place.after) for place in places)


def _of_every(found: Iterable[str]) -> str:
    each = list(found)
    return each[0] if each and all(each) else ""


def _negating(before: str) -> str:
    *others, clause = _CLAUSES.split(before)
    last = words(clause)[-MOST_WORDS:]
    begun = clause[last[0].start :].strip() if last else ""
    if negates(begun) or hedges(begun) or _are_quantities(last):
        return begun
    if others and len(last) <= 1 and doubts(others[-1].strip()):
        return before[before.index(others[-1]) :].strip()
    return ""


def _doubting(after: str) -> str:
    clause = next((one.strip() for one in _CLAUSES.split(after) if words(one)), "")
    return clause if doubts(clause) else ""


def _are_quantities(found: Sequence[Token]) -> bool:
    """Whether words tell how much of something is meant, and nothing else: *Almost*, *Some of the*."""
    told = [word.key for word in found if word.key not in SMALL_WORDS or is_quantity(word.key)]
    return bool(told) and all(map(is_quantity, told))
