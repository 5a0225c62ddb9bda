"""Names of several words of which the texts spell one part otherwise: *Vasily Nebenzia*, *Vassily Nebenzia*.

A transliteration has several spellings, each of which may stand somewhere. What stands beside the other part is meant.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, Protocol

from indexer.analysis import exacts_of_word, is_function_word
from indexer.domain import Suggestion
from indexer.query.compounds import plain_runs
from indexer.query.own_forms import is_derived, owner
from indexer.query.word_frequencies import is_frequent
from indexer.search.dictionary import SHORTEST_CHECKED, is_listed
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from indexer.query.nodes import Node
    from indexer.search.dictionary import NearName

_VOWELS = frozenset("aeiou")


class Names(Protocol):
    """What is asked of a version of an index."""

    def is_small(self, term: str) -> bool:
        """See `dictionary.is_small`."""

    def near_names(self, asked: str) -> list[NearName]:
        """See `dictionary.near_names`."""

    def has_exact_phrase(self, phrases: Sequence[tuple[str, ...]]) -> list[bool]:
        """For each tuple of exact terms, whether they follow each other in the text of any passage."""


class _Pair(NamedTuple):
    """Two words of a query side by side: one that may be spelled otherwise, and the other part, behind it or before."""

    word: str
    term: str
    other: str
    is_first: bool

    def beside(self, term: str) -> tuple[str, str]:
        """The pair with this term for the word."""
        return (term, self.other) if self.is_first else (self.other, term)


def spelled_otherwise(root: Node | None, index: Names, bound: Collection[str]) -> list[Suggestion]:
    """The words of a query that no text has beside the other part of a name, each with the name near it that one has
    there. None of the terms `bound` is one. Texts write neither part in small letters; where several are as near, none
    is meant.
    """
    found: dict[str, Suggestion] = {}
    for run in plain_runs(root):
        pairs = [pair for pair in _pairs(run, bound) if not any(map(index.is_small, (pair.term, pair.other)))]
        stand = index.has_exact_phrase([pair.beside(pair.term) for pair in pairs]) if pairs else []
        kept = {pair.word for pair, stands in zip(pairs, stand, strict=True) if stands}
        for pair in pairs:
            if pair.word not in kept and pair.word not in found and (meant := _meant(pair, index)):
                written = meant[0].upper() + meant[1:] if pair.word[0].isupper() else meant
                found[pair.word] = Suggestion(pair.word, written)
                kept.add(pair.word)
    return list(found.values())


def _pairs(run: Sequence[str], bound: Collection[str]) -> Iterator[_Pair]:
    for words in pairwise(run):
        terms = [exacts_of_word(word) for word in words]
        if all(len(term) == 1 and is_listed(term[0]) for term in terms) and not any(map(is_function_word, words)):
            for at in (0, 1):
                word, term, other = words[at], terms[at][0], terms[1 - at][0]
                # A frequent word in small letters is one of some language, whether or not the texts have it.
                is_common = word.islower() and is_frequent(term)
                if len(term) >= SHORTEST_CHECKED and term not in bound and not is_common:
                    yield _Pair(word, term, other, is_first=not at)


def _meant(pair: _Pair, index: Names) -> str | None:
    """The nearest name that stands beside the other part."""
    near = [name for name in index.near_names(pair.term) if not _is_another(name.term, pair.term)]
    stand = index.has_exact_phrase([pair.beside(name.term) for name in near]) if near else []
    beside = [name for name, stands in zip(near, stand, strict=True) if stands]
    fewest = min((name.mistakes for name in beside), default=0)
    nearest = [name for name in beside if name.mistakes == fewest]
    return nearest[0].written if len(nearest) == 1 else None


def _is_another(one: str, typed: str) -> bool:
    """Whether a name near a typed one is no other spelling of it: another form, the name of somebody of the other
    gender, or both are names of the vocabulary.
    """
    known = load_vocabulary()
    return is_derived(one, typed) or _is_other_gender(one, typed) or bool(owner(one, known) and owner(typed, known))


def _is_other_gender(one: str, other: str) -> bool:
    """Whether two names differ in their last vowel alone, which tells *Mario* from *Maria*."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) == len(longer):
        return shorter[:-1] == longer[:-1] and {shorter[-1], longer[-1]} <= _VOWELS
    return shorter == longer[:-1] and longer[-1] in _VOWELS
