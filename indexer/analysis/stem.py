"""Stemming: from a word to the term that all its forms share.

Snowball's stemmers use accents, so accents are removed only after stemming.
"""

from __future__ import annotations

from threading import Lock

import Stemmer  # type: ignore[import-not-found]  # it has no types

from indexer.analysis import arabic
from indexer.analysis.fold import MAX_TERM, without_accents
from indexer.analysis.irregular import regular
from indexer.analysis.languages import LATIN_READINGS, SNOWBALL, reading_of, script_of

SHORT_STEM = 4
"""Latin stems of at most this many letters carry their language (`us~fr`), because short stems of languages collide.

All languages share one field, and a query word is read in each of four: `use` is `us` in French, `career` is `care` in
Spanish. Of the 6,000 commonest words in English, 7.5 % would find an unrelated English word by a foreign reading; with
this rule 2.1 % do, most of them related words (`popular` and `population`).
"""

LANGUAGE_MARK = "~"

_stemmers: dict[str, Stemmer.Stemmer] = {}
_lock = Lock()


def stem(word: str, language: str) -> str:
    """The stem of a composed word (see `fold.compose`) in a text of `language`; empty if nothing remains."""
    folded = without_accents(word)[:MAX_TERM]
    reading = reading_of(script_of(folded), language)
    if reading is None or any(map(str.isdigit, folded)):
        return folded
    if reading == "ar":
        return arabic.stem(folded)
    if reading == "ru":
        return _snowball("ru", regular(folded, "ru")) or folded
    stemmed = without_accents(_snowball(reading, regular(word[:MAX_TERM], reading)))[:MAX_TERM]
    if len(stemmed) > SHORT_STEM:
        return stemmed
    return f"{stemmed or folded}{LANGUAGE_MARK}{reading}" if reading in LATIN_READINGS else folded


def letters(stemmed: str) -> str:
    """A stem without the language that it may carry."""
    return stemmed.partition(LANGUAGE_MARK)[0]


def _snowball(language: str, word: str) -> str:
    # A Stemmer is not thread-safe.
    with _lock:
        if language not in _stemmers:
            _stemmers[language] = Stemmer.Stemmer(SNOWBALL[language], 0)
        stemmed: str = _stemmers[language].stemWord(word)
    return stemmed
