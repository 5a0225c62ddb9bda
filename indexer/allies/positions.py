"""What one submitter says on a topic, in the order of dates: as before, in changed words, or for the first time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from indexer import budget
from indexer.dates import date_range
from indexer.domain import Filters, SearchRequest, Spelling
from indexer.quotes.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.domain import Document, Passage
    from indexer.ports import Index
    from indexer.quotes.words import Token

MOST_DOCUMENTS = 50
"""Documents whose passages are compared, those that answer best; `found` counts all."""
ALIKE = 0.6
"""Least share of common words, in order, for a passage to be an earlier one with changes."""


class Continuity(StrEnum):
    """How a passage stands to those of earlier documents. `UNKNOWN`: its document has no date."""

    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Rewording:
    """Words of an earlier passage, `before`, in whose place others stand now: from `start` up to `end` of the later
    text. Either may be empty.
    """

    before: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Position:
    """A passage on the topic. `earlier` is the passage of an earlier document that is nearest in words. `repeated` says
    whether a later document has it again, in the same or in changed words; None where there is no later one.
    """

    document: Document
    passage: Passage
    continuity: Continuity
    earlier: Position | None = None
    changes: tuple[Rewording, ...] = ()
    repeated: bool | None = None


@dataclass(frozen=True, slots=True)
class Positions:
    """The passages in the order of dates, those without a date last. `found` counts the documents that answer,
    `searched` all of the submitter's.
    """

    submitter: str
    topic: str
    positions: tuple[Position, ...]
    found: int
    searched: int


def positions(index: Index, submitter: str, topic: str) -> Positions:
    """What a submitter says on a topic."""
    filters = Filters(submitter=(submitter,))
    answer = index.search(SearchRequest(topic, size=MOST_DOCUMENTS, filters=filters, spelling=Spelling.TYPED))
    hits = [(hit.document, one.passage) for hit in answer.results for one in hit.passages]
    hits.sort(key=lambda one: (_days(one[0]) or (99999999, 0), one[0].id, one[1].ordinal))
    searched = index.count(SearchRequest(filters=filters)).documents
    return Positions(submitter, topic, tuple(_in_order(hits)), answer.total.documents, searched)


def _in_order(hits: Sequence[tuple[Document, Passage]]) -> Iterator[Position]:
    done: list[tuple[Position, list[Token]]] = []
    followed: set[str] = set()
    for document, passage in hits:
        budget.check()
        own = words(passage.text)
        before = [one for one in reversed(done) if _precedes(one[0].document, document)]
        earlier, text = max(before, key=lambda one: _alike(one[1], own), default=(None, []))  # of equals the latest
        if _days(document) is None:
            position = Position(document, passage, Continuity.UNKNOWN)
        elif earlier is None or _alike(text, own) < ALIKE:
            position = Position(document, passage, Continuity.NEW)
        else:
            followed.add(earlier.passage.id)
            changes = tuple(_changes(earlier.passage.text, text, own))
            how = Continuity.CHANGED if changes else Continuity.SAME
            position = Position(document, passage, how, earlier, changes)
        done.append((position, own))
    for position, _ in done:
        has_later = any(_precedes(position.document, other.document) for other, _ in done)
        yield Position(
            position.document, position.passage, position.continuity, position.earlier, position.changes,
            position.passage.id in followed if has_later else None,
        )  # fmt: skip


def _days(document: Document) -> tuple[int, int] | None:
    date = document.description.date
    return date_range(date) if date else None


def _precedes(one: Document, other: Document) -> bool:
    """Whether dates say that a document is earlier: the whole of its period is over."""
    first, second = _days(one), _days(other)
    return first is not None and second is not None and first[1] < second[0]


def _alike(one: Sequence[Token], other: Sequence[Token]) -> float:
    keys = [word.key for word in one], [word.key for word in other]
    return Indel.normalized_similarity(*keys, score_cutoff=ALIKE)


def _changes(text: str, before: Sequence[Token], now: Sequence[Token]) -> Iterator[Rewording]:
    keys = [word.key for word in before], [word.key for word in now]
    replaced: list[tuple[int, int, int, int]] = []
    for change in Indel.opcodes(*keys):
        if change.tag == "equal":
            continue
        span = (change.src_start, change.src_end, change.dest_start, change.dest_end)
        if replaced and (replaced[-1][1], replaced[-1][3]) == (span[0], span[2]):
            span = (replaced[-1][0], span[1], replaced[-1][2], span[3])
            replaced.pop()
        replaced.append(span)
    for first, last, start, end in replaced:
        removed = text[before[first].start : before[last - 1].end] if last > first else ""
        at = now[start].start if start < len(now) else (now[-1].end if now else 0)
        yield Rewording(removed, at, now[end - 1].end if end > start else at)
