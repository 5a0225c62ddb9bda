"""Words that countries of one language spell otherwise: *organisation* and *organization*."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from indexer.languages import LANGUAGES


@cache
def _variants(language: str) -> list[tuple[regex.Pattern[str], str]]:
    known = LANGUAGES.get(language)
    return [(regex.compile(pattern), instead) for pattern, instead in known.spelling_variants] if known else []


@lru_cache(maxsize=4096)
def other_spellings(word: str, language: str) -> tuple[str, ...]:
    """How a word, in small letters, is also spelled in a language (ISO 639-1). Some of it may be no word."""
    found = (pattern.sub(instead, word) for pattern, instead in _variants(language) if pattern.fullmatch(word))
    return tuple(dict.fromkeys(other for other in found if other != word))


def spelled_otherwise(text: str, language: str) -> str | None:
    """A text with its words in other spellings; None if they have none."""
    if not _variants(language):
        return None
    words = text.split()
    others = [next(iter(other_spellings(word.casefold(), language)), word) for word in words]
    return " ".join(others) if others != words else None
