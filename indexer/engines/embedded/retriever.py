"""One request to one snapshot: the embedded engine's `search.retrieval.Retriever`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from indexer.domain import Match, Mode
from indexer.engines.embedded.matching import Matcher
from indexer.engines.embedded.rounded import Rounded
from indexer.query.tree import translations
from indexer.ranking.fusion import SCORE_DIGITS
from indexer.ranking.query_vector import query_vector
from indexer.ranking.relevance_feedback import query_weight, rm3_terms, rocchio
from indexer.ranking.top_k import top_of_rounded
from indexer.ranking.word_coverage import covered_parts, covering_stems, full_coverage, unsaid
from indexer.search.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import tantivy

    from indexer.domain import Filters, Passage
    from indexer.engines.embedded.scored import Scored
    from indexer.engines.embedded.snapshot import Snapshot
    from indexer.index.doc_values import Integers, Mask
    from indexer.ports import Vectors
    from indexer.query.nodes import Node
    from indexer.query.plan import Plan
    from indexer.ranking.fusion import Scores
    from indexer.ranking.parameters import RankingParameters
    from indexer.ranking.score_normalization import Scale
    from indexer.ranking.unrelated_queries import Unrelated
    from indexer.ranking.word_coverage import CoveredPart, Unsaid
    from indexer.search.retrieval import Ranking


class EmbeddedRetriever:
    """Calls `embed` once, twice where words were translated, and never in keyword search."""

    def __init__(
        self, snapshot: Snapshot, plan: Plan, embed: Callable[[str], Vectors], parameters: RankingParameters
    ) -> None:
        """Bind a plan to a snapshot. Results are computed lazily."""
        self._snapshot, self._plan, self._embed, self._parameters = snapshot, plan, embed, parameters
        self._compiler = snapshot.words.compiler(snapshot.frequencies, parameters)
        self._matcher = Matcher(snapshot.words, snapshot.postings, self._compiler, snapshot.columns.passages)

    # -- words -------------------------------------------------------------------------------------------------------

    @property
    def _root(self) -> Node:
        if self._plan.root is None:  # pragma: no cover - a plan without a tree has no rankings
            message = "a plan without a query has no keyword leg"
            raise ValueError(message)
        return self._plan.root

    @cached_property
    def _scored(self) -> Scored:
        return self._compiler.scored(self._root, self._plan.match)

    @cached_property
    def _query(self) -> tantivy.Query:
        if self._plan.mode is Mode.KEYWORD:
            return self._compiler.compile(self._root, self._plan.match)
        return self._compiler.hybrid(self._root, self._plan.constraint, self._plan.match)

    @cached_property
    def _matches(self) -> Mask:
        mask = self._matcher.mask(self._root, self._plan.match)
        if self._plan.mode is not Mode.KEYWORD and self._bound is not None:
            mask = mask & self._bound
        return mask

    @remembered
    def matching(self) -> Integers:
        """See retrieval.Retriever."""
        return np.flatnonzero(self._matches)

    @remembered
    def matching_every_word(self) -> Integers:
        """See retrieval.Retriever."""
        return np.flatnonzero(self._matcher.mask(self._plan.bounded(self._root), Match.ALL))

    @cached_property
    def _content(self) -> Node:
        return self._plan.content or self._root

    @remembered
    def matching_content(self) -> Integers:
        """See retrieval.Retriever."""
        if self._content == self._root:
            return self.matching_every_word()
        return np.flatnonzero(self._matcher.mask(self._plan.bounded(self._content), Match.ALL))

    @remembered
    def matching_translated(self) -> Integers:
        """See retrieval.Retriever."""
        if not (self._parts and any(translations(self._content))):
            return np.empty(0, dtype=np.int64)
        return np.flatnonzero(self._matcher.mask(full_coverage(self._parts, self._plan.constraint), Match.ALL))

    def matching_node(self, node: Node) -> Integers:
        """See retrieval.Retriever."""
        return np.flatnonzero(self._matcher.mask(node, Match.ALL))

    def keyword(self, filters: Filters, depth: int) -> Ranking:
        """See retrieval.Retriever."""
        query = self._restricted(filters)
        if query is self._query and (self._plan.mode is Mode.KEYWORD or self._plan.constraint is None):
            return self._snapshot.words.best_scored(self._scored, depth)
        return self._snapshot.words.best(query, depth)

    def keyword_within(self, filters: Filters, documents: Integers, depth: int) -> Ranking:
        """See retrieval.Retriever."""
        columns = self._snapshot.columns
        mask = np.zeros(columns.documents, dtype=bool)
        mask[documents] = True
        return self._snapshot.words.best(self._snapshot.words.restricted(self._restricted(filters), mask), depth)

    def _restricted(self, filters: Filters) -> tantivy.Query:
        columns, words = self._snapshot.columns, self._snapshot.words
        if columns.languages_passing(filters) is not None:
            return words.restricted(self._query, None, columns.selected(self.matching(), filters))
        return words.restricted(self._query, columns.documents_passing(filters))

    def unrelated(self) -> Unrelated:
        """See retrieval.Retriever."""
        return self._snapshot.unrelated(self._parameters)

    def coverage(self, passages: Integers) -> Scores:
        """See retrieval.Retriever."""
        covered = np.zeros(len(passages))
        for part in self._parts:
            covered += part.weight * self._matcher.coverage(part, passages)
        return covered

    def read(self, passages: Sequence[int]) -> list[Passage]:
        """See retrieval.Retriever."""
        return [self._snapshot.passage(ordinal) for ordinal in passages]

    def unsaid(self) -> Unsaid:
        """See retrieval.Retriever."""
        stems = covering_stems(self._parts)
        standing = self._snapshot.has_any_stem([(stem,) for stem in stems])
        return unsaid(self._parts, {stem for stem, stands in zip(stems, standing, strict=True) if not stands})

    @cached_property
    def _parts(self) -> list[CoveredPart]:
        return covered_parts(self._content, self._snapshot.frequencies)

    # -- meaning -----------------------------------------------------------------------------------------------------

    @cached_property
    def vector(self) -> Vectors:
        """See retrieval.Retriever."""
        return query_vector(self._plan, self._embed)

    @cached_property
    def _comparable(self) -> tuple[Vectors, Scale]:
        return self._snapshot.comparable(self.vector, self._parameters)

    @cached_property
    def _rounded(self) -> Rounded:
        return Rounded.of(self._comparable[0][None])

    @cached_property
    def _closeness(self) -> Vectors:
        """Each passage's similarity to the query, comparable between languages, about."""
        query, scale = self._comparable
        return scale.standardised(self._snapshot.rounded_similarities(query), self._snapshot.columns.language_of)

    def _exactly(self, passages: Integers) -> Vectors:
        """The same of these passages, exactly."""
        query, scale = self._comparable
        found = self._snapshot.similarities(passages, query)
        return scale.standardised(found, self._snapshot.columns.language_of[passages])

    def similarities(self, passages: Integers) -> Scores:
        """See retrieval.Retriever."""
        return np.round(self._exactly(passages), SCORE_DIGITS).astype(np.float64)

    def _off(self, passages: Integers) -> Vectors:
        """How much the closeness of these passages is off at most."""
        spreads = self._comparable[1].spreads[self._snapshot.columns.language_of[passages]]
        off: Vectors = self._snapshot.off(passages, self._rounded) / spreads
        return off

    @cached_property
    def _bound(self) -> Mask | None:
        """Which passages satisfy the constraints that hold in every mode; None when there are none."""
        constraint = self._plan.constraint
        return None if constraint is None else self._matcher.mask(constraint, Match.ALL)

    def nearest(self, filters: Filters) -> Ranking:
        """See retrieval.Retriever."""
        mask = self._snapshot.columns.passing(filters)
        if self._bound is not None:
            mask = self._bound if mask is None else mask & self._bound
        if mask is None:
            return self._snapshot.nearest(self._comparable[0], self._parameters, lambda: self._nearest(None))
        return self._nearest(np.flatnonzero(mask))

    def _nearest(self, pool: Integers | None) -> Ranking:
        """The nearest of some passages, or of all."""

        def of(places: Integers) -> Integers:
            return places if pool is None else pool[places]

        passages, scores = top_of_rounded(
            self._closeness if pool is None else self._closeness[pool],
            self._parameters.nearest_depth,
            lambda places: self._exactly(of(places)),
            lambda places: self._off(of(places)),
            self._snapshot.most_off(self._rounded) / self._comparable[1].least_spread,
        )
        return list(zip(of(passages).tolist(), scores.tolist(), strict=True))

    # -- both --------------------------------------------------------------------------------------------------------

    def rescored(self, passages: Integers, keyword: Ranking, nearest: Sequence[int]) -> tuple[Scores, Scores]:
        """See retrieval.Retriever."""
        return self._by_rm3(passages, keyword), self._by_rocchio(passages, nearest)

    def _by_rm3(self, passages: Integers, best: Ranking) -> Scores:
        if self._plan.mode is Mode.SEMANTIC:
            return np.zeros(len(passages))
        words = self._snapshot.words
        texts = [(self._snapshot.passage(ordinal), score) for ordinal, score in best]
        weight = query_weight(self._root)
        found = rm3_terms(texts, self._snapshot.frequencies, self._parameters.rm3_terms)
        query = self._compiler.with_feedback(self._scored, {stem: weight * share for stem, share in found.items()})
        scores, matching = np.zeros(len(passages)), self._matches[passages]
        scores[matching] = words.scores(query, passages[matching])
        return scores

    def _by_rocchio(self, passages: Integers, first: Sequence[int]) -> Scores:
        query = self.vector
        if first:
            query = rocchio(query, self._snapshot.vectors(np.array(first)), self._parameters.rocchio_beta)
        query, scale = self._snapshot.comparable(query, self._parameters)
        codes = self._snapshot.columns.language_of[passages]
        return scale.standardised(self._snapshot.vectors(passages) @ query, codes).astype(np.float64)
