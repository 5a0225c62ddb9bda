"""Compare what submitters or groups say on topics: a cell for each, with the passage that says most, or nothing."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import chain, filterfalse
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.allies.courtesies import without_courtesies
from indexer.allies.part_of_topic import MOST_WORDS, Part, said_on_a_part
from indexer.analysis import stems
from indexer.domain import Filters, SearchRequest, Spelling
from indexer.errors import BadParameterError, OverBudgetError
from indexer.messages import Message
from indexer.passages import lead_first
from indexer.search.spokesmen import represented_in
from indexer.vocabulary.bodies import bodies
from indexer.vocabulary.memberships import groups_of, members
from indexer.vocabulary.same_submitter import spelling, spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from indexer.domain import Annex, Document, DocumentHit, PassageHit, SearchResponse
    from indexer.ports import Index
    from indexer.vocabulary import Vocabulary

    Ask = Callable[[str, Filters], SearchResponse]
    Answered = tuple["Cell", Mapping["Voice", SearchResponse]]

MOST_SIDES = 6
"""Submitters and groups compared at once: more do not fit on a page."""
MOST_TOPICS = 8
LOOKED_AT = 20
"""Documents of an answer among which a side's own words are looked for, and what is nearest to the whole of a topic."""
NEAR = 4.0
"""Least standardised similarity of a passage that is shown though no document answers: what takes up the topic in other
words has more, what is merely by the same submitter less than 3.
"""


_QUOTED = regex.compile(r"[“«][^”»]*[”»]|\"[^\"\n]*\"")
"""Words in quotation marks."""


CELL_SECONDS, CELL_WAIT = 1.1, 15.0
"""Processor time for the cells themselves, of which the largest table of 461 documents takes .8, and how long it may
last. Then the other cells say that they were not asked.
"""
PART_SECONDS, PART_WAIT = 0.6, 10.0
"""Processor time for parts of topics, of which an empty cell takes .01 to .1, and how long it may last."""


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
class Searched:
    """Documents in which what a side says was looked for: its own, those of bodies of the State, or those of groups to
    which it belonged at any time.
    """

    voice: Voice
    filters: Filters
    documents: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What a side says on a topic: the best passage with its document, or none. `searches` is where it was looked for,
    and `found` counts its own documents that answer. `through` is who speaks for it: a body of the State, or a group of
    which it was a member at the document's date; `on_behalf_of` those for whom its document says that it speaks. `near`
    says that the passage has not all words of the topic, as typed
    or translated, and is what is nearest in meaning, `titled` that it has them only in titles. `parts` are topics
    without one of the words that documents of the side answer, where none answers the whole; without `parts_asked`
    there was no time to look for them. Without `asked` there was no time to look for anything, so that nothing else is
    known of the cell.
    """

    side: Side
    topic: str
    searches: tuple[Searched, ...]
    found: int = 0
    document: Document | None = None
    hit: PassageHit | None = None
    voice: Voice = Voice.OWN
    through: str = ""
    on_behalf_of: tuple[str, ...] = ()
    near: bool = False
    titled: bool = False
    parts: tuple[Part, ...] = ()
    parts_asked: bool = True
    asked: bool = True

    @property
    def lacks(self) -> tuple[str, ...]:
        """Words of the topic that the passage has not, if it has others of them."""
        return self.hit.missing if self.near and self.hit and self.hit.highlights else ()

    @property
    def annex(self) -> Annex | None:
        """The annex that the passage stands in: the side may only hand on its words, which are somebody else's."""
        return self.hit.passage.annex if self.hit else None

    @property
    def quoted(self) -> bool:
        """Whether the passage has the words of the topic in quotation marks alone, where somebody else may say them."""
        return self.hit is not None and bool(self.hit.highlights) and _only_quoted(self.hit)

    @property
    def translated(self) -> bool:
        """Whether the passage has no word of the topic as typed, but what it is in its language, or another name."""
        if self.hit is None or not self.hit.highlights:
            return False
        passage = self.hit.passage
        typed = {stem.term for stem in stems(self.topic, passage.language)}
        return not any(
            stem.term in typed
            for start, end in self.hit.highlights
            for stem in stems(passage.text[start:end], passage.language)
        )

    @property
    def searched(self) -> int:
        """The number of documents of the side itself, or of a State and its bodies, that were searched."""
        return max((search.documents for search in self.searches if search.voice is not Voice.GROUP), default=0)

    @property
    def others(self) -> tuple[str, ...]:
        """Who submitted the document besides the side."""
        submitters = self.document.description.submitters if self.document else ()
        return tuple(submitter for submitter in submitters if spelling(submitter) != spelling(self.side.name))


def comparison(index: Index, vocabulary: Vocabulary, sides: Sequence[Side], topics: Sequence[str]) -> list[list[Cell]]:
    """A row for each topic, a cell for each side. Raises BadParameterError for too few or too many of them, and
    OverBudgetError if there is no time for a single cell.
    """
    if not 1 < len(sides) <= MOST_SIDES:
        raise BadParameterError("submitter", Message("comparison_without_sides", most=MOST_SIDES, count=len(sides)))
    if not 1 <= len(topics) <= MOST_TOPICS:
        raise BadParameterError("topic", Message("comparison_without_topics", most=MOST_TOPICS, count=len(topics)))
    states = {side: vocabulary.country_named(side.name) if side.field == "submitter" else None for side in sides}
    places = {side: _places(index, side, states[side], vocabulary) for side in sides}
    ask, whole = _asker(index), [Cell(side, topic, (), asked=False) for topic in topics for side in sides]
    answered = _answered(ask, whole, states, places)
    empty = [answer for answer in answered if answer[0].hit is None]
    parts = {(cell.side, cell.topic): cell for cell in _with_parts(ask, empty, states)}
    found = [parts.get((cell.side, cell.topic), cell) for cell, _ in answered]
    spoken = represented_in(index, {cell.document.id for cell in found if cell.document})
    cells = [
        *(replace(cell, on_behalf_of=spoken.get(cell.document.id, ())) if cell.document else cell for cell in found),
        *whole[len(answered) :],
    ]
    return [cells[start : start + len(sides)] for start in range(0, len(cells), len(sides))]


def _asker(index: Index) -> Ask:
    """A search for a topic in some documents. All sides are asked about one topic, and its parts, after another, so
    that what is found whoever speaks is found once; no more topics are kept, since each keeps much of a large index.
    """

    @lru_cache(MOST_WORDS)
    def asking(topic: str) -> Callable[[Filters], SearchResponse]:
        return index.asking(SearchRequest(topic, size=LOOKED_AT, spelling=Spelling.TYPED))

    return lambda topic, filters: asking(topic)(filters)


def _answered(
    ask: Ask, cells: Sequence[Cell], states: Mapping[Side, str | None], places: Mapping[Side, Sequence[Searched]]
) -> list[Answered]:
    """What is said in the first cells, in as many as there is time for. Raises OverBudgetError if that is none."""
    found: list[Answered] = []
    with budget.part(CELL_SECONDS, CELL_WAIT):
        try:
            for cell in cells:
                found.append(_cell(ask, cell.side, cell.topic, states[cell.side], places[cell.side]))  # noqa: PERF401
        except OverBudgetError:
            if not found:
                raise
    return found


def _places(index: Index, side: Side, state: str | None, vocabulary: Vocabulary) -> list[Searched]:
    """Where to look for what a side says, in this order."""
    groups = groups_of(state) if state else ()
    every = {
        Voice.OWN: side.filters,
        Voice.BODY: bodies(side.filters, vocabulary),
        Voice.GROUP: Filters(submitter=groups) if groups else None,
    }
    return [
        Searched(voice, filters, index.count(SearchRequest(filters=filters)).documents)
        for voice, filters in every.items()
        if filters
    ]


def _cell(ask: Ask, side: Side, topic: str, state: str | None, places: Sequence[Searched]) -> Answered:
    """The side's own words first, then what it says with others, then what a body or a group says for it; and what has
    words of the topic, as typed or translated, before what is only near. What has not all of them is near, too. And
    what each place answered.
    """
    found, near = list[Cell](), list[Cell]()
    said_in: dict[Voice, SearchResponse] = {}
    answering = 0
    for done, place in enumerate(places, 1):
        budget.check()
        said = said_in[place.voice] = ask(topic, place.filters)
        if place.voice is Voice.OWN:
            answering = said.total.documents
        empty = Cell(side, topic, tuple(places[:done]), answering)
        found += _cells_of_side(empty, state, filter(_has_words, said.results), near=False)
        others = chain(filterfalse(_has_words, said.results), filter(_is_near, said.related.results))
        near += _cells_of_side(empty, state, filter(_says, others), near=True)
        if found:
            break
    order = list(Voice)
    best = min(
        found or near,
        key=lambda cell: (order.index(cell.voice), cell.near, cell.titled, cell.annex is not None),
        default=empty,
    )
    return replace(best, searches=empty.searches), said_in


def _with_parts(ask: Ask, cells: Sequence[Answered], states: Mapping[Side, str | None]) -> Iterator[Cell]:
    """The empty cells with what is said on a part of their topics, as long as there is time; then they say that it was
    not looked for.
    """
    unasked = len(cells)
    with budget.part(PART_SECONDS, PART_WAIT), suppress(OverBudgetError):
        for cell, said_in in cells:
            yield _with_part(ask, cell, said_in, states[cell.side])
            unasked -= 1
    yield from (replace(cell, parts_asked=False) for cell, _ in cells[len(cells) - unasked :])


def _with_part(ask: Ask, cell: Cell, said_in: Mapping[Voice, SearchResponse], state: str | None) -> Cell:
    """What the side itself, or else bodies of the State, say on a part of the topic."""
    for place in cell.searches:
        if place.voice is Voice.GROUP or not place.documents:
            continue
        hits, parts = said_on_a_part(ask, cell.topic, place.filters, said_in[place.voice])
        told = _cells_of_side(replace(cell, searches=(place,)), state, filter(_says, hits), near=True)
        if told:
            return replace(told[0], searches=cell.searches)
        if parts:
            return replace(cell, parts=tuple(parts))
    return cell


def _cells_of_side(cell: Cell, state: str | None, hits: Iterable[DocumentHit], *, near: bool) -> list[Cell]:
    """What the documents that were searched last say for a side."""
    voice = cell.searches[-1].voice
    if voice is Voice.GROUP:
        return _for_member(cell, state, hits, near=near)
    if voice is Voice.BODY:
        return _by_bodies(cell, hits, near=near)
    return [_spoken(cell, hit, near=near) for hit in hits]


def _has_words(hit: DocumentHit) -> bool:
    """Whether what is shown of a document has words of the topic, as typed or translated."""
    return bool(_lead(hit).highlights)


def _says(hit: DocumentHit) -> bool:
    """Whether what is shown of a document has none of the words of the topic, or one outside of mere titles."""
    lead = _lead(hit)
    return not lead.highlights or not _only_titles(hit.document, lead)


def _only_titles(document: Document, hit: PassageHit) -> bool:
    """Whether a passage has the words of the topic only where it says nothing itself: in the document's title, in the
    head of a form or a courtesy, or in quotation marks, as themes of meetings stand.
    """
    text = _unquoted(without_courtesies(hit.passage.text, hit.passage.language))
    if title := document.description.title:
        text = regex.sub(r"\s+".join(map(regex.escape, title.split())), _blank, text)
    return not any(text[start:end].strip() for start, end in hit.highlights)


def _only_quoted(hit: PassageHit) -> bool:
    """Whether a passage has the words of the topic in quotation marks alone."""
    text = _unquoted(hit.passage.text)
    return not any(text[start:end].strip() for start, end in hit.highlights)


def _unquoted(text: str) -> str:
    """A text with blanks in the place of what stands in quotation marks."""
    return _QUOTED.sub(_blank, text)


def _blank(found: regex.Match[str]) -> str:
    return " " * len(found.group())


def _is_near(hit: DocumentHit) -> bool:
    return bool(hit.passages) and hit.passages[0].score >= NEAR


def _lead(hit: DocumentHit) -> PassageHit:
    """The passage that says most: one with every word of the topic before others, and of these one that has them not
    only in titles, and outside of annexes; a cover or heading only if there is no other.
    """
    ranked = lead_first(hit.passages)
    whole = [passage_hit for passage_hit in ranked if not passage_hit.missing] or ranked[:1]
    said = [passage_hit for passage_hit in whole if not _only_titles(hit.document, passage_hit)] or whole[:1]
    return next((passage_hit for passage_hit in said if passage_hit.passage.annex is None), said[0])


def _showing(cell: Cell, hit: DocumentHit, *, near: bool) -> Cell:
    """The cell with what is shown of a document; it is only near if it lacks a word of the topic."""
    lead = _lead(hit)
    titled = bool(lead.highlights) and _only_titles(hit.document, lead)
    return replace(cell, document=hit.document, hit=lead, near=near or bool(lead.missing), titled=titled)


def _spoken(cell: Cell, hit: DocumentHit, *, near: bool) -> Cell:
    """What a side submitted, alone or with others. Members of a group of stakeholders are not told apart."""
    alone = cell.side.field == "group" or len(hit.document.description.submitters) == 1
    voice = Voice.OWN if alone else Voice.JOINT
    return replace(_showing(cell, hit, near=near), voice=voice)


def _by_bodies(cell: Cell, hits: Iterable[DocumentHit], *, near: bool) -> list[Cell]:
    """What ministries and other bodies of a State submitted without it."""
    return [
        replace(_showing(cell, hit, near=near), voice=Voice.BODY, through="; ".join(names))
        for hit in hits
        if spelling(cell.side.name) not in spellings(names := hit.document.description.submitters)
    ]


def _for_member(cell: Cell, state: str | None, hits: Iterable[DocumentHit], *, near: bool) -> list[Cell]:
    """What groups say of which the State was a member at the document's date, if that is known."""
    return [
        replace(_showing(cell, hit, near=near), voice=Voice.GROUP, through=name)
        for hit in hits
        for name in hit.document.description.submitters
        if state in (members(name, hit.document.description.date) or ())
    ]
