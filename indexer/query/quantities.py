"""Large amounts in the ways in which they are written: `$100 billion`, `100 billion dollars`, `US$ 100bn`,
`100 milliards de dollars`, `1000亿美元`; `1.5 degrees`, `0.7 per cent`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.analysis.per_cents import term_of_share
from indexer.analysis.segment import is_chinese
from indexer.languages import LANGUAGES, words_of
from indexer.query.nodes import Phrase
from indexer.query.references import Reference, any_of, beginnings, terms_in_all, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_EXPONENTS = {"million": 6, "milliard": 9, "million_millions": 12}
_WORDINGS = [language.quantity_wording for language in LANGUAGES.values() if language.quantity_wording]
_SHORT = {6: "mn", 9: "bn", 12: "tn"}
"""What is also written without a space."""
_CHINESE = {"万亿": 12, "亿": 8, "万": 4}
_GROUP = 3
"""Digits of a group: one million is written 1,000,000."""
_WORDS = {exponent: terms_in_all(_WORDINGS, name) for name, exponent in _EXPONENTS.items()}
"""What stands behind a number for a power of ten. A word that means one thing in English and another in French has its
English meaning.
"""
_MEANT: dict[str, int] = {}
for _exponent, _words in [*_WORDS.items(), *((exponent, terms_of(word)) for word, exponent in _CHINESE.items())]:
    for _word in _words:
        _MEANT.setdefault(_word, _exponent)
_DOLLARS = any_of({*terms_in_all(_WORDINGS, "dollars"), "美 元"})
_AMOUNT = regex.compile(
    rf"(?:(?:{_DOLLARS}) )?(?<whole>[0-9]{{1,4}})(?: (?<part>[0-9]{{1,3}}))? ?(?<word>{any_of(_MEANT)})"
    rf"(?: (?:{_DOLLARS}))?"
)
_DEGREES = terms_in_all(_WORDINGS, "degrees")
_PER_CENT = list(filter(None, dict.fromkeys(terms_of(words_of("per_cent").replace(" ", "|").replace("_", " ")))))
_IN_UNITS = regex.compile(
    r"(?<number>[0-9]{1,3}(?: [0-9]{1,2})?) "
    rf"(?:(?<degrees>{'|'.join(_DEGREES)})(?: (?:celsius|c))?|(?<share>{'|'.join(_PER_CENT)}))"
)


def _in_units(text: str) -> Iterator[str]:
    """The ways to write some degrees or per cent. No index has the sign for degrees, and a fraction is also looked for
    alone, as tables write it.
    """
    if match := _IN_UNITS.fullmatch(text):
        for unit in _DEGREES if match["degrees"] else _PER_CENT:
            yield f"{unit} {match['number']}" if is_chinese(unit) else f"{match['number']} {unit}"
        if match["share"]:
            yield term_of_share(match["number"].replace(" ", "."))
        if match["share"] and " " in match["number"]:
            yield match["number"]


def quantity(terms: Sequence[str], ends: Sequence[int]) -> Reference | None:
    """The amount that is the first of these exact terms, a number with a word for a power of ten and perhaps dollars,
    whose sign no index has, with degrees or with per cent; it ends at one of `ends`.
    """
    for count, text in beginnings(terms, ends):
        match = _AMOUNT.fullmatch(text)
        found = _ways(match["whole"], match["part"] or "", _MEANT[match["word"]]) if match else _in_units(text)
        if ways := dict.fromkeys(found):
            return Reference(count, tuple(Phrase(tuple(way.split()), quoted=False) for way in ways))
    return None


def _ways(whole: str, part: str, exponent: int) -> Iterator[str]:
    """A part of three digits are thousands, as in 100,000; another one is a fraction."""
    thousands = len(part) == _GROUP
    if part and not thousands:
        for word in _WORDS.get(exponent, ()):
            yield f"{whole} {part} {word}"
        return
    value = int(whole + part) * 10**exponent
    for each, words in _WORDS.items():
        count, rest = divmod(value, 10**each)
        if not rest and 0 < count < 10**_GROUP:
            for word in words:
                yield f"{count} {word}"
            yield f"{count}{_SHORT[each]}"
    for word, each in _CHINESE.items():
        count, rest = divmod(value, 10**each)
        if not rest and 0 < count < 10 ** (_GROUP + 1):
            yield " ".join((str(count), *word))
