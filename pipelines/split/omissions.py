"""Parts of lines that belong to no paragraph: footnote marks, line numbers, leaders of the contents."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from pipelines.split.notes import marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Range = tuple[int, int]

LEADER = regex.compile(r"(?<![.·…_])(?<![.·…_]\s)(?:\s?[.·…_]){6,}+(?=\s*(?:[\divxlc]{1,5}$|$))")
"""The dots between an entry of the contents and its page."""
_LINE_NUMBER = regex.compile(r"^(\d{1,3})(?:\s+|$)(?=(\S)|$)")
LEAST_NUMBERED = 8
"""Consecutively numbered lines from which the numbers are line numbers."""
NUMBERED_SHARE = 0.6
"""Share of a page's lines that must be numbered."""
UNFINISHED_SHARE = 0.3
"""Share of numbered lines that begin within a sentence: rows of a table do not."""


def left_out(
    lines: Sequence[str], body: Sequence[int], notes: Sequence[int], marked: Mapping[int, Sequence[Range]]
) -> dict[int, list[Range]]:
    """The ranges to leave out of each line of a page, in order. `body` and `notes` are the lines of its text and of its
    footnotes, `marked` the marks of notes on other pages.
    """
    result = marks(lines, body, notes)
    for number, ranges in marked.items():
        result.setdefault(number, []).extend(ranges)
    for number in body:
        match = LEADER.search(lines[number])
        if match:
            result.setdefault(number, []).append(match.span())
    for number, end in _line_numbers(lines, body).items():
        result.setdefault(number, []).insert(0, (0, end))
    return {number: _merged(ranges) for number, ranges in result.items()}


def _merged(ranges: list[Range]) -> list[Range]:
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _line_numbers(lines: Sequence[str], body: Sequence[int]) -> dict[int, int]:
    """The end offsets of marginal line numbers, which count every line or every fifth."""
    filled = [number for number in body if lines[number]]
    found = [(number, match) for number in filled if (match := _LINE_NUMBER.match(lines[number]))]
    step = 1 if len(found) >= NUMBERED_SHARE * len(filled) else 5
    if len(found) < (LEAST_NUMBERED if step == 1 else LEAST_NUMBERED // 2):
        return {}
    values = [int(match[1]) for _, match in found]
    places = {number: place for place, number in enumerate(filled)}
    apart = [places[number] for number, _ in found] if step != 1 else []
    if any(after - before != step for before, after in pairwise(apart)):
        return {}
    followed = sum(after == value + step for value, after in pairwise(values))
    amid = sum(bool(match[2]) and match[2].isalpha() and not (match[2].isupper() or match[2].istitle())
               for _, match in found)  # fmt: skip
    if followed < 0.9 * (len(found) - 1) or amid < UNFINISHED_SHARE * len(found):
        return {}
    return {number: match.end() for number, match in found}
