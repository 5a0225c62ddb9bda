"""Detect compendia: where each submission of a file begins and ends, who submitted it, and how certain that is."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from indexer.vocabulary.fold import fold
from pipelines.compendia import evidence
from pipelines.compendia.contents import Contents, Entry, find_contents
from pipelines.compendia.headings import Heading, Place, blocks, headings
from pipelines.describe.speakers import speakers
from pipelines.split.notes import footnotes_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.vocabulary import Vocabulary

CERTAIN = 0.75
"""Confidence from which a file is split. Measured with benchmarks/compendium.py: the compendium has 0.99, and no letter
or report of 70 has more than 0.70 (a report of ten chapters that bear the names of States, all in its contents).
"""
POSSIBLE = 0.5
"""Confidence from which a file that stays whole is reported as a possible compendium."""
MIN_PARTS = 3
"""Least number of headings: two with names of States are in many letters."""
MANY_PARTS = 10

_CONTENTS_AGREE, _IN_ORDER, _MANY = 0.6, 0.35, 0.1
_COLLECTION, _NOTES, _LANGUAGES, _VOICE = 0.25, 0.2, 0.15, 0.25
"""Weights of the evidence: the structure, which never suffices alone, and signs that its parts are submissions."""
_OUT_OF_ORDER = 0.1
_MOST, _MOST_OF_UNCLEAR = 0.99, 0.7
"""Upper bounds of the confidence: of any file, and of one whose structure is unclear. With a heading missing, or one
too many, a statement would get the wrong submitter.
"""
_HALF = 0.5
_MOST_PROSE = 0.7

_CHAPTER = regex.compile(r"^(?:[IVX]{1,5}|[A-Z])\.\s+\S")
_SECTION = regex.compile(r"^(?P<number>[IVX]{1,5})\.?\s+\S")
_ANNEX = regex.compile(
    r"^(?:Annex(?:e|es)?|Anexo|Appendix|Приложение|المرفق|附件)(?:\s+[IVX\d]{1,4})?[.:]?$", regex.IGNORECASE
)
_LONGEST_HEADING = 160
"""Most characters of a chapter's heading."""
_LONGEST_TITLE = 4
"""Most lines of a title in front matter."""


@dataclass(frozen=True, slots=True)
class Part:
    """A submission within a file: from `heading.start` up to, excluding, `end`."""

    heading: Heading
    end: Place


@dataclass(frozen=True, slots=True)
class Finding:
    """`parts` in order, empty unless they are certain; `confidence` from 0 to 1; `names` are all submitters with a
    heading, for the note about a file that stays whole.
    """

    confidence: float = 0.0
    parts: tuple[Part, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether the file may be a compendium, but stays whole because that is uncertain."""
        return not self.parts and self.confidence >= POSSIBLE


@dataclass(slots=True)
class _Structure:
    headings: list[Heading]
    contents: Contents = field(default_factory=Contents)
    score: float = 0.0
    clear: bool = True
    ends: list[Place] = field(default_factory=list)


def find_parts(pages: Sequence[str], skipped: Sequence[set[int]], vocabulary: Vocabulary) -> Finding:
    """Detect whether the file is a compendium, and find its parts. `skipped` comes from `furniture`."""
    contents = find_contents(pages, skipped)
    found = [one for one in headings(pages, skipped, vocabulary) if one.start.page not in contents.pages]
    if len(found) < MIN_PARTS:
        return _by_contents_alone(contents, pages, skipped, vocabulary)
    chapters = _chapters(found, pages, skipped)
    structure = _by_contents(found, contents, pages, skipped, vocabulary) or _by_order(found, chapters)
    if structure is None:
        return Finding()
    structure.ends += [place for start, place in chapters.items() if start > structure.headings[0].start]
    if not structure.contents.entries:
        # A contents may name only the chapters; its page numbers are then taken for those of the file.
        others = _other_chapters(contents, 0, pages, skipped, vocabulary)
        structure.ends += [place for _, place in others if place and place > structure.headings[0].start]
        structure.ends += _end_of_last(structure, chapters, pages, skipped)
    parts = _parts(structure, pages)
    confidence = _confidence(structure, parts, pages, skipped)
    names = tuple(dict.fromkeys(name for part in parts for name in part.heading.speakers.names[:1]))
    return Finding(confidence, tuple(parts) if confidence >= CERTAIN else (), names)


def _by_contents_alone(
    contents: Contents, pages: Sequence[str], skipped: Sequence[set[int]], vocabulary: Vocabulary
) -> Finding:
    """The finding for a file whose contents names submitters without headings: a bundle of letters, each with its own
    letterhead.
    """
    named = [who.names[0] for entry in contents.entries if (who := speakers(entry.text, vocabulary))]
    if len(named) < MIN_PARTS or not contents.pages:
        return Finding()
    titles = _titles(Place(max(contents.pages) + 1, 0), pages, skipped)
    return Finding(POSSIBLE, (), tuple(named)) if evidence.speaks_of_a_collection(titles) else Finding()


def _by_contents(
    found: Sequence[Heading],
    contents: Contents,
    pages: Sequence[str],
    skipped: Sequence[set[int]],
    vocabulary: Vocabulary,
) -> _Structure | None:
    """The submitters' headings that a contents names, each where the contents says. None without such a contents."""
    named = [(entry, who) for entry in contents.entries if (who := speakers(entry.text, vocabulary))]
    if len(named) < MIN_PARTS:
        return None
    same = [(entry, [one for one in found if set(one.speakers.names) == set(who.names)]) for entry, who in named]
    shifts = Counter(one.start.page + 1 - entry.page for entry, candidates in same for one in candidates)
    if not shifts:
        return _unclear(found)
    shift = shifts.most_common(1)[0][0]
    matched: list[Heading] = []
    for entry, candidates in same:
        after = matched[-1].start if matched else Place(-1, -1)
        here = [one for one in candidates if one.start > after and one.start.page + 1 == entry.page + shift]
        matched.extend(here[:1])
    if len(matched) < MIN_PARTS:
        return _unclear(found)
    share = len(matched) / len(named)
    others = _other_chapters(contents, shift, pages, skipped, vocabulary)
    unplaced = any(place is None and entry.page + shift > matched[0].start.page + 1 for entry, place in others)
    # A chapter or submission in the contents that is not found would be added to the one before it, and so would one
    # that the contents does not name.
    clear = share == 1 and not unplaced and not _others_between(matched, found)
    return _Structure(matched, contents, _CONTENTS_AGREE * share, clear, [place for _, place in others if place])


def _other_chapters(
    contents: Contents, shift: int, pages: Sequence[str], skipped: Sequence[set[int]], vocabulary: Vocabulary
) -> list[tuple[Entry, Place | None]]:
    """The other entries of a contents, and their places if they are found."""
    others = (entry for entry in contents.entries if not speakers(entry.text, vocabulary))
    return [(entry, _place_of(entry, shift, pages, skipped)) for entry in others]


def _others_between(matched: Sequence[Heading], found: Sequence[Heading]) -> bool:
    """Whether a heading after the contents' first one, and not in the contents, names submitters whom the one above it
    does not.
    """
    above = matched[0]
    starts = {one.start for one in matched}
    for one in found:
        if one.start in starts:
            above = one
        elif one.start > matched[0].start and not set(one.speakers.names) <= set(above.speakers.names):
            return True
    return False


def _place_of(entry: Entry, shift: int, pages: Sequence[str], skipped: Sequence[set[int]]) -> Place | None:
    """The place of the chapter that an entry names."""
    index = entry.page + shift - 1
    if not 0 <= index < len(pages):
        return None
    lines = pages[index].split("\n")
    wanted = fold(entry.text)
    for first, last in blocks(lines, skipped[index]):
        for count in range(1, min(last - first, 5) + 1):
            text = fold(" ".join(lines[first : first + count]))
            if text == wanted or text.partition(" ")[2] == wanted:
                return Place(index, first)
    return None


def _unclear(found: Sequence[Heading]) -> _Structure | None:
    """The structure given by headings that differ from those of the contents."""
    structure = _by_order(found, {})
    if structure is not None:
        structure.clear = False
    return structure


def _by_order(found: Sequence[Heading], chapters: Mapping[Place, Place]) -> _Structure | None:
    """Headings without a contents: accepted if they are in alphabetical order, chapter by chapter."""
    kept: list[Heading] = []
    for one in found:
        # A running head repeats the submitter's name on every page.
        if not kept or kept[-1].speakers.names != one.speakers.names:
            kept.append(one)
    if len(kept) < MIN_PARTS:
        return None
    falls = sum(
        not after.section and after.start not in chapters and fold(before.text) > fold(after.text)
        for before, after in itertools.pairwise(kept)
    )
    repeated = len(kept) - len({one.speakers.names for one in kept})
    ordered = not falls and not repeated
    # Where replies have notes below their headings, a name without a note may be a line within a reply.
    noted = {_is_noted(one) for one in kept}
    return _Structure(kept, score=_IN_ORDER if ordered else _OUT_OF_ORDER, clear=ordered and len(noted) == 1)


def _is_noted(heading: Heading) -> bool:
    return bool(heading.date or heading.languages)


def _chapters(found: Sequence[Heading], pages: Sequence[str], skipped: Sequence[set[int]]) -> dict[Place, Place]:
    """The chapters' headings (`III. Replies received from organisations`), by the start of the submission directly
    below each.
    """
    starts = {one.start for one in found}
    result: dict[Place, Place] = {}
    waiting: Place | None = None
    for place, text in _blocks(pages, skipped):
        short = len(text) <= _LONGEST_HEADING and not text.endswith(".")
        if place in starts:
            if waiting is not None:
                result[place] = waiting
            waiting = None
        elif short and _CHAPTER.match(text):
            waiting = waiting or place
        elif not short:
            waiting = None
    return result


def _end_of_last(
    structure: _Structure, chapters: Mapping[Place, Place], pages: Sequence[str], skipped: Sequence[set[int]]
) -> list[Place]:
    """Where, after the last submission, the next chapter or an annex begins."""
    first, last = structure.headings[0].start, structure.headings[-1].start
    own = set(chapters.values())
    number = 0
    for place, text in _blocks(pages, skipped):
        section = _SECTION.match(text)
        value = _roman(section["number"]) if section else 0
        if place > last and ((number and value == number + 1) or _ANNEX.match(text)):
            return [place]
        if place < last and value and (place in own or (place < first and value == number + 1)):
            number = value
    return []


def _blocks(pages: Sequence[str], skipped: Sequence[set[int]]) -> Iterator[tuple[Place, str]]:
    for index, page in enumerate(pages):
        lines = page.split("\n")
        for first, last in blocks(lines, skipped[index]):
            yield Place(index, first), " ".join(lines[first:last])


def _roman(number: str) -> int:
    values = {"I": 1, "V": 5, "X": 10}
    digits = [values[char] for char in number]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))


def _parts(structure: _Structure, pages: Sequence[str]) -> list[Part]:
    end = Place(len(pages), 0)
    stops = sorted({*structure.ends, *(one.start for one in structure.headings), end})
    return [Part(one, stops[bisect_right(stops, one.start)]) for one in structure.headings]


def _confidence(
    structure: _Structure, parts: Sequence[Part], pages: Sequence[str], skipped: Sequence[set[int]]
) -> float:
    texts = ["\n".join(lines_of(part.heading.end, part.end, pages, skipped)) for part in parts]
    if sum(evidence.is_prose(text) for text in texts) < _MOST_PROSE * len(texts):
        return 0.0
    count = len(parts)
    noted = sum(_is_noted(part.heading) for part in parts) >= _HALF * count
    several = len(evidence.languages(texts)) > 1
    voice = sum(evidence.has_voice(text) for text in texts) >= _HALF * count
    if not (noted or several or voice):
        # Nobody speaks in the first person: a report with chapters about States, whatever its title says.
        return 0.0 if not evidence.speaks_of_a_collection(_titles(parts[0].heading.start, pages, skipped)) else POSSIBLE
    score = structure.score + (_MANY if count >= MANY_PARTS else 0)
    score += _NOTES * noted + _LANGUAGES * several + _VOICE * voice
    score += _COLLECTION * evidence.speaks_of_a_collection(_titles(parts[0].heading.start, pages, skipped))
    return round(min(score, _MOST if structure.clear else _MOST_OF_UNCLEAR), 2)


def _titles(first: Place, pages: Sequence[str], skipped: Sequence[set[int]]) -> Iterator[str]:
    """The headings and short lines before the first submission."""
    for index in range(min(first.page + 1, len(pages))):
        lines = pages[index].split("\n")
        for start, end in blocks(lines, skipped[index]):
            here = end - start <= _LONGEST_TITLE and not lines[end - 1].endswith(".")
            if here and Place(index, start) < first:
                yield " ".join(lines[start:end])


def lines_of(start: Place, end: Place, pages: Sequence[str], skipped: Sequence[set[int]]) -> Iterator[str]:
    """The lines of text from one place to another, without footnotes and furniture."""
    for index in range(start.page, min(end.page + 1, len(pages))):
        lines = pages[index].split("\n")
        first = start.line if index == start.page else 0
        last = end.line if index == end.page else len(lines)
        for number in range(first, min(last, footnotes_from(lines, skipped[index]))):
            if number not in skipped[index]:
                yield lines[number]
