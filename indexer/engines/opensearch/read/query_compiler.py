"""Compile the query tree and the filters to OpenSearch's query language. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.dates import date_range
from indexer.domain import Match
from indexer.engines.opensearch.schema import (
    CONTEXT,
    CONTEXT_EXACT,
    DOCUMENT_NUMBER,
    EXACT,
    FIRST_DAY,
    LAST_DAY,
    PASSAGE_NUMBER,
    STEMS,
)
from indexer.fields import FILTER_FIELDS
from indexer.query.nodes import And, Group, Near, Not, Or, Phrase, Prefix, Symbol, Synonym, Translated, Word
from indexer.query.tree import leaves
from indexer.ranking.parameters import DEFAULTS
from indexer.ranking.word_coverage import rarity_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.domain import Filters
    from indexer.query.nodes import Alternative, Node
    from indexer.ranking.document_frequency import DocumentFrequencies
    from indexer.ranking.parameters import RankingParameters
    from indexer.ranking.word_coverage import CoveredPart, Covering

    Clause = dict[str, Any]
    Verified = Mapping[Near, Sequence[int]]

EVERYTHING: Clause = {"match_all": {}}
NOTHING: Clause = {"match_none": {}}


def unsure(node: Node | None) -> Iterator[Near]:
    """The Near nodes for which OpenSearch finds candidates only: the candidates' texts must be verified."""
    for leaf in leaves(node):
        if isinstance(leaf, Near) and len(set(leaf.terms)) < len(leaf.terms):
            yield leaf


def candidates(near: Near) -> Clause:
    """A query for all passages where the terms are near each other; if a term is repeated, it also matches others."""
    distinct = tuple(dict.fromkeys(near.terms))
    if len(distinct) == 1:
        return _term(EXACT, distinct[0])
    slop = near.distance + len(near.terms) - len(distinct)
    return {"span_near": {"clauses": [{"span_term": {EXACT: term}} for term in distinct], "slop": slop,
                          "in_order": False}}  # fmt: skip


class Compiler:
    """`frequencies` are the index's document frequencies. `verified` holds, for each node of `unsure`, the numbers of
    the passages that match it.
    """

    def __init__(
        self,
        frequencies: DocumentFrequencies,
        verified: Verified | None = None,
        parameters: RankingParameters = DEFAULTS,
    ) -> None:
        self._frequencies, self._context_weight = frequencies, parameters.context_weight
        self._translation_weight = parameters.translation_weight
        self._verified: Verified = verified or {}

    def compile(self, node: Node, match: Match) -> Clause:
        """The query that matches the same passages as `node`."""
        if isinstance(node, Not):
            return _excluding([EVERYTHING], [self.compile(node.node, Match.ALL)])
        if isinstance(node, And | Or | Group):
            return self._joined_nodes(node, match)
        if isinstance(node, Translated):
            return self._translated(node, match)
        return self._word(node, match) if isinstance(node, Word) else self._leaf(node)

    def hybrid(self, node: Node, constraint: Node | None, match: Match) -> Clause:
        """The keyword query of a hybrid search: `constraint` must match, the rest follows `match`."""
        query = self.compile(node, match)
        if constraint is None:
            return query
        return {"bool": {"must": [query], "filter": [self.compile(constraint, Match.ALL)]}}

    def with_feedback(self, query: Clause, words: Mapping[str, float]) -> Clause:
        """The same matches, scored also by the feedback stems, each with its weight."""
        return {"bool": {"must": [query], "should": [_term(STEMS, stem, weight) for stem, weight in words.items()]}}

    def coverage(self, parts: Sequence[CoveredPart]) -> Clause:
        """The query whose score is the word coverage of a passage."""
        return _any_of(
            [
                _best_of(
                    [
                        _any_of([_best_of([self._covering(one, part.weight) for one in word]) for word in way])
                        for way in part.ways
                    ]
                )
                for part in parts
            ]
        )

    def _covering(self, one: Covering, weight: float) -> Clause:
        node = one.node
        if node is None:
            covers = _any_of([{"terms": {field: list(one.stems)}} for field in (STEMS, CONTEXT)])
        else:
            covers = self.compile(node, Match.ALL)
        return {"constant_score": {"filter": covers, "boost": weight * one.share}}

    def _leaf(self, node: Phrase | Symbol | Near | Prefix | Synonym) -> Clause:
        """Compile a node that is matched literally."""
        if isinstance(node, Near):
            return self._near(node)
        if isinstance(node, Prefix):
            return {"prefix": {EXACT: {"value": node.text}}}
        if isinstance(node, Synonym):
            return _any_of([_phrase(STEMS, node.stems), _phrase(CONTEXT, node.stems, self._context_weight)])
        phrase = _phrase(EXACT, node.terms)
        if isinstance(node, Phrase) and node.quoted:
            return phrase
        return _any_of([phrase, _phrase(CONTEXT_EXACT, node.terms, self._context_weight)])

    def _word(self, word: Word, match: Match) -> Clause:
        if word.exact:
            return self.compile(word.in_forms(), match)
        parts = [self._part(alternatives) for alternatives in word.readings()]
        return _all_of(parts) if match is Match.ALL else _any_of(parts)

    def _part(self, alternatives: Sequence[str]) -> Clause:
        """One word in its readings. The best reading counts, in the text and, with a lower weight, in the context."""
        weights = dict(zip(alternatives, self._frequencies.weights(alternatives), strict=True))
        return _any_of([_best(STEMS, weights), _best(CONTEXT, weights, self._context_weight)])

    def _translated(self, node: Translated, match: Match) -> Clause:
        typed = self.compile(node.node, match)
        if match is Match.ALL:
            return typed
        rarity = rarity_of(node.node, self._frequencies)
        words = [self._best_translation(alternatives, rarity) for alternatives in node.translations if alternatives]
        return {"dis_max": {"queries": [typed, _any_of(words)]}}

    def _best_translation(self, alternatives: Sequence[Alternative], rarity: float) -> Clause:
        queries = []
        for one, own in zip(alternatives, self._frequencies.translation_weights(alternatives, rarity), strict=True):
            weight = self._translation_weight * own
            queries.append(
                _any_of([_phrase(STEMS, one.stems, weight), _phrase(CONTEXT, one.stems, self._context_weight * weight)])
            )
        return queries[0] if len(queries) == 1 else {"dis_max": {"queries": queries}}

    def _near(self, node: Near) -> Clause:
        if node not in self._verified:
            return candidates(node)
        return within(candidates(node), [{"terms": {PASSAGE_NUMBER: list(self._verified[node])}}])

    def _joined_nodes(self, node: And | Or | Group, match: Match) -> Clause:
        if isinstance(node, Or) and node.same:
            return {"dis_max": {"queries": [self.compile(child, match) for child in node.nodes]}}
        every = isinstance(node, And) or (isinstance(node, Group) and match is Match.ALL)
        wanted, excluded = [], []
        for child in node.nodes:
            if isinstance(child, Not) and not isinstance(node, Or):
                excluded.append(self.compile(child.node, Match.ALL))
            else:
                wanted.append(self.compile(child, match))
        if not excluded:
            return _all_of(wanted) if every else _any_of(wanted)
        if not wanted:
            wanted = [EVERYTHING]
        return _excluding(wanted if every else [_any_of(wanted)], excluded)


def filter_clauses(filters: Filters) -> list[Clause]:
    """The clauses that a passage must match to pass the filters; none when every passage passes."""
    clauses: list[Clause] = [
        {"terms": {name: list(getattr(filters, name))}} for name in FILTER_FIELDS if getattr(filters, name)
    ]
    if filters.date_from:
        clauses.append({"range": {LAST_DAY: {"gte": date_range(filters.date_from)[0]}}})
    if filters.date_to:
        clauses.append({"range": {FIRST_DAY: {"lte": date_range(filters.date_to)[1]}}})
    return clauses


def shown(below: int, hidden: Sequence[int]) -> list[Clause]:
    """The clauses that an entry must match to be shown by a version: its document's number is `below` the next one and
    not among those hidden.
    """
    clauses: list[Clause] = [{"range": {DOCUMENT_NUMBER: {"lt": below}}}]
    if hidden:
        clauses.append({"bool": {"must_not": [{"terms": {DOCUMENT_NUMBER: list(hidden)}}]}})
    return clauses


def within(query: Clause, clauses: Sequence[Clause]) -> Clause:
    """The query, restricted to passages that match the clauses; scores do not change."""
    return {"bool": {"must": [query], "filter": list(clauses)}} if clauses else query


def _best(field: str, terms: Mapping[str, float], weight: float = 1.0) -> Clause:
    """The best-scoring of several terms, each with its own weight."""
    if len(terms) == 1:
        return _term(field, next(iter(terms)), weight)
    queries = [_term(field, term, own) for term, own in terms.items()]
    return {"dis_max": {"queries": queries, "boost": weight}}


def _term(field: str, term: str, weight: float = 1.0) -> Clause:
    return {"term": {field: {"value": term, "boost": weight}}}


def _phrase(field: str, terms: Sequence[str], weight: float = 1.0) -> Clause:
    if len(terms) == 1:
        return _term(field, terms[0], weight)
    return {"match_phrase": {field: {"query": " ".join(terms), "boost": weight}}}


def _best_of(clauses: Sequence[Clause]) -> Clause:
    return clauses[0] if len(clauses) == 1 else {"dis_max": {"queries": list(clauses)}}


def _all_of(clauses: Sequence[Clause]) -> Clause:
    return _joined("must", clauses)


def _any_of(clauses: Sequence[Clause]) -> Clause:
    return _joined("should", clauses)


def _joined(how: str, clauses: Sequence[Clause]) -> Clause:
    if len(clauses) > 1:
        return {"bool": {how: list(clauses)}}
    return clauses[0] if clauses else NOTHING


def _excluding(wanted: Sequence[Clause], excluded: Sequence[Clause]) -> Clause:
    return {"bool": {"must": list(wanted), "must_not": list(excluded)}}
