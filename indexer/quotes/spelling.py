"""What is written in several ways and means the same: *don't* and *do not*, *three* and *3*, *per cent* and *%*, *1.5
million* and *1,500,000*.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import chain, takewhile
from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import uncontracted, words
from indexer.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.languages import Language

FIRST = 2
"""The number of the first word in a language's `counting`: one is often an article."""
TENS = range(20, 100, 10)
THOUSAND = 1_000
MILLION = 1_000_000
_GROUPED = regex.compile(r"\d{1,3}(?:[,.'’]\d{3})+")
"""A number with marks between its thousands: *60,000*."""
_NUMBER = regex.compile(r"\d{1,15}(?:[.,]\d{1,3})?")
"""A number that a word behind it may multiply: *1.5 million*."""
_FIRST_GROUP, _NEXT_GROUP = regex.compile(r"[1-9]\d{0,2}"), regex.compile(r"\d{3}")
"""What blanks part in a number: *2 000*."""
_CHINESE_DIGITS = {char: digit for digit, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_CHINESE_UNITS = {"十": 10, "百": 100, "千": 1_000}
_CHINESE_SCALES = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}
DOLLAR = "$"
"""What words for dollars are compared as."""
ORDINAL = "th"
"""What an ordinal of tens and ones ends with, in all languages."""
YEAR_DIGITS = 4
"""Chinese digits in a row, without a ten, that are those of a number: 二〇一五."""
FIGURE_ENDINGS = frozenset("eей")
"""Single letters behind a number that make it an ordinal, and are no words or units."""
LONGEST = 3
"""Most words that stand for one, as in *por ciento*."""


def _spellings() -> dict[tuple[str, ...], str]:
    """Folded words, each with what they are compared as."""
    found: dict[tuple[str, ...], str] = {}
    for language in LANGUAGES.values():
        numbers = (*enumerate(language.counting.split(), FIRST), *zip(TENS, language.tens.split(), strict=False))
        found.update({_key(form): str(number) for number, forms in numbers for form in forms.split(",")})
        found.update({_key(form): str(THOUSAND) for form in language.thousand.split(",") if form})
        found.update({_key(phrase.replace("_", " ")): "%" for phrase in language.per_cent.split()})
        dollars = language.quantity_wording.dollars.split("|") if language.quantity_wording else []
        found.update({_key(form): DOLLAR for form in dollars if not form.isupper()})
        found.update(_ordinals_in_figures(language))
    found[_key("US$")] = DOLLAR
    return found


def _ordinals_in_figures(language: Language) -> dict[tuple[str, ...], str]:
    """Ordinals in figures, *5th*: up to ten with the first of their forms in words, from 21 on as tens and ones in
    words are compared. An ending that is a word itself is left out: *5 m*.
    """
    wording = language.ordinal_wording
    endings = (
        [ending for ending in wording.endings.split() if len(ending) > 1 or ending in FIGURE_ENDINGS] if wording else []
    )
    spelled = {number: forms.partition(",")[0] for number, forms in enumerate(language.ordinals.split(), 1)}
    compared = spelled | {number: f"{number}{ORDINAL}" for number in range(TENS.start + 1, TENS.stop)}
    return {_key(f"{number}{ending}"): text for number, text in compared.items() for ending in endings}


def _scales() -> dict[str, int]:
    """The words that multiply the number before them; none that mean another number in another language."""
    found: dict[str, set[int]] = {str(THOUSAND): {THOUSAND}}
    for char, value in (_CHINESE_UNITS | _CHINESE_SCALES).items():
        found[char] = {value}
    for language in LANGUAGES.values():
        if wording := language.quantity_wording:
            steps = (wording.million, wording.milliard, wording.million_millions)
            for value, forms in zip((MILLION, MILLION * THOUSAND, MILLION * MILLION), steps, strict=True):
                for form in forms.split("|"):
                    found.setdefault(form, set()).add(value)
    return {form: next(iter(values)) for form, values in found.items() if len(values) == 1}


def _ordinals() -> dict[str, int]:
    """The forms of ordinals up to ten, in all languages, with their numbers."""
    listed = (enumerate(language.ordinals.split(), 1) for language in LANGUAGES.values())
    return {words(form)[0].exact: number for each in listed for number, forms in each for form in forms.split(",")}


def _key(phrase: str) -> tuple[str, ...]:
    return tuple(word.key for word in words(phrase))


_SPELLINGS = _spellings()
_SCALES = _scales()
_ORDINALS = _ordinals()


def spelled_out(side: Sequence[str]) -> Iterator[str]:
    """The words of a text, folded, each in one spelling; tens and ones in words are one number,
    *eighty-five*, and so are thousands and millions, *sixty thousand*, *1.5 million*.
    """
    left = list(_words_spelled(side))
    while left:
        numbers = [int(text) for text, is_spelled in left[:2] if is_spelled and text.isdecimal()]
        if len(numbers) > 1 and numbers[0] in TENS and numbers[1] < TENS.step:
            left[:2] = [(str(sum(numbers)), False)]
        elif numbers and numbers[0] in TENS and len(left) > 1 and (unit := _ORDINALS.get(left[1][0])):
            left[:2] = [(f"{numbers[0] + unit}{ORDINAL}", False)]
        elif len(left) > 1 and (product := _multiplied(left[0][0], left[1][0])):
            left[:2] = [(product, False)]
        else:
            yield _without_marks(left.pop(0)[0])


def _multiplied(number: str, scale: str) -> str:
    """The number that a number and the word behind it make, *1.5 million*; empty if they make none."""
    by, plain = _SCALES.get(scale), _without_marks(number)
    if by is None or not _NUMBER.fullmatch(plain):
        return ""
    product = Decimal(plain.replace(",", ".")) * by
    return str(int(product)) if product and product == int(product) else ""


def _without_marks(text: str) -> str:
    return regex.sub(r"\D", "", text) if _GROUPED.fullmatch(text) else text


def _words_spelled(side: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Each word of a text in its spelling, and whether it has another one."""
    left = list(_grouped(chain.from_iterable(_parts(word.casefold()) for word in side)))
    while left:
        if written := _in_chinese(left):
            number, length = written
            yield str(number), False
        else:
            length = next((count for count in range(LONGEST, 0, -1) if tuple(left[:count]) in _SPELLINGS), 0)
            yield _SPELLINGS[tuple(left[:length])] if length else left[0], bool(length)
        del left[: length or 1]


def _grouped(side: Iterable[str]) -> Iterator[str]:
    """The words of a text, those of a number whose digits blanks part as one: *2 000*."""
    left = list(side)
    while left:
        length = 1
        if _FIRST_GROUP.fullmatch(left[0]):
            while length < len(left) and _NEXT_GROUP.fullmatch(left[length]):
                length += 1
        yield "".join(left[:length])
        del left[:length]


def _in_chinese(characters: Sequence[str]) -> tuple[int, int] | None:
    """The number with which a text begins in Chinese characters, two or more with a ten, and how many these are."""
    known = _CHINESE_DIGITS | _CHINESE_UNITS | _CHINESE_SCALES
    run = list(takewhile(known.__contains__, characters))
    if _CHINESE_DIGITS.keys() >= set(run):
        digits = "".join(str(_CHINESE_DIGITS[char]) for char in run)
        return (int(digits), len(run)) if len(run) in {1, YEAR_DIGITS} else None
    if len(run) == 1:
        return None
    total = part = digit = 0
    for char in run:
        if char in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[char]
        elif char in _CHINESE_UNITS:
            part, digit = part + (digit or 1) * _CHINESE_UNITS[char], 0
        else:
            total, part, digit = (total + part + digit) * _CHINESE_SCALES[char], 0, 0
    return (number, len(run)) if (number := total + part + digit) else None


def _parts(word: str) -> tuple[str, ...]:
    """A folded word; *don't* and *cannot* are two."""
    whole = uncontracted(word)
    return (whole.removesuffix("not"), "not") if whole != word or word == "cannot" else (word,)


def respelled(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two texts have the same words, one of them in another spelling."""
    return "".join(spelled_out(some)) == "".join(spelled_out(others))
