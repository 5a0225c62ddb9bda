"""What stands around a quotation in the sentence of the document, and turns it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.languages.phrases import Phrase
from indexer.languages.word_classes import word_class
from indexer.quotes.attribution.wording import ARTICLE, SAYING, whole_words
from indexer.quotes.meaning_changes import ONE_OF, doubts, is_quantity, is_unsure, negates
from indexer.quotes.small_words import SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.analysis.exact_words import Token
    from indexer.quotes.answer import Place

MOST_WORDS = 12
"""Words before the quotation in which a negation or a doubt still concerns it."""

CLAUSES = regex.compile(r"[.!?:;,()\[\]«»“”„\"\n。，、；：！？؟،؛]|\s[–—-]\s|—")
"""The marks between clauses."""
_THAT = Phrase(word_class("reporting", "saying", "remarking", "saying_participles"), r"\W*$")
_BEGINNING = regex.compile(rf"(?:.*{CLAUSES.pattern})?\s*{ARTICLE}?", regex.IGNORECASE)
"""What a clause begins with before the name of who says something in it."""
_SAYS_THAT = Phrase(r"(?:\s+\p{L}+)?\s+", SAYING, r"\s*,?\s*", word_class("reporting"), r"\s*")
_IN_BRACKETS = regex.compile(r"\s*\([^()]*\)$")
"""*Iran (Islamic Republic of)*"""
_OWN = regex.compile(
    "|".join(whole_words(field) for field in ("first_person", "first_person_verbs", "impersonal")), regex.IGNORECASE
)
_DISAPPROVING = regex.compile(whole_words("disapproving"), regex.IGNORECASE)
_LIMITED = regex.compile(f"{whole_words('restricting')}|{ONE_OF.pattern}", regex.IGNORECASE)
_ENDS_LIMITED = regex.compile(rf"(?:{_LIMITED.pattern})$", regex.IGNORECASE)
_BESIDE = " ,،—–-"
"""What may stand between such words and those that they introduce."""
QUESTION_MARKS = "?？؟"
_ASKS = regex.compile(rf"[{QUESTION_MARKS}][\s»”\"’]*$")
_ARABIC_AND = "وف"
"""Letters with which an Arabic word begins another clause: *and*, *so*."""


def words_before(quotation: str, places: Iterable[Place]) -> str:
    """The words with which the sentence begins that goes on with the quotation, if they negate, doubt or limit it: *It
    is not true that*, *Allegedly*, *If you agree, then*, *Almost*, *One of*; if somebody else says it, *Some imagine
    that*; or if the quotation begins with a capital, as if it were the whole sentence, where the document has none.
    Those of the first place; empty if another place has the quotation without any.
    """
    capital = quotation[:1].isupper()
    return _of_every(
        _negating(place.before) or _said_by_others(place) or (_begun(place) if capital else "") for place in places
    )


def words_after(places: Iterable[Place]) -> str:
    """The same of the words with which the sentence goes on behind the quotation, if they begin with a condition, a
    negation or a limit: *unless*, *provided that*, *not*, 之一.
    """
    return _of_every(_limiting(place.after) for place in places)


def asks(quotation: str, places: Iterable[Place]) -> bool:
    """Whether the sentence of every place is a question, and the quotation none."""
    each = [bool(_ASKS.search(place.after or place.text)) for place in places]
    return bool(each) and all(each) and not any(mark in quotation for mark in QUESTION_MARKS)


def _said_by_others(place: Place) -> str:
    """The words before the quotation, if it is what others than the speaker say or think: *The myth prevails that*.
    What stands between commas behind such words is no part of them.
    """
    before = place.before
    said = before.rstrip(_BESIDE)
    governing = [said]
    if said != before.rstrip() and (marks := list(CLAUSES.finditer(said))):
        governing.append(said[: marks[-1].start()])
    others = (_THAT.search(clause) and (negates(clause) or not _OWN.search(clause)) for clause in governing)
    return said.lstrip() if any(others) and not _is_its_own(place) else ""


def _is_its_own(place: Place) -> bool:
    """Whether the submitter, by name, says what follows: *Cuba considers that*, in a document by Cuba."""
    names = (_IN_BRACKETS.sub("", submitter) for submitter in place.document.description.submitters)
    return any(
        _BEGINNING.fullmatch(place.before, 0, match.start()) and _SAYS_THAT.fullmatch(place.before, match.end())
        for name in names
        for match in regex.finditer(regex.escape(name), place.before, regex.IGNORECASE)
    )


def _begun(place: Place) -> str:
    """The words of the clause before the quotation, if that begins with a small letter."""
    clause = CLAUSES.split(place.before)[-1].strip()
    says_something = any(word.key not in SMALL_WORDS for word in words(clause))
    return clause if place.text[:1].islower() and says_something else ""


def _of_every(found: Iterable[str]) -> str:
    each = list(found)
    return each[0] if each and all(each) else ""


def _negating(before: str) -> str:
    *others, clause = CLAUSES.split(before)
    last = words(clause)[-MOST_WORDS:]
    begun = clause[last[0].start :].strip() if last else ""
    if (
        negates(begun)
        or is_unsure(begun)
        or _DISAPPROVING.search(begun)
        or _are_quantities(last)
        or _ENDS_LIMITED.search(begun)
    ):
        return begun
    if others and doubts(others[-1].strip()):
        return before[before.index(others[-1]) :].strip()
    return ""


def _limiting(after: str) -> str:
    clause = next((part.strip() for part in CLAUSES.split(after) if words(part)), "")
    first = words(clause)[0].exact if clause and after.lstrip().startswith(clause) else ""
    negated = negates(first) and first[0] not in _ARABIC_AND
    return clause if negated or doubts(clause) or _LIMITED.match(clause) else ""


def _are_quantities(found: Sequence[Token]) -> bool:
    """Whether words tell how much of something is meant, and nothing else: *Almost*, *Some of the*."""
    told = [word.key for word in found if word.key not in SMALL_WORDS or is_quantity(word.key)]
    return bool(told) and all(map(is_quantity, told))
