"""Headings that begin a page: nothing of the submission before stands above them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from pipelines.compendia.headings import Heading, Place

if TYPE_CHECKING:
    from pipelines.compendia.layout import Layout

_MARK = regex.compile(
    rf"\W*(?:{pattern_of('to_be_checked')})\W*|(?-i:\p{{Lu}}+(?: \p{{Lu}}+)?)", regex.VERSION1 | regex.IGNORECASE
)
"""What is stamped on a speech rather than said in it: `Check against delivery`, `OFFICIAL`."""


def begins_page(heading: Heading, layout: Layout) -> bool:
    """Whether only running heads and what is stamped on a speech are above the heading on its page."""
    above = layout.lines_between(Place(heading.start.page, 0), heading.start)
    return all(_MARK.fullmatch(line.strip()) for line in above if line.strip())


def from_head_of_page(heading: Heading, layout: Layout) -> Heading:
    """The heading with what is above it on its page, if it begins that."""
    return replace(heading, start=Place(heading.start.page, 0)) if begins_page(heading, layout) else heading
