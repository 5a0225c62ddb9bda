"""One request against one snapshot: its keyword leg, its semantic leg, and what they leave to be counted."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from indexer.domain import Match, Mode
from indexer.fusion import LEG_DEPTH, reciprocal_rank_fusion, standardised

if TYPE_CHECKING:
    from collections.abc import Callable

    import tantivy

    from indexer.domain import Filters
    from indexer.engines.embedded.columns import Integers
    from indexer.engines.embedded.snapshot import Snapshot
    from indexer.plan import Plan
    from indexer.ports import Vectors

SIMILARITY_DIGITS = 6
"""Similarities are compared after rounding, so that equal texts are equal on every machine."""


class Legs:
    """`embed` is asked for the query's vector at most once, and not at all by keyword search."""

    def __init__(self, snapshot: Snapshot, plan: Plan, embed: Callable[[str], Vectors]) -> None:
        """Bind a plan to a snapshot; nothing is computed before it is needed."""
        self._snapshot, self._plan, self._embed = snapshot, plan, embed
        self._compiler = snapshot.words.compiler()
        self.candidates = lru_cache(maxsize=16)(self._candidates)
        self.ranking = lru_cache(maxsize=16)(self._ranking)
        self.semantic = lru_cache(maxsize=16)(self._semantic)
        self._members = lru_cache(maxsize=16)(self._legs_of)
        self._keyword_leg = lru_cache(maxsize=16)(lambda filters: self.keyword(filters, LEG_DEPTH))

    # -- the whole answer --------------------------------------------------------------------------------------------

    def _candidates(self, filters: Filters) -> Integers:
        """Ordinals of all passages that this request can show, ascending."""
        if self._plan.mode is None:
            return self._filtered(np.arange(self._snapshot.columns.passages), filters)
        if self._plan.mode is Mode.KEYWORD:
            return self._filtered(self._matching, filters)
        return np.array(sorted(ordinal for ordinal, _ in self.ranking(filters)), dtype=np.int64)

    def _ranking(self, filters: Filters) -> list[tuple[int, float]]:
        """The fused or semantic ranking (ordinal, score); keyword search has none of fixed depth."""
        semantic = self.semantic(filters)
        if self._plan.mode is Mode.SEMANTIC:
            return semantic
        keyword = self._keyword_leg(filters)
        return reciprocal_rank_fusion([[ordinal for ordinal, _ in leg] for leg in (keyword, semantic)])

    def keyword_matches(self, filters: Filters) -> Integers:
        """Ordinals of what the same request finds as keyword search with match=all."""
        if self._plan.root is None:
            return self._filtered(np.arange(self._snapshot.columns.passages), filters)
        if self._plan.mode is Mode.KEYWORD and self._plan.match is Match.ALL:
            return self.candidates(filters)
        query = self._compiler.compile(self._plan.root, Match.ALL)
        return self._filtered(self._snapshot.words.matching(query), filters)

    def found_by(self, filters: Filters, ordinal: int) -> tuple[Mode, ...]:
        """Which legs of a hybrid search found a passage."""
        return tuple(mode for mode, members in self._members(filters).items() if ordinal in members)

    def _legs_of(self, filters: Filters) -> dict[Mode, frozenset[int]]:
        legs = {Mode.KEYWORD: self._keyword_leg(filters), Mode.SEMANTIC: self.semantic(filters)}
        return {mode: frozenset(ordinal for ordinal, _ in leg) for mode, leg in legs.items()}

    # -- words -------------------------------------------------------------------------------------------------------

    @cached_property
    def _query(self) -> tantivy.Query:
        root = self._plan.root
        if root is None:  # pragma: no cover - a plan without a tree has no legs
            message = "a plan without a query has no keyword leg"
            raise ValueError(message)
        if self._plan.mode is Mode.KEYWORD:
            return self._compiler.compile(root, self._plan.match)
        return self._compiler.hybrid(root, self._plan.constraint, self._plan.match)

    @cached_property
    def _matching(self) -> Integers:
        return self._snapshot.words.matching(self._query)

    def keyword(self, filters: Filters, depth: int) -> list[tuple[int, float]]:
        """The best passages by words (ordinal, score)."""
        return self._snapshot.words.best(self._restricted(filters), depth)

    def keyword_within(self, filters: Filters, documents: Integers, depth: int) -> list[tuple[int, float]]:
        """The best passages by words within some documents."""
        columns = self._snapshot.columns
        mask = np.zeros(columns.documents, dtype=bool)
        mask[documents] = True
        return self._snapshot.words.best(self._snapshot.words.restricted(self._restricted(filters), mask), depth)

    def _restricted(self, filters: Filters) -> tantivy.Query:
        columns, words = self._snapshot.columns, self._snapshot.words
        if columns.languages_passing(filters) is not None:
            passing = self._filtered(self._matching, filters)
            return words.restricted(self._query, None, passing)
        return words.restricted(self._query, columns.documents_passing(filters))

    def _filtered(self, ordinals: Integers, filters: Filters) -> Integers:
        mask = self._snapshot.columns.passing(filters)
        return ordinals if mask is None else ordinals[mask[ordinals]]

    # -- meaning -----------------------------------------------------------------------------------------------------

    @cached_property
    def _closeness(self) -> Vectors:
        """How near each passage is to the query, comparable between languages."""
        similarities = self._snapshot.similarities(self._embed(self._plan.embed))
        columns = self._snapshot.columns
        return np.round(standardised(similarities, columns.language_of, len(columns.languages)), SIMILARITY_DIGITS)

    @cached_property
    def _bound(self) -> Integers | None:
        """The passages that satisfy what binds in every mode; None when nothing does."""
        constraint = self._plan.constraint
        return None if constraint is None else self._snapshot.words.matching(self._compiler.binding(constraint))

    def _semantic(self, filters: Filters) -> list[tuple[int, float]]:
        """The nearest passages by meaning (ordinal, closeness), at most LEG_DEPTH."""
        mask = self._snapshot.columns.passing(filters)
        if self._bound is not None:
            allowed = np.zeros(self._snapshot.columns.passages, dtype=bool)
            allowed[self._bound] = True
            mask = allowed if mask is None else mask & allowed
        pool = None if mask is None else np.flatnonzero(mask)
        closeness = self._closeness if pool is None else self._closeness[pool]
        chosen = _top(closeness, LEG_DEPTH)
        scores = closeness[chosen].tolist()
        ordinals = (chosen if pool is None else pool[chosen]).tolist()
        return list(zip(ordinals, scores, strict=True))


def _top(values: Vectors, count: int) -> Integers:
    """Places of the highest values, highest first; equal values in the order of places."""
    if len(values) > count:
        threshold = values[np.argpartition(-values, count - 1)[count - 1]]
        places = np.flatnonzero(values >= threshold)
    else:
        places = np.arange(len(values))
    return places[np.lexsort((places, -values[places]))][:count]
