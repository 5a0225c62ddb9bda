"""Tell what the record of a meeting says besides its speakers: the words of who presides, and lists of votes. They are
nobody's position.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import LANGUAGES, pattern_of

if TYPE_CHECKING:
    from indexer.domain import Document, Passage

_PRESIDES = regex.compile(
    "|".join(
        rf"^\s*(?:{one.presides})(?:\s?[(（][^()（）\n]{{2,150}}[)）]){{0,2}}\s?[:：]"
        for one in LANGUAGES.values()
        if one.presides
    ),
    regex.IGNORECASE | regex.MULTILINE,
)
"""Where somebody begins to speak who presides or serves the meeting, in each language."""
_EVENT = regex.compile(rf"^\s*(?:{pattern_of('events_of_a_meeting')})", regex.MULTILINE)
"""A line that tells what happens in a meeting: *A recorded vote was taken*."""


def is_of_the_meeting(document: Document, passage: Passage) -> bool:
    """Whether a passage of a document that nobody submitted has words of who presides, or an event of the meeting."""
    if document.description.submitters:
        return False
    return bool(_PRESIDES.search(passage.text) or _EVENT.search(passage.text))
