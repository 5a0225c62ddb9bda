"""What a version of an index consists of: segments, which never change, and which of their documents are gone.

A change adds one segment with the documents that are new or have changed, and says which ones it removes or replaces.
Engines keep segments as they like. What has changed is found by comparing, and which segments are merged is decided,
here for all of them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.ports import Changes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from indexer.archive import Archive

TIER = 8
SMALLEST = 1_000
"""Passages that a segment of the lowest tier has less than TIER times of."""
MOST_NUMBERS = 2
"""Passages that may have been given a number for one that is left: then the index is made from nothing, so that what is
gone does not weigh on it.
"""
FEW_NUMBERS = 10_000
"""Numbers that do not count for that."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a version consists of. Documents and passages have numbers, given out in ascending order and never again:
    `next_document` and `next_passage` are the next ones. `gone` are the numbers of the documents of these segments that
    were removed or replaced.
    """

    segments: tuple[str, ...] = ()
    gone: tuple[int, ...] = ()
    next_document: int = 0
    next_passage: int = 0

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Layout:
        """Restore it from JSON. Raises KeyError or TypeError."""
        lists = {name: tuple(values[name]) for name in ("segments", "gone")}
        return cls(**{**values, **lists})


@dataclass(frozen=True, slots=True)
class Contents:
    """The documents of a segment in its order: their ids, a value that tells whether they are as in the archive, their
    numbers, the number of the first passage of each and how many it has, which follow.
    """

    ids: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    first_passages: list[int] = field(default_factory=list)
    passages: list[int] = field(default_factory=list)

    def add(self, ident: str, state: str, number: int, first_passage: int, passages: int) -> None:
        """Add a document."""
        for values, value in zip(self._lists(), (ident, state, number, first_passage, passages), strict=True):
            values.append(value)

    def of(self, places: Sequence[int]) -> Contents:
        """Those of the documents at these places."""
        return Contents(*([values[place] for place in places] for values in self._lists()))

    def extend(self, other: Contents) -> None:
        """Add the documents of another one."""
        for own, values in zip(self._lists(), other._lists(), strict=True):
            own.extend(values)

    def _lists(self) -> tuple[list[Any], ...]:
        return self.ids, self.states, self.numbers, self.first_passages, self.passages


@dataclass(frozen=True)
class Composition:
    """The layout of a version, and the contents of its segments by their names."""

    layout: Layout
    contents: dict[str, Contents]

    def shown(self) -> dict[str, str]:
        """The state of each document that is shown, by id."""
        gone = frozenset(self.layout.gone)
        return {
            ident: state
            for one in self.contents.values()
            for ident, state, number in zip(one.ids, one.states, one.numbers, strict=True)
            if number not in gone
        }

    def changes(self, archive: Archive) -> Changes:
        """What has to change for it to show the archive."""
        states, shown = archive.states(), self.shown()
        return Changes(
            frozenset(ident for ident, state in states.items() if shown.get(ident) != state),
            frozenset(shown.keys() - states.keys()),
        )

    def numbers_of(self, ids: frozenset[str]) -> list[int]:
        """The numbers of the documents with these ids, as far as they are shown."""
        gone = frozenset(self.layout.gone)
        return [
            number
            for one in self.contents.values()
            for number in compress(one.numbers, map(ids.__contains__, one.ids))
            if number not in gone
        ]

    @cached_property
    def sizes(self) -> dict[str, tuple[int, int, int]]:
        """By segment: its passages; the documents and the passages of it that are shown."""
        gone = frozenset(self.layout.gone)
        result = {}
        for name, one in self.contents.items():
            lost = list(compress(one.passages, map(gone.__contains__, one.numbers)))
            passages = sum(one.passages)
            result[name] = passages, len(one.numbers) - len(lost), passages - sum(lost)
        return result

    @property
    def numbers(self) -> list[int]:
        """The numbers of the documents that are shown."""
        gone = frozenset(self.layout.gone)
        return [number for one in self.contents.values() for number in one.numbers if number not in gone]

    @property
    def documents(self) -> int:
        """How many documents are shown."""
        return sum(documents for _, documents, _ in self.sizes.values())

    @property
    def passages(self) -> int:
        """How many passages are shown."""
        return sum(passages for _, _, passages in self.sizes.values())

    @property
    def is_worn(self) -> bool:
        """Whether so much is gone that the index should be made from nothing."""
        return self.layout.next_passage > MOST_NUMBERS * self.passages + FEW_NUMBERS

    def to_merge(self) -> list[str]:
        """The segments that are merged next, in their order; none when nothing is due.

        The policy is that of tiers, as in Lucene and tantivy. A segment's tier is how often its passages can be divided
        by TIER, starting from SMALLEST. As soon as TIER segments are of one tier, they are merged into one. So there
        are at most TIER - 1 segments of a tier, and a passage is copied once a tier. The lowest tier that needs it
        comes first. A segment of which more than half is gone is written anew.
        """
        tiers: dict[int, list[str]] = defaultdict(list)
        for name, (passages, _, left) in self.sizes.items():
            if 2 * left < passages:
                return [name]
            tiers[_tier(passages)].append(name)
        return next((names for _, names in sorted(tiers.items()) if len(names) >= TIER), [])

    def without(self, numbers: Sequence[int]) -> Composition:
        """The version without the documents with these numbers, and without segments of which nothing is left."""
        gone = {*self.layout.gone, *numbers}
        contents = {name: one for name, one in self.contents.items() if not gone.issuperset(one.numbers)}
        return self._with(contents, gone)

    def replacing(self, old: Sequence[str], name: str, new: Contents) -> Composition:
        """The version with a segment in the place of others."""
        contents = {other: one for other, one in self.contents.items() if other not in old}
        if new.ids:
            contents[name] = new
        return self._with(contents, set(self.layout.gone))

    def _with(self, contents: dict[str, Contents], gone: set[int]) -> Composition:
        there = {number for one in contents.values() for number in filter(gone.__contains__, one.numbers)}
        layout = replace(self.layout, segments=tuple(contents), gone=tuple(sorted(there)))
        return Composition(layout, contents)


@dataclass(frozen=True, slots=True)
class Merge:
    """What of several segments a merged one has. `documents` and `passages` are, for each segment, those of its
    documents and of its rows that are not gone; `moved`, for each segment the new row of each of its rows, -1 where it
    is gone; `contents` those of the merged one.
    """

    contents: Contents
    documents: list[npt.NDArray[np.int64]]
    passages: list[npt.NDArray[np.int64]]
    moved: list[npt.NDArray[np.int64]]

    @classmethod
    def of(cls, contents: Sequence[Contents], gone: frozenset[int]) -> Merge:
        """Merge segments with these contents."""
        merged = Contents()
        result = cls(merged, [], [], [])
        first = 0
        for one in contents:
            kept = np.array([number not in gone for number in one.numbers], dtype=bool)
            rows = np.repeat(kept, one.passages)
            documents, passages = np.flatnonzero(kept), np.flatnonzero(rows)
            places = np.full(len(rows), -1, dtype=np.int64)
            places[passages] = np.arange(first, first + len(passages))
            first += len(passages)
            merged.extend(one.of(documents.tolist()))
            result.documents.append(documents)
            result.passages.append(passages)
            result.moved.append(places)
        return result


def through_all(places: Sequence[npt.NDArray[np.int64]], sizes: Sequence[int]) -> npt.NDArray[np.int64]:
    """Places in each of several segments with these sizes, counted through all of them."""
    offsets = np.cumsum([0, *sizes])[:-1].tolist()
    return np.concatenate([own + offset for own, offset in zip(places, offsets, strict=True)])


def _tier(passages: int) -> int:
    tier = 0
    while passages >= SMALLEST * TIER:
        passages //= TIER
        tier += 1
    return tier
