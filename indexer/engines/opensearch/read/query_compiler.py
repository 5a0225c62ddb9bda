"""The query tree and the filters to OpenSearch's query language. Pure: what it makes is asserted whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.analysis import query_stems
from indexer.dates import date_range
from indexer.domain import Match
from indexer.engines.opensearch.schema import CONTEXT, CONTEXT_EXACT, EXACT, FIRST_DAY, LAST_DAY, ORDINAL, STEMS
from indexer.fields import FILTER_FIELDS
from indexer.query.nodes import And, Group, Near, Not, Or, Phrase, Prefix, Symbol, Synonym, Word
from indexer.query.tree import leaves
from indexer.ranking.parameters import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.domain import Filters
    from indexer.query.nodes import Node
    from indexer.ranking.document_frequency import DocumentFrequencies

    Clause = dict[str, Any]
    Verified = Mapping[Near, Sequence[int]]

EVERYTHING: Clause = {"match_all": {}}
NOTHING: Clause = {"match_none": {}}


def unsure(node: Node | None) -> Iterator[Near]:
    """The nearnesses that OpenSearch only narrows down: their candidates' texts have to be looked at."""
    for leaf in leaves(node):
        if isinstance(leaf, Near) and len(set(leaf.terms)) < len(leaf.terms):
            yield leaf


def candidates(near: Near) -> Clause:
    """What matches wherever the terms stand near each other, and, if one of them is repeated, elsewhere too."""
    distinct = tuple(dict.fromkeys(near.terms))
    if len(distinct) == 1:
        return _term(EXACT, distinct[0])
    slop = near.distance + len(near.terms) - len(distinct)
    return {"span_near": {"clauses": [{"span_term": {EXACT: term}} for term in distinct], "slop": slop,
                          "in_order": False}}  # fmt: skip


class Compiler:
    """`frequencies` are those of the index. `verified` holds, for each nearness that `unsure` names, the ordinals of
    the passages where it holds.
    """

    def __init__(
        self,
        frequencies: DocumentFrequencies,
        verified: Verified | None = None,
        context_weight: float = DEFAULTS.context_weight,
    ) -> None:
        self._frequencies, self._context_weight = frequencies, context_weight
        self._verified: Verified = verified or {}

    def compile(self, node: Node, match: Match) -> Clause:
        """The query whose matches are the passages that answer `node`."""
        if isinstance(node, Not):
            return _excluding([EVERYTHING], [self.compile(node.node, Match.ALL)])
        if isinstance(node, And | Or | Group):
            return self._joined_nodes(node, match)
        return self._word(node.text, match) if isinstance(node, Word) else self._leaf(node)

    def hybrid(self, node: Node, constraint: Node | None, match: Match) -> Clause:
        """The keyword leg of a hybrid search: what binds must match, the rest as `match` says."""
        query = self.compile(node, match)
        if constraint is None:
            return query
        return {"bool": {"must": [query], "filter": [self.compile(constraint, Match.ALL)]}}

    def with_feedback(self, query: Clause, words: Mapping[str, float]) -> Clause:
        """The matches of a query, scored by the stems of feedback too, each with its weight."""
        return {"bool": {"must": [query], "should": [_term(STEMS, stem, weight) for stem, weight in words.items()]}}

    def _leaf(self, node: Phrase | Symbol | Near | Prefix | Synonym) -> Clause:
        """What is matched as it stands."""
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

    def _word(self, text: str, match: Match) -> Clause:
        parts = [self._part(alternatives) for alternatives in query_stems(text)]
        return _all_of(parts) if match is Match.ALL else _any_of(parts)

    def _part(self, alternatives: Sequence[str]) -> Clause:
        """One word in its readings: the best of them counts, in the text and, less, in the context."""
        weights = dict(zip(alternatives, self._frequencies.weights(alternatives), strict=True))
        return _any_of([_best(STEMS, weights), _best(CONTEXT, weights, self._context_weight)])

    def _near(self, node: Near) -> Clause:
        if node not in self._verified:
            return candidates(node)
        return {"bool": {"must": [candidates(node)], "filter": [{"terms": {ORDINAL: list(self._verified[node])}}]}}

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
    """What a passage must satisfy to pass the filters; none when every passage does."""
    clauses: list[Clause] = [
        {"terms": {name: list(getattr(filters, name))}} for name in FILTER_FIELDS if getattr(filters, name)
    ]
    if filters.date_from:
        clauses.append({"range": {LAST_DAY: {"gte": date_range(filters.date_from)[0]}}})
    if filters.date_to:
        clauses.append({"range": {FIRST_DAY: {"lte": date_range(filters.date_to)[1]}}})
    return clauses


def within(query: Clause, clauses: Sequence[Clause]) -> Clause:
    """The query among what satisfies the clauses; scores stay what they are."""
    return {"bool": {"must": [query], "filter": list(clauses)}} if clauses else query


def _best(field: str, terms: Mapping[str, float], weight: float = 1.0) -> Clause:
    """The best of some terms, each with its own weight."""
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
