"""Text to the words by which a quotation is compared: what typography changes is the same, what people write is not."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex

_WORD = regex.compile(
    r"\p{Han}"
    r"|\p{N}+(?:[.,'’\u00a0\u202f]\p{N}+)*"  # 38,413; 3.5; 1 000 with the blanks that do not break
    r"|[\p{L}\p{M}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]*(?:['’ʼ‘`´][\p{L}\p{M}]+)*"
    r"|[%‰$€£¥°§]"
)
_APOSTROPHES = dict.fromkeys(map(ord, "’ʼ‘`´"), "'")
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x640))
"""Soft hyphens, joiners, and the Arabic tatweel, which only makes a word longer."""
_ARABIC_VOWELS = regex.compile(r"[\u064b-\u0652\u0670]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text. `exact` is what has to be the same in a quotation, `key` the same without capitals; `start` and
    `end` are offsets into the text.
    """

    key: str
    exact: str
    start: int
    end: int


def words(text: str) -> list[Token]:
    """The words of a text in order. White space, punctuation, hyphens and dashes, quotation marks, soft hyphens,
    ligatures and Arabic vowel signs make no difference; capitals, accents and numbers do.
    """
    found = []
    for match in _WORD.finditer(text):
        exact = exact_form(match.group())
        if exact:
            found.append(Token(exact.casefold(), exact, match.start(), match.end()))
    return found


def exact_form(word: str) -> str:
    """A word as it is compared, capitals kept."""
    if word.isascii():  # most are, and what follows changes nothing else in them
        return word.replace("`", "'")
    plain = unicodedata.normalize("NFKC", word.translate(_INVISIBLE)).translate(_APOSTROPHES)
    return _ARABIC_VOWELS.sub("", plain).replace("ё", "е").replace("Ё", "Е")
