"""Compile the query tree to a tantivy query."""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import TYPE_CHECKING

import regex
import tantivy

from indexer.analysis import query_stems
from indexer.domain import Match
from indexer.engines.embedded.schema import CONTEXT, CONTEXT_EXACT, EXACT, NUMBER, STEMS
from indexer.query.nodes import And, Group, Near, Not, Or, Phrase, Prefix, Symbol, Synonym, Translated, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from indexer.query.nodes import Alternative, Node
    from indexer.ranking.document_frequency import DocumentFrequencies
    from indexer.ranking.parameters import RankingParameters

_MUST, _SHOULD, _NOT = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot
_SLOP_TERMS = 2
"""Up to this many different words, tantivy's slop means what our distance means; with more, candidates are verified."""


class Compiler:
    """Compiles queries for one index. `verify_near` returns, among the matches of a query, the numbers of the passages
    in whose text the terms occur near each other. It is called for three or more words, and for repeated ones.
    """

    def __init__(
        self,
        schema: tantivy.Schema,
        verify_near: Callable[[tantivy.Query, Near], Iterable[int]],
        frequencies: DocumentFrequencies,
        parameters: RankingParameters,
    ) -> None:
        self._schema, self._verify_near, self._frequencies = schema, verify_near, frequencies
        self._verified: dict[Near, list[int]] = {}
        self._context_weight, self._translation_weight = parameters.context_weight, parameters.translation_weight

    def compile(self, node: Node, match: Match) -> tantivy.Query:
        """The query that matches the same passages as `node`."""
        if isinstance(node, Not):
            return _joined([(_MUST, tantivy.Query.all_query()), (_NOT, self.compile(node.node, Match.ALL))])
        if isinstance(node, And | Or | Group):
            return self._joined_nodes(node, match)
        if isinstance(node, Translated):
            return self._translated(node, match)
        return self._word(node.text, match) if isinstance(node, Word) else self._leaf(node)

    def _leaf(self, node: Phrase | Symbol | Near | Prefix | Synonym) -> tantivy.Query:
        """Compile a node that is matched literally."""
        if isinstance(node, Near):
            return self._near(node)
        if isinstance(node, Prefix):
            pattern = regex.escape(node.text, special_only=True) + ".*"
            return tantivy.Query.regex_query(self._schema, EXACT, pattern)
        if isinstance(node, Synonym):
            return self._either(self._phrase(STEMS, node.stems), self._phrase(CONTEXT, node.stems))
        phrase = self._phrase(EXACT, node.terms)
        if isinstance(node, Phrase) and node.quoted:
            return phrase
        return self._either(phrase, self._phrase(CONTEXT_EXACT, node.terms))

    def hybrid(self, node: Node, constraint: Node | None, match: Match) -> tantivy.Query:
        """The keyword query of a hybrid search: `constraint` must match, the rest follows `match`."""
        query = self.compile(node, match)
        return query if constraint is None else _joined([(_MUST, query), (_MUST, self.binding(constraint))])

    def binding(self, constraint: Node) -> tantivy.Query:
        """A constraint, which filters without scoring."""
        return tantivy.Query.const_score_query(self.compile(constraint, Match.ALL), 0.0)

    def with_feedback(self, query: tantivy.Query, words: Mapping[str, float]) -> tantivy.Query:
        """The same matches, scored also by the feedback stems, each with its weight."""
        boosted = [
            (_SHOULD, tantivy.Query.boost_query(self._term(STEMS, stem), weight)) for stem, weight in words.items()
        ]
        return _joined([(_MUST, query), *boosted])

    def _joined_nodes(self, node: And | Or | Group, match: Match) -> tantivy.Query:
        if isinstance(node, Or) and node.same:
            return _best([self.compile(child, match) for child in node.nodes])
        every = isinstance(node, And) or (isinstance(node, Group) and match is Match.ALL)
        clauses = []
        excluded = []
        for child in node.nodes:
            if isinstance(child, Not) and not isinstance(node, Or):
                excluded.append((_NOT, self.compile(child.node, Match.ALL)))
            else:
                clauses.append((_MUST if every else _SHOULD, self.compile(child, match)))
        if excluded and not clauses:
            clauses.append((_MUST, tantivy.Query.all_query()))
        elif excluded and not every:
            clauses = [(_MUST, _joined(clauses))]
        return _joined([*clauses, *excluded])

    def _word(self, text: str, match: Match) -> tantivy.Query:
        parts = [self._part(alternatives) for alternatives in query_stems(text)]
        if len(parts) == 1:
            return parts[0]
        occur = _MUST if match is Match.ALL else _SHOULD
        return _joined([(occur, part) for part in parts]) if parts else tantivy.Query.empty_query()

    def _part(self, alternatives: Sequence[str]) -> tantivy.Query:
        """One word in its readings. The best reading counts, in the text and, with a lower weight, in the context."""
        weights = self._frequencies.weights(alternatives)
        in_text, in_context = (
            [_weighted(self._term(field, stem), weight) for stem, weight in zip(alternatives, weights, strict=True)]
            for field in (STEMS, CONTEXT)
        )
        return _joined(
            [
                (_SHOULD, _best(in_text)),
                (_SHOULD, tantivy.Query.boost_query(_best(in_context), self._context_weight)),
            ]
        )

    def _translated(self, node: Translated, match: Match) -> tantivy.Query:
        typed = self.compile(node.node, match)
        if match is Match.ALL:
            return typed
        words = [self._best_translation(alternatives) for alternatives in node.translations if alternatives]
        return _best([typed, words[0] if len(words) == 1 else _joined([(_SHOULD, word) for word in words])])

    def _best_translation(self, alternatives: Sequence[Alternative]) -> tantivy.Query:
        weights = self._frequencies.translation_weights(alternatives)
        queries = [
            self._either(self._phrase(STEMS, one.stems), self._phrase(CONTEXT, one.stems)) for one in alternatives
        ]
        return _best(
            [
                _weighted(query, self._translation_weight * weight)
                for query, weight in zip(queries, weights, strict=True)
            ]
        )

    def _term(self, field: str, term: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, term)

    def _phrase(self, field: str, terms: Sequence[str]) -> tantivy.Query:
        if len(terms) == 1:
            return self._term(field, terms[0])
        return tantivy.Query.phrase_query(self._schema, field, list(terms))

    def _either(self, text: tantivy.Query, context: tantivy.Query) -> tantivy.Query:
        return _joined([(_SHOULD, text), (_SHOULD, tantivy.Query.boost_query(context, self._context_weight))])

    def _near(self, node: Near) -> tantivy.Query:
        distinct = tuple(dict.fromkeys(node.terms))
        if len(node.terms) == len(distinct) == _SLOP_TERMS:
            return self._pair(distinct, node.distance)
        wide = node.distance + len(node.terms) - _SLOP_TERMS
        pairs = [self._pair(pair, wide) for pair in pairwise(distinct)]
        candidates = _joined([(_MUST, pair) for pair in pairs]) if pairs else self._term(EXACT, distinct[0])
        if len(node.terms) == 1:
            return candidates
        if node not in self._verified:
            self._verified[node] = list(self._verify_near(candidates, node))
        numbers = self._verified[node]
        if not numbers:
            return tantivy.Query.empty_query()
        verified = tantivy.Query.term_set_query(self._schema, NUMBER, numbers)
        return _joined([(_MUST, candidates), (_MUST, tantivy.Query.const_score_query(verified, 0.0))])

    def _pair(self, terms: Sequence[str], distance: int) -> tantivy.Query:
        orders = sorted(set(permutations(terms)))
        return _joined(
            [(_SHOULD, tantivy.Query.phrase_query(self._schema, EXACT, list(order), distance)) for order in orders]
        )


def _joined(clauses: Sequence[tuple[tantivy.Occur, tantivy.Query]]) -> tantivy.Query:
    if not clauses:
        return tantivy.Query.empty_query()
    return tantivy.Query.boolean_query(list(clauses))


def _weighted(query: tantivy.Query, weight: float) -> tantivy.Query:
    return query if weight == 1 else tantivy.Query.boost_query(query, weight)


def _best(queries: Sequence[tantivy.Query]) -> tantivy.Query:
    return queries[0] if len(queries) == 1 else tantivy.Query.disjunction_max_query(list(queries))
