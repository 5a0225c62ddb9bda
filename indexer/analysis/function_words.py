"""Which words of a text say nothing alone."""

from __future__ import annotations

from indexer.languages import LANGUAGES

_WORDS = {code: frozenset(language.function_words.split()) for code, language in LANGUAGES.items()}
_EVERY = frozenset().union(*_WORDS.values())


def is_function_word(word: str, language: str | None = None) -> bool:
    """Whether a word, as written, is a function word of a language or, without one, of any. In capitals it is not one:
    `IT` is no pronoun.
    """
    if len(word) > 1 and word.isupper():
        return False
    return word.casefold() in (_EVERY if language is None else _WORDS.get(language, frozenset()))
