"""What a passage is: whether it says something, which heading stands above it, in which annex, and which sentences it
has.
"""

from __future__ import annotations

from indexer.passages.annexes import (
    ADDRESSED,
    ENCLOSING,
    HEADING,
    LONGEST_COVER,
    PAPER,
    PAPER_AT_HEAD,
    PERSON,
    Letter,
    behind_heading,
    signatures,
    title_of,
)
from indexer.passages.in_context import in_context
from indexer.passages.kinds import headings, passage_kinds
from indexer.passages.lead import lead_first
from indexer.passages.lines import kind_of_line
from indexer.passages.sentence_spans import SHORTEST, sentence_spans, sentences_around
from indexer.passages.signed import SIGNED

__all__ = [
    "ADDRESSED",
    "ENCLOSING",
    "HEADING",
    "LONGEST_COVER",
    "PAPER",
    "PAPER_AT_HEAD",
    "PERSON",
    "SHORTEST",
    "SIGNED",
    "Letter",
    "behind_heading",
    "headings",
    "in_context",
    "kind_of_line",
    "lead_first",
    "passage_kinds",
    "sentence_spans",
    "sentences_around",
    "signatures",
    "title_of",
]
