"""What a quote check answers: verdict, places, differences, and what was looked through."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.domain import Document, Passage
    from indexer.quotes.meaning_changes import MeaningChange
    from indexer.search.coverage import SearchCoverage


class Verdict(StrEnum):
    """What became of a quotation."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    PARAPHRASE = "paraphrase"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words of the document that the quotation has otherwise, and how that turns the meaning, if it does. `start` and
    `end` are offsets into the place's text.
    """

    source: str
    quoted: str
    meaning_changes: tuple[MeaningChange, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands, or what comes nearest: a passage, the text as it stands there, and the differences.
    `similarity` (0 to 1) is the share of the quotation's words that stand there, in order.
    """

    document: Document
    passage: Passage
    page: int
    page_to: int
    text: str
    changes: tuple[WordChange, ...]
    similarity: float

    @property
    def cited(self) -> Passage:
        """The passage, reduced to what the quotation has of it: the words on these pages alone."""
        return replace(self.passage, text=self.text, page=self.page, page_to=self.page_to)


@dataclass(frozen=True, slots=True)
class Checked:
    """The answer for one quotation. `places` are those that count for the verdict, best first, of equal ones the
    earliest; `more` documents have it besides. `misattributed` is whether it stands only in documents that the filters
    leave out; then the places are those.
    """

    verdict: Verdict
    places: tuple[Place, ...]
    more: int
    scope: SearchCoverage
    misattributed: bool = False
