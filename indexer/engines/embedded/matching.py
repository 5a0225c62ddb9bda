"""Masks of all passages that match a query tree: words from posting lists, phrases and other nodes from tantivy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from indexer import budget
from indexer.domain import Match
from indexer.query.nodes import And, Group, Near, Not, Or, Phrase, Prefix, Symbol, Synonym, Translated, Word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.engines.embedded.live_postings import LivePostings
    from indexer.engines.embedded.query_compiler import Compiler
    from indexer.engines.embedded.words import Words
    from indexer.index.doc_values import Integers, Mask
    from indexer.query.nodes import Node
    from indexer.ranking.fusion import Scores
    from indexer.ranking.word_coverage import CoveredPart, Covering


class Matcher:
    """Matches what `Compiler` compiles, for one index. The conformance suite compares both with the same reference."""

    def __init__(self, words: Words, postings: LivePostings, compiler: Compiler, passages: int) -> None:
        self._words, self._postings, self._compiler, self._passages = words, postings, compiler, passages
        self._covered: dict[Covering, Mask] = {}
        self._having: dict[tuple[str, ...], Mask] = {}

    def mask(self, node: Node, match: Match) -> Mask:
        """Which passages match `node`: one boolean per ordinal."""
        budget.check()
        if isinstance(node, Not):
            return ~self.mask(node.node, Match.ALL)
        if isinstance(node, And | Or | Group):
            return self._joined(node, match)
        if isinstance(node, Translated):
            return self._translated(node, match)
        if isinstance(node, Word):
            if node.exact:
                return self._marked([node.in_forms()], match)
            parts = [self._having_any(tuple(alternatives)) for alternatives in node.readings()]
            return self._all(parts) if parts and match is Match.ALL else self._any(parts)
        return self._marked([node], match)

    def coverage(self, part: CoveredPart, passages: Integers) -> Scores:
        """How much of a part of a query each of the passages covers, 0 to 1, in their order."""
        result = np.zeros(len(passages))
        for way in part.ways:
            covered = np.zeros(len(passages))
            for word in way:
                covered += self._best_share(word, passages)
            result = np.maximum(result, covered)
        return result

    def _best_share(self, word: Iterable[Covering], passages: Integers) -> Scores:
        best = np.zeros(len(passages))
        for one in word:
            np.maximum(best, one.share, out=best, where=self._covering(one)[passages])
        return best

    def _covering(self, one: Covering) -> Mask:
        if one.node is None:
            return self._having_any(one.stems)
        if one not in self._covered:
            self._covered[one] = self.mask(one.node, Match.ALL)
        return self._covered[one]

    def _joined(self, node: And | Or | Group, match: Match) -> Mask:
        every = isinstance(node, And) or (isinstance(node, Group) and match is Match.ALL)
        excluded = [child for child in node.nodes if isinstance(child, Not) and not isinstance(node, Or)]
        if not node.nodes:
            return self._none()
        asked = [child for child in node.nodes if child not in excluded]
        if every or not asked:
            result = self._all(self.mask(child, match) for child in asked)
        else:
            result = self._marked(asked, match)
        for child in excluded:
            result &= self.mask(child, match)
        return result

    def _translated(self, node: Translated, match: Match) -> Mask:
        typed = self.mask(node.node, match)
        if match is Match.ALL:
            return typed
        terms = {one.stems for alternatives in node.translations for one in alternatives}
        single = [term[0] for term in terms if len(term) == 1]
        runs = self._marked([Synonym(term) for term in terms if len(term) > 1], match)
        return self._any([typed, self._postings.mask(tuple(sorted(single))), runs])

    def _marked(self, nodes: Iterable[Node], match: Match) -> Mask:
        """Which passages match any of the nodes."""
        result = self._none()
        for node in nodes:
            self._mark(node, match, result)
        return result

    def _mark(self, node: Node, match: Match, marked: Mask) -> None:
        """Mark the passages that match `node`: a name has some dozen forms, most of which hardly any passage has."""
        budget.check()
        if isinstance(node, Or):
            for child in node.nodes:
                self._mark(child, match, marked)
        elif isinstance(node, Synonym) and len(node.stems) == 1:
            marked |= self._having_any(node.stems)
        elif isinstance(node, Phrase | Symbol | Near | Prefix | Synonym):
            self._words.mark(node, lambda: self._compiler.scored(node, match), marked)
        else:
            marked |= self.mask(node, match)

    def _having_any(self, stems: tuple[str, ...]) -> Mask:
        """The same, remembered: words are asked for with any and with all of the others."""
        known = self._having.get(stems)
        if known is None:
            known = self._having[stems] = self._postings.mask(stems)
            known.flags.writeable = False
        return known

    def _none(self) -> Mask:
        return np.zeros(self._passages, dtype=bool)

    def _any(self, masks: Iterable[Mask]) -> Mask:
        result = self._none()
        for mask in masks:
            result |= mask
        return result

    def _all(self, masks: Iterable[Mask]) -> Mask:
        result = np.ones(self._passages, dtype=bool)
        for mask in masks:
            result &= mask
        return result
