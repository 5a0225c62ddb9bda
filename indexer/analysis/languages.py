"""Which language's rules a word is read by: the text's own, unless the word is in a script that this does not use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

SEARCH_LANGUAGES = tuple(LANGUAGES)
"""ISO 639-1 codes."""

LATIN_READINGS = (*(one.code for one in LANGUAGES.values() if one.script == "Latin"), "pt")
"""The languages that a query word in Latin letters may be in."""

SNOWBALL = {one.code: one.snowball for one in LANGUAGES.values() if one.snowball} | {
    "pt": "portuguese", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "et": "estonian",
    "eu": "basque", "fi": "finnish", "ga": "irish", "hu": "hungarian", "id": "indonesian", "it": "italian",
    "lt": "lithuanian", "nl": "dutch", "no": "norwegian", "nb": "norwegian", "pl": "polish", "ro": "romanian",
    "sv": "swedish", "tr": "turkish",
}  # fmt: skip
"""The languages with a Snowball stemmer, and its name."""

_NOT_LATIN = frozenset((
    "ru", "ar", "zh", "uk", "be", "bg", "mk", "kk", "ky", "tg", "mn", "fa", "ur", "ps", "ckb", "ug",
    "he", "el", "hi", "ja", "ko", "th", "ka", "hy",
))  # fmt: skip
_OTHER_CYRILLIC = frozenset(
    ("uk", "be", "bg", "mk", "sr", "kk", "ky", "tg", "mn", "uz", "tt", "az"),
)  # fmt: skip
_OTHER_ARABIC = frozenset(
    ("fa", "ur", "ps", "ckb", "ug", "sd", "pa", "ms"),
)  # fmt: skip
_SCRIPT = regex.compile(r"(?P<Latin>\p{Latin})|(?P<Cyrillic>\p{Cyrillic})|(?P<Arabic>\p{Arabic})")


def script_of(word: str) -> str:
    """`Latin`, `Cyrillic` or `Arabic`, by the first letter that is one of them; otherwise empty."""
    match = _SCRIPT.search(word)
    return (match.lastgroup or "") if match else ""


def reading_of(script: str, language: str) -> str | None:
    """The language whose rules stem a word of `script` in a text of `language`; None where no rules are known.

    A text in Latin letters whose language nobody could tell is read as English, so is a Latin name in Chinese text.
    """
    language = language.lower().partition("-")[0]  # en-GB
    if script == "Latin":
        if language in _NOT_LATIN or language in ("", "und"):
            return "en"
        return language if language in SNOWBALL else None
    if script == "Cyrillic":
        return None if language in _OTHER_CYRILLIC else "ru"
    if script == "Arabic":
        return None if language in _OTHER_ARABIC else "ar"
    return None


def query_readings(script: str, languages: Iterable[str] | None) -> tuple[str | None, ...]:
    """Every language whose rules a query word of `script` may be read by, when only texts in `languages` are asked."""
    asked = LATIN_READINGS if languages is None else languages
    return tuple(dict.fromkeys(reading_of(script, language) for language in asked))
