"""The lines of a page that form paragraphs, without marks and numbers, and with their offsets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import regex

from pipelines.split.notes import first_lines, footnotes_from
from pipelines.split.omissions import left_out

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Span = tuple[int, int, int]


NO_MARKS: Mapping[int, Sequence[tuple[int, int]]] = MappingProxyType({})
LEAST_ROWS = 5
"""Consecutively numbered lines; fewer may be wrapped amounts."""
_ROW = regex.compile(r"^(\d{1,4})\s+(?=[\p{Lu}\p{Lt}\p{Lo}\d])\S")


@dataclass(frozen=True, slots=True)
class Line:
    """The retained text of a line. `spans` are its ranges in the page's text, `starts` where in `text` each begins;
    `key` is (page number, line number from 0); `closed` means that a leader ends it, as in a contents; `begins` that a
    footnote or a row of a table begins with it.
    """

    text: str
    spans: tuple[Span, ...]
    starts: tuple[int, ...]
    key: tuple[int, int]
    closed: bool = False
    begins: bool = False


def lines_of(
    page: str, skip: set[int], number: int, marked: Mapping[int, Sequence[tuple[int, int]]] = NO_MARKS
) -> tuple[list[Line | None], list[Line | None]]:
    """The lines of a page's text and those of its footnotes; None for an empty line. `marked` has the ranges of marks
    whose notes are on other pages, by line.
    """
    lines = page.split("\n")
    notes_from = footnotes_from(lines, skip)
    body = [place for place in range(notes_from) if place not in skip]
    notes = [place for place in range(notes_from, len(lines)) if place not in skip]
    omitted = left_out(lines, body, notes, marked)
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)

    def kept(places: Sequence[int]) -> list[Line | None]:
        return [
            _without_omitted(lines[place], omitted.get(place, []), offsets[place], (number, place)) for place in places
        ]

    first = first_lines(lines, notes)
    notes_kept = [line and replace(line, begins=line.key[1] in first) for line in kept(notes)]
    rows = _rows(lines, [place for place in body if not any(start == 0 for start, _ in omitted.get(place, []))])
    return [line and replace(line, begins=line.key[1] in rows) for line in kept(body)], notes_kept


def _rows(lines: Sequence[str], places: Sequence[int]) -> set[int]:
    """The first lines of the rows of a table with consecutively numbered rows: "12 7-Jan-25 Tyre"."""
    best: dict[int, int] = {}
    length: dict[int, int] = {}
    before: dict[int, int | None] = {}
    for place in places:
        match = _ROW.match(lines[place])
        if match:
            value = int(match[1])
            before[place] = best.get(value - 1)
            length[place] = 1 + length.get(best.get(value - 1, -1), 0)
            best[value] = place
    last: int | None = max(length, key=lambda place: length[place], default=None)
    if last is None or length[last] < LEAST_ROWS:
        return set()
    rows = set()
    while last is not None:
        rows.add(last)
        last = before[last]
    return rows


def _without_omitted(line: str, omitted: Sequence[tuple[int, int]], offset: int, key: tuple[int, int]) -> Line | None:
    """A line without the parts of it that are left out; None if nothing remains."""
    if not line:
        return None
    if not omitted:
        return Line(line, ((key[0], offset, offset + len(line)),), (0,), key)
    text = ""
    spans: list[Span] = []
    starts: list[int] = []
    for start, end in zip(
        [0, *(end for _, end in omitted)], [*(start for start, _ in omitted), len(line)], strict=True
    ):
        part = line[start:end]
        blank = len(part) - len(part.lstrip()) if not text else 0
        part = part[blank:] if end < len(line) else part[blank:].rstrip()
        if part.strip():
            starts.append(len(text))
            spans.append((key[0], offset + start + blank, offset + start + blank + len(part)))
            text += part
    stripped = len(text) - len(text.rstrip())
    if text and stripped:
        page, start, end = spans[-1]
        spans[-1] = (page, start, end - stripped)
        text = text.rstrip()
    closed = any(end - start >= LEADER_LENGTH for start, end in omitted)
    return Line(text, tuple(spans), tuple(starts), key, closed) if text else None


LEADER_LENGTH = 6
"""Characters; marks and numbers are shorter."""
