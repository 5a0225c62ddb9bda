"""The vector of a query: of what was typed and, where its words were translated, of the translation too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from indexer.domain import Mode

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.ports import Vectors
    from indexer.query.plan import Plan


def query_vector(plan: Plan, embed: Callable[[str], Vectors]) -> Vectors:
    """The unit vector of a query, shape (D,). Semantic search takes it as typed."""
    typed = embed(plan.embed)
    return with_translation(typed, plan, embed) if plan.mode is Mode.HYBRID else typed


def with_translation(typed: Vectors, plan: Plan, embed: Callable[[str], Vectors]) -> Vectors:
    """The unit vector of what was typed and of its translation, shape (D,): the mean of both, where there are two. A
    model places texts in the query's language nearer, and knows some languages better than others; a translation, even
    word by word, makes up for both.
    """
    if not plan.gloss:
        return typed
    both = typed + embed(plan.gloss)
    unit: Vectors = (both / np.linalg.norm(both)).astype(np.float32)
    return unit
