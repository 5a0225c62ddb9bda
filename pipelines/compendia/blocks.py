"""Blocks of lines that may be headings: by blank lines, the ends of sentences, and the length of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pipelines.compendia.names import without_byline
from pipelines.compendia.numbering import numbered
from pipelines.split.notes import footnotes_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_BLOCKS = 50_000
"""Most paragraphs of a file; those with more are not analysed."""
MAX_TITLE_LINES = 4
"""Most lines of a heading whose name is in no list."""
_SENTENCE_END = regex.compile(r"[.!?。؟;][\"'”’»)\]]*$")
_SHORT = 0.75
"""Share of the usual length of a page's lines; a heading is shorter, and so is the end of most paragraphs."""
_LESS_THAN_FULL = 0.9
_LEAST_USUAL = 30
"""Usual length of lines, in characters, from which the length of a line is evidence: that of three in four is less."""


def blocks(lines: Sequence[str], skip: set[int]) -> Iterator[tuple[int, int]]:
    """The first line, and the line after the last, of each block that may begin with a heading: after a blank line, at
    the head of the page, after the end of a sentence, or where text begins below short lines. Footnotes are left out.
    """
    return _blocks(lines, skip, short_lines(lines, skip))


def possible_starts(lines: Sequence[str], skip: set[int]) -> Iterator[tuple[int, int]]:
    """Each line that may begin a heading, because it begins a block or is short, and the line after the last of its
    block.
    """
    short = short_lines(lines, skip)
    for first, last in _paragraphs(lines, skip):
        text = _text_below(lines, first, last, short)
        yield first, last
        for number in range(first + 1, last):
            if number in short or (number == text and _announces(lines[number].strip())):
                yield number, min(last, number + MAX_TITLE_LINES)


def firm_starts(lines: Sequence[str], skip: set[int]) -> frozenset[int]:
    """The first lines of blocks, and all lines of those that have short lines only."""
    short = short_lines(lines, skip)
    return frozenset(
        number
        for first, last in _blocks(lines, skip, short)
        for number in range(first, last if short.issuperset(range(first, last)) else first + 1)
    )


def short_lines(lines: Sequence[str], skip: set[int]) -> frozenset[int]:
    """The lines of a page that are markedly shorter than most; none on a page of short lines. For a line with a number
    or with words such as `Statement by`, a little shorter is enough.
    """
    kept = {number: line.strip() for number, line in enumerate(lines) if line.strip() and number not in skip}
    lengths = sorted(map(len, kept.values()))
    usual = lengths[len(lengths) * 3 // 4] if lengths else 0
    if usual < _LEAST_USUAL:
        return frozenset()
    return frozenset(
        number
        for number, line in kept.items()
        if len(line) < _SHORT * usual or (len(line) < _LESS_THAN_FULL * usual and _announces(line))
    )


def _blocks(lines: Sequence[str], skip: set[int], short: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The blocks, those of `short` lines above a text apart from it."""
    for first, last in _paragraphs(lines, skip):
        text = _text_below(lines, first, last, short)
        yield first, text or last
        if text:
            yield text, last


def _paragraphs(lines: Sequence[str], skip: set[int]) -> Iterator[tuple[int, int]]:
    """The blocks, each with the short lines above its text."""
    first: int | None = None
    before = ""
    end = footnotes_from(lines, skip)
    for number in range(end + 1):
        line = "" if number == end or number in skip else lines[number].strip()
        if first is not None and (not line or _SENTENCE_END.search(before)) and before:
            yield first, number
            first = None
        if line and first is None:
            first = number
        before = line


def _text_below(lines: Sequence[str], first: int, last: int, short: frozenset[int]) -> int | None:
    """Where text begins below short lines, which are a heading."""
    text = next((number for number in range(first, last) if number not in short), last)
    return text if first < text < last and not lines[text].strip()[:1].islower() else None


def _announces(line: str) -> bool:
    numbers, text = numbered(line)
    return bool(numbers) or without_byline(text) is not None
