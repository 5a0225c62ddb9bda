"""Folding: one spelling for compatibility forms, case, accents and digits.

`compose` keeps the accents, which stemmers need; `fold` removes them too, which gives the exact form of a word.
"""

from __future__ import annotations

from unicodedata import decimal, normalize

import regex

from indexer.analysis import arabic
from indexer.analysis.segment import APOSTROPHES, UNSEEN

MAX_TERM = 100
"""Code points to which longer words are cut: OpenSearch refuses a whole document for a term of 32,766 bytes."""

_NOT_A_WORD_CHARACTER = regex.compile(
    rf"[^\p{{L}}\p{{M}}\p{{N}}]|[{UNSEEN}{APOSTROPHES}]|\p{{Me}}",
    regex.V1,
)
_MARKS_OF_NO_LETTER = regex.compile(r"^\p{M}+")
"""What some letters begin with once they are decomposed: the Thai sara am. No word of a text begins so."""
_PARENTHESES_AND_BLANKS = regex.compile(r"[()\s]")
_LATIN_ACCENTS = regex.compile(r"(?<=[\p{Latin}\p{Greek}])\p{Mn}+")

# Russian stress marks and the dots of yo are removed; the breve of short i and the dots of Ukrainian yi stay.
_CYRILLIC_ACCENTS = regex.compile(r"(?<=е)[\u0300\u0301\u0308]+|(?<=[аиоуыэюя])[\u0300\u0301]+")

_OTHER_DIGIT = regex.compile(r"[\p{Nd}--0-9]", regex.V1)
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t", "ı": "i"})


def compose(word: str) -> str:
    """A word in lower case and composed form, without invisible characters; accents stay."""
    if word.isascii():
        return (word if word.isalnum() else _NOT_A_WORD_CHARACTER.sub("", word)).lower()
    lowered = normalize("NFKC", normalize("NFKC", word).casefold())
    plain = _OTHER_DIGIT.sub(_ascii_digit, _NOT_A_WORD_CHARACTER.sub("", lowered))
    return normalize("NFC", _MARKS_OF_NO_LETTER.sub("", plain).translate(_LIGATURES))


def _ascii_digit(digit: regex.Match[str]) -> str:
    return str(decimal(digit.group(), 0))


def without_accents(word: str) -> str:
    """A composed word without accents on Latin, Greek and Russian letters, with plain Arabic letters."""
    if word.isascii():
        return word
    apart = _LATIN_ACCENTS.sub("", normalize("NFD", word))
    apart = _CYRILLIC_ACCENTS.sub("", apart)
    return normalize("NFC", arabic.normalise(apart)).translate(_LETTERS)


def fold(word: str) -> str:
    """The exact form of a word, by which phrases are compared."""
    return without_accents(compose(word))[:MAX_TERM]


def fold_character(character: str) -> str:
    """The exact form of a Chinese character: radicals and compatibility forms become the ordinary character."""
    return _PARENTHESES_AND_BLANKS.sub("", normalize("NFKC", character))
