"""The language in which the words of a query are likeliest: a naive Bayes classifier over word frequencies.

N-grams of letters (`indexer.analysis.detection`) need more than a few words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.analysis import exacts
from indexer.analysis.detection import UNKNOWN
from indexer.analysis.function_words import is_function_word
from indexer.languages import LANGUAGES
from indexer.query.word_frequencies import LEAST, load_word_frequencies

if TYPE_CHECKING:
    from collections.abc import Sequence

MARGIN = 1.0
"""How much likelier than in any other language the words must be, in decades."""
SHORT = 2
"""Words of at most so many letters tell nothing about the language, unless they are function words: `EU` is French,
too.
"""


def likely_language(text: str, languages: Sequence[str]) -> str:
    """The one of the languages, given by their ISO 639-1 codes, in which the words of a text are likeliest; `und` if
    that is unclear. A word that is not listed in a language counts as one of the rarest there. Portuguese, which has no
    module, counts as Spanish.
    """
    likelihood = dict.fromkeys(languages, 0.0)
    for word in exacts(text):
        if len(word.term) <= SHORT and not any(is_function_word(word.term, one) for one in languages):
            continue
        if found := _frequencies(word.term):
            for language in languages:
                likelihood[language] += found.get(language, LEAST)
    best, *others = sorted(languages, key=likelihood.__getitem__, reverse=True)
    clear = all(likelihood[best] - likelihood[other] >= MARGIN for other in others)
    return best if clear else UNKNOWN


def likely_latin_language(text: str, languages: Sequence[str]) -> str:
    """The same among those of the languages that are written in Latin script."""
    return likely_language(text, [one for one in languages if LANGUAGES[one].script == "Latin"])


def is_likelier_in(word: str, language: str, other: str) -> bool:
    """Whether a word is clearly one of the language: as much likelier there than in the other as tells a language."""
    for one in exacts(word):
        found = _frequencies(one.term)
        if found.get(language, LEAST) - found.get(other, LEAST) < MARGIN:
            return False
    return True


def frequency_in(word: str, language: str) -> float:
    """How often a word occurs in a language, on the Zipf scale; 0 if it is not listed there. Of a word with hyphens,
    the rarest part counts.
    """
    return min((_frequencies(one.term).get(language, 0.0) for one in exacts(word)), default=0.0)


def _frequencies(term: str) -> dict[str, float]:
    """How often an exact term occurs in each language that has it; Portuguese counts as Spanish, too."""
    found = load_word_frequencies().by_language(term)
    return found | {"es": max(found.get("es", LEAST), found["pt"])} if "pt" in found else found
