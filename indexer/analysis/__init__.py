"""Text to terms, for documents, queries and marks alike: the one analyzer of both engines.

A text has two streams of terms. `stems` finds words in any of their forms; `exacts` finds them word for word, in any
language. Terms hold no white space, so an engine's text field splits the joined stream at blanks and does no more.
"""

from __future__ import annotations

from indexer.analysis.languages import SEARCH_LANGUAGES
from indexer.analysis.marks import Wanted, highlight, holds_near
from indexer.analysis.readings import query_stems
from indexer.analysis.stem import letters
from indexer.analysis.streams import Term, exacts, index_streams, stems

ANALYZER_VERSION = 2
"""Stored with an index; raised whenever the terms of some text change: an old index must not be asked in new terms."""

__all__ = [
    "ANALYZER_VERSION",
    "SEARCH_LANGUAGES",
    "Term",
    "Wanted",
    "exacts",
    "highlight",
    "holds_near",
    "index_streams",
    "letters",
    "query_stems",
    "stems",
]
