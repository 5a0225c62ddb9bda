"""What a passage is: whether it says something, which heading stands above it, and which sentences it has."""

from __future__ import annotations

from indexer.passages.kinds import headings, passage_kinds, with_kinds
from indexer.passages.lead import lead_first
from indexer.passages.lines import kind_of_line
from indexer.passages.sentence_spans import SHORTEST, sentence_spans, sentences_around
from indexer.passages.signed import SIGNED

__all__ = [
    "SHORTEST",
    "SIGNED",
    "headings",
    "kind_of_line",
    "lead_first",
    "passage_kinds",
    "sentence_spans",
    "sentences_around",
    "with_kinds",
]
