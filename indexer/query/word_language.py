"""The language of each word of a query, where only some of its words tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.analysis.detection import UNKNOWN
from indexer.analysis.fold import compose, fold
from indexer.analysis.languages import script_of
from indexer.analysis.segment import is_chinese
from indexer.languages import LANGUAGES
from indexer.query.lexicon import term_of
from indexer.query.likely_language import frequency_in, is_likelier_in, likely_latin_language

if TYPE_CHECKING:
    from indexer.query.lexicon import Lexicon


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
            one
            for one in self.lexicon.languages
            if one != self.main and LANGUAGES[one].script == "Latin"
            if (self.lexicon.knows(one, term_of(word, one)) and (unheard or self.is_clear(one, word)))
            or self._is_unheard_elsewhere(one, word)
        ]
        return max(having, key=lambda one: (self._has_translations(one, word), frequency_in(word, one)), default="")

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

    def _has_translations(self, language: str, word: str) -> bool:
        return bool(self.lexicon.of(language, term_of(word, language), word))

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
