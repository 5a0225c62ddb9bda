"""Sentences that may say in other words what a quotation says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from indexer.quotes import candidates as finding
from indexer.quotes.words import words

if TYPE_CHECKING:
    from indexer.domain import Document, Filters, Passage
    from indexer.ports import Index

PASSAGES = 20
"""Nearest passages whose sentences are compared."""
SHORTEST = 4
"""Words of a sentence, or of a quotation, that says something by itself: shorter ones are near to anything."""

_SENTENCE = regex.compile(r"[^.!?;。！？؟\n]+(?:[.!?;。！？؟]+(?!\s)[^.!?;。！？؟\n]*)*[.!?;。！？؟]*")


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence of a passage: from `start` up to `end` of its text."""

    document: Document
    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence."""
        return self.passage.text[self.start : self.end]


def near(index: Index, text: str, filters: Filters) -> list[Near]:
    """The sentences of the passages that are nearest to a quotation in meaning."""
    return [
        Near(document, passage, start, end)
        for document, passage in finding.near(index, text, filters, PASSAGES)
        for start, end in sentences(passage.text)
    ]


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a text stand that have some words."""
    return [match.span() for match in _SENTENCE.finditer(text) if len(words(match.group())) >= SHORTEST]
