"""Compare proposals to change a text by what they change, and texts by their words.

Two amendments of one article share nearly all of its words whoever wrote them. So a change is compared by the words
that it puts in and takes out, each with its neighbour; and a few small words in common, which anybody may write, count
less than a long passage.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix

from indexer import budget
from indexer.analysis import exacts
from indexer.shared_text.runs import shared_runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from indexer.shared_text.runs import Run

BEST = 20
"""Changes listed for each one."""
ENOUGH = 100.0
"""Shared information, in nats, at which its amount lowers the score to 0.7: some ten words. Chosen on half of
LobbyPlag's pairs, where values from 30 to 300 make a difference of .01.
"""
WHOLE = 0.1
"""Weight of the old and the new text as a whole: it puts changes in order that are equally near."""
AT_A_TIME = 64
"""Changes whose similarities to all others are in memory together."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A proposal: `old` is the text that it changes, `new` what it wants instead. A text of its own has no `old`."""

    id: str
    new: str
    old: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A change that is like another one, with their `score`, from 0 to 1, and the runs that their new texts share, or
    their old ones if both only delete.
    """

    left: str
    right: str
    score: float
    runs: tuple[Run, ...]


def best_matches(
    left: Sequence[Edit], right: Sequence[Edit], most: int = BEST, done: Callable[[int], object] = int
) -> Iterator[Match]:
    """For each change on the left those on the right that are most like it, best first, at most `most`. `done` receives
    the number of further ones compared.
    """
    scores = _Scores(right)
    for start in range(0, len(left), AT_A_TIME):
        budget.check()
        some = left[start : start + AT_A_TIME]
        for edit, row in zip(some, scores.of(some), strict=True):
            order = np.lexsort((np.arange(len(row)), -row))[:most]
            for place in order[row[order] > 0].tolist():
                other = right[place]
                runs = _runs(edit, other) if most <= BEST else []
                yield Match(edit.id, other.id, round(float(row[place]), 4), tuple(runs))
            done(1)


class _Scores:
    """The similarities of changes to those on the right."""

    def __init__(self, right: Sequence[Edit]) -> None:
        self._columns: dict[str, int] = {}
        changed, whole = [_words_changed(edit) for edit in right], [_words_of_both(edit) for edit in right]
        counts = Counter(feature for features in (*changed, *whole) for feature in features)
        for feature in counts:
            self._columns[feature] = len(self._columns)
        self._weights = np.array([math.log1p(len(right) / (1 + count)) for count in counts.values()])
        self._unknown = math.log1p(len(right))
        self._words_changed, self._words_of_both = self._matrix(changed), self._matrix(whole)
        self._sums = self._total(changed), self._total(whole)

    def of(self, left: Sequence[Edit]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
        """Shape (left, right)."""
        changed, whole = [_words_changed(edit) for edit in left], [_words_of_both(edit) for edit in left]
        shared = self._shared(changed, self._words_changed)
        alike = _dice(shared, self._total(changed), self._sums[0])
        around = _dice(self._shared(whole, self._words_of_both), self._total(whole), self._sums[1])
        scores: np.ndarray[tuple[int, int], np.dtype[np.float64]] = alike * np.sqrt(shared / (shared + ENOUGH)) * (
            1 - WHOLE
        ) + WHOLE * around * (shared > 0)
        return scores

    def _shared(
        self, rows: Sequence[frozenset[str]], right: csr_matrix
    ) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
        product = self._matrix(rows).multiply(self._weights[np.newaxis, :]).tocsr() @ right.T
        dense: np.ndarray[tuple[int, int], np.dtype[np.float64]] = product.toarray()
        return dense

    def _matrix(self, rows: Sequence[frozenset[str]]) -> csr_matrix:
        places = [[self._columns[feature] for feature in sorted(row) if feature in self._columns] for row in rows]
        starts = np.cumsum([0, *map(len, places)])
        flat = np.array([place for row in places for place in row], dtype=np.int64)
        return csr_matrix((np.ones(len(flat)), flat, starts), shape=(len(rows), max(1, len(self._columns))))

    def _total(self, rows: Sequence[frozenset[str]]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        return np.array(
            [
                math.fsum(
                    float(self._weights[self._columns[feature]]) if feature in self._columns else self._unknown
                    for feature in row
                )
                for row in rows
            ]
        )


def _dice(
    shared: np.ndarray[tuple[int, int], np.dtype[np.float64]],
    left: np.ndarray[tuple[int], np.dtype[np.float64]],
    right: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    total = left[:, np.newaxis] + right[np.newaxis, :]
    return np.divide(2 * shared, total, out=np.zeros_like(shared), where=total > 0)


def _words_changed(edit: Edit) -> frozenset[str]:
    """The words that a change puts in (+) and takes out (-), alone and with the next one."""
    old, new = ([term.term for term in exacts(text)] for text in (edit.old, edit.new))
    found: set[str] = set()
    for kind, start, stop, at, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            for sign, words, first, last in (("-", old, start, stop), ("+", new, at, end)):
                found |= {sign + word for word in words[first:last]}
                pairs = range(max(0, first - 1), min(len(words) - 1, last)) if last > first else ()
                found |= {f"{sign}{words[place]} {words[place + 1]}" for place in pairs}
    return frozenset(found)


def _words_of_both(edit: Edit) -> frozenset[str]:
    """The words of both texts, alone and with the next one."""
    found: set[str] = set()
    for words in ([term.term for term in exacts(text)] for text in (edit.old, edit.new)):
        found |= {*words, *(f"{word} {other}" for word, other in pairwise(words))}
    return frozenset(found)


def _runs(edit: Edit, other: Edit) -> list[Run]:
    return shared_runs(edit.new, other.new) if edit.new and other.new else shared_runs(edit.old, other.old)
