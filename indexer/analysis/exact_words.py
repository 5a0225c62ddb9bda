"""Split text into words for comparing quotations: differences of typography are ignored, those of wording are not."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

import regex

_WORD = regex.compile(
    r"\p{Han}"
    r"|\p{N}+(?:[.,'’\u00a0\u202f]\p{N}+)*"  # 38,413; 3.5; 1 000 with no-break spaces
    r"|[\p{L}\p{M}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]*(?:['’ʼ‘`´][\p{L}\p{M}]+| ['’]s(?![\p{L}\p{M}\p{N}]))*"
    r"|[%‰$€£¥°§]"
)
LONGEST_REMEMBERED = 40
"""Letters of a word whose forms are remembered: a text may be a single word of a megabyte."""
_APOSTROPHES = dict.fromkeys(map(ord, "’ʼ‘`´"), "'")
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x640))
"""Soft hyphens, joiners, and the Arabic tatweel, which only stretches a word."""
_CONTRACTED = {"can't": "can", "won't": "will", "shan't": "shall"}
_DIGITS = {ord(start) + digit: str(digit) for start in "٠۰" for digit in range(10)}
"""Those that Arabic and Persian texts have; others are rare in the languages that are known."""
_GROUPED = regex.compile(r"[1-9]\d{0,2}(?P<mark>[.,' ])\d{3}(?:(?P=mark)\d{3})*")
"""A number whose digits are grouped, in any country's way: *38,413*, *38.413*, *38 413*."""
_ARABIC_VOWELS = regex.compile(r"[\u064b-\u0652\u0670]")


class Token(NamedTuple):
    """A word of a text. `exact` must be equal in a verbatim quotation, but for how digits are grouped. `key` is `exact`
    without case, and without contraction: `donot` for `don't`, as `do` and `not` together; of a number, its digits.
    `start` and `end` are offsets into the text.
    """

    key: str
    exact: str
    start: int
    end: int


def are_written_alike(one: Token, other: Token) -> bool:
    """Whether two words with the same key are the same in a verbatim quotation."""
    return one.exact == other.exact or one.key.isdecimal()


def words(text: str) -> list[Token]:
    """The words of a text, in order. White space, punctuation, hyphens and dashes, quotation marks, soft hyphens,
    ligatures, Arabic vowel signs and how digits are grouped are ignored, and a stray blank before *’s*; case, accents
    and numbers are significant.
    """
    found = []
    for match in _WORD.finditer(text):
        word = match.group().replace(" ", "")
        key, exact = _remembered(word) if len(word) <= LONGEST_REMEMBERED else _forms(word)
        if exact:
            found.append(Token(key, exact, *match.span()))
    return found


def _forms(word: str) -> tuple[str, str]:
    exact = exact_form(word)
    if _GROUPED.fullmatch(exact):
        return "".join(filter(str.isdigit, exact)), exact
    return uncontracted(exact.casefold()), exact


_remembered = lru_cache(maxsize=1 << 15)(_forms)  # some 10 MB when full


def uncontracted(word: str) -> str:
    """A folded English word without a contraction: `donot` for `don't`, `cannot` for `can't`; others as they are."""
    if not word.endswith("n't"):
        return word
    return _CONTRACTED.get(word, word.removesuffix("n't")) + "not"


def exact_form(word: str) -> str:
    """The compared form of a word, case kept."""
    if word.isascii():  # most words are, and they need nothing else
        return word.replace("`", "'")
    plain = unicodedata.normalize("NFKC", word.translate(_INVISIBLE)).translate(_APOSTROPHES)
    plain = _ARABIC_VOWELS.sub("", plain).replace("ё", "е").replace("Ё", "Е")
    return plain.translate(_DIGITS)
