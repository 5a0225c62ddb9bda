"""Names that a document prints in capitals."""

from __future__ import annotations

import regex

from pipelines.describe.masthead import SMALL_WORDS

_ROMAN = regex.compile(r"[IVX]{1,4}")


def in_small_letters(text: str) -> str:
    """A text in capitals with a capital at the beginning of each longer word only, but for Roman numbers."""
    return regex.sub(r"\b\p{Lu}\p{L}*\b", _with_capital, text) if text.isupper() else text


def _with_capital(word: regex.Match[str]) -> str:
    text = word.group()
    if _ROMAN.fullmatch(text):
        return text
    return text.lower() if text.lower() in SMALL_WORDS else text.capitalize()
