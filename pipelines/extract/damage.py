"""Signs of a broken text layer: what stands in no text of any language, and shares that no text has."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_RUNS = regex.compile(r"(\p{L})\1{3,}")
"""One letter four times and more: how fonts without a map for stretched Arabic come out. No language writes so."""
_SIGNS = regex.compile(
    r"\ufffd|\(cid:\d+\)|[\u00c2\u00c3][\u0080-\u00bf]|[\u00d8\u00d9][\u0080-\u00bf\u2000-\u20ff]"
    r"|(?<!\p{L})ال(?!\p{L})"
)
"""Replacement characters, glyph numbers, UTF-8 that was read as Latin-1, and the Arabic article with nothing after it:
there a letter was lost.
"""
_RULE = regex.compile(r"(?<![\p{L}\p{N}])(\p{Latin})\1{3,}(?![\p{L}\p{N}])")
"""One Latin letter standing alone in a row: a Roman numeral, a blank to fill in, the leaders of a table."""
_ADDRESS = regex.compile(
    r"(?<!\S)\S*(?:://|www\.|@)\S*|(?<!\S)\S+\.(?:com|org|int|net|html?|pdf)\b\S*", regex.IGNORECASE
)
_PARTED = r"\p{Latin}\p{Cyrillic}\p{Arabic}\p{Greek}\p{Hebrew}"
"""Scripts that part their words."""
_WORD = regex.compile(rf"[{_PARTED}][{_PARTED}\p{{M}}]*")
_SCRIPTS = tuple(regex.compile(rf"\p{{{name}}}") for name in ("Latin", "Cyrillic", "Arabic", "Greek", "Hebrew"))
_INSIDE = regex.compile(
    rf"[{_PARTED}\d][!\"#$%&*+;<=>?@\[\]\\^`{{|}}~¡-¿]+[{_PARTED}\d]|[{_PARTED}][,:()]+[{_PARTED}]|\d[()]+[{_PARTED}]"
)
"""Punctuation within a word, save what words are joined with."""
_LEADERS = regex.compile(r"(\S)(?:\s*\1){2,}")
"""The dots of a table of contents, rules made of signs."""
_NO_LETTER = regex.compile(r"[^\p{L}\p{N}\p{M}]")
_ARABIC = regex.compile(r"\p{Arabic}{3,}")
LONGEST = 25
"""Letters; longer words are several, the blanks between them lost."""
FEW_WORDS = 20
FEW_LETTERS = 100
"""What shares are taken of at least: a single odd word among few is no sign."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share that is measured, up to where sound pages have it, and from where on nothing is left of the text."""

    measure: Callable[[str, Sequence[str]], float]
    usual: float
    ruin: float


def running_text(text: str) -> str:
    """The text without what is sound but no words: addresses of sites and of mail, and rules made of one letter."""
    return _RULE.sub(" ", _ADDRESS.sub(" ", text))


def soundness(text: str) -> float:
    """1 for a text without signs of damage; 0 for one that consists of them."""
    words = _WORD.findall(text)
    result = 1.0
    for share in SHARES:
        value = share.measure(text, words)
        result *= 1 - min(1.0, max(0.0, value - share.usual) / (share.ruin - share.usual))
    return result


def disorder(text: str, _: Sequence[str] = ()) -> float:
    """The share of a text's characters, blanks apart, that stand in no text of any language."""
    solid = sum(not character.isspace() for character in text)
    odd = sum(len(match.group()) for pattern in (_RUNS, _SIGNS) for match in pattern.finditer(text))
    return odd / solid if solid else 0.0


def signs_alone(text: str, _: Sequence[str]) -> float:
    """The share of what are neither letters nor digits: glyphs counted from the first sign of a code table on."""
    solid = "".join(_LEADERS.sub(" ", text).split())
    return len(_NO_LETTER.findall(solid)) / len(solid) if solid else 0.0


def broken_by_signs(text: str, _: Sequence[str]) -> float:
    """The share of words that have signs within."""
    tokens = [token for token in text.split() if len(token) > 1]
    return sum(bool(_INSIDE.search(token)) for token in tokens) / max(len(tokens), FEW_WORDS)


def single_letters(_: str, words: Sequence[str]) -> float:
    """The share of words of one letter: blanks stand within the words."""
    return sum(len(word) == 1 for word in words) / max(len(words), FEW_WORDS)


def single_arabic_letters(_: str, words: Sequence[str]) -> float:
    """The same for Arabic, which has hardly any."""
    arabic = [word for word in words if _SCRIPTS[2].match(word)]
    return sum(len(word) == 1 for word in arabic) / max(len(arabic), FEW_WORDS)


def overlong(_: str, words: Sequence[str]) -> float:
    """The share of letters in words that are too long to be one."""
    return sum(len(word) for word in words if len(word) > LONGEST) / max(sum(map(len, words)), FEW_LETTERS)


def of_several_scripts(_: str, words: Sequence[str]) -> float:
    """The share of letters in words of more than one script: letters stand for others that look like them."""
    several = (word for word in words if sum(bool(script.search(word)) for script in _SCRIPTS) > 1)
    return sum(map(len, several)) / max(sum(map(len, words)), FEW_LETTERS)


def doubled(_: str, words: Sequence[str]) -> float:
    """The share of letters that repeat the one before: print made bold by being set twice."""
    twice = sum(one == other for word in words for one, other in pairwise(word))
    return twice / max(sum(len(word) - 1 for word in words), FEW_LETTERS)


def backwards(_: str, words: Sequence[str]) -> float:
    """How much more Arabic words end with the article turned round than begin with it."""
    arabic = [word for word in words if _ARABIC.match(word)]
    return sum(word.endswith("لا") - word.startswith("ال") for word in arabic) / max(len(arabic), FEW_WORDS)


SHARES = (
    Share(disorder, 0.001, 0.02),
    Share(signs_alone, 0.3, 0.7),
    Share(broken_by_signs, 0.06, 0.3),
    Share(single_letters, 0.3, 0.7),
    Share(single_arabic_letters, 0.05, 0.2),
    Share(overlong, 0.02, 0.3),
    Share(of_several_scripts, 0.03, 0.2),
    Share(doubled, 0.08, 0.2),
    Share(backwards, 0.02, 0.15),
)
"""900 sound pages stay below the first figure, or nearly; see docs/extraction.md for how many do not."""
