"""What stands before a quotation in the sentence of the document, and turns it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.quotes.meaning_changes import hedges, negates
from indexer.quotes.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.quotes.answer import Place

MOST_WORDS = 12
"""Words before the quotation in which a negation or a doubt still concerns it."""

_CLAUSES = regex.compile(r"[.!?:;,()\[\]«»“”„\"\n。，、；：！？؟،؛]|\s[–—-]\s|—")


def negating_words(places: Iterable[Place]) -> str:
    """The words with which the clause begins that goes on with the quotation, if they negate or doubt it: *It is not
    true that*, *Allegedly*. Those of the first place; empty if another place has the quotation without one.
    """
    found = [_negating(place) for place in places]
    return found[0] if found and all(found) else ""


def _negating(place: Place) -> str:
    text = place.passage.text
    at = text.find(place.text)
    clause = _CLAUSES.split(text[: max(at, 0)])[-1]
    last = words(clause)[-MOST_WORDS:]
    begun = clause[last[0].start :].strip() if last else ""
    return begun if negates(begun) or hedges(begun) else ""
