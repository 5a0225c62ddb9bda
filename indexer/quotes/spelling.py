"""What is written in several ways and means the same: *don't* and *do not*, *three* and *3*, *per cent* and *%*."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import uncontracted, words
from indexer.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FIRST = 2
"""The number of the first word in a language's `counting`: one is often an article."""
TENS = range(20, 100, 10)
THOUSAND = 1_000
_GROUPED = regex.compile(r"\d{1,3}(?:[,.'’]\d{3})+")
"""A number with marks between its thousands: *60,000*."""
LONGEST = 3
"""Most words that stand for one, as in *por ciento*."""


def _spellings() -> dict[tuple[str, ...], str]:
    """Folded words, each with what they are compared as."""
    found: dict[tuple[str, ...], str] = {}
    for language in LANGUAGES.values():
        numbers = (*enumerate(language.counting.split(), FIRST), *zip(TENS, language.tens.split(), strict=False))
        found.update({_key(one): str(number) for number, forms in numbers for one in forms.split(",")})
        found.update({_key(one): str(THOUSAND) for one in language.thousand.split(",") if one})
        found.update({_key(phrase.replace("_", " ")): "%" for phrase in language.per_cent.split()})
    return found


def _key(phrase: str) -> tuple[str, ...]:
    return tuple(word.key for word in words(phrase))


_SPELLINGS = _spellings()


def spelled_out(side: Sequence[str]) -> Iterator[str]:
    """The words of a text, folded, each in one spelling; tens and ones in words are one number,
    *eighty-five*, and so are thousands, *sixty thousand*.
    """
    left = list(_each(side))
    while left:
        numbers = [int(text) for text, is_spelled in left[:2] if is_spelled and text.isdecimal()]
        if len(numbers) > 1 and numbers[0] in TENS and numbers[1] < TENS.step:
            left[:2] = [(str(sum(numbers)), False)]
        elif len(left) > 1 and left[1] == (str(THOUSAND), True) and _is_below_thousand(left[0][0]):
            yield str(int(left[0][0]) * THOUSAND)
            del left[:2]
        else:
            yield _without_marks(left.pop(0)[0])


def _is_below_thousand(text: str) -> bool:
    return text.isdecimal() and len(text) < len(str(THOUSAND)) and int(text) > 1


def _without_marks(text: str) -> str:
    return regex.sub(r"\D", "", text) if _GROUPED.fullmatch(text) else text


def _each(side: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Each word of a text in its spelling, and whether it has another one."""
    left = list(chain.from_iterable(_parts(word.casefold()) for word in side))
    while left:
        length = next((one for one in range(LONGEST, 0, -1) if tuple(left[:one]) in _SPELLINGS), 0)
        yield _SPELLINGS[tuple(left[:length])] if length else left[0], bool(length)
        del left[: length or 1]


def _parts(word: str) -> tuple[str, ...]:
    """A folded word; *don't* and *cannot* are two."""
    whole = uncontracted(word)
    return (whole.removesuffix("not"), "not") if whole != word or word == "cannot" else (word,)


def respelled(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two texts have the same words, one of them in another spelling."""
    return "".join(spelled_out(some)) == "".join(spelled_out(others))
