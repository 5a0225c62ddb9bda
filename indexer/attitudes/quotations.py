"""What a text has in quotation marks: somebody else's sentences, and titles of items, drafts and declarations."""

from __future__ import annotations

from functools import lru_cache

import regex

from indexer.analysis.exact_words import words

SHORTEST_QUOTED = 4
"""Words in quotation marks that somebody else says, or that are a title; fewer are a term, or a doubt."""
QUOTED = regex.compile(r"[“«„「‘\"][^“”«»„「」’\"]{12,}[”»“」’\"]")


@lru_cache(maxsize=512)
def without_quotations(text: str) -> str:
    """A text with blanks in the place of its quotations of several words, so that places in it stay the same."""
    return QUOTED.sub(_without_a_sentence, text)


def _without_a_sentence(quoted: regex.Match[str]) -> str:
    return " " * len(quoted.group()) if len(words(quoted.group())) >= SHORTEST_QUOTED else quoted.group()
