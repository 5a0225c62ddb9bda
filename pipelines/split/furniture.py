"""Page furniture: running heads, folios, job numbers and footnote rules, which belong to no paragraph."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from indexer.passages import SIGNED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

EDGE_LINES = 4
"""Lines at the top and at the bottom of a page that are checked for running heads and feet."""
HEAD_LINES = 12
"""The same, where all lines above recur as well."""
REPEATED_SHARE = 0.4
"""A line at the edge is a running head if it recurs (but for its numbers) on this share of pages, and at least two."""
MIN_PAGES = 3
"""In documents with fewer pages, a running head must recur on every page,"""
OUTER_LINES = 2
"""and be among this many outermost lines: a letter and its annex may end with the same office."""

OF = rf"(?:/|{pattern_of('of_pages')})"
PAGE_WORD = rf"(?:{pattern_of('page_words')})"
FOLIO = regex.compile(
    rf"""(?: [-–—\s]* (?:{PAGE_WORD}\s*)? (?P<number>\d{{1,4}}) \s* (?:{OF}\s*(?P<all>\d{{1,4}}))? \s*页? [-–—\s]*
          | (?:\d{{2}}-\d{{5}} (?:\s*\([A-Z]\))? \s* (?:\d{{6}})? \s*)? (?:(?P<number>\d{{1,4}})/(?P<all>\d{{1,4}}))?
            (?:\s*\d{{2}}-\d{{5}})?
          | \*\d{{6,8}}\* ) $""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""Folios ("3/26", "- 3 -", "Page 3 of 7") and the job numbers of UN documents ("25-12653", "*2512653*")."""
_BREAK = regex.compile(r"\d{1,4}\s+\d{2}-\d{5}|\d{2}-\d{5}\s+\d{1,4}")
"""A folio beside a job number, as texts without pages still have it where a page of a printed record ended."""
PAGE_OF = regex.compile(r"(?<!\d)(?P<number>\d{1,4})\s?/\s?(?P<all>\d{1,4})$")
"""A folio at the end of a running foot: "Sample corpus 3/26"."""
MAX_FOOT = 120
"""Characters; a running foot is one line."""
SYMBOL = regex.compile(r"(?=.*\d)[A-Z]{1,4}(?:[/-][\w.()]+){2,8}")
WATERMARKED_SHARE = 0.6
LAST_LINES = 3
LEAST_UPRIGHT = 4
"""Letters; fewer single ones below each other may be a list."""
RULE = regex.compile(r"^[_\u2014\u2500]{6,}$")
"""The rule above a page's footnotes."""

_SIGNATURE = regex.compile(SIGNED)
"""The mark with which a signature's line begins: a letter and its annex may have the same."""
_WATERMARK = regex.compile(pattern_of("watermarks"), regex.IGNORECASE)
"""Words printed across pages, if they recur as separate lines."""


def furniture(pages: Sequence[str], first_number: int = 1) -> list[set[int]]:
    """For each page, the numbers (from 0) of the lines of page furniture. `first_number` is the number of the first
    page.
    """
    split = [page.split("\n") for page in pages]
    edges = [_edge(lines) for lines in split]
    filled = sum(bool(edge) for edge in edges)
    outer = edges if filled >= MIN_PAGES else [_edge(lines, OUTER_LINES) for lines in split]
    seen = _recurring(split, outer)
    across = _watermarks(split, filled)
    least = max(2, filled * REPEATED_SHARE) if filled >= MIN_PAGES else max(2, filled)
    heads = _long_heads(split, least) if filled >= MIN_PAGES else [set() for _ in split]
    return [
        {
            number
            for number, line in enumerate(lines)
            if line
            and (
                RULE.match(line)
                or line in across
                or _BREAK.fullmatch(line)
                or (number in edge and (FOLIO.match(line) or seen[_shape(line)] >= least))
            )
            and not _SIGNATURE.match(line)
        }
        | _numbered_foot(lines, page)
        | _symbols(lines, edge, split[0])
        | _upright(lines, across)
        | head
        for page, (lines, edge, head) in enumerate(zip(split, edges, heads, strict=True), first_number)
    ]


def _recurring(pages: Sequence[Sequence[str]], some: Sequence[Iterable[int]]) -> Counter[str]:
    """On how many pages a line of this shape occurs among these lines exactly once: rows of a table that differ only in
    their numbers occur more often.
    """
    seen: Counter[str] = Counter()
    for lines, numbers in zip(pages, some, strict=True):
        here = {_shape(lines[number]) for number in numbers}
        often = Counter(shape for line in lines if (shape := _shape(line)) in here)
        seen.update(shape for shape in here if often[shape] == 1 or "#" not in shape)
    return seen


def _long_heads(pages: Sequence[Sequence[str]], least: float) -> list[set[int]]:
    """For each page, the recurring lines from the top down to the first that does not recur: running heads, with a
    table's head below them.
    """
    tops = [[number for number, line in enumerate(lines) if line][:HEAD_LINES] for lines in pages]
    seen = _recurring(pages, tops)

    def recurs(line: str) -> bool:
        return seen[_shape(line)] >= least or bool(FOLIO.match(line))

    return [
        set(takewhile(lambda number, lines=lines: recurs(lines[number]), top))  # type: ignore[misc]
        for lines, top in zip(pages, tops, strict=True)
    ]


def _numbered_foot(lines: Sequence[str], page: int) -> set[int]:
    """A page's last line, if it ends with this page's number and the number of pages."""
    last = max((number for number, line in enumerate(lines) if line), default=None)
    if last is None or len(lines[last]) > MAX_FOOT:
        return set()
    match = PAGE_OF.search(lines[last])
    return {last} if match and int(match[1]) == page <= int(match[2]) else set()


def _symbols(lines: Sequence[str], edge: set[int], first: Sequence[str]) -> set[int]:
    """Lines at the edges of a page that consist of a symbol that the first page contains, too: in documents of one or
    two pages, this is the only sign of a running head.
    """
    found = {number for number in edge if SYMBOL.fullmatch(lines[number])}
    borne = {word for line in first for word in line.split()} if found else set()
    return {number for number in found if lines[number] in borne}


def _watermarks(pages: Sequence[Sequence[str]], filled: int) -> set[str]:
    """Watermarks: words that recur on most pages, as a line or as a column of single letters, or at the end of a page,
    where programs put the background. At the beginning of a single page they may be its title.
    """
    seen = Counter(word for lines in pages for word in {*lines, *(word for word, _ in _columns(lines))}
                   if _WATERMARK.fullmatch(word))  # fmt: skip
    last = {word for lines in pages for word in [line for line in lines if line][-LAST_LINES:]}
    return {word for word, count in seen.items() if count >= max(2, filled * WATERMARKED_SHARE) or word in last}


def _columns(lines: Sequence[str]) -> list[tuple[str, range]]:
    """Words whose letters are on separate lines, and their lines: rotated text is extracted so."""
    result = []
    start = 0
    for number in range(len(lines) + 1):
        if number < len(lines) and len(lines[number]) <= 1:
            continue
        word = "".join(lines[start:number])
        if len(word) >= LEAST_UPRIGHT:
            result.append((word, range(start, number)))
        start = number + 1
    return result


def _upright(lines: Sequence[str], across: set[str]) -> set[int]:
    return {number for word, place in _columns(lines) if word in across for number in place if lines[number]}


def _edge(lines: Sequence[str], count: int = EDGE_LINES) -> set[int]:
    filled = [number for number, line in enumerate(lines) if line]
    return set(filled[:count]) | set(filled[-count:])


def _shape(line: str) -> str:
    return regex.sub(r"\d+", "#", line)
