"""What one submitter says on a topic, in the order of dates: as before, in changed words, or for the first time."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel

from indexer import budget
from indexer.analysis.exact_words import words
from indexer.dates import date_range
from indexer.domain import Filters, SearchRequest, Spelling
from indexer.vocabulary.bodies import bodies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from indexer.analysis.exact_words import Token
    from indexer.domain import Document, DocumentHit, Passage, SearchResponse
    from indexer.ports import Index
    from indexer.vocabulary import Vocabulary

MOST_DOCUMENTS = 50
"""Documents whose passages are compared, those that answer best; `found` counts all."""
MOST_PASSAGES = 4_000
"""Passages of all these documents from which on no further one is read as a whole: they take half a second."""
RAREST = 10
"""Words of a passage by which one like it is looked for: those that fewest passages have."""
COMPARED = 5
"""Passages that are compared word by word with one, those that share most of its rare words."""
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
    `highlights` are the words of the topic, as offsets into the passage's text.
    """

    document: Document
    passage: Passage
    continuity: Continuity
    earlier: Position | None = None
    changes: tuple[Rewording, ...] = ()
    repeated: bool | None = None
    highlights: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Positions:
    """The passages in the order of dates, those without a date last. `found` counts the documents that answer,
    `searched` all of the submitter's. `by_bodies`: none of its own answers, and these are of its ministries and other
    bodies, which `searched` then counts, too.
    """

    submitter: str
    topic: str
    positions: tuple[Position, ...]
    found: int
    searched: int
    by_bodies: bool = False


def positions(index: Index, vocabulary: Vocabulary, submitter: str, topic: str) -> Positions:
    """What a submitter says on a topic; where none of its documents answers, what its bodies say."""
    filters = Filters(submitter=(submitter,))
    answer = _answering(index, topic, filters)
    of_bodies = None if answer.results else bodies(filters, vocabulary)
    if of_bodies is not None:
        filters, answer = of_bodies, _answering(index, topic, of_bodies)
    hits = [(hit.document, passage) for hit in answer.results for passage in hit.passages]
    hits.sort(key=lambda pair: (_days(pair[0]) or (99999999, 0), pair[0].id, pair[1].passage.ordinal))
    searched = index.count(SearchRequest(filters=filters)).documents
    said = _Said(index, answer.results)
    found = tuple(replace(_position(document, hit.passage, said), highlights=hit.highlights) for document, hit in hits)
    return Positions(submitter, topic, found, answer.total.documents, searched, by_bodies=of_bodies is not None)


def _answering(index: Index, topic: str, filters: Filters) -> SearchResponse:
    return index.search(SearchRequest(topic, size=MOST_DOCUMENTS, filters=filters, spelling=Spelling.TYPED))


class _Alike(NamedTuple):
    """A passage, with its document and words."""

    document: Document
    passage: Passage
    words: list[Token]


class _Said:
    """The passages of documents that have a date, by their words: all of the first documents, and of those that would
    be too many the passages that were found.
    """

    def __init__(self, index: Index, hits: Sequence[DocumentHit]) -> None:
        self._passages: list[tuple[Document, Passage]] = []
        self.dated: list[Document] = []
        for hit in hits:
            if _days(hit.document) is None:
                continue
            is_read = len(self._passages) < MOST_PASSAGES
            passages = index.passages(hit.document.id) if is_read else [passage.passage for passage in hit.passages]
            self.dated.append(hit.document)
            self._passages += [(hit.document, passage) for passage in passages]
        self._words = [words(passage.text) for _, passage in self._passages]
        self._having: dict[str, list[int]] = defaultdict(list)
        for place, some in enumerate(self._words):
            budget.check()
            for key in {word.key for word in some}:
                self._having[key].append(place)

    def alike(self, own: Sequence[Token], where: Callable[[Document], bool]) -> _Alike | None:
        """The passage that is most like one with these words, in the documents `where` something holds; of equals
        the latest. None if none is like it. It is looked for among those that share its rarest words.
        """
        having = (self._having[key] for key in {word.key for word in own} if key in self._having)
        rarest = sorted(having, key=len)[:RAREST]
        shared = Counter(place for places in rarest for place in places)
        fitting = (place for place, _ in shared.most_common() if where(self._passages[place][0]))
        near = list(islice(fitting, COMPARED))
        near.sort(key=lambda place: _days(self._passages[place][0]) or (0, 0), reverse=True)
        scored = [(_alike(self._words[place], own), place) for place in near]
        score, best = max(scored, key=itemgetter(0), default=(0.0, 0))
        return _Alike(*self._passages[best], self._words[best]) if score else None


def _position(document: Document, passage: Passage, said: _Said) -> Position:
    budget.check()
    own = words(passage.text)
    if _days(document) is None:
        return Position(document, passage, Continuity.UNKNOWN)
    repeated = None
    if any(_precedes(document, other) for other in said.dated):
        repeated = said.alike(own, lambda other: _precedes(document, other)) is not None
    before = said.alike(own, lambda other: _precedes(other, document))
    if before is None:
        return Position(document, passage, Continuity.NEW, repeated=repeated)
    changes = tuple(_changes(before.passage.text, before.words, own))
    how = Continuity.CHANGED if changes else Continuity.SAME
    earlier = Position(before.document, before.passage, Continuity.UNKNOWN)
    return Position(document, passage, how, earlier, changes, repeated)


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
        if _says_the_same(before[first:last], now[start:end]) or (
            not first and not start and _are_numbers(before[:last], now[:end])
        ):
            continue
        removed = text[before[first].start : before[last - 1].end] if last > first else ""
        at = now[start].start if start < len(now) else (now[-1].end if now else 0)
        yield Rewording(removed, at, now[end - 1].end if end > start else at)


def _says_the_same(before: Sequence[Token], now: Sequence[Token]) -> bool:
    """Whether words are the same, divided by other blanks."""
    one, other = ("".join(filter(str.isalnum, "".join(word.key for word in some))) for some in (before, now))
    return one == other


def _are_numbers(*numbers: Sequence[Token]) -> bool:
    """Whether words at the beginning are the numbers of paragraphs."""
    return all(word.key.isdecimal() for some in numbers for word in some)
