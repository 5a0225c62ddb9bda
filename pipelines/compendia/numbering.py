"""Numbers of headings: `II.`, `B.`, `3.`; and the text after them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    Numbers = Mapping[str, int]

ROMAN, LETTER, ARABIC = "roman", "letter", "arabic"
KINDS = (ROMAN, LETTER, ARABIC)

_NUMBERED = regex.compile(
    r"^(?:(?P<roman>[IVXL]{1,7})(?P<stop>[.):]?)|(?P<letter>\p{Lu}{1,2})[.):]|(?P<arabic>\d{1,3})[.):]|Annex(?:es|e)?[.:]?|"
    r"[•●▪*–—-])\s+(?=\S)"
)
_ALPHABET, _LETTERS = 26, 2
_VALUES = MappingProxyType({"I": 1, "V": 5, "X": 10, "L": 50})


def numbered(text: str, *, plain: bool = False) -> tuple[Numbers, str]:
    """The number at the beginning of a heading, by kind (`I.` may be a Roman number or a letter), and the rest.
    `plain` means that a Roman number needs no full stop, as in a contents.
    """
    match = _NUMBERED.match(text)
    if not match or (match["roman"] and not match["stop"] and not plain):
        return {}, text
    return dict(_values(match)), text[match.end() :]


def _values(match: regex.Match[str]) -> list[tuple[str, int]]:
    if match["arabic"]:
        return [(ARABIC, int(match["arabic"]))]
    if match["letter"]:
        return _letters(match["letter"])
    if not match["roman"]:
        return []
    return [(ROMAN, _roman(match["roman"])), *_letters(match["roman"])]


def _letters(text: str) -> list[tuple[str, int]]:
    """The value of `B`, and of `AA` or `AB`, with which a count goes on after `Z`."""
    if not text.isascii() or len(text) > _LETTERS:
        return []
    value = ord(text[-1]) - ord("A") + 1
    if len(text) == 1:
        return [(LETTER, value)]
    return [(LETTER, _ALPHABET + value)] if text[0] in {"A", text[1]} else []


def _roman(number: str) -> int:
    digits = [_VALUES[char] for char in number]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))
