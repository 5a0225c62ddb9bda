"""Notes at the end of a document or on an earlier page, and their marks in its text: on a mark's own page, nothing
tells that it is one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

import regex

from pipelines.split.notes import footnotes_from, marks, may_belong_to_name, note_number, number_marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Place = tuple[int, int]
    Range = tuple[int, int]

LEAST_NOTES = 5
"""Numbered lines; fewer may be a list."""
GAPS = (1, 2, 3)
"""Allowed steps to the next note: one that begins with figures is not read as a note."""
LEAST_MARKED = 0.75
"""Share of the notes whose marks must be found, one after the other, above the notes: 0.79 or more in eleven reports
with notes at their end, 0.67 or less in documents with numbered lines of other kinds.
"""
LEAST_WORDS = 3
"""Different words at which the mark of a note of an earlier page must stand."""
_WORD = regex.compile(r"(?<![\p{L}\p{N}])\p{Lu}?\p{Ll}{3,}$")
"""A word at the end of a text that is no name with figures: not *IPv*, not *COP*."""
_WORDS = regex.compile(r"(?<![\p{L}\p{N}])\p{Lu}?\p{Ll}{3,}(?![\p{L}\p{N}])")
_LONGEST_WORD = 40


class _Mark(NamedTuple):
    number: int
    place: Place
    range: Range
    doubtful: bool


def marks_of_other_pages(pages: Sequence[Sequence[str]], skipped: Sequence[set[int]]) -> list[dict[int, list[Range]]]:
    """The ranges of the marks whose notes are on other pages, by line, for each page, given as its lines."""
    marked: list[dict[int, list[Range]]] = [{} for _ in pages]
    for found in (endnote_marks(pages, skipped), repeated_marks(pages, skipped)):
        for (page, line), ranges in found.items():
            marked[page].setdefault(line, []).extend(ranges)
    return marked


def endnote_marks(pages: Sequence[Sequence[str]], skipped: Sequence[set[int]]) -> dict[Place, list[Range]]:
    """The ranges of the marks of endnotes, by (index of page, line); empty for a document without endnotes.

    A number at a word is a mark if a note at the end has it, and if it comes in the order of the notes, next to the
    mark before it or after it.
    """
    notes = _notes(pages, skipped)
    if len(notes) < LEAST_NOTES:
        return {}
    first = min(notes.values())
    found = [mark for mark in _marks(pages, skipped) if mark.place < first and mark.number in notes]
    plain = [mark for mark in found if not mark.doubtful]
    chosen = [plain[index] for index in _in_order(plain)]
    fitting = _fitting([mark for mark in found if mark.doubtful], chosen)
    if len(chosen) + len(fitting) < LEAST_MARKED * len(notes):
        return {}
    result: dict[Place, list[Range]] = {}
    for mark in (*_sure(plain, chosen), *fitting):
        result.setdefault(mark.place, []).append(mark.range)
    return result


def repeated_marks(pages: Sequence[Sequence[str]], skipped: Sequence[set[int]]) -> dict[Place, list[Range]]:
    """The ranges of marks of a note that an earlier page has, by (index of page, line): reports mark many names with
    the same note, which only the first page prints.

    A number is such a mark if it stands at three different words or more, each of which the document has without it.
    """
    printed: set[int] = set()
    found: dict[int, list[tuple[str, _Mark]]] = {}
    for page, (lines, skip) in enumerate(zip(pages, skipped, strict=True)):
        notes_from = footnotes_from(lines, skip)
        body = [line for line in range(notes_from) if line not in skip]
        own = marks(lines, body, [line for line in range(notes_from, len(lines)) if line not in skip])
        for line in body:
            for number, place in number_marks(lines[line]):
                if place in own.get(line, []):
                    printed.add(number)
                elif number in printed and (word := _word_before(lines[line], place[0])):
                    found.setdefault(number, []).append((word, _Mark(number, (page, line), place, doubtful=False)))
    words = _words(pages) if found else set()
    result: dict[Place, list[Range]] = {}
    for several in found.values():
        known = [(word, mark) for word, mark in several if word in words]
        if len({word for word, _ in known}) >= LEAST_WORDS:
            for _, mark in known:
                result.setdefault(mark.place, []).append(mark.range)
    return result


def _word_before(line: str, end: int) -> str | None:
    match = _WORD.search(line[max(0, end - _LONGEST_WORD) : end])
    return match.group() if match else None


def _words(pages: Sequence[Sequence[str]]) -> set[str]:
    """The words of a document that stand somewhere without figures."""
    return {word for lines in pages for line in lines for word in _WORDS.findall(line)}


def _notes(pages: Sequence[Sequence[str]], skipped: Sequence[set[int]]) -> Mapping[int, Place]:
    """The longest run of lines that are numbered as notes are, from 1 on: each note's line by its number."""
    last: dict[int, int] = {}
    places: list[tuple[int, Place]] = []
    before: list[int | None] = []
    for page, (lines, skip) in enumerate(zip(pages, skipped, strict=True)):
        for line, text in enumerate(lines):
            number = note_number(text) if line not in skip else None
            if number is None:
                continue
            earlier = next((last[number - gap] for gap in GAPS if number - gap in last), None)
            if earlier is None and number != 1:
                continue
            last[number] = len(places)
            places.append((number, (page, line)))
            before.append(earlier)
    index = last[max(last)] if last else None
    run: dict[int, Place] = {}
    while index is not None:
        number, place = places[index]
        run[number] = place
        index = before[index]
    return run


def _marks(pages: Sequence[Sequence[str]], skipped: Sequence[set[int]]) -> list[_Mark]:
    """What may be a mark, in the order of the text."""
    return [
        _Mark(number, (page, line), (start, end), may_belong_to_name(text, start))
        for page, (lines, skip) in enumerate(zip(pages, skipped, strict=True))
        for line, text in enumerate(lines)
        if line not in skip
        for number, (start, end) in number_marks(text)
    ]


def _in_order(found: Sequence[_Mark]) -> list[int]:
    """The indices of the longest sequence of increasing numbers."""
    ends: list[int] = []
    numbers: list[int] = []
    before: list[int | None] = []
    for index, mark in enumerate(found):
        at = bisect_left(numbers, mark.number)
        before.append(ends[at - 1] if at else None)
        ends[at : at + 1] = [index]
        numbers[at : at + 1] = [mark.number]
    chosen: list[int] = []
    index_ = ends[-1] if ends else None
    while index_ is not None:
        chosen.append(index_)
        index_ = before[index_]
    return chosen[::-1]


def _sure(found: Sequence[_Mark], chosen: Sequence[_Mark]) -> list[_Mark]:
    """Those of a sequence that have a neighbour in it, and of which no other one could be meant."""
    numbers = {mark.number for mark in chosen}
    alike: dict[int, list[tuple[Place, Range]]] = {}
    for mark in found:
        alike.setdefault(mark.number, []).append((mark.place, mark.range))
    sure = []
    for at, mark in enumerate(chosen):
        here = alike[mark.number]
        low = bisect_right(here, (chosen[at - 1].place, chosen[at - 1].range)) if at else 0
        high = bisect_left(here, (chosen[at + 1].place, chosen[at + 1].range)) if at + 1 < len(chosen) else len(here)
        if high - low == 1 and not numbers.isdisjoint({mark.number - 1, mark.number + 1}):
            sure.append(mark)
    return sure


def _fitting(doubtful: Sequence[_Mark], chosen: Sequence[_Mark]) -> list[_Mark]:
    """Those of the figures that may belong to a name of which the number is missing exactly where they stand."""
    places = {mark.number: (mark.place, mark.range) for mark in chosen}
    fitting: dict[int, list[_Mark]] = {}
    for mark in doubtful:
        before, after = places.get(mark.number - 1), places.get(mark.number + 1)
        if mark.number not in places and before and after and before < (mark.place, mark.range) < after:
            fitting.setdefault(mark.number, []).append(mark)
    return [several[0] for several in fitting.values() if len(several) == 1]
