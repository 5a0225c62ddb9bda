"""Tell whether a sentence says a position in the position's own words, or denies it in these, whatever stands around."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import regex

from indexer.allies.attitude import kinds_of
from indexer.allies.predicate import predicate
from indexer.allies.stance import Sentence, parse
from indexer.analysis import stems
from indexer.languages import LANGUAGES
from indexer.quotes.meaning_changes import hedges
from indexer.quotes.spelling import spelled_out

if TYPE_CHECKING:
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
    one, language = asked.text, asked.language
    if language != passage.language or language not in LANGUAGES:
        return None
    claim = frozenset(word.stem for word in predicate(one, language))
    wanted = {name for name, _, _ in _names(one, language, claim)}
    if len(wanted) < FEWEST or not any(said.demands or said.side for said in parse(one, language)):
        return None
    sentence = passage.text[slice(*within)]
    missing = wanted - {name for name, _, _ in _names(sentence, language, claim)}
    if missing and (len(missing) > SPARED or len(wanted) <= FEWEST or not claim or missing & claim):
        return None
    wanted -= missing
    span = _closest(wanted, sentence, language, claim)
    if span is None:
        return None
    start, end = span
    between = {name for name, first, _ in _names(sentence, language, claim) if start <= first < end} - wanted
    if len(between) > SPARE * len(wanted) or hedges(sentence[:start]):
        return None
    begins = _clause_begins(sentence, start)
    asks, says = Sentence(one, 0, len(one), language), Sentence(sentence, begins, end, language)
    if _unwilling(one, language) != _unwilling(sentence[begins:end], language):
        return None
    if says.turns or _concession(language).match(sentence, begins, end):
        return None
    denies = (len(asks.negations) - len(says.negations)) % 2 == 1
    whole = Sentence(sentence, begins, _clause_ends(sentence, end), language)
    if denies and (missing or len(whole.negations) != len(says.negations) or not (asks.demands and says.demands)):
        return None
    shift = within[0]
    return OwnWords(
        (shift + start, shift + end),
        tuple((shift + first, shift + last) for first, last in says.negations),
        denies,
        not missing,
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


def _closest(asked: set[str], sentence: str, language: str, claim: frozenset[str]) -> Span | None:
    """The shortest part of a sentence that has all of some words."""
    found = [one for one in _names(sentence, language, claim) if one[0] in asked]
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


@lru_cache(maxsize=1 << 10)
def _names(text: str, language: str, claim: frozenset[str]) -> tuple[tuple[str, int, int], ...]:
    """The content words of a text by their stems, numbers by their digits, with their places. Words of duty are none,
    but for those that are what a position `claims`: *mandatory*.
    """
    known = LANGUAGES[language]
    small = frozenset((*known.function_words.split(), *known.modals.split(), *known.negations.split()))
    found = []
    for one in stems(text, language):
        word = text[one.start : one.end].casefold()
        number = next(iter(spelled_out([word])), word)
        if number.isdecimal():
            found.append((number, one.start, one.end))
        elif word not in small or one.term in claim:
            found.append((one.term, one.start, one.end))
    return tuple(found)
