"""Read a table of contents: its entries, and the pages that they name."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST_PAGES = 12
"""Pages at the beginning of a file in which a contents is looked for, and most pages of one."""
MIN_ENTRIES = 3
MAX_ENTRY_LINES = 8
MAX_LINE = 400
"""Characters; a line of a contents is as wide as a page."""

_PAGE = regex.compile(r"(?<![\d/.-])\d{1,4}$")
_LEADERS = " \t.…·_"
_MANY = 3
"""At least this many leader dots, or spaces, separate an entry from its page."""
_TITLE = regex.compile(
    r"(?:table of )?contents|(?:table des )?matières|sommaire|índice|contenido|содержание|оглавление|"
    r"(?:جدول )?المحتويات|المحتويات|目\s*录|目\s*次",
    regex.IGNORECASE,
)
_NUMBERING = regex.compile(r"^(?:[IVXLC]{1,6}|[A-Z]|\d{1,3}|Annex(?:e|es)?)[.):]?\s+(?=\S)")
_COLUMN_HEAD = regex.compile(r"(?:Page|Pages|Paragraphs?|Página|Párrafos|Стр\.?|الصفحة|页次|Chapter)", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a contents, without its number, and the page that it names."""

    text: str
    page: int


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
        lines = [line.strip() for number, line in enumerate(page.split("\n")) if number not in skipped[index]]
        entitled = any(_TITLE.fullmatch(line) for line in lines)
        found = _entries(lines, plain=entitled)
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


def _entries(lines: Sequence[str], *, plain: bool) -> list[Entry]:
    """The entries among the lines. `plain` means that the page certainly belongs to a contents, so that a space may
    separate an entry from its page.
    """
    result: list[Entry] = []
    waiting: list[str] = []
    for line in lines:
        if not line or len(line) > MAX_LINE or _TITLE.fullmatch(line) or _COLUMN_HEAD.fullmatch(line):
            waiting.clear()
            continue
        page = _PAGE.search(line)
        before = line[: page.start()] if page else ""
        text = before.rstrip(_LEADERS)
        gap = before[len(text) :]
        if not page or not ((plain and gap) or "\t" in gap or len(gap) >= _MANY):
            waiting = [*waiting, line][-MAX_ENTRY_LINES:]
            continue
        text = _NUMBERING.sub("", " ".join([*waiting, text]).strip())
        waiting.clear()
        if text:
            result.append(Entry(text, int(page.group())))
    return result
