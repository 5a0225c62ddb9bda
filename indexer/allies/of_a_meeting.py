"""Tell what the record of a meeting says besides its speakers: the words of who presides, and lists of votes. They are
nobody's position.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from indexer.passages.presiding import PRESIDES

if TYPE_CHECKING:
    from indexer.domain import Document, Passage

_EVENT = regex.compile(rf"^\s*(?:{pattern_of('events_of_a_meeting')})", regex.MULTILINE)
"""A line that tells what happens in a meeting: *A recorded vote was taken*."""


def is_of_the_meeting(document: Document, passage: Passage) -> bool:
    """Whether a passage of a document that nobody submitted has words of who presides, or an event of the meeting."""
    if document.description.submitters:
        return False
    return any(pattern.search(passage.text) for pattern in (*PRESIDES, _EVENT))
