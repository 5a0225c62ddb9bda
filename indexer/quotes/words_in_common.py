"""How many of a text's words another text has, in its own language: by the lexicon and its dictionary."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from indexer.analysis import exacts
from indexer.analysis import stems as stems_of
from indexer.analysis.chinese import exact_pieces
from indexer.analysis.function_words import is_function_word
from indexer.analysis.segment import is_chinese, units
from indexer.query.lexicon import load_lexicon, term_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.query.lexicon import Lexicon

    Stems = tuple[str, ...]

STANDS_BETWEEN = "en"
"""The language by which words are translated that have no translation of their own: each has most into it."""
LONGEST_CHINESE = 6
"""Characters of a Chinese word."""


class _Term(NamedTuple):
    text: str
    stems: Stems


class WordsOf:
    """The words of a text in a language, to be looked for in texts of others."""

    def __init__(self, text: str, language: str, lexicon: Lexicon | None = None) -> None:
        self._lexicon = lexicon or load_lexicon()
        self._language = language
        self._terms = list(self._terms_of(text)) if language in self._lexicon.languages else []
        self._meanings: dict[str, list[list[Stems]]] = {}

    def share_in(self, text: str, language: str) -> float:
        """The share of the words that say something which a text in another language has; 0 if none is known in it."""
        if not self._terms or language not in self._lexicon.languages:
            return 0.0
        if language not in self._meanings:
            self._meanings[language] = [self._into(language, term) for term in self._terms]
        present = {stem.term for stem in stems_of(text, language)}
        found = sum(any(present.issuperset(stems) for stems in known) for known in self._meanings[language])
        return found / len(self._terms)

    def _into(self, language: str, term: _Term) -> list[Stems]:
        """What a term may be in a language; names and numbers stay as they are."""
        direct = self._lexicon.of(self._language, term.stems, term.text)
        found = [translation.stems for translation in direct if translation.language == language]
        if not found and STANDS_BETWEEN not in {self._language, language}:
            found = [
                translation.stems
                for between in direct
                if between.language == STANDS_BETWEEN
                for translation in self._lexicon.of(STANDS_BETWEEN, between.stems, between.text)
                if translation.language == language
            ]
        return [*found, term.stems]

    def _terms_of(self, text: str) -> Iterator[_Term]:
        if self._language == "zh":
            yield from self._chinese(text)
            return
        for exact in exacts(text):
            stems = term_of(exact.term, self._language)
            if stems and len(exact.term) > 1 and not is_function_word(exact.term, self._language):
                yield _Term(exact.term, stems)

    def _chinese(self, text: str) -> Iterator[_Term]:
        """From the beginning of each run, the longest words that the lexicon knows."""
        for unit in units(text):
            if not is_chinese(unit):
                if stems := term_of(unit, "zh"):
                    yield _Term(unit, stems)
                continue
            characters = [character for character, _, _ in exact_pieces(unit)]
            at = 0
            while at < len(characters):
                at += max(1, len(word.text)) if (word := self._longest(characters[at : at + LONGEST_CHINESE])) else 1
                if word:
                    yield word

    def _longest(self, characters: list[str]) -> _Term | None:
        for count in range(len(characters), 1, -1):
            term = _Term("".join(characters[:count]), tuple(a + b for a, b in pairwise(characters[:count])))
            if self._lexicon.of("zh", term.stems, term.text):
                return term
        return None
