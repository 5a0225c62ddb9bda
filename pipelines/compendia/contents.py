"""Read a table of contents: its entries, and the pages that they name."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from pipelines.compendia.numbering import numbered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipelines.compendia.numbering import Numbers

FIRST_PAGES = 12
"""Pages at the beginning of a file in which a contents is looked for, and most pages of one."""
MIN_ENTRIES = 3
MAX_ENTRY_LINES = 8
MAX_LINE = 400
"""Characters; a line of a contents is as wide as a page."""

_PAGE = regex.compile(r"(?<![\d/.-])\d{1,4}$")
_COLUMNS = regex.compile(r"(?P<gap>(?:[.…·_]\s?){3,}|\s{3,}|\t+)\s*(?P<page>\d{1,4})(?=\s+\p{L}|$)")
"""The end of each entry in a line, of which a contents in two columns has two."""
_LEADERS = " \t.…·_"
_MANY = 3
"""At least this many leader dots, or spaces, separate an entry from its page."""
_TITLE = regex.compile(pattern_of("contents_headings"), regex.IGNORECASE)
_COLUMN_HEAD = regex.compile(rf"(?:(?:{pattern_of('contents_columns')})\s*)+", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a contents, without its number, and the page that it names. `tails` are shorter readings of an entry of
    several lines, the first of which may be the heading of a chapter without a page.
    """

    text: str
    page: int
    numbers: Numbers = field(default_factory=dict)
    tails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """The entries in order, and the indices of their pages; empty when there is no contents."""

    entries: tuple[Entry, ...] = ()
    pages: frozenset[int] = frozenset()


def find_contents(pages: Sequence[str], skipped: Sequence[set[int]]) -> Contents:
    """The contents at the beginning of a file: consecutive pages with entries, of which one has the title of a contents
    or many entries.
    """
    entries: list[Entry] = []
    held: list[int] = []
    for index, page in enumerate(pages[: FIRST_PAGES * 2]):
        lines = _lines(page, skipped[index])
        entitled = any(_TITLE.fullmatch(line) for line in lines)
        found = _entries(lines if held else _below_title(lines), plain=entitled)
        if len(found) >= (1 if held else MIN_ENTRIES):
            entries.extend(found)
            held.append(index)
        elif held or index >= FIRST_PAGES:
            break
    entitled = any(_TITLE.fullmatch(line.strip()) for index in held for line in pages[index].split("\n"))
    increasing = sum(a.page <= b.page for a, b in itertools.pairwise(entries))
    if not entries or increasing < len(entries) - 1 or not (entitled or len(entries) > 2 * MIN_ENTRIES):
        return Contents()
    return Contents(tuple(entries), frozenset(held))


def _lines(page: str, skip: set[int]) -> list[str]:
    """The lines of a page without furniture; a number directly below an entry is its page, not that of the contents."""
    lines = [line.strip() for line in page.split("\n")]
    return [
        line
        for number, line in enumerate(lines)
        if number not in skip or (line.isdecimal() and number and lines[number - 1] and number - 1 not in skip)
    ]


def _below_title(lines: Sequence[str]) -> Sequence[str]:
    """The lines below the title of a contents, if they have entries: above it may be a masthead that ends in a year."""
    below = next((place + 1 for place, line in enumerate(lines) if _TITLE.fullmatch(line)), 0)
    return lines[below:] if len(_entries(lines[below:], plain=True)) >= MIN_ENTRIES else lines


def _entries(lines: Sequence[str], *, plain: bool) -> list[Entry]:
    """The entries among the lines. `plain` means that the page certainly belongs to a contents, so that a space may
    separate an entry from its page.
    """
    columns: list[list[Entry]] = [[]]
    waiting: list[str] = []
    for line in lines:
        if not line or len(line) > MAX_LINE or _TITLE.fullmatch(line) or _COLUMN_HEAD.fullmatch(line):
            waiting.clear()
            continue
        several = _side_by_side(line)
        if len(several) > 1:
            waiting.clear()
            columns.extend([] for _ in several[len(columns) :])
            for column, entry in zip(columns, several, strict=False):
                column.append(entry)
            continue
        if numbered(line)[0]:
            waiting.clear()
        page = _PAGE.search(line)
        before = line[: page.start()] if page else ""
        text = before.rstrip(_LEADERS)
        gap = before[len(text) :]
        if plain and page and not text and waiting:
            columns[0].extend(_entry(waiting, page.group()))  # the page has a line to itself
            waiting.clear()
            continue
        if not page or not ((plain and gap) or "\t" in gap or len(gap) >= _MANY):
            waiting = [*waiting, line][-MAX_ENTRY_LINES:]
            continue
        columns[0].extend(_entry([*waiting, text], page.group()))
        waiting.clear()
    return [entry for column in columns for entry in column]


def _side_by_side(line: str) -> list[Entry]:
    """The entries of a line that end in a gap and a page."""
    result: list[Entry] = []
    start = 0
    for end in _COLUMNS.finditer(line):
        result.extend(_entry([line[start : end.start()].strip()], end["page"]))
        start = end.end()
    return result if not line[start:].strip() else []


def _entry(lines: Sequence[str], page: str) -> list[Entry]:
    readings = [" ".join(lines[first:]).strip() for first in range(len(lines))]
    numbers, text = numbered(readings[0], plain=True)
    return [Entry(text, int(page), numbers, tuple(filter(None, readings[1:])))] if text else []
