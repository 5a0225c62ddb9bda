"""Queries by what their scores are made of, and the ways to have tantivy find by them.

tantivy skips passages that cannot be among the best, but only where a score is one sum of terms. Where sums are added
up, or the best of several counts, it scores every passage that has any of the terms, which takes twice as long.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import tantivy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MUST, _SHOULD = tantivy.Occur.Must, tantivy.Occur.Should


@dataclass(frozen=True, slots=True)
class Leaf:
    """What tantivy scores as a whole. `passages` is how many passages have it; None if it is not a single term."""

    query: tantivy.Query
    passages: int | None = None


@dataclass(frozen=True, slots=True)
class Weighted:
    """Something with its score multiplied."""

    part: Scored
    weight: float


@dataclass(frozen=True, slots=True)
class Sum:
    """What matches if any part does, with the sum of their scores."""

    parts: tuple[Scored, ...]


@dataclass(frozen=True, slots=True)
class Best:
    """What matches if any part does, with the best of their scores."""

    parts: tuple[Scored, ...]


Scored = Leaf | Weighted | Sum | Best
NOTHING = Sum(())
"""What matches nothing."""


def weighted(one: Scored, weight: float) -> Scored:
    """It with its score multiplied."""
    return one if weight == 1 or one is NOTHING else Weighted(one, weight)


def total(parts: Iterable[Scored]) -> Scored:
    """The sum of parts; that of one is itself."""
    kept = tuple(part for part in parts if part is not NOTHING)
    return kept[0] if len(kept) == 1 else Sum(kept) if kept else NOTHING


def best_of(parts: Iterable[Scored]) -> Scored:
    """The best of parts; that of one is itself."""
    kept = tuple(part for part in parts if part is not NOTHING)
    return kept[0] if len(kept) == 1 else Best(kept) if kept else NOTHING


def joined(clauses: Sequence[tuple[tantivy.Occur, tantivy.Query]]) -> tantivy.Query:
    """A query of clauses; without any, one that nothing matches."""
    return tantivy.Query.boolean_query(list(clauses)) if clauses else tantivy.Query.empty_query()


def exact(one: Scored) -> tantivy.Query:
    """The query with these scores."""
    if isinstance(one, Leaf):
        return one.query
    if isinstance(one, Weighted):
        return tantivy.Query.boost_query(exact(one.part), one.weight)
    if isinstance(one, Sum):
        return joined([(_SHOULD, exact(part)) for part in one.parts])
    return tantivy.Query.disjunction_max_query([exact(part) for part in one.parts])


def at_least(one: Scored) -> tantivy.Query:
    """A query with the same matches, whose scores are as high or higher: the sum of all its leaves."""
    return joined([(_SHOULD, exact(leaf)) for leaf in _parts(one, (Sum, Best))])


def within(one: Scored, chosen: tantivy.Query) -> tantivy.Query:
    """The query with these scores for what `chosen` matches, whose own score is 0, and for nothing else. Each part is
    looked up there by itself: of a union that is asked for one passage here and there, tantivy scores all that lies
    between.
    """
    result = chosen
    for part in _parts(one, (Sum,)):
        result = joined([(_MUST, result), (_SHOULD, exact(part))])
    return result


def is_of_terms(one: Scored) -> bool:
    """Whether everything is made of terms."""
    return all(_bare(leaf).passages is not None for leaf in _parts(one, (Sum, Best)))


def doubtful(one: Scored) -> int:
    """How many passages at most `at_least` scores too high, of something made of terms: those that have several things
    of which only the best counts.
    """
    if isinstance(one, Weighted):
        return doubtful(one.part)
    if isinstance(one, Leaf):
        return 0
    inner = sum(map(doubtful, one.parts))
    if isinstance(one, Sum):
        return inner
    extents = [sum(_bare(leaf).passages or 0 for leaf in _parts(part, (Sum, Best))) for part in one.parts]
    return inner + sum(extents) - max(extents)


def _bare(one: Scored) -> Leaf:
    """A leaf without its weights."""
    return _bare(one.part) if isinstance(one, Weighted) else one  # type: ignore[return-value]


def _parts(one: Scored, divided: tuple[type[Sum | Best], ...]) -> Iterator[Scored]:
    """What it consists of, where what is of these kinds is divided into its parts, each with all its weights."""
    if isinstance(one, Weighted):
        yield from (Weighted(part, one.weight) for part in _parts(one.part, divided))
    elif isinstance(one, Sum | Best) and isinstance(one, divided):
        for part in one.parts:
            yield from _parts(part, divided)
    else:
        yield one
