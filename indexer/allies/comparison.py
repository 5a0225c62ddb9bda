"""Compare what submitters or groups say on topics: a cell for each, with the passage that says most, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer import budget
from indexer.domain import Filters, SearchRequest
from indexer.errors import BadParameterError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Document, PassageHit
    from indexer.ports import Index

MOST_SIDES = 6
"""Submitters and groups compared at once: more do not fit on a page."""
MOST_TOPICS = 8


@dataclass(frozen=True, slots=True)
class Side:
    """A submitter or a group; `field` is the filter that selects it."""

    field: str
    name: str

    @property
    def filters(self) -> Filters:
        """The filters that select its documents."""
        return Filters(submitter=(self.name,)) if self.field == "submitter" else Filters(group=(self.name,))


@dataclass(frozen=True, slots=True)
class Cell:
    """What a side says on a topic: the best passage with its document, or none; `searched` counts its documents, and
    `found` those that answer.
    """

    side: Side
    topic: str
    searched: int
    found: int = 0
    document: Document | None = None
    hit: PassageHit | None = None


def comparison(index: Index, sides: Sequence[Side], topics: Sequence[str]) -> list[list[Cell]]:
    """A row for each topic, a cell for each side. Raises BadParameterError for too few or too many of them."""
    if not 1 < len(sides) <= MOST_SIDES:
        raise BadParameterError("submitter", Message("comparison_without_sides", most=MOST_SIDES, count=len(sides)))
    if not 1 <= len(topics) <= MOST_TOPICS:
        raise BadParameterError("topic", Message("comparison_without_topics", most=MOST_TOPICS, count=len(topics)))
    searched = {side: index.count(SearchRequest(filters=side.filters)).documents for side in sides}
    return [[_cell(index, side, topic, searched[side]) for side in sides] for topic in topics]


def _cell(index: Index, side: Side, topic: str, searched: int) -> Cell:
    budget.check()
    answer = index.search(SearchRequest(topic, size=1, filters=side.filters))
    if not answer.results:
        return Cell(side, topic, searched)
    best = answer.results[0]
    return Cell(side, topic, searched, answer.total.documents, best.document, best.passages[0])
