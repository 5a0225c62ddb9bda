"""Highlighting: find the places in a text that match."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import regex

from indexer.analysis.capitals import in_capitals, is_in_capitals
from indexer.analysis.function_words import is_function_word
from indexer.analysis.per_cents import per_cents
from indexer.analysis.streams import exacts, stems, stems_among

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from indexer.analysis.streams import Term


_CAPITALS_BEFORE = regex.compile(r"\p{Lu}{2,}\P{L}{1,3}$")
_CAPITALS_AFTER = regex.compile(r"\P{L}{1,3}\p{Lu}{2,}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to highlight: stems, sequences of exact terms, prefixes of exact terms, exact terms near each other,
    sequences of stems.

    Each of `near` holds the terms and the most other words allowed between them (see `holds_near`). A function word of
    the text's language is marked for its stem only with `function_words`, where nothing else was typed.
    """

    stems: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    prefixes: tuple[str, ...] = ()
    near: tuple[tuple[tuple[str, ...], int], ...] = ()
    runs: tuple[tuple[str, ...], ...] = ()
    function_words: bool = False

    def is_in_no_text(self, absent: frozenset[str]) -> bool:
        """Whether no text has any of it, if none has these stems. Of what is not told by stems, it is not known."""
        if self.phrases or self.prefixes or self.near or not self.stems:
            return False
        runs = (not absent.isdisjoint(run) for run in self.runs)
        return self.stems <= absent and all(runs)


def highlight(text: str, language: str, wanted: Wanted) -> list[tuple[int, int]]:
    """The places in `text` that match, as ordered half-open (start, end) in code points; adjacent places are merged."""
    return highlight_each(text, language, [wanted])[0]


def highlight_each(text: str, language: str, several: Sequence[Wanted]) -> list[list[tuple[int, int]]]:
    """What `highlight` gives for each of several, from one look at the text unless one of them marks function words."""
    function_words = any(wanted.function_words for wanted in several)
    if function_words and len(several) > 1:
        return [highlight(text, language, wanted) for wanted in several]
    stems_of_all = frozenset[str]().union(*(wanted.stems for wanted in several))
    terms = stems_among(text, language, stems_of_all, function_words=function_words) if stems_of_all else []
    if not function_words:
        terms = [term for term in terms if not _is_small_in_capitals(text, term, language)]
    beside = _BesideStems(text, language, several)
    return [
        _merged([*((term.start, term.end) for term in terms if term.term in wanted.stems), *beside.places(wanted)])
        for wanted in several
    ]


def which_hold(text: str, language: str, several: Sequence[Wanted]) -> list[bool]:
    """For each of several whether `highlight` would mark anything."""
    return [bool(places) for places in highlight_each(text, language, several)]


def _is_small_in_capitals(text: str, term: Term, language: str) -> bool:
    """Whether a word is a function word between other words in capitals, as in a title, where capitals make no name."""
    word = text[term.start : term.end]
    if not word.isupper() or not is_function_word(word.lower(), language):
        return False
    return bool(_CAPITALS_BEFORE.search(text, 0, term.start) and _CAPITALS_AFTER.match(text, term.end))


class _BesideStems:
    """The places in a text that match anything but single stems. The text is analysed once for all that is wanted."""

    def __init__(self, text: str, language: str, several: Sequence[Wanted]) -> None:
        self._text, self._language = text, language
        self._runs = frozenset(_that_may_occur({run for wanted in several for run in wanted.runs}, text, language))

    @cached_property
    def _stems(self) -> tuple[list[Term], list[str]]:
        return _with_words(stems(self._text, self._language))

    @cached_property
    def _exacts(self) -> tuple[list[Term], list[str]]:
        return _with_words(exacts(self._text))

    def places(self, wanted: Wanted) -> Iterator[tuple[int, int]]:
        """Those of one that is wanted."""
        for run in wanted.runs:
            if run in self._runs:
                yield from _phrase_places(self._text, *self._stems, run)
        for phrase in wanted.phrases:
            yield from _phrase_places(self._text, *self._exacts, phrase)
        if any(phrase[0].endswith("%") for phrase in wanted.phrases if phrase):
            yield from ((start, end) for term, start, end in per_cents(self._text) if (term,) in wanted.phrases)
        if any(is_in_capitals(phrase[0]) for phrase in wanted.phrases if phrase):
            yield from ((start, end) for term, start, end in in_capitals(self._text) if (term,) in wanted.phrases)
        if wanted.prefixes:
            yield from ((term.start, term.end) for term in self._exacts[0] if term.term.startswith(wanted.prefixes))
        for near, distance in wanted.near:
            terms, words = self._exacts
            yield from ((terms[at].start, terms[at].end) for at in _near_positions(words, near, distance))


def _with_words(terms: list[Term]) -> tuple[list[Term], list[str]]:
    return terms, [term.term for term in terms]


def _that_may_occur(runs: Collection[tuple[str, ...]], text: str, language: str) -> list[tuple[str, ...]]:
    """The sequences of which a text has all stems: of those of translations, most have none in a language."""
    if not runs:
        return []
    held = {term.term for term in stems_among(text, language, frozenset(chain.from_iterable(runs)))}
    return [run for run in runs if held.issuperset(run)]


def holds_near(words: Sequence[str], near: Sequence[str], distance: int) -> bool:
    """Whether `words` contain all terms of `near`, in any order, with at most `distance` other words from first to
    last.
    """
    return any(True for _ in _near_positions(words, near, distance))


def _phrase_places(
    text: str, terms: list[Term], words: list[str], phrase: tuple[str, ...]
) -> Iterator[tuple[int, int]]:
    """Where the terms follow each other, with a parenthesis that closes behind them: *Article 2 (4)*."""
    if not phrase:
        return
    for at in range(len(words) - len(phrase) + 1):
        if words[at] == phrase[0] and tuple(words[at : at + len(phrase)]) == phrase:
            start, end = terms[at].start, terms[at + len(phrase) - 1].end
            open_ = text.count("(", start, end) > text.count(")", start, end)
            yield start, end + (open_ and text.startswith(")", end))


def _near_positions(words: Sequence[str], near: Sequence[str], distance: int) -> Iterator[int]:
    """The positions of the terms in each minimal window that contains them all."""
    needed = Counter(near)
    places = [at for at, word in enumerate(words) if word in needed]
    missing, first = len(near), 0
    spare: Counter[str] = Counter()
    for last, at in enumerate(places):
        spare[words[at]] += 1
        missing -= spare[words[at]] <= needed[words[at]]
        while spare[words[places[first]]] > needed[words[places[first]]]:
            spare[words[places[first]]] -= 1
            first += 1
        if not missing and at - places[first] + 1 - len(near) <= distance:
            yield from places[first : last + 1]


def _merged(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
