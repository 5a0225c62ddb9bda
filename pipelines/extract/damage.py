"""Signs of a broken text layer: sequences that occur in no language, and shares that sound text does not reach."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_RUNS = regex.compile(r"(\p{L})\1{3,}")
"""A letter repeated four times or more, as produced by fonts without a map for stretched Arabic; no language writes
so.
"""
_SIGNS = regex.compile(
    r"\ufffd|\(cid:\d+\)|[\u00c2\u00c3][\u0080-\u00bf]|[\u00d8\u00d9][\u0080-\u00bf\u2000-\u20ff]"
    r"|(?<!\p{L})ال(?!\p{L})"
)
"""Replacement characters, glyph numbers, UTF-8 read as Latin-1, and an Arabic article without a noun, which has lost
its letters.
"""
_RULE = regex.compile(r"(?<![\p{L}\p{N}])(\p{Latin})\1{3,}(?![\p{L}\p{N}])")
"""Repetitions of a single Latin letter: a Roman numeral, a space to fill in, the leaders of a table."""
_ADDRESS = regex.compile(
    r"(?<!\S)\S*(?:://|www\.|@)\S*|(?<!\S)\S+\.(?:com|org|int|net|html?|pdf)\b\S*", regex.IGNORECASE
)
_PARTED = r"\p{Latin}\p{Cyrillic}\p{Arabic}\p{Greek}\p{Hebrew}"
"""Scripts that separate words by spaces."""
_WORD = regex.compile(rf"[{_PARTED}][{_PARTED}\p{{M}}]*")
_SCRIPTS = tuple(regex.compile(rf"\p{{{name}}}") for name in ("Latin", "Cyrillic", "Arabic", "Greek", "Hebrew"))
_INSIDE = regex.compile(
    rf"[{_PARTED}\d][!\"#$%&*+;<=>?@\[\]\\^`{{|}}~¡-¿]+[{_PARTED}\d]|[{_PARTED}][,:()]+[{_PARTED}]|\d[()]+[{_PARTED}]"
)
"""Punctuation within a word, except hyphens and the like."""
_LEADERS = regex.compile(r"(\S)(?:\s*\1){2,}")
"""The dots of a table of contents, and rules made of signs."""
_NO_LETTER = regex.compile(r"[^\p{L}\p{N}\p{M}]")
_ARABIC = regex.compile(r"\p{Arabic}{3,}")
LONGEST = 25
"""Letters; longer words are several words that have lost the spaces between them."""
FEW_WORDS = 20
FEW_LETTERS = 100
"""The smallest total for computing shares: a single odd word among few is no sign of damage."""


@dataclass(frozen=True, slots=True)
class Share:
    """A measured share: the values that sound pages reach, and that from which nothing of the text is usable."""

    measure: Callable[[str, Sequence[str]], float]
    usual: float
    ruin: float


def running_text(text: str) -> str:
    """The text without sound parts that are not words: addresses of sites and of mail, and rules made of one letter."""
    return _RULE.sub(" ", _ADDRESS.sub(" ", text))


def soundness(text: str) -> float:
    """1 for a text without signs of damage, 0 for one that consists of them."""
    words = _WORD.findall(text)
    result = 1.0
    for share in SHARES:
        value = share.measure(text, words)
        result *= 1 - min(1.0, max(0.0, value - share.usual) / (share.ruin - share.usual))
    return result


def disorder(text: str, _: Sequence[str] = ()) -> float:
    """The share of characters, without spaces, in sequences that occur in no language."""
    solid = sum(not character.isspace() for character in text)
    odd = sum(len(match.group()) for pattern in (_RUNS, _SIGNS) for match in pattern.finditer(text))
    return odd / solid if solid else 0.0


def signs_alone(text: str, _: Sequence[str]) -> float:
    """The share of characters that are neither letters nor digits: glyphs numbered from the first sign of a code
    table.
    """
    solid = "".join(_LEADERS.sub(" ", text).split())
    return len(_NO_LETTER.findall(solid)) / len(solid) if solid else 0.0


def broken_by_signs(text: str, _: Sequence[str]) -> float:
    """The share of words that contain signs."""
    tokens = [token for token in text.split() if len(token) > 1]
    return sum(bool(_INSIDE.search(token)) for token in tokens) / max(len(tokens), FEW_WORDS)


def single_letters(_: str, words: Sequence[str]) -> float:
    """The share of one-letter words: spaces within words."""
    return sum(len(word) == 1 for word in words) / max(len(words), FEW_WORDS)


def single_arabic_letters(_: str, words: Sequence[str]) -> float:
    """The share of one-letter words among the Arabic ones, of which hardly any have one letter."""
    arabic = [word for word in words if _SCRIPTS[2].match(word)]
    return sum(len(word) == 1 for word in arabic) / max(len(arabic), FEW_WORDS)


def overlong(_: str, words: Sequence[str]) -> float:
    """The share of letters in words that are too long for a single word."""
    return sum(len(word) for word in words if len(word) > LONGEST) / max(sum(map(len, words)), FEW_LETTERS)


def of_several_scripts(_: str, words: Sequence[str]) -> float:
    """The share of letters in words of several scripts: letters replaced by similar ones."""
    several = (word for word in words if sum(bool(script.search(word)) for script in _SCRIPTS) > 1)
    return sum(map(len, several)) / max(sum(map(len, words)), FEW_LETTERS)


def doubled(_: str, words: Sequence[str]) -> float:
    """The share of letters that repeat the one before: bold print produced by setting text twice."""
    twice = sum(one == other for word in words for one, other in pairwise(word))
    return twice / max(sum(len(word) - 1 for word in words), FEW_LETTERS)


def backwards(_: str, words: Sequence[str]) -> float:
    """How much more often Arabic words end with the reversed article than begin with the article."""
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
