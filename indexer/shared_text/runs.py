"""Align two texts by the runs of words that they share; a run may have small edits in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.analysis import exacts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.analysis import Term

SEED = 5
"""Words in a row that must be equal for two places to be compared."""
GAP = 6
"""Words that may differ, on each side, between two equal runs of one edited run."""
LEAST_WORDS = 10
"""Equal words of a run: fewer are phrases that anybody may use."""
LEAST_DISTINCT = 7
"""Distinct words among them: lists of numbers and repeated forms are no shared wording."""


@dataclass(frozen=True, slots=True)
class Run:
    """Wording that two texts share: `left` and `right` are half-open ranges of code points, `words` counts the words
    that are equal, `edited` tells whether others stand between them.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    words: int
    edited: bool


def shared_runs(left: str, right: str) -> list[Run]:
    """The runs that two texts share, in the order of the left one; none overlaps another in it."""
    return runs_of_terms(exacts(left), exacts(right))


def runs_of_terms(left: Sequence[Term], right: Sequence[Term]) -> list[Run]:
    """The runs that two texts share whose exact terms are known, as `shared_runs` has them."""
    one, other = [term.term for term in left], [term.term for term in right]
    found = []
    for chain in _chains(sorted(_blocks(one, other))):
        begins, ends = chain[0], chain[-1]
        stops = ends[0] + ends[2], ends[1] + ends[2]
        words = sum(length for _, _, length in chain)
        distinct = {word for start, _, length in chain for word in one[start : start + length] if not word.isdigit()}
        if words < LEAST_WORDS or len(distinct) < LEAST_DISTINCT:
            continue
        found.append(
            Run(
                (left[begins[0]].start, left[stops[0] - 1].end),
                (right[begins[1]].start, right[stops[1] - 1].end),
                words,
                edited=len(chain) > 1,
            )
        )
    return _without_overlaps(found)


def _blocks(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """The longest equal runs of at least SEED words: (start, start, length)."""
    places: dict[tuple[str, ...], list[int]] = {}
    for place in range(len(other) - SEED + 1):
        places.setdefault(tuple(other[place : place + SEED]), []).append(place)
    for start in range(len(one) - SEED + 1):
        for at in places.get(tuple(one[start : start + SEED]), ()):
            if start and at and one[start - 1] == other[at - 1]:
                continue  # it began before
            length = SEED
            while start + length < len(one) and at + length < len(other) and one[start + length] == other[at + length]:
                length += 1
            yield start, at, length


def _chains(blocks: Sequence[tuple[int, int, int]]) -> list[list[tuple[int, int, int]]]:
    """Blocks that follow each other closely in both texts, together."""
    chains: list[list[tuple[int, int, int]]] = []
    for block in blocks:
        for chain in reversed(chains[-GAP:]):
            start, at, length = chain[-1]
            between = block[0] - start - length, block[1] - at - length
            if all(0 <= words <= GAP for words in between):
                chain.append(block)
                break
        else:
            chains.append([block])
    return chains


def _without_overlaps(found: Sequence[Run]) -> list[Run]:
    """The longest runs that do not overlap in the left text, in its order."""
    kept: list[Run] = []
    for run in sorted(found, key=lambda candidate: (-candidate.words, candidate.left, candidate.right)):
        if all(run.left[1] <= other.left[0] or other.left[1] <= run.left[0] for other in kept):
            kept.append(run)
    return sorted(kept, key=lambda run: run.left)
