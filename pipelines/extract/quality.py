"""Whether a page's text layer is language, or what a broken font made of it."""

from __future__ import annotations

import regex

MIN_LETTERS = 40
"""Fewer letters than this say too little about their quality."""
SOUND = 0.8
GARBLED = 0.8

_RUNS = regex.compile(r"(\p{L})\1{3,}")
"""One letter four times and more: how fonts without a map for stretched Arabic come out. No language writes so."""
_SIGNS = regex.compile(
    r"\ufffd|\(cid:\d+\)|[\u00c2\u00c3][\u0080-\u00bf]|[\u00d8\u00d9][\u0080-\u00bf\u2000-\u20ff]"
    r"|(?<!\p{L})ال(?!\p{L})"
)
"""Replacement characters, glyph numbers, UTF-8 that was read as Latin-1, and the Arabic article with nothing after it:
there a letter was lost.
"""
_ROMAN = regex.compile(r"\bi{4}\b|\bx{4}\b", regex.IGNORECASE)


def quality(text: str) -> float | None:
    """How much the text looks like language, 0 to 1. None when there is too little of it to tell."""
    letters = sum(character.isalpha() for character in text)
    return max(0.0, 1 - 20 * disorder(text)) if letters >= MIN_LETTERS else None


def is_garbled(text: str) -> bool:
    """Whether the text is no language. False when there is too little of it to tell."""
    good = quality(text)
    return good is not None and good < GARBLED


def disorder(text: str) -> float:
    """The share of a text's characters, blanks apart, that stand in no text of any language."""
    solid = sum(not character.isspace() for character in text)
    plain = _ROMAN.sub("", text)
    odd = sum(len(match.group()) for pattern in (_RUNS, _SIGNS) for match in pattern.finditer(plain))
    return odd / solid if solid else 0.0
