"""Highlighting: find the places in a text that match."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.analysis.function_words import is_function_word
from indexer.analysis.streams import exacts, stems, stems_among

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.analysis.streams import Term


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

    @property
    def is_of_stems(self) -> bool:
        """Whether nothing but stems is wanted."""
        return not (self.phrases or self.prefixes or self.near or self.runs)


def highlight(text: str, language: str, wanted: Wanted) -> list[tuple[int, int]]:
    """The places in `text` that match, as ordered half-open (start, end) in code points; adjacent places are merged."""
    places: list[tuple[int, int]] = []
    if wanted.stems:
        places += [(term.start, term.end) for term in _marked_stems(text, language, wanted)]
    if wanted.runs:
        stemmed = stems(text, language)
        words = [term.term for term in stemmed]
        for run in wanted.runs:
            places += _phrase_places(stemmed, words, run)
    if wanted.phrases or wanted.prefixes or wanted.near:
        terms = exacts(text)
        words = [term.term for term in terms]
        for phrase in wanted.phrases:
            places += _phrase_places(terms, words, phrase)
        if wanted.prefixes:
            places += [(term.start, term.end) for term in terms if term.term.startswith(wanted.prefixes)]
        for near, distance in wanted.near:
            places += [(terms[at].start, terms[at].end) for at in _near_positions(words, near, distance)]
    return _merged(places)


def which_hold(text: str, language: str, several: Sequence[Wanted]) -> list[bool]:
    """For each of several whether `highlight` would mark anything; the text is taken apart once for all of their stems.
    None of them may mark function words.
    """
    stems_of_all = frozenset[str]().union(*(one.stems for one in several))
    found = {term.term for term in _marked_stems(text, language, Wanted(stems_of_all))} if stems_of_all else set()
    return [
        not one.stems.isdisjoint(found)
        or (not one.is_of_stems and bool(highlight(text, language, replace(one, stems=frozenset()))))
        for one in several
    ]


def _marked_stems(text: str, language: str, wanted: Wanted) -> list[Term]:
    return [
        term
        for term in stems_among(text, language, wanted.stems)
        if wanted.function_words or not is_function_word(text[term.start : term.end], language)
    ]


def holds_near(words: Sequence[str], near: Sequence[str], distance: int) -> bool:
    """Whether `words` contain all terms of `near`, in any order, with at most `distance` other words from first to
    last.
    """
    return any(True for _ in _near_positions(words, near, distance))


def _phrase_places(terms: list[Term], words: list[str], phrase: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    if not phrase:
        return
    for at in range(len(words) - len(phrase) + 1):
        if words[at] == phrase[0] and tuple(words[at : at + len(phrase)]) == phrase:
            yield terms[at].start, terms[at + len(phrase) - 1].end


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
