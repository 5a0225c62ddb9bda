"""Compare what submitters or groups say on topics: a cell for each, with the passage that says most, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from indexer import budget
from indexer.domain import Filters, SearchRequest, Spelling
from indexer.errors import BadParameterError
from indexer.messages import Message
from indexer.vocabulary.memberships import groups_of, members
from indexer.vocabulary.state_bodies import bodies

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.domain import Document, DocumentHit, PassageHit
    from indexer.ports import Index
    from indexer.vocabulary import Vocabulary

MOST_SIDES = 6
"""Submitters and groups compared at once: more do not fit on a page."""
MOST_TOPICS = 8
LOOKED_AT = 20
"""Documents of an answer among which a side's own words are looked for."""
NEAR = 4.0
"""Least standardised similarity of a passage that is shown though no document answers: what takes up the topic in other
words has more, what is merely by the same submitter less than 3.
"""


@dataclass(frozen=True, slots=True)
class Side:
    """A submitter or a group; `field` is the filter that selects it."""

    field: str
    name: str

    @property
    def filters(self) -> Filters:
        """The filters that select its documents."""
        return Filters(submitter=(self.name,)) if self.field == "submitter" else Filters(group=(self.name,))


class Voice(StrEnum):
    """Who speaks in a cell: the side alone, the side together with others, a body of the State, or a group for it."""

    OWN = "own"
    JOINT = "joint"
    BODY = "body"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a side says on a topic: the best passage with its document, or none; `searched` counts its documents, and
    `found` those that answer. `through` is who speaks for it: a body of the State, or a group of which it was a member
    at the document's date. `near` says that no document answers, and the passage is what is nearest in meaning.
    """

    side: Side
    topic: str
    searched: int
    found: int = 0
    document: Document | None = None
    hit: PassageHit | None = None
    voice: Voice = Voice.OWN
    through: str = ""
    near: bool = False

    @property
    def others(self) -> tuple[str, ...]:
        """Who submitted the document besides the side."""
        submitters = self.document.description.submitters if self.document else ()
        return tuple(one for one in submitters if one != self.side.name)


def comparison(index: Index, vocabulary: Vocabulary, sides: Sequence[Side], topics: Sequence[str]) -> list[list[Cell]]:
    """A row for each topic, a cell for each side. Raises BadParameterError for too few or too many of them."""
    if not 1 < len(sides) <= MOST_SIDES:
        raise BadParameterError("submitter", Message("comparison_without_sides", most=MOST_SIDES, count=len(sides)))
    if not 1 <= len(topics) <= MOST_TOPICS:
        raise BadParameterError("topic", Message("comparison_without_topics", most=MOST_TOPICS, count=len(topics)))
    states = {side: vocabulary.country_named(side.name) if side.field == "submitter" else None for side in sides}
    of_bodies = {side: bodies(side.filters, vocabulary) for side in sides}
    searched = {
        side: max(index.count(SearchRequest(filters=one)).documents for one in (side.filters, of_bodies[side]) if one)
        for side in sides
    }
    empty = {(side, topic): Cell(side, topic, searched[side]) for side in sides for topic in topics}
    return [[_cell(index, empty[side, topic], states[side], of_bodies[side]) for side in sides] for topic in topics]


def _cell(index: Index, cell: Cell, state: str | None, of_bodies: Filters | None) -> Cell:
    """The side's own words first, then what it says with others, then what a body or a group says for it; and what
    answers before what is only near.
    """
    budget.check()
    asked = SearchRequest(cell.topic, size=LOOKED_AT, spelling=Spelling.TYPED)
    own = index.search(replace(asked, filters=cell.side.filters))
    empty = replace(cell, found=own.total.documents)
    found = [_spoken(empty, hit, near=False) for hit in own.results]
    near = [_spoken(empty, hit, near=True) for hit in own.related.results if _is_near(hit)]
    if of_bodies and not found:
        said = index.search(replace(asked, filters=of_bodies))
        found += _by_bodies(empty, said.results, near=False)
        near += _by_bodies(empty, filter(_is_near, said.related.results), near=True)
    groups = groups_of(state) if state and not found else ()
    if groups:
        said = index.search(replace(asked, filters=Filters(submitter=groups)))
        found += _for_member(empty, state, said.results, near=False)
        near += _for_member(empty, state, filter(_is_near, said.related.results), near=True)
    order = list(Voice)
    return min(found or near, key=lambda cell: order.index(cell.voice), default=empty)


def _is_near(hit: DocumentHit) -> bool:
    return bool(hit.passages) and hit.passages[0].score >= NEAR


def _spoken(cell: Cell, hit: DocumentHit, *, near: bool) -> Cell:
    """What a side submitted, alone or with others. Members of a group of stakeholders are not told apart."""
    alone = cell.side.field == "group" or len(hit.document.description.submitters) == 1
    voice = Voice.OWN if alone else Voice.JOINT
    return replace(cell, document=hit.document, hit=hit.passages[0], voice=voice, near=near)


def _by_bodies(cell: Cell, hits: Iterable[DocumentHit], *, near: bool) -> list[Cell]:
    """What ministries and other bodies of a State submitted without it."""
    return [
        replace(cell, document=hit.document, hit=hit.passages[0], voice=Voice.BODY, through="; ".join(names), near=near)
        for hit in hits
        if cell.side.name not in (names := hit.document.description.submitters)
    ]


def _for_member(cell: Cell, state: str | None, hits: Iterable[DocumentHit], *, near: bool) -> list[Cell]:
    """What groups say of which the State was a member at the document's date, if that is known."""
    return [
        replace(cell, document=hit.document, hit=hit.passages[0], voice=Voice.GROUP, through=name, near=near)
        for hit in hits
        for name in hit.document.description.submitters
        if state in (members(name, hit.document.description.date) or ())
    ]
