"""Pseudo-relevance feedback: the first passages of a ranking tell what the rest of it should be like.

Feedback puts what was found into a better order. It finds nothing, so that counts, facets and what can be paged to stay
those of the words that were typed.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from indexer.analysis import index_streams, query_stems
from indexer.query.nodes import And, Group, Not, Or, Phrase, Symbol, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Passage
    from indexer.ports import Vectors
    from indexer.query.nodes import Node
    from indexer.ranking.document_frequency import Frequencies

BEST_PASSAGES = 10
"""Passages whose words count. With 5 or 15 Cranfield or CISI lost up to .01 in keyword nDCG@10 (docs/relevance.md)."""
WORDS = 20
"""Words that are taken from them."""
NEAREST_PASSAGES = 3
"""Passages whose vectors count. With 2 or 4 CISI lost .01 in hybrid nDCG@10."""
DRAWN = 0.6
"""How much their mean weighs beside the query. The more, the better are the two collections, and the fewer translations
of a sentence are among the first ten (docs/relevance.md).
"""
NEAREST_DIGITS = 4
"""Closeness is compared after rounding to so many when the nearest are chosen."""
DIGITS = 6
"""Weights are compared after rounding, so that both engines choose the same words."""


def characteristic_words(best: Sequence[tuple[Passage, float]], frequencies: Frequencies) -> dict[str, float]:
    """The stems that a ranking's best passages share and others lack, with weights whose sum is 1; `best` holds at most
    BEST_PASSAGES with their scores.

    A stem weighs the share of the scores that its passages have, times its rarity: RM3 (Abdul-Jaleel and others, TREC
    2004) with the presence of a word in the place of its count, which long passages and repetitions would inflate.
    """
    total = sum(score for _, score in best)
    if total <= 0:
        return {}
    shares: dict[str, float] = defaultdict(float)
    for passage, score in best:
        for stem in set(index_streams(passage.text, passage.language)[0].split()):
            shares[stem] += score / total
    weights = {stem: round(share * frequencies.rarity(stem), DIGITS) for stem, share in shares.items()}
    chosen = sorted(weights, key=lambda stem: (-weights[stem], stem))[:WORDS]
    whole = sum(weights[stem] for stem in chosen)
    return {stem: weights[stem] / whole for stem in chosen} if whole > 0 else {}


def query_weight(root: Node) -> int:
    """How much a query weighs beside the words of its feedback, which together weigh as much: a unit for each word. Of
    ways to write the same only one counts, as in the score.
    """
    if isinstance(root, Not):
        return 0
    if isinstance(root, Or) and root.same:
        return max(map(query_weight, root.nodes), default=0)
    if isinstance(root, And | Or | Group):
        return sum(map(query_weight, root.nodes))
    if isinstance(root, Word):
        return len(query_stems(root.text))
    return len(root.terms) if isinstance(root, Phrase | Symbol) else 1


def nearest(ranking: Sequence[tuple[int, float]]) -> list[int]:
    """The ordinals of the nearest passages. Engines compute in different ways: what one of them holds for equal must
    not be another's choice.
    """
    ordered = sorted(ranking, key=lambda hit: (-round(hit[1], NEAREST_DIGITS), hit[0]))
    return [ordinal for ordinal, _ in ordered[:NEAREST_PASSAGES]]


def after_the_nearest(first: Sequence[int], ranking: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """A ranking by a vector that was drawn nearer, behind the passages that drew it: these keep their places, so that
    an answer that stood first for the query alone stands first. Their scores are raised to the best of the others.
    """
    scores = dict(ranking)
    rest = [hit for hit in ranking if hit[0] not in first]
    least = rest[0][1] if rest else -np.inf
    kept: list[tuple[int, float]] = []
    for ordinal in reversed(first):
        least = max(least, scores[ordinal])
        kept.append((ordinal, least))
    return [*reversed(kept), *rest]


def drawn_nearer(query: Vectors, vectors: Vectors) -> Vectors:
    """A query's vector (D,), drawn towards the mean of the nearest passages' (n, D): Rocchio (1971). Of length one."""
    drawn = query + DRAWN * vectors.mean(axis=0)
    unit: Vectors = (drawn / np.linalg.norm(drawn)).astype(np.float32)
    return unit
