"""Tell what says something from fragments: names below a letter, words of a list, letters that recognition made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.analysis.languages import script_of
from indexer.languages import LANGUAGES
from indexer.passages.features import sentence_words
from indexer.quotes.words import words

if TYPE_CHECKING:
    from indexer.domain import NearPassage

FEWEST_WORDS = 5
"""Words of a passage that has none of those that sentences have, from which it may say something: *Yours truly* and a
name have four.
"""
WHOLE_WORD = 3
"""Letters of a word that recognition hardly makes up."""
FRAGMENTS = 4
"""One of so many words must have them: *We want it so* has one, *I r 11 1 v p r* none."""
SPACED = frozenset(code for code, one in LANGUAGES.items() if one.script != "Han")
"""Languages that are written with spaces."""


def says_something(near: NearPassage) -> bool:
    """Whether a passage can take a position: it has a word of sentences or several words, and its nearest sentence is
    written, for the most part, in the script of its language.
    """
    passage, found = near.passage, words(near.nearest_text)
    whole = sum(len(one.key) >= WHOLE_WORD for one in found)
    if passage.language in SPACED and whole * FRAGMENTS < len(found):
        return False
    scripts = [script_of(one.key) or "Han" for one in found if one.key.isalpha()]
    if passage.language in LANGUAGES and 2 * scripts.count(LANGUAGES[passage.language].script) < len(scripts):
        return False
    if len(scripts) >= FEWEST_WORDS or sentence_words(passage.text) > 0:
        return True
    return sum(one.key.isalpha() for one in words(passage.text)) >= FEWEST_WORDS
