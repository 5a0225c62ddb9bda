"""What a request finds: the keyword leg and the semantic leg, whichever engine runs them, put together."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import numpy as np

from indexer.domain import Filters, Match, Mode
from indexer.ranking.fusion import fuse, lexical_coverage
from indexer.ranking.parameters import DEFAULTS

if TYPE_CHECKING:
    from indexer.index.doc_values import Columns, Integers, Mask
    from indexer.query.plan import Plan
    from indexer.ranking.parameters import RankingParameters

    Ranking = list[tuple[int, float]]


class Retriever(Protocol):
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
        """The nearest passages by meaning that satisfy what binds, at most retrieval_depth."""

    def reordered(self, keyword: Ranking, semantic: Ranking) -> tuple[Ranking, Ranking]:
        """The passages of both rankings, or of one, in the order that feedback gives them, with its scores."""


class Retrieval:
    """What one request finds in one version of an index. Nothing is looked for before it is needed, and nothing twice:
    `matches(filters)`, `candidates(filters)` and `ranking(filters)` are remembered.

    Of documents that are shown as one, all are among the matches, and the one that is shown among the candidates and
    in the ranking: the latest revision that matches, and of several the one that ranks best. So totals, pages and
    exports agree.
    """

    def __init__(
        self, columns: Columns, plan: Plan, retriever: Retriever, parameters: RankingParameters = DEFAULTS
    ) -> None:
        self.columns, self.plan, self.retriever, self.parameters = columns, plan, retriever, parameters
        self.matches = lru_cache(maxsize=16)(self._matches)
        self.shown = lru_cache(maxsize=16)(self._shown)
        self.candidates = lru_cache(maxsize=16)(self._candidates)
        self.ranking = lru_cache(maxsize=16)(self._ranking)
        self._whole = lru_cache(maxsize=4)(self._whole_ranking)
        self._members = lru_cache(maxsize=16)(self._members_by_mode)
        self._keyword = lru_cache(maxsize=16)(lambda filters: retriever.keyword(filters, parameters.retrieval_depth))
        self._semantic = lru_cache(maxsize=16)(retriever.semantic)

    def _candidates(self, filters: Filters) -> Integers:
        """All passages that the request can show, ascending."""
        return self._of_shown(self.matches(filters), self.shown(filters))

    def _shown(self, filters: Filters) -> Mask | None:
        """Which documents are shown; None for all that match."""
        if self.plan.mode in {None, Mode.KEYWORD}:
            return self.columns.shown(np.unique(self.columns.document_of[self.matches(filters)]))
        ranked = [int(self.columns.document_of[ordinal]) for ordinal, _ in self._whole(filters)]
        return self.columns.shown(np.array(list(dict.fromkeys(ranked)), dtype=np.int64))

    def _of_shown(self, passages: Integers, shown: Mask | None) -> Integers:
        return passages if shown is None else passages[shown[self.columns.document_of[passages]]]

    def _matches(self, filters: Filters) -> Integers:
        """All passages that the request finds, ascending."""
        if self.plan.mode is None:
            return self._everything(filters)
        if self.plan.mode is Mode.KEYWORD:
            return self.columns.selected(self.retriever.matching(), filters)
        # Feedback changes the order alone: for facets, whose filters are others, nobody needs to ask for it.
        keyword = self._keyword(filters) if self.plan.mode is Mode.HYBRID else []
        return np.unique(np.array([ordinal for ordinal, _ in (*keyword, *self._semantic(filters))], dtype=np.int64))

    def _ranking(self, filters: Filters) -> Ranking:
        """The fused or semantic ranking of what is shown; keyword search has none of fixed depth."""
        shown, whole = self.shown(filters), self._whole(filters)
        return whole if shown is None else [hit for hit in whole if shown[self.columns.document_of[hit[0]]]]

    def _whole_ranking(self, filters: Filters) -> Ranking:
        keyword = self._keyword(filters) if self.plan.mode is Mode.HYBRID else []
        keyword, semantic = self.retriever.reordered(keyword, self._semantic(filters))
        if self.plan.mode is Mode.SEMANTIC:
            return semantic
        columns = self.columns
        coverage = lexical_coverage(self._keyword(Filters()), columns.language_of, len(columns.languages))
        return fuse(keyword, semantic, coverage, columns.language_of, self.parameters)

    def keyword_matches(self, filters: Filters) -> Integers:
        """All passages that the same request would show as keyword search with match=all, ascending."""
        if self.plan.mode is None or (self.plan.mode is Mode.KEYWORD and self.plan.match is Match.ALL):
            return self.candidates(filters)
        if self.plan.root is None:
            found = self._everything(filters)
        else:
            found = self.columns.selected(self.retriever.matching_every_word(), filters)
        return self._of_shown(found, self.columns.shown(np.unique(self.columns.document_of[found])))

    def found_by(self, filters: Filters, ordinal: int) -> tuple[Mode, ...]:
        """Which rankings of a hybrid search hold a passage."""
        return tuple(mode for mode, members in self._members(filters).items() if ordinal in members)

    def _members_by_mode(self, filters: Filters) -> dict[Mode, frozenset[int]]:
        rankings = {Mode.KEYWORD: self._keyword(filters), Mode.SEMANTIC: self._semantic(filters)}
        return {mode: frozenset([ordinal for ordinal, _ in ranking]) for mode, ranking in rankings.items()}

    def _everything(self, filters: Filters) -> Integers:
        return self.columns.selected(np.arange(self.columns.passages), filters)
