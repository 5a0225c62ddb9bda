"""The answer of a quote check: verdict, places, differences, and what was searched."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from indexer.domain import Document, Passage
    from indexer.quotes.meaning_changes import MeaningChange
    from indexer.search.coverage import SearchCoverage
    from indexer.steps import Taken


class Verdict(StrEnum):
    """The result for a quotation."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    MISATTRIBUTED = "misattributed"
    PARAPHRASE = "paraphrase"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class WordChange:
    """A difference in words, and how it changes the meaning, if it does. `start` and `end` are offsets into the place's
    text. `misread` is true on a scanned page where recognition may have misread what is quoted: that changes nothing.
    """

    source: str
    quoted: str
    meaning_changes: tuple[MeaningChange, ...]
    start: int
    end: int
    misread: bool = False

    @property
    def is_of_capitals(self) -> bool:
        """Whether the words are the same but for capitals."""
        return self.source.casefold() == self.quoted.casefold()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation, or the nearest match, occurs: a passage, its text at that place, and the differences.
    `similarity` (0 to 1) is the share of the quotation's words that occur there, in order. `before` and `after` are the
    rest of the sentences with which that text begins and ends, blanks between them included; empty where it has all
    words of them. `joined` is true where an ellipsis leads from one sentence into the middle of another. `recognised`
    is true where its words were read from the picture of a page, at least in part. `page_words` are those of the
    quotation that the head or foot of a page has, where one ends within it: they are no part of the text.
    """

    document: Document
    passage: Passage
    page: int
    page_to: int
    text: str
    changes: tuple[WordChange, ...]
    similarity: float
    before: str = ""
    after: str = ""
    joined: bool = False
    recognised: bool = False
    page_words: str = ""

    @property
    def misread(self) -> bool:
        """Whether recognition may explain all of its differences, and there are some."""
        return bool(self.changes) and all(change.misread for change in self.changes)

    @property
    def other_words(self) -> list[WordChange]:
        """The differences of the place from the quotation, but for capitals."""
        return [change for change in self.changes if not change.is_of_capitals]

    @property
    def recapitalised(self) -> bool:
        """Whether the place has the words of the quotation with other capitals."""
        return bool(self.changes) and not self.other_words

    @property
    def linked(self) -> Passage:
        """The passage, as it is opened on the page on which the quoted words begin."""
        return replace(self.passage, page=self.page)

    @property
    def cited(self) -> Passage:
        """The passage, reduced to the quoted words and their pages."""
        return replace(self.passage, text=self.text, page=self.page, page_to=self.page_to)


@dataclass(frozen=True, slots=True)
class Checked:
    """The answer for one quotation. `places` are those behind the verdict, best first, then earliest; `more` counts
    further documents that contain it. A misattributed quotation only occurs, verbatim or altered as `wording` says, in
    documents that the filters exclude, and the places are in those. If the filters name a speaker and nobody knows
    whose those documents are, it is not misattributed: who said it is left open. `pieces` are how many sentences
    of one that is not found stand somewhere word for word, and of how many; or how many parts an ellipsis joins that
    stand far apart in one document, whose places are those of the parts. `nearest` never supports the verdict:
    sentences that are nearest in meaning to a quotation that is not found, these pieces of it, or what the named
    speaker said that comes near. `by_letters` is true where the first of these stands on a scanned page and has most
    letters of the quotation, which recognition may have misread there. `recapitalised` counts the documents besides
    those of a verbatim quotation that have the same words with other capitals. `reordered` is true where all `pieces`
    stand in one document, in another order.
    """

    verdict: Verdict
    places: tuple[Place, ...]
    more: int
    scope: SearchCoverage
    wording: Verdict | None = None
    nearest: tuple[Place, ...] = ()
    pieces: tuple[int, int] | None = None
    by_letters: bool = False
    recapitalised: int = 0
    reordered: bool = False
    trail: tuple[Taken[Any], ...] = field(default=(), compare=False, repr=False)
    """The steps by which the words were judged."""

    @property
    def said_by(self) -> tuple[str, ...]:
        """The known submitters of the places, in their order."""
        return tuple(
            dict.fromkeys(submitter for place in self.places for submitter in place.document.description.submitters)
        )

    @property
    def searched_for_words(self) -> int:
        """Documents in which its words were looked for: all, unless they stand in those that the filters select. Only
        those are searched for its meaning.
        """
        return self.scope.documents if self.verdict is Verdict.VERBATIM else self.scope.indexed
