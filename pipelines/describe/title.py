"""Titles that documents show, and the form of their lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from pipelines.describe.evidence import NOTHING, read

if TYPE_CHECKING:
    from indexer.domain import Evidence

MAX_TITLE = 400
"""Characters; longer than any title of a letter. What follows is its text."""
MAX_HEADING = 200
"""Characters of a title on a line of its own."""

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_UNFINISHED = regex.compile(rf"(?:[,:;/&(«“–—-]|\b(?:{pattern_of('unfinished')}))$", _FLAGS)
_LABEL = regex.compile(r"\p{Lu}[\p{L} ’'/-]{1,40}[:：](?:\s|$)", regex.VERSION1)
_NO_WORDS = regex.compile(r"Page \d+.*|\W*\d[\d\W]*|https?://\S+|\S+@\S+", regex.IGNORECASE)
_MARKS_AT_THE_END = regex.compile(r"(?<=[\p{L}\p{N})”’\"])\s*[*†‡]+(?:[,\s]*[*†‡]+)*$", regex.VERSION1)
_MARKS_WITHIN = regex.compile(r"(?<=\p{L})[*†‡]+(?=[\s:])")


@dataclass(frozen=True, slots=True)
class Title:
    """A title, the type of document where its form tells it (`letter`, `note verbale`), the lines that say by
    whom the document is, and what all was read from.
    """

    text: str
    kind: str | None = None
    author: str | None = None
    evidence: Evidence = NOTHING

    @classmethod
    def read(cls, text: str, rule: str, author: str | None = None) -> Title:
        """The title in a text, which may have the marks of notes, by a rule of `evidence.CONFIDENCE`."""
        bare = _MARKS_WITHIN.sub("", _MARKS_AT_THE_END.sub("", text))
        return cls(bare, None, author, read(rule, bare))


def is_unfinished(line: str) -> bool:
    """Whether a line of a title goes on in the next one."""
    return _UNFINISHED.search(line) is not None


def begins_with_label(line: str) -> bool:
    """Whether a line has the label of a form at its head: `Author: ...`."""
    return _LABEL.match(line) is not None


def has_no_words(line: str) -> bool:
    """Whether a line is a page number, another number, or an address of the web or of mail."""
    return _NO_WORDS.fullmatch(line) is not None
