"""Word coverage: which share of a query's words a passage contains, weighted by their rarity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.analysis import query_stems
from indexer.query.nodes import And, Group, Near, Not, Or, Phrase, Prefix, Symbol, Synonym, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.query.nodes import Node
    from indexer.ranking.document_frequency import DocumentFrequencies

WEIGHT_DIGITS = 4
"""Weights are rounded, so that both engines add up the same numbers."""


@dataclass(frozen=True, slots=True)
class CoveredPart:
    """A word of a query, or an expression that counts as one, with its share of the whole. A passage covers it if it
    contains any of `stems` in text or context or, for an expression, matches `node`.
    """

    weight: float
    stems: tuple[str, ...] = ()
    node: Node | None = None


def covered_parts(root: Node, frequencies: DocumentFrequencies) -> list[CoveredPart]:
    """The parts of a query; their weights sum to 1. What is excluded is no part; of alternatives, any one counts."""
    parts = list(_parts(root, frequencies))
    whole = sum(part.weight for part in parts)
    if whole <= 0:
        return []
    return [CoveredPart(round(part.weight / whole, WEIGHT_DIGITS), part.stems, part.node) for part in parts]


def _parts(node: Node, frequencies: DocumentFrequencies) -> Iterator[CoveredPart]:
    if isinstance(node, And | Group):
        for child in node.nodes:
            yield from _parts(child, frequencies)
    elif isinstance(node, Word):
        for stems in query_stems(node.text):
            yield CoveredPart(_common(stems, frequencies), tuple(stems))
    elif not isinstance(node, Not):
        yield CoveredPart(_rarity(node, frequencies), (), node)


def _common(stems: tuple[str, ...] | list[str], frequencies: DocumentFrequencies) -> float:
    """A word's rarity: that of its commonest reading."""
    return min((frequencies.rarity(stem) for stem in stems), default=0.0)


def _rarity(node: Node, frequencies: DocumentFrequencies) -> float:
    """An expression is as rare as its rarest word; of alternatives, the commonest counts."""
    if isinstance(node, Or):
        return min((_rarity(child, frequencies) for child in node.nodes), default=0.0)
    if isinstance(node, And | Group):
        return max((_rarity(child, frequencies) for child in node.nodes), default=0.0)
    if isinstance(node, Not):
        return 0.0
    if isinstance(node, Synonym):
        return max(map(frequencies.rarity, node.stems), default=0.0)
    texts = node.terms if isinstance(node, Phrase | Symbol | Near) else (node.text,)
    found = [_common(stems, frequencies) for text in texts for stems in query_stems(text)]
    if isinstance(node, Prefix) or not found:
        return frequencies.rarest
    return max(found)
