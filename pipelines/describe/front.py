"""The first page of a document as it is read: its masthead first, wherever the file has it."""

from __future__ import annotations

import itertools

from pipelines.describe.masthead import bare, is_furniture, is_session, is_united_nations, items
from pipelines.describe.symbol import MASTHEAD_LINES, stands_in_masthead

_STARS = str.maketrans("∗＊", "**")
"""Other characters that mark notes."""
_LEAST = 2
"""Lines of text of the shortest masthead: symbol and organ, and the distribution with its date."""


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
    runs = itertools.groupby(
        shown, lambda index: is_furniture(bare(lines[index])) or stands_in_masthead(bare(lines[index]))
    )
    for belongs, some in runs:
        run = list(some)
        head = [lines[index] for index in run]
        if (
            belongs and len(run) >= _LEAST and is_united_nations(head)
            and any(stands_in_masthead(bare(line)) for line in head)
        ):  # fmt: skip
            start, after = run[0], run[-1] + 1
            return "\n".join([*lines[start:after], "", *lines[:start], *lines[after:]])
    return page
