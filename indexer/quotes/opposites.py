"""Words of opposite meaning: those that a prefix negates (stable, unstable), and listed pairs (increase, decrease)."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from indexer.languages import words_of
from indexer.quotes.words import exact_form

SHORTEST_STEM = 4
"""Least letters that a negated word shares with another form of the word: instability, stable."""
SAME_STEM = 0.6
"""Least share of these letters in the shorter word."""
WHOLE = 3
"""Listed beginnings of so few letters are whole words: `con` and `sin` do not begin `consider` and `since`."""

_PREFIXES = sorted({exact_form(one).casefold() for one in words_of("negating_prefixes").split()}, key=len, reverse=True)
_ARABIC_ARTICLE = "ال"


def _pairs() -> tuple[tuple[str, str], ...]:
    """The listed pairs of beginnings of words, each both ways round."""
    found: list[tuple[str, str]] = []
    for entry in words_of("opposites").split():
        one, _, other = exact_form(entry).casefold().partition("/")
        found += [(one, other), (other, one)]
    return tuple(found)


_LISTED = _pairs()


@lru_cache(maxsize=4096)
def opposed(one: str, other: str) -> bool:
    """Whether two words, folded for comparison, mean the opposite of each other."""
    return negated(one, other) or any(_begins(other, that) for that in _listed_opposites(one))


@lru_cache(maxsize=4096)
def _listed_opposites(word: str) -> tuple[str, ...]:
    return tuple(that for this, that in _LISTED if _begins(word, this))


def _begins(word: str, listed: str) -> bool:
    return word == listed or (len(listed) > WHOLE and word.startswith(listed))


def negated(one: str, other: str) -> bool:
    """Whether one of two words is the other with a negating prefix, inflected or not."""
    first, second = (word.removeprefix(_ARABIC_ARTICLE) for word in (one, other))
    return any(_without(prefix, *pair) for prefix in _PREFIXES for pair in ((first, second), (second, first)))


def _without(prefix: str, long: str, short: str) -> bool:
    if not long.startswith(prefix) or short.startswith(prefix):
        return False
    rest = long.removeprefix(prefix).lstrip("-")
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(rest, short, strict=False)))
    return rest == short or shared >= max(SHORTEST_STEM, round(SAME_STEM * min(len(rest), len(short))))
