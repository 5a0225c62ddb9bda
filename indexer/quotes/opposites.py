"""Words of opposite meaning: those that a prefix negates (stable, unstable), those on the two sides of a listed field
(increase, decrease), and those by which a text is for or against something (welcome, reject).
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

import regex

from indexer.analysis import letters
from indexer.analysis.exact_words import exact_form
from indexer.analysis.languages import script_of
from indexer.analysis.stem import stem
from indexer.languages import LANGUAGES, words_of
from indexer.quotes.inflection import without_and

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.languages import Language

SHORTEST_STEM = 4
"""Least letters that a negated word shares with another form of the word: instability, stable."""
SAME_STEM = 0.6
"""Least share of these letters in the shorter word."""
WHOLE = 3
"""Listed beginnings of so few letters are whole words, inflected: `con` and `sin` do not begin `consider` and `since`.
"""
SHORTEST_ROOT = 3
"""Least letters of an Arabic verb without those for who acts."""
LONGEST_CHINESE = 4
"""Most characters of a listed Chinese word; texts are compared character by character."""

_CHINESE = regex.compile(r"\p{Han}+")
_PREFIXES = sorted(
    {exact_form(prefix).casefold() for prefix in words_of("negating_prefixes").split()}, key=len, reverse=True
)
_ARABIC_ARTICLE = "ال"
_ARABIC_SUBJECT = regex.compile(r"^(?:[وف]?[ستنيا]|[وف])(?=..)|(?<=..)ت$")
"""What a verb has before and behind its root for who acts, in the spelling of stems."""
_ARABIC_ENDING = regex.compile(r"(?<=..)ت$")


def _roots(stemmed: str) -> tuple[str, str]:
    """What may be left of an Arabic verb without the letters for who acts, before and behind it or only behind it: its
    first letter may be its own.
    """
    return _ARABIC_SUBJECT.sub("", stemmed), _ARABIC_ENDING.sub("", stemmed)


class _Fields:
    """Fields of opposition of one language by their name in it: which sides of which fields a word is on."""

    def __init__(self, language: Language, name: str) -> None:
        self._language = language
        self._listed: dict[str, set[tuple[int, int]]] = {}
        self._stems: dict[str, set[tuple[int, int]]] = {}
        for number, field in enumerate(getattr(language, name).split()):
            for side, listed in enumerate(field.split("/")):
                for word in listed.split(","):
                    folded = exact_form(word).casefold()
                    self._listed.setdefault(folded, set()).add((number, side))
                    for form in self._forms(folded):
                        self._stems.setdefault(form, set()).add((number, side))
        for sides in self._stems.values():  # what forms on both sides have in common opposes nothing: develop(ed|ing)
            sides -= {side for side in sides if (side[0], 1 - side[1]) in sides}
        stances = (language.favouring, language.opposing) if name == "opposites" else ()
        self._stances = [regex.compile(stance.replace(" ", r"\s+"), regex.IGNORECASE) for stance in stances]

    def sides(self, word: str) -> set[tuple[int, int]]:
        """The sides that the word is on: number of the field, -1 for stances, and 0 or 1."""
        found = set(self._listed.get(word, ()))
        for length in range(WHOLE + 1, len(word)):
            found |= self._listed.get(word[:length], set())
        for form in self._forms(word):
            found |= self._stems.get(form, set())
        found.update((-1, side) for side, pattern in enumerate(self._stances) if pattern.fullmatch(word))
        return found

    def _forms(self, word: str) -> Iterable[str]:
        """The stem, and in Arabic, whose stemmer leaves verbs as they are, the root that verbs have in common."""
        stemmed = letters(stem(word, self._language.code))
        return {stemmed, *_roots(stemmed)} if self._language.script == "Arabic" else (stemmed,)


_FIELDS = {
    name: [(language.script, _Fields(language, name)) for language in LANGUAGES.values()]
    for name in ("opposites", "commitment", "counterparts")
}


def on_opposite_sides(some: Iterable[str], others: Iterable[str], name: str = "opposites") -> bool:
    """Whether a word of some is on the other side of a field than a word of others; all are folded for comparison."""
    mine, theirs = (
        set[tuple[int, int, int]]().union(*(_sides(word, name) for word in side)) for side in (some, others)
    )
    return not mine.isdisjoint((language, field, 1 - side) for language, field, side in theirs)


def chinese_around(side: Sequence[str], start: int, end: int) -> set[str]:
    """The Chinese words that the characters from `start` up to `end` of a side may be part of, or stand next to."""
    found = set()
    for length in range(1, LONGEST_CHINESE + 1):
        for first in range(max(0, start - length), min(end, len(side) - length) + 1):
            run = "".join(side[first : first + length])
            if _CHINESE.fullmatch(run):
                found.add(run)
    return found


@lru_cache(maxsize=4096)
def opposed(one: str, other: str) -> bool:
    """Whether two words, folded for comparison, mean the opposite of each other."""
    return negated(one, other) or on_opposite_sides([one], [other])


@lru_cache(maxsize=4096)
def _sides(word: str, name: str) -> frozenset[tuple[int, int, int]]:
    """The sides of fields that a word is on: number of the language, of the field, and 0 or 1."""
    script = script_of(word) or "Han"
    readings = {word}
    if script == "Arabic":  # what may be an *and*, a *so* or an article may also begin the word
        without = without_and(word)
        readings = {word, without, word.removeprefix(_ARABIC_ARTICLE), without.removeprefix(_ARABIC_ARTICLE)}
    fields = [(number, field) for number, (written, field) in enumerate(_FIELDS[name]) if written == script]
    return frozenset((number, *side) for number, field in fields for some in readings for side in field.sides(some))


def of_one_root(one: str, other: str) -> bool:
    """Whether two Arabic words are forms of one verb, whoever does it: *adopts*, *and adopted*."""
    first, second = (set(_roots(letters(stem(without_and(word), "ar")))) for word in (one, other))
    return any(len(root) >= SHORTEST_ROOT for root in first & second)


def negated(one: str, other: str) -> bool:
    """Whether one of two words is the other with a negating prefix, inflected or not."""
    first, second = (word.removeprefix(_ARABIC_ARTICLE) for word in (one, other))
    return any(_without(prefix, *pair) for prefix in _PREFIXES for pair in ((first, second), (second, first)))


def _without(prefix: str, long: str, short: str) -> bool:
    if not long.startswith(prefix) or short.startswith(prefix):
        return False
    return with_one_stem(long.removeprefix(prefix).lstrip("-"), short)


def with_one_stem(one: str, other: str) -> bool:
    """Whether two words, folded for comparison, are forms of one, by the letters with which they begin; in Arabic,
    behind an *and* or *so* that is written with them.
    """
    first, second = without_and(one), without_and(other)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
    return first == second or shared >= max(SHORTEST_STEM, round(SAME_STEM * min(len(first), len(second))))
