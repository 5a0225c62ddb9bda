"""Find sentences that may paraphrase a quotation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from indexer.quotes import candidates
from indexer.quotes.words import words

if TYPE_CHECKING:
    from indexer.domain import Document, Filters, Passage
    from indexer.ports import Index

PASSAGES = 20
"""Nearest passages whose sentences are compared."""
SHORTEST = 4
"""Shortest sentences and quotations compared, in words: shorter ones are similar to everything."""

LONGEST = 100
"""Longest quotations that a sentence may paraphrase, in words; of longer ones the beginning is compared, to show what
is near.
"""

_SENTENCE = regex.compile(r"[^.!?;。！？؟\n]+(?:[.!?;。！？؟]+(?!\s)[^.!?;。！？؟\n]*)*[.!?;。！？؟]*")


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence of a passage: its text from `start` up to `end`."""

    document: Document
    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence."""
        return self.passage.text[self.start : self.end]


def near(index: Index, text: str, filters: Filters) -> list[Near]:
    """The sentences of the passages nearest in meaning to a quotation."""
    return [
        Near(document, passage, start, end)
        for document, passage in candidates.near(index, text, filters, PASSAGES)
        for start, end in sentences(passage.text)
    ]


def sentences(text: str) -> list[tuple[int, int]]:
    """The offsets of the sentences of a text that have enough words."""
    return [match.span() for match in _SENTENCE.finditer(text) if len(words(match.group())) >= SHORTEST]
