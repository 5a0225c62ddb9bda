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
from indexer.passages.sentence_spans import (
    SENTENCES_VERSION,
    SHORTEST,
    every_span,
    is_sentence,
    sentence_spans,
    sentences_around,
)
from indexer.passages.signed import SIGNED
from indexer.passages.votes import (
    ABSTAINING,
    AGAINST,
    DECIDED_IN,
    IN_FAVOUR,
    INTENDED,
    NOBODY,
    NOBODY_WORDS,
    is_decision,
    items_of,
    label_of,
    listed,
    may_be_name,
)

__all__ = [
    "ABSTAINING",
    "ADDRESSED",
    "AGAINST",
    "DECIDED_IN",
    "ENCLOSING",
    "HEADING",
    "INTENDED",
    "IN_FAVOUR",
    "LONGEST_COVER",
    "NOBODY",
    "NOBODY_WORDS",
    "PAPER",
    "PAPER_AT_HEAD",
    "PERSON",
    "SENTENCES_VERSION",
    "SHORTEST",
    "SIGNED",
    "Letter",
    "behind_heading",
    "every_span",
    "headings",
    "in_context",
    "is_decision",
    "is_sentence",
    "items_of",
    "kind_of_line",
    "label_of",
    "lead_first",
    "listed",
    "may_be_name",
    "passage_kinds",
    "sentence_spans",
    "sentences_around",
    "signatures",
    "title_of",
]
