"""Whether the text of a page was read from a bad picture of it: by the words in it that no list has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.query.word_frequencies import load_word_frequencies
from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST_WORDS = 100
"""Words that must be looked up on a page to tell it: lists of names and tables have fewer."""
GARBLED = 0.08
"""The share of them that no list has, from which on the page is garbled. Of 6,109 pages of four collections, five have
as much; of 23 pages of a record of 1950, 11 (benchmarks/text_layers.py).
"""
GARBLED_OF_OLD = 0.02
"""The same of documents that are older than the format of their file: somebody scanned them."""
FIRST_PDF = "1993"

_SHORTEST = 4
"""Letters of a word that is looked up; short ones are abbreviations."""
_EDGES = ".,;:!?()[]{}“”„\"'’‘«»*–—-…،؛"
_AFFIX = regex.compile(r"['’]s?$|^\p{L}{1,2}['’]")
"""What is written together with a word: *l'*, *'s*."""
_NOT_ASKED = regex.compile(r"[\p{Han}\p{Arabic}\p{Nd}/@.-]")
"""Signs within a word that is not looked up: of addresses, symbols and compounds, and scripts without such lists."""


def is_garbled(texts: Iterable[str], date: str | None) -> bool:
    """Whether so many of the words of a page, small ones in Latin or Cyrillic script, are in no list that a program
    must have misread them. `date` is the document's.
    """
    frequencies = load_word_frequencies()
    count = unknown = 0
    for written in (part for text in texts for part in text.split()):
        word = _AFFIX.sub("", written.strip(_EDGES))
        if sum(map(str.isalpha, word)) < _SHORTEST or word[0].isupper() or _NOT_ASKED.search(word):
            continue
        count += 1
        unknown += not word.isalpha() or frequencies.zipf(fold(word)) is None
    least = GARBLED_OF_OLD if date and date < FIRST_PDF else GARBLED
    return count >= LEAST_WORDS and unknown >= least * count
