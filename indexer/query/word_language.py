"""The language of the words of a query, of each and of all, and the readings of words that their language rules out.

Words tell their language by how often they occur in it (a naive Bayes classifier over word frequencies): n-grams of
letters (`indexer.analysis.detection`) need more than a few words.

All languages share one field of an index, and a word is read in each of them (`analysis.query_stems`). In Spanish, in
which a last *a* is an ending, `Crimea` has the stem of `crime`; in French, `treaties` has that of `treat`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.analysis import exacts, exacts_of_word, query_stems, stems_of_word
from indexer.analysis.detection import UNKNOWN
from indexer.analysis.fold import compose, fold
from indexer.analysis.function_words import is_function_word
from indexer.analysis.languages import script_of
from indexer.analysis.segment import is_chinese
from indexer.analysis.stem import LANGUAGE_MARK
from indexer.languages import LANGUAGES
from indexer.query.lexicon import term_of
from indexer.query.nodes import with_words
from indexer.query.word_frequencies import LEAST, load_word_frequencies

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.query.lexicon import Lexicon
    from indexer.query.nodes import Node

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
        if len(word.term) <= SHORT and not any(is_function_word(word.term, code) for code in languages):
            continue
        if found := _frequencies(word.term):
            for language in languages:
                likelihood[language] += found.get(language, LEAST)
    best, *others = sorted(languages, key=likelihood.__getitem__, reverse=True)
    clear = all(likelihood[best] - likelihood[other] >= MARGIN for other in others)
    return best if clear else UNKNOWN


def likely_latin_language(text: str, languages: Sequence[str]) -> str:
    """The same among those of the languages that are written in Latin script."""
    return likely_language(text, [code for code in languages if LANGUAGES[code].script == "Latin"])


def is_likelier_in(word: str, language: str, other: str) -> bool:
    """Whether a word is clearly one of the language: as much likelier there than in the other as tells a language."""
    found = [_frequencies(term) for term in exacts_of_word(word)]
    return all(known.get(language, LEAST) - known.get(other, LEAST) >= MARGIN for known in found)


def frequency_in(word: str, language: str) -> float:
    """How often a word occurs in a language, on the Zipf scale; 0 if it is not listed there. Of a word with hyphens,
    the rarest part counts.
    """
    return min((_frequencies(term).get(language, 0.0) for term in exacts_of_word(word)), default=0.0)


def _frequencies(term: str) -> dict[str, float]:
    """How often an exact term occurs in each language that has it; Portuguese counts as Spanish, too."""
    found = load_word_frequencies().by_language(term)
    return found | {"es": max(found.get("es", LEAST), found["pt"])} if "pt" in found else found


@dataclass(frozen=True, slots=True)
class WordLanguages:
    """Tells the languages of words: `latin` is that of those in Latin script, if it is clear, `main` that of most
    passages of an index.
    """

    lexicon: Lexicon
    latin: str
    main: str

    def of(self, word: str) -> str:
        """The language that a word is translated from; empty if none."""
        of_script = {"Latin": self.latin, "Cyrillic": "ru", "Arabic": "ar"}
        found = "zh" if is_chinese(word) else of_script.get(script_of(word), "")
        if found == UNKNOWN:
            return self.that_has(word) or (self.main if frequency_in(word, self.main) else "")
        return found

    def that_has(self, word: str) -> str:
        """The language that has a Latin word, where the other words do not tell theirs: in the lexicon, or in general
        texts where the main one has it in none; empty if none has it. Of several, one that has a translation for it; of
        these, the one in which it is most frequent.
        """
        unheard = not frequency_in(word, self.main)
        having = [
            code
            for code in self.lexicon.languages
            if code != self.main and LANGUAGES[code].script == "Latin"
            if (self.lexicon.knows(code, term_of(word, code)) and (unheard or self.is_clear(code, word)))
            or self._is_unheard_elsewhere(code, word)
        ]
        translated = {code for code in having if self.lexicon.of(code, term_of(word, code), word)}
        return max(having, key=lambda code: (code in translated, frequency_in(word, code)), default="")

    def is_clear(self, language: str, word: str) -> bool:
        """Whether a word is clearly none of the main language: by its script, by accents that this is written without,
        or by how often it occurs.
        """
        main = LANGUAGES[self.main]
        accented = not main.accented_endings and fold(word) != compose(word)
        if script_of(word) != main.script or accented or is_likelier_in(word, language, self.main):
            return True
        return language != self.main and self._is_unheard_elsewhere(language, word)

    def is_foreign(self, language: str, word: str) -> bool:
        """Whether a word of a query in a language is clearly none of the main one, or one that no general text has."""
        unheard = language != self.main and word.islower() and not frequency_in(word, self.main)
        return unheard or self.is_clear(language, word)

    def _is_unheard_elsewhere(self, language: str, word: str) -> bool:
        """Whether general texts have a word that is no name in a language, and in the main one not at all."""
        return word.islower() and bool(frequency_in(word, language)) and not frequency_in(word, self.main)


def word_languages(text: str, lexicon: Lexicon, main: str) -> WordLanguages:
    """How to tell the languages of a query's words. Where they are as likely in several, one that the main language
    does not have tells: *contributions statutaires*.
    """
    latin = likely_latin_language(text, lexicon.languages)
    unclear = WordLanguages(lexicon, latin, main)
    if latin != UNKNOWN:
        return unclear
    telling = {
        found
        for word in text.split()
        if word.islower() and script_of(word) == "Latin" and not frequency_in(word, main)
        if (found := unclear.that_has(word))
    }
    return WordLanguages(lexicon, telling.pop(), main) if len(telling) == 1 else unclear


def without_false_readings(root: Node | None, text: str, lexicon: Lexicon, shares: Mapping[str, float]) -> Node | None:
    """The tree whose words no longer match by a reading that is shorter than their stem in the main language, that of
    most passages by their `shares`, and is the stem of other words there. The readings in the language of the query,
    whose plain text is `text`, stay.
    """
    main = lexicon.main_language(shares)
    if root is None or not main or LANGUAGES[main].script != "Latin":
        return root
    languages = word_languages(text, lexicon, main)
    return with_words(root, lambda word: replace(word, without=word.without | _false(word.text, languages)))


def _false(word: str, languages: WordLanguages) -> frozenset[str]:
    """The stems of false readings of a word."""
    main, asked_in = languages.main, languages.of(word)
    kept_in = (main, asked_in) if asked_in in LANGUAGES else (main,)
    kept = {stem for stems in query_stems(word, kept_in) for stem in stems}
    own = stems_of_word(word, main)
    return frozenset(
        stem
        for stems in query_stems(word)
        for stem in stems
        if stem not in kept
        and LANGUAGE_MARK not in stem
        and any(longer.startswith(stem) for longer in own)
        and languages.lexicon.knows(main, (stem,))
    )
