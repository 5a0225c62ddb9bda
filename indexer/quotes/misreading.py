"""What text recognition may have misread: letters for others that look alike, and words that are none.

On a scanned page, the words of the document are what a program took its picture for. A difference that this explains is
no change of meaning, since nobody knows which words are printed there. A word for another one, a number for another
number, a word more or less are no misreadings.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

import regex
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from indexer.analysis.exact_words import words
from indexer.analysis.languages import script_of
from indexer.query.word_frequencies import KNOWN, load_word_frequencies
from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.analysis.exact_words import Token

LEAST_ALIKE = 0.7
"""Share of the letters that a garbled word must have in common with the quoted one, look-alikes included."""
SHORTEST = 3
"""Letters of a garbled word of which one may be another, whatever share that is."""
LEAST_ALIKE_IN_OTHER_LETTERS = 0.5
"""The same where a word is in letters of another script than the quoted one, which nobody quotes by mistake."""
LEAST_ALIKE_AS_A_WHOLE = 0.75
"""Share of the letters of a quotation that a scanned page must have, in order, for it to be what recognition made of
the quotation; see ADR 0010.
"""
RARER = 2.0
"""On the Zipf scale: by how much a listed mistake is rarer than the word that it stands for."""
LOST = 2
"""Letters in a row, of which only one side has a like: a part of a word, such as *un-*, and no misreading."""

_PAIRS = {"rn": "m", "ii": "u", "vv": "w", "cl": "d", "іі": "u"}
"""Letters side by side that look like one."""
_LOOKALIKES = {
    letter: group[0]
    for group in (
        "o0о", "l1i|!іӏ", "b8в6бь", "s5$ѕ", "z2", "з3э", "g9q", "aа", "eе", "cс¢", "pр", "xх", "yу¥", "kк", "mм", "hн",
        "tт", "nп", "uи", "rг", "ч4",
    )
    for letter in group
}  # fmt: skip
"""Each letter as the first one of those that look like it, small or capital, in Latin and Cyrillic print."""
_TWICE = regex.compile(r"(\p{L})\1+")
_SAME_SHAPE = frozenset("ckopsuvwxzвгджзийклмнопстухцчшщъыьэюя")
"""Letters whose capital has the same shape."""


def is_misreading(source: str, quoted: str) -> bool:
    """Whether a program may have read `source` where `quoted` is printed."""
    there, asked = ([word.exact for word in words(text)] for text in (source, quoted))
    if not there or not asked:
        return False
    if len(there) == len(asked):
        pairs = [pair for pair in zip(there, asked, strict=True) if pair[0] != pair[1]]
        return bool(pairs) and all(_is_misread(*pair) for pair in pairs)
    numbers = list(filter(_is_number, asked))
    if numbers and numbers != list(filter(_is_number, there)):
        return False
    return _is_misread("".join(there), "".join(asked), garbled=any(map(_is_garbled, there)))


def _is_misread(source: str, quoted: str, *, garbled: bool | None = None) -> bool:
    if _is_number(source) and _is_number(quoted):
        return False
    if source.casefold() == quoted.casefold():
        return all(one == two or one.casefold() in _SAME_SHAPE for one, two in zip(source, quoted, strict=False))
    there, asked = shape(source), shape(quoted)
    if there == asked or _lost(there, asked) >= LOST:
        return there == asked
    if _in_other_letters(source, quoted):
        return alike(there, asked) >= LEAST_ALIKE_IN_OTHER_LETTERS
    is_short = min(len(there), len(asked)) >= SHORTEST and Levenshtein.distance(there, asked) == 1
    is_like = is_short or alike(there, asked) >= LEAST_ALIKE
    return is_like and (_is_garbled(source, quoted) if garbled is None else garbled)


@lru_cache(maxsize=1 << 14)
def shape(text: str) -> str:
    """The letters and digits of a text as a reader of bad print may take them: without case, accents and doubling,
    each by the first of those that look like it. Digits are not doubled by mistake: *100* is not *10*.
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    for pair, single in _PAIRS.items():
        plain = plain.replace(pair, single)
    if not any(map(str.isdecimal, plain)):
        plain = _TWICE.sub(r"\1", plain)
    return "".join(_LOOKALIKES.get(letter, letter) for letter in plain if letter.isalnum() or letter in _LOOKALIKES)


def misread_place(quoted: Sequence[Token], text: Sequence[Token]) -> tuple[float, int, int] | None:
    """Where the words of a text have the most letters of a quotation, in order, however these are divided into words:
    their share (0 to 1) and the first and last of these words. None if it is less than LEAST_ALIKE_AS_A_WHOLE.
    """
    wanted = "".join(shape(word.exact) for word in quoted)
    shapes = [shape(word.exact) for word in text]
    ends = list(accumulate(map(len, shapes)))
    if not wanted or not ends or ends[-1] < len(wanted):
        return None
    found = fuzz.partial_ratio_alignment(wanted, "".join(shapes), score_cutoff=100 * LEAST_ALIKE_AS_A_WHOLE)
    if found is None or found.dest_start >= found.dest_end:
        return None
    return found.score / 100, bisect_right(ends, found.dest_start), bisect_left(ends, found.dest_end)


def alike(one: str, other: str) -> float:
    """The share of letters that two shapes have in common, in order (0 to 1)."""
    return Levenshtein.normalized_similarity(one, other)


def _lost(one: str, other: str) -> int:
    """The most letters in a row of which only one of two shapes has a like."""
    return max(
        (max(step.src_end - step.src_start, step.dest_end - step.dest_start)
         for step in Levenshtein.opcodes(one, other) if step.tag in {"insert", "delete"}),
        default=0,
    )  # fmt: skip


def _in_other_letters(source: str, quoted: str) -> bool:
    """Whether the quoted word has letters of one script, Latin or Cyrillic, and the source one of the other."""
    scripts = {script_of(letter) for letter in source if letter.isalpha()}
    asked = {script_of(letter) for letter in quoted if letter.isalpha()}
    return len(asked) == 1 and bool(scripts - asked) and scripts | asked <= {"Latin", "Cyrillic"}


def _is_garbled(word: str, quoted: str = "") -> bool:
    """Whether no list of words has a word, or it is rare and a hundred times rarer than the quoted one, as mistakes
    are: *taht*.
    """
    if _is_number(word):
        return False
    frequency, other = map(_frequency, (word, quoted))
    return frequency is None or (frequency < KNOWN and other is not None and other >= frequency + RARER)


def _is_number(word: str) -> bool:
    return any(map(str.isdecimal, word)) and not any(map(str.isalpha, word))


def _frequency(word: str) -> float | None:
    return load_word_frequencies().zipf(fold(word).replace("ة", "ه"))  # as the list has them
