"""Pseudo-relevance feedback: RM3 re-ranks by words, Rocchio by vectors.

Feedback only reorders the passages found. So counts, facets and pages remain those of the typed words.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from indexer.analysis import index_streams, query_stems
from indexer.query.nodes import And, Group, Not, Or, Phrase, Symbol, Translated, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Passage
    from indexer.ports import Vectors
    from indexer.query.nodes import Node
    from indexer.ranking.document_frequency import DocumentFrequencies

DIGITS = 6
"""Weights are compared after rounding, so that both engines choose the same words."""


def rm3_terms(best: Sequence[tuple[Passage, float]], frequencies: DocumentFrequencies, count: int) -> dict[str, float]:
    """The `count` stems that a ranking's best passages share and others lack, with weights that sum to 1. `best` holds
    these passages with their scores.

    A stem's weight is the share of the scores of its passages, times its rarity: RM3 (Abdul-Jaleel and others, TREC
    2004) with the presence of a word instead of its frequency, which long passages and repetitions would inflate.
    """
    total = sum(score for _, score in best)
    if total <= 0:
        return {}
    shares: dict[str, float] = defaultdict(float)
    for passage, score in best:
        for stem in set(index_streams(passage.text, passage.language)[0].split()):
            shares[stem] += score / total
    weights = {stem: round(share * frequencies.rarity(stem), DIGITS) for stem, share in shares.items()}
    chosen = sorted(weights, key=lambda stem: (-weights[stem], stem))[:count]
    whole = sum(weights[stem] for stem in chosen)
    return {stem: weights[stem] / whole for stem in chosen} if whole > 0 else {}


def query_weight(root: Node) -> int:
    """The weight of a query relative to its feedback terms, which together weigh as much: one for each word.
    Alternative spellings count once, as in the score.
    """
    if isinstance(root, Not):
        return 0
    if isinstance(root, Or) and root.same:
        return max(map(query_weight, root.nodes), default=0)
    if isinstance(root, And | Or | Group):
        return sum(map(query_weight, root.nodes))
    if isinstance(root, Translated):
        return query_weight(root.node)
    if isinstance(root, Word):
        return len(query_stems(root.text))
    return len(root.terms) if isinstance(root, Phrase | Symbol) else 1


def rocchio(query: Vectors, vectors: Vectors, beta: float) -> Vectors:
    """A query's vector (D,), moved towards the mean of the feedback passages' (n, D) with weight `beta` (Rocchio, 1971)
    and normalised to unit length.
    """
    moved = query + beta * vectors.mean(axis=0)
    unit: Vectors = (moved / np.linalg.norm(moved)).astype(np.float32)
    return unit
