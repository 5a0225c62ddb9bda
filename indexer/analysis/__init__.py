"""The analyzer of both engines: turns the text of documents, queries and highlights into terms.

A text has two streams of terms. `stems` finds words in any of their forms; `exacts` finds them word for word, in any
language. Terms contain no white space, so an engine's text field only splits the joined stream at spaces.
"""

from __future__ import annotations

from indexer.analysis.function_words import is_function_word
from indexer.analysis.languages import SEARCH_LANGUAGES
from indexer.analysis.marks import Wanted, highlight, highlight_each, holds_near, which_hold
from indexer.analysis.readings import query_stems
from indexer.analysis.stem import letters
from indexer.analysis.streams import Term, exacts, exacts_of_word, index_streams, stems, stems_among, stems_of_word

ANALYZER_VERSION = 2
"""Stored with an index. Raise it whenever the terms of some text change: an old index must not be searched with new
terms.
"""

__all__ = [
    "ANALYZER_VERSION",
    "SEARCH_LANGUAGES",
    "Term",
    "Wanted",
    "exacts",
    "exacts_of_word",
    "highlight",
    "highlight_each",
    "holds_near",
    "index_streams",
    "is_function_word",
    "letters",
    "query_stems",
    "stems",
    "stems_among",
    "stems_of_word",
    "which_hold",
]
