"""One request against one snapshot: its keyword leg and its semantic leg, as `search.retrieval.Retriever`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from indexer.domain import Match, Mode
from indexer.engines.embedded.matching import Matcher
from indexer.ranking.relevance_feedback import (
    feedback_passages,
    pin_feedback_passages,
    query_weight,
    rm3_terms,
    rocchio,
)
from indexer.ranking.top_k import sorted_by_score, top_k

if TYPE_CHECKING:
    from collections.abc import Callable

    import tantivy

    from indexer.domain import Filters
    from indexer.engines.embedded.snapshot import Snapshot
    from indexer.index.doc_values import Integers, Mask
    from indexer.ports import Vectors
    from indexer.query.nodes import Node
    from indexer.query.plan import Plan
    from indexer.ranking.parameters import RankingParameters
    from indexer.search.retrieval import Ranking


class EmbeddedRetriever:
    """`embed` is asked for the query's vector at most once, and not at all by keyword search."""

    def __init__(
        self, snapshot: Snapshot, plan: Plan, embed: Callable[[str], Vectors], parameters: RankingParameters
    ) -> None:
        """Bind a plan to a snapshot; nothing is computed before it is needed."""
        self._snapshot, self._plan, self._embed, self._parameters = snapshot, plan, embed, parameters
        self._compiler = snapshot.words.compiler(snapshot.frequencies, parameters)
        self._matcher = Matcher(snapshot.words, snapshot.postings, self._compiler, snapshot.columns.passages)

    # -- words -------------------------------------------------------------------------------------------------------

    @property
    def _root(self) -> Node:
        if self._plan.root is None:  # pragma: no cover - a plan without a tree has no legs
            message = "a plan without a query has no keyword leg"
            raise ValueError(message)
        return self._plan.root

    @cached_property
    def _query(self) -> tantivy.Query:
        if self._plan.mode is Mode.KEYWORD:
            return self._compiler.compile(self._root, self._plan.match)
        return self._compiler.hybrid(self._root, self._plan.constraint, self._plan.match)

    @cached_property
    def _matching(self) -> Integers:
        mask = self._matcher.mask(self._root, self._plan.match)
        if self._plan.mode is not Mode.KEYWORD and self._bound is not None:
            mask &= self._bound
        return np.flatnonzero(mask)

    def matching(self) -> Integers:
        """See retrieval.Retriever."""
        return self._matching

    def matching_every_word(self) -> Integers:
        """See retrieval.Retriever."""
        return np.flatnonzero(self._matcher.mask(self._root, Match.ALL))

    def keyword(self, filters: Filters, depth: int) -> Ranking:
        """See retrieval.Retriever."""
        return self._snapshot.words.best(self._restricted(filters), depth)

    def keyword_within(self, filters: Filters, documents: Integers, depth: int) -> Ranking:
        """See retrieval.Retriever."""
        columns = self._snapshot.columns
        mask = np.zeros(columns.documents, dtype=bool)
        mask[documents] = True
        return self._snapshot.words.best(self._snapshot.words.restricted(self._restricted(filters), mask), depth)

    def _restricted(self, filters: Filters) -> tantivy.Query:
        columns, words = self._snapshot.columns, self._snapshot.words
        if columns.languages_passing(filters) is not None:
            passing = self._snapshot.columns.selected(self._matching, filters)
            return words.restricted(self._query, None, passing)
        return words.restricted(self._query, columns.documents_passing(filters))

    def _by_rm3(self, ranking: Ranking) -> Ranking:
        words = self._snapshot.words
        feedback = ranking[: self._parameters.rm3_passages]
        best = [(words.passage(ordinal), score) for ordinal, score in feedback]
        weight = query_weight(self._root)
        found = rm3_terms(best, self._snapshot.frequencies, self._parameters.rm3_terms)
        query = self._compiler.with_feedback(self._query, {stem: weight * share for stem, share in found.items()})
        among = np.array([ordinal for ordinal, _ in ranking])
        return words.best(words.restricted(query, None, among), len(ranking))

    # -- meaning -----------------------------------------------------------------------------------------------------

    @cached_property
    def _vector(self) -> Vectors:
        return self._embed(self._plan.embed)

    @cached_property
    def _closeness(self) -> Vectors:
        """How near each passage is to the query, comparable between languages."""
        query, scale = self._snapshot.comparable(self._vector, self._parameters)
        return scale.standardised(self._snapshot.similarities(query), self._snapshot.columns.language_of)

    @cached_property
    def _bound(self) -> Mask | None:
        """Which passages satisfy what binds in every mode; None when nothing does."""
        constraint = self._plan.constraint
        return None if constraint is None else self._matcher.mask(constraint, Match.ALL)

    def semantic(self, filters: Filters) -> Ranking:
        """See retrieval.Retriever: scores are closeness, comparable between languages."""
        mask = self._snapshot.columns.passing(filters)
        if self._bound is not None:
            mask = self._bound if mask is None else mask & self._bound
        pool = None if mask is None else np.flatnonzero(mask)
        closeness = self._closeness if pool is None else self._closeness[pool]
        chosen, scores = top_k(closeness, self._parameters.retrieval_depth)
        ordinals: list[int] = (chosen if pool is None else pool[chosen]).tolist()
        return list(zip(ordinals, scores.tolist(), strict=True))

    def _by_rocchio(self, ranking: Ranking) -> Ranking:
        ordinals = np.array([ordinal for ordinal, _ in ranking])
        vectors = self._snapshot.vectors[ordinals]
        first = feedback_passages(ranking, self._parameters.rocchio_passages)
        moved = rocchio(self._vector, self._snapshot.vectors[first], self._parameters.rocchio_beta)
        query, scale = self._snapshot.comparable(moved, self._parameters)
        closeness = scale.standardised(vectors @ query, self._snapshot.columns.language_of[ordinals])
        return pin_feedback_passages(first, sorted_by_score(ordinals, closeness))

    # -- both --------------------------------------------------------------------------------------------------------

    def reordered(self, keyword: Ranking, semantic: Ranking) -> tuple[Ranking, Ranking]:
        """See retrieval.Retriever."""
        parameters = self._parameters
        by_words = self._by_rm3(keyword) if keyword and parameters.uses_rm3 else keyword
        return by_words, (self._by_rocchio(semantic) if semantic and parameters.uses_rocchio else semantic)
