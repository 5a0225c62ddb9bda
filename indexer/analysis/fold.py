"""One spelling for all the ways to write a word: compatibility forms, case, accents, digits.

`compose` keeps the accents, which stemmers read; `fold` removes them too, which is the exact form of a word.
"""

from __future__ import annotations

from unicodedata import decimal, normalize

import regex

from indexer.analysis import arabic
from indexer.analysis.segment import APOSTROPHES, UNSEEN

MAX_TERM = 100
"""Longer words are cut to so many code points: OpenSearch refuses a whole document for a term of 32,766 bytes."""

_NOT_A_WORD_CHARACTER = regex.compile(
    rf"[^\p{{L}}\p{{M}}\p{{N}}]|[{UNSEEN}{APOSTROPHES}]|\p{{Me}}",
    regex.V1,
)
_MARKS_OF_NO_LETTER = regex.compile(r"^\p{M}+")
"""What some letters begin with once they are taken apart: the Thai sara am. No word of a text does."""
_PARENTHESES_AND_BLANKS = regex.compile(r"[()\s]")
_LATIN_ACCENTS = regex.compile(r"(?<=[\p{Latin}\p{Greek}])\p{Mn}+")

# Stress marks on Russian vowels and the dots of yo go; the breve of short i and the dots of Ukrainian yi make letters.
_CYRILLIC_ACCENTS = regex.compile(r"(?<=е)[\u0300\u0301\u0308]+|(?<=[аиоуыэюя])[\u0300\u0301]+")

_OTHER_DIGIT = regex.compile(r"[\p{Nd}--0-9]", regex.V1)
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t", "ı": "i"})


def compose(word: str) -> str:
    """A word in lower case, in composed letters, without what does not show; its accents stay."""
    if word.isascii():
        return (word if word.isalnum() else _NOT_A_WORD_CHARACTER.sub("", word)).lower()
    lowered = normalize("NFKC", normalize("NFKC", word).casefold())
    plain = _OTHER_DIGIT.sub(_ascii_digit, _NOT_A_WORD_CHARACTER.sub("", lowered))
    return normalize("NFC", _MARKS_OF_NO_LETTER.sub("", plain).translate(_LIGATURES))


def _ascii_digit(digit: regex.Match[str]) -> str:
    return str(decimal(digit.group(), 0))


def without_accents(word: str) -> str:
    """A composed word without accents on Latin, Greek and Russian letters, and in plain Arabic letters."""
    if word.isascii():
        return word
    apart = _LATIN_ACCENTS.sub("", normalize("NFD", word))
    apart = _CYRILLIC_ACCENTS.sub("", apart)
    return normalize("NFC", arabic.normalise(apart)).translate(_LETTERS)


def fold(word: str) -> str:
    """The exact form of a word: what a phrase is compared by."""
    return without_accents(compose(word))[:MAX_TERM]


def fold_character(character: str) -> str:
    """The exact form of a Chinese character: radicals and compatibility forms become the character that they show."""
    return _PARENTHESES_AND_BLANKS.sub("", normalize("NFKC", character))
