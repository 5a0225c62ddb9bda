"""What a request finds: the keyword leg and the semantic leg, whichever engine runs them, put together."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import numpy as np

from indexer.domain import Match, Mode
from indexer.fusion import LEG_DEPTH, reciprocal_rank_fusion

if TYPE_CHECKING:
    from indexer.columns import Columns, Integers
    from indexer.domain import Filters
    from indexer.plan import Plan

    Ranking = list[tuple[int, float]]


class Legs(Protocol):
    """What an engine finds for one plan. Passages are ordinals; a ranking has scores, and equal ones in the order of
    ordinals.
    """

    def matching(self) -> Integers:
        """All passages that the keyword leg can find, whatever the filters, ascending."""

    def matching_every_word(self) -> Integers:
        """The same with match=all, and without what binds besides."""

    def keyword(self, filters: Filters, depth: int) -> Ranking:
        """The best passages by words, at least `depth` of them if there are as many."""

    def keyword_within(self, filters: Filters, documents: Integers, depth: int) -> Ranking:
        """The best passages by words within some documents, at most `depth`."""

    def semantic(self, filters: Filters) -> Ranking:
        """The nearest passages by meaning that satisfy what binds, at most LEG_DEPTH."""


class Found:
    """What one request finds in one version of an index. Nothing is looked for before it is needed, and nothing twice:
    `candidates(filters)` and `ranking(filters)` are remembered.
    """

    def __init__(self, columns: Columns, plan: Plan, legs: Legs) -> None:
        self.columns, self.plan, self.legs = columns, plan, legs
        self.candidates = lru_cache(maxsize=16)(self._candidates)
        self.ranking = lru_cache(maxsize=16)(self._ranking)
        self._members = lru_cache(maxsize=16)(self._members_of_legs)
        self._keyword = lru_cache(maxsize=16)(lambda filters: legs.keyword(filters, LEG_DEPTH))
        self._semantic = lru_cache(maxsize=16)(legs.semantic)

    def _candidates(self, filters: Filters) -> Integers:
        """All passages that the request can show, ascending."""
        if self.plan.mode is None:
            return self._everything(filters)
        if self.plan.mode is Mode.KEYWORD:
            return self.columns.selected(self.legs.matching(), filters)
        return np.array(sorted(ordinal for ordinal, _ in self.ranking(filters)), dtype=np.int64)

    def _ranking(self, filters: Filters) -> Ranking:
        """The fused or semantic ranking; keyword search has none of fixed depth."""
        semantic = self._semantic(filters)
        if self.plan.mode is Mode.SEMANTIC:
            return semantic
        keyword = self._keyword(filters)
        return reciprocal_rank_fusion([[ordinal for ordinal, _ in leg] for leg in (keyword, semantic)])

    def keyword_matches(self, filters: Filters) -> Integers:
        """All passages that the same request would find as keyword search with match=all, ascending."""
        if self.plan.root is None:
            return self._everything(filters)
        if self.plan.mode is Mode.KEYWORD and self.plan.match is Match.ALL:
            return self.candidates(filters)
        return self.columns.selected(self.legs.matching_every_word(), filters)

    def found_by(self, filters: Filters, ordinal: int) -> tuple[Mode, ...]:
        """Which legs of a hybrid search found a passage."""
        return tuple(mode for mode, members in self._members(filters).items() if ordinal in members)

    def _members_of_legs(self, filters: Filters) -> dict[Mode, frozenset[int]]:
        legs = {Mode.KEYWORD: self._keyword(filters), Mode.SEMANTIC: self._semantic(filters)}
        return {mode: frozenset([ordinal for ordinal, _ in leg]) for mode, leg in legs.items()}

    def _everything(self, filters: Filters) -> Integers:
        return self.columns.selected(np.arange(self.columns.passages), filters)
