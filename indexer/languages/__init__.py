"""The languages that onrecord knows, one module each: another language is a module and its name in MODULES."""

from __future__ import annotations

import unicodedata
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from indexer.languages.language import (
    ArticleWording,
    Language,
    OrdinalWording,
    QuantityWording,
    ResolutionWording,
    VoteWording,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

MODULES = ("english", "french", "spanish", "russian", "arabic", "chinese")
"""Each has a `LANGUAGE`. Where words of several languages are tried, they are tried in this order."""

LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {language.code: language for language in (import_module(f"{__name__}.{module}").LANGUAGE for module in MODULES)}
)
"""By ISO 639-1 code."""


CASED = ("Latin", "Cyrillic")
"""Scripts with capital letters."""
SPACED = (*CASED, "Arabic")
"""Scripts in which blanks part words."""
END = r"(?![\p{L}\p{M}])"
"""Pattern: the end of a word."""


def pattern_of(name: str, *, scripts: tuple[str, ...] = ("Latin", "Cyrillic", "Arabic", "Han")) -> str:
    """One pattern that joins a field of all languages that have it, in these scripts."""
    return "|".join(
        getattr(language, name)
        for language in LANGUAGES.values()
        if language.script in scripts and getattr(language, name)
    )


def words_of(name: str) -> str:
    """The words of a field in every language, separated by spaces."""
    return " ".join(getattr(language, name) for language in LANGUAGES.values())


MONTH_OF: Mapping[str, int] = MappingProxyType(
    {
        unicodedata.normalize("NFC", name.replace("_", " ")): month
        for language in LANGUAGES.values()
        for month, names in enumerate(language.months, 1)
        for name in names.split()
    }
)
"""Months as written in each language. Arabic has two series of names."""

__all__ = [
    "CASED",
    "END",
    "LANGUAGES",
    "MONTH_OF",
    "SPACED",
    "ArticleWording",
    "Language",
    "OrdinalWording",
    "QuantityWording",
    "ResolutionWording",
    "VoteWording",
    "pattern_of",
    "words_of",
]
