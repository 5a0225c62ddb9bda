"""When a statement was made, as the head of its paper says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from pipelines.dates import OwnDate, single_dates
from pipelines.describe.delegation import is_prose

if TYPE_CHECKING:
    from pipelines.describe.paper import Paper

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_OF_ANOTHER = regex.compile(rf"(?<!\p{{L}})(?:{pattern_of('date_governors')}|in|en)\W*$", _FLAGS)
"""The end of words behind which a date is that of something else: `resolution 1 of`."""
_ON = regex.compile(r"(?:^|(?<!\p{L}ed)(?<!\p{L}ée?s?)(?<!\p{L}ad[oa])\s|delivered )(?:on|le|el)\W*$", _FLAGS)
"""The end of words that say when somebody speaks; behind a participle, something else was done: `adopted on`."""


def speech_date(paper: Paper) -> OwnDate | None:
    """The only date in the head of a paper, but for the days of a meeting, those of other documents and what has
    another label (*due:*); None for several.
    """
    found = {
        iso: line
        for line in paper.head
        if not is_prose(line)
        for before, iso in single_dates(line)
        if not before.rstrip().endswith(":") and (not _OF_ANOTHER.search(before) or _ON.search(before))
    }
    return OwnDate(*next(iter(found.items())), "head of a speech") if len(found) == 1 else None
