"""Ordinals in words and in figures: `21st`, `twenty-first`, `vingt et unième`, `第二十一`."""

from __future__ import annotations

from functools import cache
from itertools import chain, product
from typing import TYPE_CHECKING

import regex

from indexer.analysis import exacts_of_word, stems_of_word
from indexer.analysis.arabic import runs
from indexer.languages import LANGUAGES
from indexer.query.nodes import Phrase, Synonym
from indexer.query.references import LONGEST, Reference, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TEN, _HUNDRED = 10, 100
_WORDINGS = {code: language.ordinal_wording for code, language in LANGUAGES.items() if language.ordinal_wording}
_ENDINGS = {code: terms_of(wording.endings.replace(" ", "|")) for code, wording in _WORDINGS.items()}
_FIGURES = regex.compile(
    rf"(?:第 )?(?<number>[1-9][0-9]?) ?(?:{'|'.join(dict.fromkeys(chain.from_iterable(_ENDINGS.values())))})"
    "|第 (?<number>[1-9][0-9]?)"
)


def ordinal(terms: Sequence[str], ends: Sequence[int]) -> Reference | None:
    """The ordinal that is the first of these exact terms, which ends at one of `ends`: in figures or, from ten on, in
    words.
    """
    for count in sorted((end for end in ends if end <= LONGEST), reverse=True):
        text = " ".join(terms[:count])
        match = _FIGURES.fullmatch(text)
        number = int(match["number"]) if match else _written().get(text, 0)
        if number >= _TEN or (match and number):
            return Reference(count, tuple(dict.fromkeys(_ways(number))), in_words=not match)
    return None


@cache
def _written() -> dict[str, int]:
    """The ordinals in words, as exact terms joined by spaces."""
    return {
        " ".join(exacts_of_word(text)): number
        for code in _WORDINGS
        for number in range(_TEN, _HUNDRED)
        for text in _texts(code, number)
    }


def _ways(number: int) -> Iterator[Phrase | Synonym]:
    """The ways to write an ordinal: in words in all their forms, and in figures."""
    for code, wording in _WORDINGS.items():
        for text in _texts(code, number):
            if wording.prefix:
                yield Phrase(exacts_of_word(text), quoted=False)
            else:
                yield from map(Synonym, runs(stems_of_word(text, code)))
        if wording.prefix:
            yield Phrase((wording.prefix, str(number)), quoted=False)
        for ending in _ENDINGS[code]:
            yield Phrase((f"{number}{ending}",), quoted=False)
            if LANGUAGES[code].script != "Latin":
                yield Phrase((str(number), ending), quoted=False)


def _texts(code: str, number: int) -> Iterator[str]:
    """An ordinal in the words of a language. One with a word for two tens, as French, counts on to nineteen."""
    wording = _WORDINGS[code]
    units, tens, beside = (
        [[word.replace("_", " ") for word in words.split("|")] for words in field.split()]
        for field in (wording.units, wording.tens, wording.beside_units)
    )
    blank = "" if wording.prefix else " "
    ten, unit = divmod(number, _TEN)
    if number < 2 * _TEN:
        found = iter(units[number - 1])
    elif not unit:
        found = iter(tens[ten - 2])
    else:
        counted_on = ten > 2 and beside[ten - 2] == beside[ten - 3]  # noqa: PLR2004 - twenty is the first of the tens
        pairs = product(beside[ten - 2], units[unit - 1 + _TEN * counted_on])
        found = (blank.join(pair[::-1] if wording.tens_last else pair) for pair in pairs)
    yield from (f"{wording.prefix}{text}" for text in found)
