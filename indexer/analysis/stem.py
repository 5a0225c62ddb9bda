"""Stemming: from a word to the term that all its forms share.

Snowball's stemmers use accents, so accents are removed only after stemming.
"""

from __future__ import annotations

from threading import Lock

import Stemmer  # type: ignore[import-not-found]  # it has no types

from indexer.analysis import arabic
from indexer.analysis.fold import MAX_TERM, without_accents
from indexer.analysis.irregular import listed, regular
from indexer.analysis.languages import LATIN_READINGS, SNOWBALL, reading_of, script_of
from indexer.analysis.word_forms import shared_stem

SHORT_STEM = 4
"""Latin stems of at most this many letters carry their language (`us~fr`), because short stems of languages collide.

All languages share one field, and a query word is read in each of four: `use` is `us` in French, `career` is `care` in
Spanish. Of the 6,000 commonest words in English, 7.5 % would find an unrelated English word by a foreign reading; with
this rule 2.1 % do, most of them related words (`popular` and `population`).
"""

LANGUAGE_MARK = "~"
_NOT_LATIN = ("ar", "ru")

_stemmers: dict[str, Stemmer.Stemmer] = {}
_lock = Lock()


def stem(word: str, language: str) -> str:
    """The stem of a composed word (see `fold.compose`) in a text of `language`; empty if nothing remains."""
    folded = without_accents(word)[:MAX_TERM]
    reading = reading_of(script_of(folded), language)
    if reading is None or any(map(str.isdigit, folded)):
        return folded
    form = _form(word, reading)
    stemmed = shared_stem(form, reading) or _by_rules(form, reading)
    if reading in _NOT_LATIN or len(stemmed) > SHORT_STEM:
        return stemmed or folded
    return f"{stemmed or folded}{LANGUAGE_MARK}{reading}" if reading in LATIN_READINGS else folded


def stem_by_rules(word: str, reading: str) -> str:
    """The stem of a composed word, without accents, by the rules of a language that has a stemmer alone."""
    return _by_rules(_form(word, reading), reading)


def _form(word: str, reading: str) -> str:
    """The form of a word that rules and tables take."""
    if reading == "ar":
        return arabic.stem(without_accents(arabic.with_hamza(word))[:MAX_TERM])
    return listed((without_accents(word) if reading == "ru" else word)[:MAX_TERM], reading)


def _by_rules(form: str, reading: str) -> str:
    return form if reading == "ar" else without_accents(_snowball(reading, regular(form, reading)))[:MAX_TERM]


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
