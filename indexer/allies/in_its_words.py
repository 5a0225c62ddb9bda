"""Tell whether a sentence says a position in its own words, or denies it in these, whatever stands around them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import regex

from indexer.allies.predicate import predicate
from indexer.allies.stance import Sentence, parse
from indexer.analysis import stems
from indexer.attitudes.attitude import conditional, kinds_of
from indexer.languages import LANGUAGES
from indexer.latest import of_latest_words
from indexer.quotes.meaning_changes import hedges
from indexer.quotes.spelling import spelled_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Passage

    Span = tuple[int, int]

FEWEST = 3
"""Content words of a position: fewer are a subject."""
SPARE = 0.5
"""Share of these to which other content words may come between them in a sentence."""
SPARED = 1
"""Of more than `FEWEST` content words, those that a sentence may say otherwise."""
UNWILLING = {"against", "condemning", "doubting", "ending"}
"""Kinds of words that turn what else a sentence says in a position's words: *vote for* and *vote against*."""
WORDS_REMEMBERED = 1 << 12
MARKS = ",;:.،؛，；："
"""What divides clauses."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Where a sentence has the words of a position, with the places of its negations there; whether it `denies` the
    position by one negation more or less; and whether it has `all` of these words, or names one otherwise of which the
    position only says something: *the new regime* for *the new agreement*.
    """

    place: Span
    negations: tuple[Span, ...]
    denies: bool
    all: bool = True


def said_in_its_words(asked: Passage, passage: Passage, within: Span) -> OwnWords | None:
    """Where a sentence of a passage has all content words of a position close together, with nothing before that makes
    a condition or a concession of them. Numbers in words are numbers. A position that only states something has none:
    who blames it has the same words.
    """
    position, language = asked.text, asked.language
    if language != passage.language or language not in LANGUAGES:
        return None
    if not any(said.demands or said.side for said in parse(position, language)):
        return None
    sentence = passage.text[slice(*within)]
    found = _find_content_words(position, sentence, language)
    if found is None:
        return None
    (start, end), whole = found
    begins = _clause_begins(sentence, start)
    if hedges(sentence[:start]) or _acts_otherwise(position, sentence[begins:end], language):
        return None
    asks, says = Sentence(position, 0, len(position), language), Sentence(sentence, begins, end, language)
    denies = (len(asks.negations) - len(says.negations)) % 2 == 1
    clause = Sentence(sentence, begins, _clause_ends(sentence, end), language)
    told = whole and len(clause.negations) == len(says.negations) and asks.demands and says.demands
    if denies and not told:
        return None
    shift = within[0]
    negations = tuple((shift + first, shift + last) for first, last in says.negations)
    return OwnWords((shift + start, shift + end), negations, denies, whole)


def _find_content_words(position: str, sentence: str, language: str) -> tuple[Span, bool] | None:
    """Where a sentence has the content words of a position close together, and whether it has all of them."""
    claim = frozenset(word.stem for word in predicate(position, language))
    wanted = {name for name, _, _ in _names(position, language, claim)}
    names = _names(sentence, language, claim)
    missing = wanted - {name for name, _, _ in names}
    spared = SPARED if claim and len(wanted) > FEWEST else 0
    if len(wanted) < FEWEST or len(missing) > spared or missing & claim:
        return None
    span = _closest(wanted - missing, names)
    if span is None:
        return None
    between = {name for name, first, _ in names if span[0] <= first < span[1]} - wanted
    return (span, not missing) if len(between) <= SPARE * len(wanted) else None


def _acts_otherwise(position: str, clause: str, language: str) -> bool:
    """Whether a clause wishes, concedes or makes a condition of what a position only says, or turns on it."""
    return (
        (conditional(clause, language) and not conditional(position, language))
        or _unwilling(position, language) != _unwilling(clause, language)
        or Sentence(clause, 0, len(clause), language).turns
        or _concession(language).match(clause) is not None
    )


def _unwilling(text: str, language: str) -> frozenset[str]:
    """The kinds of words of a text by which somebody does not want something: *against*."""
    return kinds_of(text, language) & UNWILLING


@cache
def _concession(code: str) -> regex.Pattern[str]:
    """Begins a clause on which another one turns: *while*, *if*."""
    language = LANGUAGES[code]
    return regex.compile(rf"\W*(?:{language.subordinators or '(?!)'})(?!\p{{L}})", regex.IGNORECASE)


def _clause_begins(sentence: str, start: int) -> int:
    """Where the clause begins that has a place: what denies what stands there may stand before it."""
    return max((sentence.rfind(mark, 0, start) + 1 for mark in MARKS), default=0)


def _clause_ends(sentence: str, end: int) -> int:
    return min((at for at in (sentence.find(mark, end) for mark in MARKS) if at >= 0), default=len(sentence))


def _closest(asked: set[str], names: Sequence[tuple[str, int, int]]) -> Span | None:
    """The shortest part of a sentence with these content words that has all of some."""
    found = [name for name in names if name[0] in asked]
    best: Span | None = None
    first, inside = 0, Counter[str]()
    for name, _, end in found:
        inside[name] += 1
        while inside[found[first][0]] > 1:
            inside[found[first][0]] -= 1
            first += 1
        start = found[first][1]
        if len(inside) == len(asked) and (best is None or end - start < best[1] - best[0]):
            best = start, end
    return best


@of_latest_words(WORDS_REMEMBERED)
def _in_digits(word: str) -> str:
    """A number in words in digits, another word as it is spelled out."""
    return next(iter(spelled_out([word])), word)


@lru_cache(maxsize=1 << 10)
def _names(text: str, language: str, claim: frozenset[str]) -> tuple[tuple[str, int, int], ...]:
    """The content words of a text by their stems, numbers by their digits, with their places. Words of duty are none,
    but for those that are what a position `claims`: *mandatory*.
    """
    known = LANGUAGES[language]
    small = frozenset((*known.function_words.split(), *known.modals.split(), *known.negations.split()))
    found = []
    for stem in stems(text, language):
        word = text[stem.start : stem.end].casefold()
        number = _in_digits(word)
        if number.isdecimal():
            found.append((number, stem.start, stem.end))
        elif word not in small or stem.term in claim:
            found.append((stem.term, stem.start, stem.end))
    return tuple(found)
