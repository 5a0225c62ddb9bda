"""The first page of a document as it is read: its masthead first, wherever the file has it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from pipelines.describe.masthead import bare, distribution_line, is_furniture, is_session, is_united_nations, items
from pipelines.describe.symbol import MASTHEAD_LINES, stands_in_masthead

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STARS = str.maketrans("∗＊", "**")
"""Other characters that mark notes."""
_LEAST = 2
"""Lines of text of the shortest masthead: symbol and organ, and the distribution with its date."""

_LINES_OF_A_NAME = 7
"""Lines of the name of a treaty or body in the left column of a masthead."""


def front(page: str) -> str:
    """The page with its masthead at its head, and stars for all marks of notes that look so. Some files have the
    masthead in a frame, which comes after all other text of the page: a run of lines with nothing but a symbol, words
    of distribution, names of organs and dates.
    """
    page = page.translate(_STARS)
    lines = page.splitlines()
    shown = [index for index, line in enumerate(lines) if bare(line)]
    first = next((place for place, index in enumerate(shown) if stands_in_masthead(bare(lines[index]))), len(shown))
    above = [bare(lines[index]) for index in shown[:first]]
    if first < MASTHEAD_LINES and not any(is_session(line) or items(line) for line in above):
        return page
    for run in _runs(lines, shown):
        head = [lines[index] for index in run]
        if (
            len(run) >= _LEAST and is_united_nations(head) and any(stands_in_masthead(bare(line)) for line in head)
        ):  # fmt: skip
            start, after = run[0], run[-1] + 1
            return "\n".join([*lines[start:after], "", *lines[:start], *lines[after:]])
    return page


def _runs(lines: Sequence[str], shown: Sequence[int]) -> Iterator[list[int]]:
    """The lines that may be a masthead, by runs; the name of a treaty or body may stand below the symbol, above the
    words of distribution.
    """
    groups = itertools.groupby(
        shown, lambda index: is_furniture(bare(lines[index])) or stands_in_masthead(bare(lines[index]))
    )
    runs = [(belongs, list(some)) for belongs, some in groups]
    for place, (belongs, run) in enumerate(runs):
        if not belongs:
            continue
        between, below = (
            lines_of_run for _, lines_of_run in [*runs[place + 1 : place + 3], (False, []), (False, [])][:2]
        )
        named = len(run) == 1 and len(between) <= _LINES_OF_A_NAME
        yield [*run, *between, *below] if named and distribution_line([lines[index] for index in below]) == 0 else run
