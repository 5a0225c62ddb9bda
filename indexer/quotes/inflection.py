"""Forms of one word, in the languages in which a quotation often inflects what it quotes: Russian and Arabic."""

from __future__ import annotations

from functools import lru_cache

import regex

from indexer.analysis.languages import script_of
from indexer.analysis.stem import stem

_AND = regex.compile(r"^[وف](?=\p{Arabic}{3})")


@lru_cache(maxsize=1 << 14)
def stem_of(key: str) -> str:
    """What the forms of a word have in common, folded for comparison as it is; empty in other languages."""
    match script_of(key):
        case "Cyrillic":
            return stem(key, "ru")
        case "Arabic":
            return stem(without_and(key), "ar")
    return ""


def common_form(key: str) -> str:
    """What the forms of a word have in common; the word itself in languages without a stem here."""
    return stem_of(key) or key


def without_and(key: str) -> str:
    """A word without an Arabic *and* or *so* that is written together with it."""
    return _AND.sub("", key)


def lasting(key: str) -> str:
    """Letters that all forms of a word have, in a row: the word itself in languages without a stem here, and nothing in
    Arabic, which inflects within words.
    """
    common = stem_of(key)
    return common if common and key.startswith(common) else "" if common else key
