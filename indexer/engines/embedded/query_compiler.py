"""Compile the query tree to a tantivy query."""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import TYPE_CHECKING

import regex
import tantivy

from indexer.domain import Match
from indexer.engines.embedded.schema import CONTEXT, CONTEXT_EXACT, EXACT, NUMBER, STEMS
from indexer.engines.embedded.scored import NOTHING, Leaf, best_of, exact, joined, total, weighted
from indexer.query.nodes import And, Group, Near, Not, Or, Phrase, Prefix, Symbol, Synonym, Translated, Word
from indexer.ranking.word_coverage import rarity_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from indexer.engines.embedded.scored import Scored
    from indexer.query.nodes import Alternative, Node
    from indexer.ranking.document_frequency import DocumentFrequencies
    from indexer.ranking.parameters import RankingParameters

_MUST, _SHOULD, _NOT = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot
_SLOP_TERMS = 2
"""Up to this many different words, tantivy's slop means what our distance means; with more, candidates are verified."""


class Compiler:
    """Compiles queries for one index. `passages_with` is how many passages have a term in a field. `verify_near`
    returns, among the matches of a query, the numbers of the passages in whose text the terms occur near each other. It
    is called for three or more words, and for repeated ones.
    """

    def __init__(
        self,
        schema: tantivy.Schema,
        passages_with: Callable[[str, str], int],
        verify_near: Callable[[tantivy.Query, Near], Iterable[int]],
        frequencies: DocumentFrequencies,
        parameters: RankingParameters,
    ) -> None:
        self._schema, self._passages_with = schema, passages_with
        self._verify_near, self._frequencies = verify_near, frequencies
        self._verified: dict[Near, list[int]] = {}
        self._context_weight, self._translation_weight = parameters.context_weight, parameters.translation_weight

    def compile(self, node: Node, match: Match) -> tantivy.Query:
        """The query that matches the same passages as `node`."""
        return exact(self.scored(node, match))

    def scored(self, node: Node, match: Match) -> Scored:
        """What its scores are made of."""
        if isinstance(node, Not):
            return Leaf(joined([(_MUST, tantivy.Query.all_query()), (_NOT, self.compile(node.node, Match.ALL))]))
        if isinstance(node, And | Or | Group):
            return self._joined_nodes(node, match)
        if isinstance(node, Translated):
            return self._translated(node, match)
        return self._word(node, match) if isinstance(node, Word) else self._leaf(node)

    def _leaf(self, node: Phrase | Symbol | Near | Prefix | Synonym) -> Scored:
        """Compile a node that is matched literally."""
        if isinstance(node, Near):
            return Leaf(self._near(node))
        if isinstance(node, Prefix):
            pattern = regex.escape(node.text, special_only=True) + ".*"
            return Leaf(tantivy.Query.regex_query(self._schema, EXACT, pattern))
        if isinstance(node, Synonym):
            return self._either(self._phrase(STEMS, node.stems), self._phrase(CONTEXT, node.stems))
        phrase = self._phrase(EXACT, node.terms)
        if isinstance(node, Phrase) and node.quoted:
            return phrase
        return self._either(phrase, self._phrase(CONTEXT_EXACT, node.terms))

    def hybrid(self, node: Node, constraint: Node | None, match: Match) -> tantivy.Query:
        """The keyword query of a hybrid search: `constraint` must match, the rest follows `match`."""
        query = self.compile(node, match)
        return query if constraint is None else joined([(_MUST, query), (_MUST, self.binding(constraint))])

    def binding(self, constraint: Node) -> tantivy.Query:
        """A constraint, which filters without scoring."""
        return tantivy.Query.const_score_query(self.compile(constraint, Match.ALL), 0.0)

    def with_feedback(self, one: Scored, words: Mapping[str, float]) -> Scored:
        """Something scored also by the feedback stems, each with its weight."""
        return total((one, total(weighted(self._term(STEMS, stem), weight) for stem, weight in words.items())))

    def _joined_nodes(self, node: And | Or | Group, match: Match) -> Scored:
        if isinstance(node, Or) and node.same:
            return best_of(self.scored(child, match) for child in node.nodes)
        every = isinstance(node, And) or (isinstance(node, Group) and match is Match.ALL)
        excluded = [child for child in node.nodes if isinstance(child, Not) and not isinstance(node, Or)]
        asked = [self.scored(child, match) for child in node.nodes if child not in excluded]
        if not every and not excluded:
            return total(asked)
        clauses = [(_MUST if every else _SHOULD, exact(one)) for one in asked]
        if excluded and not clauses:
            clauses.append((_MUST, tantivy.Query.all_query()))
        elif excluded and not every:
            clauses = [(_MUST, joined(clauses))]
        return Leaf(joined([*clauses, *((_NOT, self.compile(child.node, Match.ALL)) for child in excluded)]))

    def _word(self, word: Word, match: Match) -> Scored:
        if word.exact:
            return self.scored(word.in_forms(), match)
        parts = [self._part(alternatives) for alternatives in word.readings()]
        if len(parts) > 1 and match is Match.ALL:
            return Leaf(joined([(_MUST, exact(part)) for part in parts]))
        return total(parts)

    def _part(self, alternatives: Sequence[str]) -> Scored:
        """One word in its readings. The best reading counts, in the text and, with a lower weight, in the context."""
        weights = self._frequencies.weights(alternatives)
        in_text, in_context = (
            best_of(
                weighted(self._term(field, stem), weight) for stem, weight in zip(alternatives, weights, strict=True)
            )
            for field in (STEMS, CONTEXT)
        )
        return self._either(in_text, in_context)

    def _translated(self, node: Translated, match: Match) -> Scored:
        typed = self.scored(node.node, match)
        if match is Match.ALL:
            return typed
        rarity = rarity_of(node.node, self._frequencies)
        words = [self._best_translation(alternatives, rarity) for alternatives in node.translations if alternatives]
        return best_of((typed, total(words)))

    def _best_translation(self, alternatives: Sequence[Alternative], rarity: float) -> Scored:
        weights = self._frequencies.translation_weights(alternatives, rarity)
        return best_of(
            weighted(
                self._either(self._phrase(STEMS, one.stems), self._phrase(CONTEXT, one.stems)),
                self._translation_weight * weight,
            )
            for one, weight in zip(alternatives, weights, strict=True)
        )

    def _term(self, field: str, term: str) -> Scored:
        passages = self._passages_with(field, term)
        return Leaf(tantivy.Query.term_query(self._schema, field, term), passages) if passages else NOTHING

    def _phrase(self, field: str, terms: Sequence[str]) -> Scored:
        if len(terms) == 1:
            return self._term(field, terms[0])
        if not all(self._passages_with(field, term) for term in terms):
            return NOTHING
        return Leaf(tantivy.Query.phrase_query(self._schema, field, list(terms)))

    def _either(self, text: Scored, context: Scored) -> Scored:
        return total((text, weighted(context, self._context_weight)))

    def _near(self, node: Near) -> tantivy.Query:
        distinct = tuple(dict.fromkeys(node.terms))
        if len(node.terms) == len(distinct) == _SLOP_TERMS:
            return self._pair(distinct, node.distance)
        wide = node.distance + len(node.terms) - _SLOP_TERMS
        pairs = [self._pair(pair, wide) for pair in pairwise(distinct)]
        candidates = joined([(_MUST, pair) for pair in pairs]) if pairs else exact(self._term(EXACT, distinct[0]))
        if len(node.terms) == 1:
            return candidates
        if node not in self._verified:
            self._verified[node] = list(self._verify_near(candidates, node))
        numbers = self._verified[node]
        if not numbers:
            return tantivy.Query.empty_query()
        verified = tantivy.Query.term_set_query(self._schema, NUMBER, numbers)
        return joined([(_MUST, candidates), (_MUST, tantivy.Query.const_score_query(verified, 0.0))])

    def _pair(self, terms: Sequence[str], distance: int) -> tantivy.Query:
        orders = sorted(set(permutations(terms)))
        return joined(
            [(_SHOULD, tantivy.Query.phrase_query(self._schema, EXACT, list(order), distance)) for order in orders]
        )
