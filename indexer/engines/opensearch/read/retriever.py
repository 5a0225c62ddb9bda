"""One request to one version: the cluster's `search.retrieval.Retriever`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.domain import Filters, Match, Mode, Sort
from indexer.engines.opensearch.read import search_bodies
from indexer.engines.opensearch.read.query_compiler import Compiler, filter_clauses
from indexer.engines.opensearch.schema import DOCUMENT_NUMBER, PASSAGE_NUMBER
from indexer.query.tree import translations
from indexer.ranking.fusion import SCORE_DIGITS
from indexer.ranking.query_vector import query_vector
from indexer.ranking.relevance_feedback import query_weight, rm3_terms, rocchio
from indexer.ranking.top_k import sorted_by_score
from indexer.ranking.word_coverage import covered_parts, covering_stems, full_coverage, unsaid
from indexer.search.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

    from indexer.domain import Passage, SearchRequest
    from indexer.engines.opensearch.read.query_compiler import Clause
    from indexer.engines.opensearch.read.snapshot import Snapshot
    from indexer.index.doc_values import Integers
    from indexer.ports import Vectors
    from indexer.query.nodes import Node
    from indexer.query.plan import Plan
    from indexer.ranking.fusion import Scores
    from indexer.ranking.parameters import RankingParameters
    from indexer.ranking.score_normalization import Scale
    from indexer.ranking.unrelated_queries import Unrelated
    from indexer.ranking.word_coverage import CoveredPart, Unsaid
    from indexer.search.retrieval import Ranking

    Job = tuple[Hashable, dict[str, Any]]

EXACT_BELOW = 100_000
"""Where filters leave fewer passages of a language than this, each is compared, which misses none: comparing 77,000
takes as long as a graph search with recall .99 (benchmarks/opensearch.py).
"""
READ_AHEAD = 1_000
"""Passages fetched first for a keyword ranking: enough for the best of each document on a page."""
MATCHING, EVERY_WORD, CONTENT, BOUND, TRANSLATED = "matching", "every word", "content", "bound", "translated"
"""Sets of matches: of the request, of the same request with match=all, of its words that do not only ask, and of the
constraints that hold in every mode.
"""


class OpenSearchRetriever:
    """Calls `embed` once, twice where words were translated, and never in keyword search. `prepare` fetches everything
    that one request needs together; anything else is fetched when it is needed.
    """

    def __init__(
        self, snapshot: Snapshot, plan: Plan, embed: Callable[[str], Vectors], parameters: RankingParameters
    ) -> None:
        """Bind a plan to a version. Nothing is fetched yet."""
        self._snapshot, self._plan, self._embed, self._parameters = snapshot, plan, embed, parameters
        self._answers: dict[Hashable, dict[str, Any]] = {}
        self._covered: dict[int, float] = {}

    def prepare(self, request: SearchRequest) -> None:
        """Fetch everything that the response to the request needs in one go."""
        self._ask(list(self._needed(request)))

    def _needed(self, request: SearchRequest) -> Iterator[Job]:
        mode = self._plan.mode
        if mode is None:
            return
        if mode is not Mode.KEYWORD or self._plan.match is not Match.ALL:
            yield self._set(EVERY_WORD)
        if mode is Mode.KEYWORD:
            yield self._set(MATCHING)
            if request.sort is Sort.RELEVANCE:
                yield self._keyword_job(request.filters, READ_AHEAD)
            return
        if mode is Mode.HYBRID:
            if self._plan.answers_with is Match.ANY:
                yield self._set(MATCHING)
            else:
                yield self._set(self._content)
            if self._is_translated:
                yield self._set(TRANSLATED)
            yield self._keyword_job(request.filters, self._parameters.retrieval_depth)
        yield from map(self._holding, self._parts_sought)
        if self._doubted:
            yield self._standing
        # What answers is sought without filters; what is related, on the first page, with them.
        for filters in {Filters(), request.filters} if request.page == 1 else {Filters()}:
            yield from self._nearest_jobs(filters).values()

    @property
    def _parts_sought(self) -> Iterator[Node]:
        """The names of the query, and its words side by side where they count."""
        yield from (name.node for name in self._plan.names)
        if self._plan.sequence is not None and self._parameters.sequence_weight:
            yield self._plan.sequence

    def _ask(self, jobs: Sequence[Job]) -> None:
        missing = [job for job in jobs if job[0] not in self._answers]
        asked = [(self._snapshot.passages, body) for _, body in missing]
        for (key, _), answer in zip(missing, self._snapshot.cluster.searches(asked), strict=True):
            self._answers[key] = answer

    def _answer(self, job: Job) -> dict[str, Any]:
        self._ask([job])
        return self._answers[job[0]]

    # -- words -------------------------------------------------------------------------------------------------------

    @cached_property
    def _compiler(self) -> Compiler:
        return Compiler(self._snapshot.frequencies, self._snapshot.verified(self._plan.root), self._parameters)

    @cached_property
    def _query(self) -> Clause:
        root = self._plan.root
        if root is None:  # pragma: no cover - a plan without a tree has no rankings
            message = "a plan without a query has no keyword leg"
            raise ValueError(message)
        if self._plan.mode is Mode.KEYWORD:
            return self._compiler.compile(root, self._plan.match)
        return self._compiler.hybrid(root, self._plan.constraint, self._plan.match)

    def _set(self, which: str) -> Job:
        """The job for a set of matches. Filters are applied to the result on this side, so that one set serves all of
        them.
        """
        node = {BOUND: self._plan.constraint, CONTENT: self._plan.content}.get(which, self._plan.root)
        if which in {EVERY_WORD, CONTENT} and node is not None:
            node = self._plan.bounded(node)
        if which is TRANSLATED:
            node = full_coverage(self._parts, self._plan.constraint)
        if which is MATCHING or node is None:
            return which, search_bodies.matching(self._query)
        return which, search_bodies.matching(self._compiler.compile(node, Match.ALL))

    def matching(self) -> Integers:
        """See retrieval.Retriever."""
        return self._matches(MATCHING)

    def matching_every_word(self) -> Integers:
        """See retrieval.Retriever."""
        return self._matches(EVERY_WORD)

    @property
    def _content(self) -> str:
        """The set of what matches all words that do not only ask."""
        return EVERY_WORD if self._plan.content == self._plan.root else CONTENT

    @property
    def _is_translated(self) -> bool:
        return bool(self._parts) and any(translations(self._plan.content))

    def matching_translated(self) -> Integers:
        """See retrieval.Retriever."""
        return self._matches(TRANSLATED) if self._is_translated else np.empty(0, dtype=np.int64)

    def matching_content(self) -> Integers:
        """See retrieval.Retriever."""
        return self._matches(self._content)

    def _holding(self, node: Node) -> Job:
        """The job for what contains a part of the query."""
        return ("holding", node), search_bodies.matching(self._compiler.compile(node, Match.ALL))

    def matching_node(self, node: Node) -> Integers:
        """See retrieval.Retriever."""
        return self._snapshot.matches(self._answer(self._holding(node)))

    @remembered
    def _matches(self, which: str) -> Integers:
        return self._snapshot.matches(self._answer(self._set(which)))

    def _clauses(self, filters: Filters) -> list[Clause]:
        """What a passage must match to be shown and to pass the filters."""
        return [*filter_clauses(filters), *self._snapshot.shown]

    def _keyword_job(self, filters: Filters, depth: int) -> Job:
        return (filters, depth), search_bodies.ranking(self._query, self._clauses(filters), depth)

    def keyword(self, filters: Filters, depth: int) -> Ranking:
        """See retrieval.Retriever. May return more than `depth` passages."""
        if depth > search_bodies.BIGGEST_WINDOW:
            return self._snapshot.ranked(search_bodies.ranking(self._query, self._clauses(filters), depth), depth)
        ahead = (filters, READ_AHEAD)
        wanted = READ_AHEAD if ahead in self._answers and depth < READ_AHEAD else depth
        return self._snapshot.hits(self._answer(self._keyword_job(filters, wanted)))

    def keyword_within(self, filters: Filters, documents: Integers, depth: int) -> Ranking:
        """See retrieval.Retriever."""
        numbers = self._snapshot.document_numbers(documents)
        clauses = [*filter_clauses(filters), {"terms": {DOCUMENT_NUMBER: numbers}}]
        return self._snapshot.ranked(search_bodies.ranking(self._query, clauses, depth), depth)

    # -- meaning -----------------------------------------------------------------------------------------------------

    @cached_property
    def vector(self) -> Vectors:
        """See retrieval.Retriever."""
        return query_vector(self._plan, self._embed)

    @cached_property
    def _compared(self) -> tuple[Vectors, Scale]:
        return self._snapshot.comparable(self.vector, self._parameters)

    @remembered
    def _nearest_jobs(self, filters: Filters) -> dict[str, Job]:
        """One job per language: its nearest passages, as many as the whole semantic ranking takes."""
        columns = self._snapshot.columns
        clauses = self._clauses(filters)
        if self._plan.constraint is not None:
            clauses.append(self._compiler.compile(self._plan.constraint, Match.ALL))
        jobs: dict[str, Job] = {}
        for language, left in zip(columns.languages, self._left(filters), strict=True):
            if not left:
                continue
            spoken = [*clauses, {"term": {"language": language}}] if len(columns.languages) > 1 else clauses
            ask = search_bodies.exactly_nearest if left < EXACT_BELOW else search_bodies.nearest
            jobs[language] = (filters, language), ask(self._compared[0], self._parameters.nearest_depth, spoken)
        return jobs

    def _left(self, filters: Filters) -> list[int]:
        """The number of passages of each language that pass the filters and the constraints."""
        columns = self._snapshot.columns
        ordinals = self._snapshot.columns.selected(np.arange(columns.passages), filters)
        if self._plan.constraint is not None and len(ordinals) >= EXACT_BELOW:
            ordinals = np.intersect1d(ordinals, self._matches(BOUND), assume_unique=True)
        counts: list[int] = np.bincount(columns.language_of[ordinals], minlength=len(columns.languages)).tolist()
        return counts

    def nearest(self, filters: Filters) -> Ranking:
        """See retrieval.Retriever."""
        answers = [self._answer(job) for job in self._nearest_jobs(filters).values()]
        return self._normalized(answers, self._compared[1])[: self._parameters.nearest_depth]

    def similarities(self, passages: Integers) -> Scores:
        """See retrieval.Retriever."""
        query, scale = self._compared
        size = search_bodies.BIGGEST_WINDOW
        parts = [passages[start : start + size].tolist() for start in range(0, len(passages), size)]
        asked = [search_bodies.exactly_nearest(query, len(part), [self._among(part)]) for part in parts]
        found = dict(self._normalized(self._snapshot.search(*asked), scale)) if asked else {}
        return np.round([found[ordinal] for ordinal in passages.tolist()], SCORE_DIGITS).astype(np.float64)

    # -- both --------------------------------------------------------------------------------------------------------

    def unrelated(self) -> Unrelated:
        """See retrieval.Retriever."""
        return self._snapshot.unrelated(self._parameters)

    @cached_property
    def _parts(self) -> list[CoveredPart]:
        return covered_parts(self._plan.content, self._snapshot.frequencies) if self._plan.content else []

    @cached_property
    def _doubted(self) -> list[str]:
        """The stems that cover the query of which the statistics do not tell that they stand in some passage."""
        return [stem for stem in covering_stems(self._parts) if stem not in self._snapshot.frequencies.common]

    @property
    def _standing(self) -> Job:
        return "standing", search_bodies.standing([(stem,) for stem in self._doubted], self._snapshot.shown)

    def read(self, passages: Sequence[int]) -> list[Passage]:
        """See retrieval.Retriever."""
        found, _ = self._snapshot.read(passages, ()) if passages else ({}, {})
        return [found[ordinal] for ordinal in passages]

    def unsaid(self) -> Unsaid:
        """See retrieval.Retriever."""
        standing = search_bodies.which_stand(self._answer(self._standing)) if self._doubted else []
        return unsaid(self._parts, {stem for stem, stands in zip(self._doubted, standing, strict=True) if not stands})

    def coverage(self, passages: Integers) -> Scores:
        """See retrieval.Retriever."""
        lacking = self._lacking(passages)
        self._cover(lacking, self._snapshot.search(*self._covering(lacking)))
        return np.array([self._covered[ordinal] for ordinal in passages.tolist()])

    def _lacking(self, passages: Integers) -> list[int]:
        """Those of which the word coverage is not known yet."""
        return [ordinal for ordinal in passages.tolist() if ordinal not in self._covered]

    def _covering(self, passages: Sequence[int]) -> list[dict[str, Any]]:
        """The search for the word coverage of some passages, if there is anything to cover."""
        if not passages or self._plan.content is None:
            return []
        query = self._compiler.coverage(self._parts)
        return [search_bodies.ranking(query, [self._among(passages)], len(passages))]

    def _cover(self, passages: Sequence[int], answers: Sequence[dict[str, Any]]) -> None:
        """Note the word coverage of some passages, from the responses to the search for it."""
        self._covered |= dict.fromkeys(passages, 0.0)
        for answer in answers:
            self._covered |= self._snapshot.hits(answer)

    def rescored(self, passages: Integers, keyword: Ranking, nearest: Sequence[int]) -> tuple[Scores, Scores]:
        """See retrieval.Retriever. Takes two rounds: texts and vectors of the feedback passages; then both scores, and
        the word coverage, which is asked for next.
        """
        texts, vectors = self._snapshot.texts_and_vectors([ordinal for ordinal, _ in keyword], list(nearest))
        query = rocchio(self.vector, vectors, self._parameters.rocchio_beta) if nearest else self.vector
        query, scale = self._snapshot.comparable(query, self._parameters)
        wanted = passages.tolist()
        among = self._among(wanted)
        near = search_bodies.exactly_nearest(query, len(wanted), [among])
        if self._plan.mode is Mode.SEMANTIC:
            similarity = dict(self._normalized(self._snapshot.search(near), scale))
            by_words: dict[int, float] = {}
        else:
            best = [(passage, score) for passage, (_, score) in zip(texts, keyword, strict=True)]
            lacking = self._lacking(passages)
            asked = near, self._by_rm3(best, among, len(wanted)), *self._covering(lacking)
            nearer, worded, *covered = self._snapshot.search(*asked)
            similarity, by_words = dict(self._normalized([nearer], scale)), dict(self._snapshot.hits(worded))
            self._cover(lacking, covered)
        return (
            np.array([by_words.get(ordinal, 0.0) for ordinal in wanted]),
            np.array([similarity[ordinal] for ordinal in wanted]),
        )

    def _normalized(self, answers: Sequence[dict[str, Any]], scale: Scale) -> Ranking:
        """The hits of vector searches with normalised similarities."""
        found = [self._snapshot.scored(answer) for answer in answers]
        ordinals = np.concatenate([np.empty(0, dtype=np.int64), *(some for some, _ in found)])
        scores = np.concatenate([np.empty(0), *(some for _, some in found)])
        near = search_bodies.similarity(scores).astype(np.float32)
        return sorted_by_score(ordinals, scale.standardised(near, self._snapshot.columns.language_of[ordinals]))

    def _among(self, passages: Sequence[int]) -> Clause:
        return {"terms": {PASSAGE_NUMBER: self._snapshot.passage_numbers(passages)}}

    def _by_rm3(self, best: Sequence[tuple[Passage, float]], among: Clause, size: int) -> dict[str, Any]:
        if self._plan.root is None:  # pragma: no cover - as above
            message = "a plan without a query has no feedback"
            raise ValueError(message)
        weight = query_weight(self._plan.root)
        found = rm3_terms(best, self._snapshot.frequencies, self._parameters.rm3_terms)
        query = self._compiler.with_feedback(self._query, {stem: weight * share for stem, share in found.items()})
        return search_bodies.ranking(query, [among], size)
