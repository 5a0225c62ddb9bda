"""The text of a file as blocks, for those who look for headings in it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import regex

from indexer.vocabulary.fold import fold
from pipelines.compendia import evidence
from pipelines.compendia.blocks import MAX_TITLE_LINES, blocks, possible_starts
from pipelines.compendia.headings import Heading, Place, heading_at, titles
from pipelines.compendia.names import without_byline, without_mark
from pipelines.compendia.numbering import numbered
from pipelines.describe.contributors import contributors
from pipelines.split.notes import footnotes_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vocabulary import Vocabulary

_LONGEST_TITLE = 4
"""Most lines of a title in front matter."""
_WORD = regex.compile(r"\p{L}[\p{L}’'-]*")


@dataclass(frozen=True)
class Layout:
    """The pages of a file, their furniture and the names to look for; `contents_pages` are the indices of the pages of
    its contents.
    """

    pages: Sequence[str]
    skipped: Sequence[set[int]]
    vocabulary: Vocabulary
    contents_pages: frozenset[int] = field(default=frozenset())

    @cached_property
    def blocks(self) -> list[tuple[Place, str]]:
        """The place and the text of each block."""
        return [
            (Place(index, first), " ".join(lines[first:last]))
            for index, lines in enumerate(self.lines)
            for first, last in blocks(lines, self.skipped[index])
        ]

    @cached_property
    def lines(self) -> list[list[str]]:
        """The lines of each page."""
        return [page.split("\n") for page in self.pages]

    @cached_property
    def titles(self) -> list[Heading]:
        """All blocks that have the form of a heading, outside the contents, without sentences that go on overleaf."""
        return [
            title
            for title in titles(self.pages, self.skipped)
            if title.start.page not in self.contents_pages and title.start not in self._unfinished
        ]

    @cached_property
    def _unfinished(self) -> frozenset[Place]:
        """The last blocks of pages, if the next page begins in small letters."""
        pairs = itertools.pairwise(self.blocks)
        return frozenset(here for (here, _), (after, text) in pairs if here.page < after.page and text[:1].islower())

    @cached_property
    def tops(self) -> frozenset[Place]:
        """The first block of each page."""
        first: dict[int, Place] = {}
        for place, _ in self.blocks:
            first.setdefault(place.page, place)
        return frozenset(first.values())

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that occur in small letters somewhere in the file: they are no names."""
        return frozenset(fold(word) for page in self.pages for word in _WORD.findall(page) if word[0].islower())

    def text_at(self, place: Place) -> str:
        """The text of the block that begins there."""
        return next((text for start, text in self.blocks if start == place), "")

    def lines_between(self, start: Place, end: Place) -> Iterator[str]:
        """The lines of text from one place to another, without footnotes and furniture."""
        for index in range(start.page, min(end.page + 1, len(self.pages))):
            lines = self.lines[index]
            first = start.line if index == start.page else 0
            last = end.line if index == end.page else len(lines)
            for number in range(first, min(last, footnotes_from(lines, self.skipped[index]))):
                if number not in self.skipped[index]:
                    yield lines[number]

    def is_empty(self, start: Place, end: Place) -> bool:
        """Whether there is no text from one place to another."""
        return not any(line.strip() for line in self.lines_between(start, end))

    def headings_that_are(self, texts: frozenset[str]) -> dict[str, list[Heading]]:
        """The headings whose text, or the name after `statement by`, is one of these folded texts, by that text."""
        first_words = {text.partition(" ")[0] for text in texts}
        result: dict[str, list[Heading]] = {}
        for index, lines in enumerate(self.lines):
            if index in self.contents_pages:
                continue
            for first, last in possible_starts(lines, self.skipped[index]):
                if not _begins(numbered(lines[first].strip())[1], first_words):
                    continue
                for count in range(1, min(last - first, MAX_TITLE_LINES + 1) + 1):
                    heading = heading_at(lines, first, first + count, index)
                    keys = keys_of(heading.text) & texts
                    if keys:
                        result.setdefault(min(keys), []).append(heading)
                        break
        return result

    def titles_before(self, first: Place) -> Iterator[str]:
        """The headings and short lines before the first submission, outside the contents. On a cover without empty
        lines, all lines above the first sentence are titles.
        """
        for index in range(min(first.page + 1, len(self.pages))):
            lines = self.lines[index]
            for start, end in blocks(lines, self.skipped[index]):
                if Place(index, start) >= first:
                    return
                if Place(index, start) == self.blocks[0][0] and end - start > _LONGEST_TITLE:
                    last = min(end, first.line) if first.page == 0 else end
                    yield " ".join(itertools.takewhile(lambda line: not line.rstrip().endswith("."), lines[start:last]))
                elif end - start <= _LONGEST_TITLE and not lines[end - 1].endswith("."):
                    yield " ".join(lines[start:end])

    def speaks_of_a_collection(self, first: Place) -> bool:
        """Whether the titles before the first submission say that the file is a collection."""
        return evidence.speaks_of_a_collection(self.titles_before(first))

    def contributors(self, first: Place) -> str | None:
        """What the titles before the first submission call those who submitted them."""
        return contributors(" ".join(self.titles_before(first)))


def keys_of(text: str) -> frozenset[str]:
    """The folded text of a heading or an entry, and the name in it."""
    bare = without_mark(text)
    name = without_byline(bare)
    return frozenset(filter(None, (fold(bare), fold(name or ""))))


def _begins(text: str, first_words: set[str]) -> bool:
    """Whether a line begins with one of the words, or with words before a name."""
    return fold(text[:40]).partition(" ")[0] in first_words or without_byline(text) is not None
