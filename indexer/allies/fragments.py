"""Tell what says something from fragments: names below a letter, words of a list, letters that recognition made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.analysis.languages import script_of
from indexer.languages import LANGUAGES
from indexer.passages.features import sentence_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import NearPassage

FEWEST_WORDS = 5
"""Words of a passage that has none of those that sentences have, from which it may say something: *Yours truly* and a
name have four.
"""
WHOLE_WORD = 3
"""Letters of a word that recognition hardly makes up."""
FRAGMENTS = 4
"""One of so many words must have them: *We want it so* has one, *I r 11 1 v p r* none."""
TATWEEL = "\u0640"
"""Stretches an Arabic word, and stands alone in poor text layers."""
_WORD = regex.compile(r"\p{Han}|[^\W_\p{Han}]+(?:[’'][^\W_\p{Han}]+)*")
SPACED = frozenset(code for code, language in LANGUAGES.items() if language.script != "Han")
"""Languages that are written with spaces."""


def says_something(near: NearPassage) -> bool:
    """Whether a passage can take a position: it has a word of sentences or several words, and its nearest sentence is
    written, for the most part, in the script of its language.
    """
    passage, sentence = near.passage, near.nearest_text.replace(TATWEEL, "")
    found = _WORD.findall(sentence)
    whole = sum(len(word) >= WHOLE_WORD for word in found)
    if passage.language in SPACED and whole * FRAGMENTS < len(found):
        return False
    letters = [word for word in found if word.isalpha()]
    if passage.language in LANGUAGES and not _are_of(LANGUAGES[passage.language].script, letters, sentence):
        return False
    if len(letters) >= FEWEST_WORDS or sentence_words(passage.text) > 0:
        return True
    return sum(word.key.isalpha() for word in words(passage.text)) >= FEWEST_WORDS


def _are_of(script: str, found: Sequence[str], sentence: str) -> bool:
    """Whether at least half of the words of a sentence are written in a script."""
    if sentence.isascii():
        return script == "Latin" or not found
    return 2 * sum((script_of(word) or "Han") == script for word in found) >= len(found)
