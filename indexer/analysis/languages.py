"""Choose the language whose rules stem a word: the text's, unless that language does not use the word's script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

SEARCH_LANGUAGES = tuple(LANGUAGES)
"""ISO 639-1 codes."""

LATIN_READINGS = (*(language.code for language in LANGUAGES.values() if language.script == "Latin"), "pt")
"""The languages in which a query word in Latin letters is read."""

SNOWBALL = {language.code: language.snowball for language in LANGUAGES.values() if language.snowball} | {
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
    """`Latin`, `Cyrillic` or `Arabic`, by the first letter in one of them; otherwise empty."""
    match = _SCRIPT.search(word)
    return (match.lastgroup or "") if match else ""


def reading_of(script: str, language: str) -> str | None:
    """The language whose rules stem a word of `script` in a text of `language`; None if there are no rules.

    Latin text of unknown language is read as English, and so is a Latin name in Chinese text.
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
    """The languages whose rules stem a query word of `script`, if only texts in `languages` are searched."""
    asked = LATIN_READINGS if languages is None else languages
    return tuple(dict.fromkeys(reading_of(script, language) for language in asked))
