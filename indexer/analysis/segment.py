"""Segment text into words (runs of letters, marks and digits of any script) and runs of Chinese characters.

A word may contain apostrophes between letters (`apostrophes` splits it) and invisible characters, such as soft hyphens
and bidirectional marks. Superscript digits do not belong to a word: they are footnote marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category, normalize

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

APOSTROPHES = "'`\u00b4\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07"
"""The characters used as an apostrophe inside a word; some are letters to Unicode."""

UNSEEN = r"\p{Default_Ignorable_Code_Point}\p{Cf}"
"""Characters without ink, for use inside a character class."""

_SUPERSCRIPTS = "\u00b2\u00b3\u00b9\u2070\u2074-\u2079"
_BLOCKS_OF_ENCLOSED_LETTERS = ((0x2460, 0x2500), (0x3200, 0x3400), (0x1F100, 0x1F200))


def _enclosed(pattern: str) -> str:
    """Symbols that show what `pattern` matches within a square, a circle or parentheses."""
    symbols = (chr(code) for first, end in _BLOCKS_OF_ENCLOSED_LETTERS for code in range(first, end))
    return "".join(c for c in symbols if category(c) in ("So", "No") and re.fullmatch(pattern, normalize("NFKC", c)))


_SQUARED = _enclosed(r"[(]?[A-Za-z0-9]+[)]?")  # such as ㎏
_CIRCLED = _enclosed("[(]?[\u3041-\u9fff][)]?")  # such as ㈠

_SIGNS_FOR_WORDS = r"\u3300-\u3357\u309f\u30ff"  # such as ㌔: excluded, since they are not single characters
CHINESE = (
    rf"[\p{{Han}}\p{{Hiragana}}\p{{Katakana}}\u30fc\uff70{_CIRCLED}"
    rf"--[{_SIGNS_FOR_WORDS}]]"
)
"""Characters of scripts written without spaces between words; `㈠` is one. A set of `regex.V1`."""

_NOT_IN_WORDS = rf"{CHINESE}{_SIGNS_FOR_WORDS}{UNSEEN}{_SUPERSCRIPTS}{APOSTROPHES}"
_FIRST = rf"[[\p{{L}}\p{{N}}{_SQUARED}]--[{_NOT_IN_WORDS}]]"
_NEXT = rf"[[\p{{L}}\p{{M}}\p{{N}}{_SQUARED}]--[{_NOT_IN_WORDS}]]"
_PART = rf"{_FIRST}{_NEXT}*+(?:[{UNSEEN}]++{_NEXT}++)*+"
_CHARACTER = rf"{CHINESE}[\p{{M}}\uff9e\uff9f]*+"

# Line breaks and spaces inside Chinese text come from typesetting, not from the language: the run continues.
_CHINESE_RUN = rf"{_CHARACTER}(?:[\s{UNSEEN}]{{0,3}}+{_CHARACTER})*+"
_WORD = rf"{_PART}(?:[{UNSEEN}]*+[{APOSTROPHES}][{UNSEEN}]*+{_PART})*+"

_UNITS = regex.compile(rf"{_WORD}|{_CHINESE_RUN}", regex.V1)
_ASCII_UNITS = re.compile(r"[A-Za-z0-9]+(?:['`][A-Za-z0-9]+)*")
_APOSTROPHE = regex.compile(rf"[{UNSEEN}]*+[{APOSTROPHES}][{UNSEEN}]*+", regex.V1)
_CHARACTERS = regex.compile(_CHARACTER, regex.V1)
_STARTS_CHINESE = regex.compile(CHINESE, regex.V1)


def units(text: str) -> list[str]:
    """The words and Chinese runs of `text`, unchanged, in order."""
    if text.isascii():
        return _ASCII_UNITS.findall(text)
    found: list[str] = _UNITS.findall(text)
    return found


def placed_units(text: str) -> Iterator[tuple[int, str]]:
    """The units of a text, each with the offset of its first code point."""
    pattern = _ASCII_UNITS if text.isascii() else _UNITS
    return ((match.start(), match.group()) for match in pattern.finditer(text))


def is_chinese(unit: str) -> bool:
    """Whether a unit is a run of Chinese characters."""
    return _STARTS_CHINESE.match(unit) is not None


def characters(run: str) -> list[tuple[int, int]]:
    """The characters of a Chinese run with their combining marks, as (start, end) within the run."""
    return [match.span() for match in _CHARACTERS.finditer(run)]


def parts(word: str) -> list[tuple[int, int]]:
    """The pieces of a word between its apostrophes, as (start, end) within the word."""
    start, spans = 0, []
    for match in _APOSTROPHE.finditer(word):
        spans.append((start, match.start()))
        start = match.end()
    return [*spans, (start, len(word))]
