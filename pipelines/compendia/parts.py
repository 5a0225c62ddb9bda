"""Detect compendia: where each submission of a file begins and ends, who submitted it, and how certain that is."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from indexer.vocabulary.fold import fold
from pipelines.compendia import evidence
from pipelines.compendia.blocks import MAX_BLOCKS
from pipelines.compendia.by_contents import by_contents
from pipelines.compendia.by_numbers import by_numbers
from pipelines.compendia.by_order import by_order
from pipelines.compendia.contents import Contents, find_contents
from pipelines.compendia.headings import Heading, Place, headings
from pipelines.compendia.layout import Layout, keys_of
from pipelines.compendia.names import is_constituency, is_letterhead, is_organisation, known_submitter, without_byline
from pipelines.compendia.numbering import LETTER, ROMAN, numbered
from pipelines.compendia.structure import MIN_PARTS, Structure, others_between
from pipelines.compendia.turns import Turns, turns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.vocabulary import Vocabulary

CERTAIN = 0.75
"""Confidence from which a file is split. Measured with benchmarks/compendium.py: the compendium has 0.99, and no letter
or report of 70 has more than 0.70 (a report of ten chapters that bear the names of States, all in its contents).
"""
POSSIBLE = 0.5
"""Confidence from which a file that stays whole is reported as a possible compendium."""
MANY_PARTS = 10

_MANY = 0.1
_COLLECTION, _NOTES, _LANGUAGES, _VOICE = 0.25, 0.2, 0.15, 0.25
"""Weights of the evidence: the structure, which never suffices alone, and signs that its parts are submissions."""
_MOST, _MOST_OF_UNCLEAR = 0.99, 0.7
"""Upper bounds of the confidence: of any file, and of one whose structure is unclear. With a heading missing, or one
too many, a statement would get the wrong submitter.
"""
_HALF = 0.5
_FORM_TITLES = 2
"""Titles that most parts have, from which on these are answers to one form: by chance they share an introduction."""
_MOST_PROSE = 0.7

_CHAPTER = regex.compile(r"^(?:[IVX]{1,5}|[A-Z])\.\s+\S")
_ANNEX = regex.compile(
    r"^(?:Annex(?:e|es)?|Anexo|Appendix|Приложение|المرفق|附件)(?:\s+[IVX\d]{1,4})?[.:]?$", regex.IGNORECASE
)
_LONGEST_HEADING = 160
"""Most characters of a chapter's heading."""


@dataclass(frozen=True, slots=True)
class Part:
    """A submission within a file: from `heading.start` up to, excluding, `end`."""

    heading: Heading
    end: Place


@dataclass(frozen=True, slots=True)
class Finding:
    """`parts` in order, empty unless they are certain; `confidence` from 0 to 1; `names` are all submitters with a
    heading, for the note about a file that stays whole. `called` is the title directly before the parts that calls them
    a collection: `Compilation of statements`. `record` means that it is the verbatim record of a meeting; `nobodys`
    are the lines that stand within a part and do not belong to it.
    """

    confidence: float = 0.0
    parts: tuple[Part, ...] = ()
    names: tuple[str, ...] = ()
    called: str = ""
    record: bool = False
    nobodys: frozenset[Place] = frozenset()

    @property
    def doubtful(self) -> bool:
        """Whether the file may be a compendium, but stays whole because that is uncertain."""
        return not self.parts and self.confidence >= POSSIBLE


def find_parts(pages: Sequence[str], skipped: Sequence[set[int]], vocabulary: Vocabulary) -> Finding:
    """Detect whether the file is a compendium, and find its parts. `skipped` comes from `furniture`."""
    record = turns(pages, skipped, vocabulary)
    if record is not None:
        return _of_record(record, Place(len(pages), 0))
    contents = find_contents(pages, skipped)
    layout = Layout(pages, skipped, vocabulary, contents.pages)
    everywhere = headings(pages, skipped, vocabulary)
    if everywhere is None or len(layout.blocks) > MAX_BLOCKS:
        return Finding()
    possible = _without_lists([heading for heading in everywhere if heading.start.page not in contents.pages], layout)
    found = [heading for heading in possible if heading.firm]
    chapters = _chapters(found, layout)
    structure = _structure(found, possible, contents, chapters, layout)
    if structure is None:
        return _without_headings(contents, layout)
    structure.ends += [place for start, place in chapters.items() if start > structure.headings[0].start]
    structure.chapters += [(place, layout.text_at(place)) for place in chapters.values()]
    if not structure.contents:
        structure.ends += _chapters_of_contents(contents, structure, layout)
        structure.ends += _end_of_last(structure, chapters, layout)
    parts = _parts(structure, layout)
    confidence = _confidence(structure, parts, layout)
    if confidence < CERTAIN and not (structure.contents or _is_somebodys(parts, layout)):
        return Finding()  # chapters, or paragraphs of a resolution
    names = tuple(dict.fromkeys(name for part in parts for name in part.heading.speakers.names[:1]))
    above = reversed(list(layout.titles_before(parts[0].heading.start)))
    called = next((text for text in above if evidence.speaks_of_a_collection([text])), "")
    return Finding(confidence, tuple(parts) if confidence >= CERTAIN else (), names, called)


def _of_record(record: Turns, last: Place) -> Finding:
    """The finding for a verbatim record."""
    parts = tuple(_ended(record.headings, record.ends, last))
    names = tuple(dict.fromkeys(name for heading in record.headings for name in heading.speakers.names[:1]))
    if not record.clear:
        return Finding(_MOST_OF_UNCLEAR, (), names)
    return Finding(_MOST, parts, names, record=True, nobodys=record.nobodys)


def _without_lists(found: Sequence[Heading], layout: Layout) -> list[Heading]:
    """The headings without those that stand directly one below the other, as in a list: of the submitters, or of the
    sponsors of something. The heading of a chapter may be above one.
    """
    empty = [layout.is_empty(heading.end, after.start) for heading, after in itertools.pairwise(found)]
    in_list = {
        place
        for place, nothing in enumerate(empty)
        if nothing and (empty[place + 1 : place + 2] == [True] or (place and empty[place - 1]))
    }
    return [heading for place, heading in enumerate(found) if place not in in_list]


def _without_chapters(found: Sequence[Heading], layout: Layout) -> tuple[list[Heading], dict[Place, Heading]]:
    """The headings with text of their own, and those of chapters, which are directly above them: `African States`; by
    the start of the submission below each.
    """
    above = {
        after.start: heading
        for heading, after in itertools.pairwise(found)
        if heading.speakers.names != after.speakers.names and layout.is_empty(heading.end, after.start)
    }
    chapters = {heading.start for heading in above.values()}
    return [heading for heading in found if heading.start not in chapters], above


def _structure(
    found: Sequence[Heading],
    possible: Sequence[Heading],
    contents: Contents,
    chapters: Mapping[Place, Place],
    layout: Layout,
) -> Structure | None:
    """The best structure: by the contents, else by numbers, else by order. Where a contents names submitters that are
    not found, no other one is clear; nor is one where a line may be the heading of somebody else.
    """
    listed = by_contents(found, possible, contents, layout)
    if listed is not None and len(listed.headings) >= MIN_PARTS:
        return listed
    found, above = _without_chapters(found, layout)
    chapters = {**chapters, **{start: heading.start for start, heading in above.items()}}
    structure = by_numbers(found, chapters, layout) or by_order(found, chapters, layout)
    if structure is not None:
        structure.ends += [heading.start for heading in above.values()]
        structure.chapters += [(heading.start, heading.text) for heading in above.values()]
    if structure is not None and (
        listed is not None
        or others_between(structure.headings, [heading for heading in possible if not heading.firm], layout)
    ):
        structure.clear = False
    return structure


def _without_headings(contents: Contents, layout: Layout) -> Finding:
    """The finding for a file that calls itself a collection, whose contents or titles name submitters, but without
    headings that could be relied on: a bundle of letters, each with its own letterhead, or papers of organisations.
    """
    texts = [entry.text for entry in contents.entries] or [title.text for title in layout.titles if title.start.page]
    names = [text for text in texts if known_submitter(text, layout.vocabulary)]
    if contents.entries and layout.contributors(Place(max(contents.pages) + 1, 0)):
        names = texts
    for kind in (is_letterhead, is_organisation):
        names = names or list(dict.fromkeys(text for text in texts if kind(text)))
    first = Place(max(contents.pages, default=0) + 1, 0)
    if len(names) < MIN_PARTS or not evidence.calls_itself_a_collection(list(layout.titles_before(first))):
        return Finding()
    return Finding(POSSIBLE, (), tuple(names))


def _chapters_of_contents(contents: Contents, structure: Structure, layout: Layout) -> list[Place]:
    """The places of the chapters that a contents names without naming submitters; its page numbers are taken for those
    of the file.
    """
    others = [entry for entry in contents.entries if not known_submitter(entry.text, layout.vocabulary)]
    written = layout.headings_that_are(frozenset().union(*(keys_of(entry.text) for entry in others)))
    starts = {heading.start for heading in structure.headings}
    return [
        head.start
        for entry in others
        for key in keys_of(entry.text)
        for head in written.get(key, ())
        if head.start.page + 1 == entry.page and head.start > structure.headings[0].start and head.start not in starts
    ]


def _chapters(found: Sequence[Heading], layout: Layout) -> dict[Place, Place]:
    """The chapters' headings (`III. Replies received from organisations`, `Civil society`), by the start of the
    submission directly below each.
    """
    in_order = sorted(heading.start for heading in found)
    starts = set(in_order)
    result: dict[Place, Place] = {}
    waiting: Place | None = None
    for (place, text), (after, _) in itertools.pairwise([*layout.blocks, (Place(len(layout.pages), 0), "")]):
        short = len(text) <= _LONGEST_HEADING and not text.endswith(".")
        following = next(itertools.islice(in_order, bisect_right(in_order, place), None), None)
        if place not in starts and following is not None and following < after:
            # Headings that stand one below the other, without an empty line.
            if short and (_CHAPTER.match(text) or is_constituency(text)):
                result[following] = place
            waiting = None
        elif place in starts:
            if waiting is not None:
                result[place] = waiting
            waiting = None
        elif short and (_CHAPTER.match(text) or is_constituency(text)):
            waiting = waiting or place
        elif not short:
            waiting = None
    return result


def _end_of_last(structure: Structure, chapters: Mapping[Place, Place], layout: Layout) -> list[Place]:
    """Where, after the last submission, an annex or the chapter with the next number begins."""
    first, last = structure.headings[0].start, structure.headings[-1].start
    own = set(chapters.values())
    number = dict.fromkeys((ROMAN, LETTER), 0)
    for place, text in layout.blocks:
        numbers = numbered(text, plain=True)[0] if len(text) <= _LONGEST_HEADING else {}
        for kind, value in numbers.items():
            if kind not in number:
                continue
            if place > last and number[kind] and value == number[kind] + 1:
                return [place]
            if place < last and (place in own or (place < first and value == number[kind] + 1)):
                number[kind] = value
        if place > last and _ANNEX.match(text):
            return [place]
    return []


def _parts(structure: Structure, layout: Layout) -> list[Part]:
    grouped = [_grouped(heading, structure, layout) for heading in structure.headings]
    return _ended(grouped, structure.ends, Place(len(layout.pages), 0))


def _ended(found: Sequence[Heading], ends: Sequence[Place], last: Place) -> list[Part]:
    """The parts below headings: each ends where the next one begins, at one of `ends`, or at the `last` place."""
    stops = sorted({*ends, *(heading.start for heading in found), last})
    return [Part(heading, stops[bisect_right(stops, heading.start)]) for heading in found]


def _grouped(heading: Heading, structure: Structure, layout: Layout) -> Heading:
    """The heading with the stakeholder group that it names itself, or that the chapter above it bears the name of."""
    above = max(((place, text) for place, text in structure.chapters if place < heading.start), default=None)
    told = layout.contributors(structure.headings[0].start) if structure.told else None
    texts = (*heading.speakers.names, *((numbered(above[1])[1],) if above else ()), *((told,) if told else ()))
    group = next((group for text in texts if (group := layout.vocabulary.group(text))), None)
    return replace(heading, group=group)


def _is_somebodys(parts: Sequence[Part], layout: Layout) -> bool:
    """Whether anything tells that the parts are submissions: a known name, the first person, or the titles."""
    known = any(part.heading.known for part in parts)
    titles = layout.titles_before(parts[0].heading.start)
    return known or _has_voice(parts, layout) or evidence.names_who_submitted(titles)


def _has_voice(parts: Sequence[Part], layout: Layout) -> bool:
    """Whether half of the parts are in the first person."""
    texts = ("\n".join(layout.lines_between(part.heading.end, part.end)) for part in parts)
    return sum(map(evidence.has_voice, texts)) >= _HALF * len(parts)


def _has_form(parts: Sequence[Part], layout: Layout) -> bool:
    """Whether most of the parts have the same titles within them, as answers to one form have."""
    holding: dict[str, set[int]] = {}
    for number, part in enumerate(parts):
        for title in layout.titles:
            if part.heading.end <= title.start < part.end:
                holding.setdefault(fold(title.text), set()).add(number)
    return sum(len(some) >= _MOST_PROSE * len(parts) for some in holding.values()) >= _FORM_TITLES


def _is_by_one(first: Place, layout: Layout) -> bool:
    """Whether the cover says that the whole is a paper submitted by somebody known, and calls it no collection: then
    its headings are about those whom they name.
    """
    titles = list(layout.titles_before(first))
    by_one = [text for text in titles if without_byline(text) and known_submitter(text, layout.vocabulary)]
    return bool(by_one) and not evidence.speaks_of_a_collection(text for text in titles if text not in by_one)


def _confidence(structure: Structure, parts: Sequence[Part], layout: Layout) -> float:
    texts = ["\n".join(layout.lines_between(part.heading.end, part.end)) for part in parts]
    if sum(evidence.is_prose(text) for text in texts) < _MOST_PROSE * len(texts):
        return 0.0
    count = len(parts)
    signed = sum(part.heading.noted or part.heading.byline for part in parts) >= _HALF * count
    several = len(evidence.languages(texts)) > 1
    voice = _has_voice(parts, layout)
    titles = list(layout.titles_before(parts[0].heading.start))
    collection = evidence.speaks_of_a_collection(titles)
    if _is_by_one(parts[0].heading.start, layout):
        return 0.0
    if structure.told and not (voice or _has_form(parts, layout)):
        return POSSIBLE
    if not (signed or several or voice or (structure.clear and evidence.names_who_submitted(titles))):
        # Nobody speaks in the first person: a report with chapters about States, whatever its title says.
        return POSSIBLE if evidence.calls_itself_a_collection(titles) else 0.0
    score = structure.score + (_MANY if count >= MANY_PARTS else 0)
    score += _NOTES * signed + _LANGUAGES * several + _VOICE * voice + _COLLECTION * collection
    return round(min(score, _MOST if structure.clear else _MOST_OF_UNCLEAR), 2)
