"""Tell whether a sentence says a position in the position's own words, whatever stands around them."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import regex

from indexer.allies.stance import Sentence, parse
from indexer.analysis import stems
from indexer.languages import LANGUAGES
from indexer.quotes.meaning_changes import hedges
from indexer.quotes.spelling import spelled_out

if TYPE_CHECKING:
    from indexer.domain import NearSentence, Passage

FEWEST = 3
"""Content words of a position: fewer are a subject."""
SPARE = 0.5
"""Share of these to which other content words may come between them in a sentence."""


def says_in_its_words(asked: Passage, near: NearSentence) -> bool:
    """Whether a sentence has all content words of a position close together, with as many negations, odd or even, and
    nothing before that makes a condition or a concession of them. Numbers in words are numbers. A position that only
    states something has none: who blames it has the same words.
    """
    one, language, sentence = asked.text, asked.language, near.text
    if language != near.passage.language or language not in LANGUAGES:
        return False
    wanted = {name for name, _, _ in _names(one, language)}
    if len(wanted) < FEWEST or not any(said.demands or said.side for said in parse(one, language)):
        return False
    span = _closest(wanted, sentence, language)
    if span is None:
        return False
    start, end = span
    between = {name for name, first, _ in _names(sentence, language) if start <= first < end} - wanted
    if len(between) > SPARE * len(wanted) or hedges(sentence[:start]):
        return False
    clause = _from_its_clause(sentence, span)
    asks, says = (Sentence(text, 0, len(text), language) for text in (one, clause))
    turns = says.turns or _concession(language).match(clause)
    return not turns and (len(asks.negations) - len(says.negations)) % 2 == 0


@cache
def _concession(code: str) -> regex.Pattern[str]:
    """Begins a clause on which another one turns: *while*, *if*."""
    language = LANGUAGES[code]
    return regex.compile(rf"\W*(?:{language.subordinators or '(?!)'})(?!\p{{L}})", regex.IGNORECASE)


def _from_its_clause(sentence: str, span: tuple[int, int]) -> str:
    """A part of a sentence from the beginning of its clause on: what denies it may stand before it."""
    start, end = span
    begins = max((sentence.rfind(mark, 0, start) + 1 for mark in ",;:.،؛，；："), default=0)
    return sentence[begins:end]


def _closest(asked: set[str], sentence: str, language: str) -> tuple[int, int] | None:
    """The shortest part of a sentence that has all of some words."""
    found = [one for one in _names(sentence, language) if one[0] in asked]
    best: tuple[int, int] | None = None
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
def _names(text: str, language: str) -> tuple[tuple[str, int, int], ...]:
    """The content words of a text by their stems, numbers by their digits, with their places."""
    known = LANGUAGES[language]
    small = frozenset((*known.function_words.split(), *known.modals.split(), *known.negations.split()))
    found = []
    for one in stems(text, language):
        word = text[one.start : one.end].casefold()
        number = next(iter(spelled_out([word])), word)
        if number.isdecimal():
            found.append((number, one.start, one.end))
        elif word not in small:
            found.append((one.term, one.start, one.end))
    return tuple(found)
