"""References to resolutions of United Nations organs, in the ways in which they are written: `UNSCR 1701`,
`S/RES/1701 (2006)`, `resolution 1701 (2006)`, `A/RES/75/240`, `UNGA res. 75/240`, `第75/240号决议`.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import regex

from indexer.analysis import stems_of_word
from indexer.analysis.arabic import runs
from indexer.languages import LANGUAGES
from indexer.query.nodes import Phrase, Synonym
from indexer.query.references import DAYS, MONTHS, Reference, any_of, beginnings, terms_in_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORDINGS = {code: language.resolution_wording for code, language in LANGUAGES.items() if language.resolution_wording}
_SYMBOLS = ("s res", "a res", "a hrc res", "e res", "res")
"""How symbols of resolutions begin: the first is that of the Security Council."""


_WORD, _BESIDE, _ABBREVIATED, _COUNCIL, _OTHER = (
    sorted(terms_in_all(_WORDINGS.values(), name))
    for name in ("resolution", "beside", "council_resolution", "security_council", "other_organs")
)
_MARKS = (
    f"(?<word>{any_of([*_WORD, *_ABBREVIATED, *_SYMBOLS])})|(?<council>{any_of(_COUNCIL)})|(?<other>{any_of(_OTHER)})"
    f"|{any_of(_BESIDE)}"
)
_NUMBER = "(?<number>[0-9]{1,4})(?: (?<part>[0-9]{1,4}))?(?: (?<letter>[a-z]))?(?: (?<session>[ivxl]{1,8}))?"
_REFERENCE = regex.compile(f"(?:(?:{_MARKS}) )*{_NUMBER}(?: (?:{_MARKS}))*")
FIRST_YEAR = 1946
_FIRST_OF_YEARS = (
    1, 16, 38, 67, 79, 90, 97, 99, 104, 105, 111, 122, 127, 132, 133, 161, 171, 176, 186, 200, 220, 233, 245, 263, 276,
    292, 308, 325, 345, 367, 385, 403, 423, 444, 462, 485, 500, 529, 546, 560, 581, 594, 607, 627, 647, 684, 726, 800,
    893, 970, 1036, 1093, 1147, 1221, 1285, 1335, 1387, 1455, 1522, 1581, 1652, 1739, 1795, 1860, 1908, 1967, 2033,
    2086, 2133, 2196, 2260, 2337, 2398, 2452, 2504, 2561, 2616, 2672, 2722, 2768,
)  # fmt: skip
"""The number of the first resolution of the Security Council in each year from 1946 on, as the annual volumes of its
resolutions have them.
"""
_LAST = _FIRST_OF_YEARS[-1] + 45
"""About as many as a year has."""
_YEARS = range(FIRST_YEAR, 2100)
_AS_ONE = (regex.compile("[3-9][0-9]"), regex.compile("[1-9][0-9]{2}"))
"""A session since resolutions are numbered by it, and a number of three digits."""
_OF_SESSIONS = range(500, 3542)
"""Resolutions of the General Assembly were numbered through to 1975, each with its session in Roman numerals: 2758
(XXVI), also without the word. With smaller numbers, paragraphs look like this.
"""
_SESSIONS = tuple(
    f"{tens}{ones}"
    for tens in ("", "x", "xx")
    for ones in ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
)[4:]
"""From the fifth to the thirtieth session."""


def resolution(terms: Sequence[str], ends: Sequence[int]) -> Reference | None:
    """What the first of these exact terms refer to, if it is a resolution; a reference ends at one of `ends`."""
    for count, text in beginnings(terms, ends):
        match = _REFERENCE.fullmatch(text) if terms[count - 1] not in _BESIDE else None
        if match and (match["word"] or (match["part"] and (match["council"] or match["other"]))):
            return _reference(count, match)
    return None


def _reference(count: int, match: regex.Match[str]) -> Reference:
    number, part, session = match["number"], match["part"], tuple(filter(None, (match["letter"], match["session"])))
    elsewhere = session or (match["other"] and not match["council"])
    if part is None or (int(part) in _YEARS and not elsewhere):
        year = part or (None if elsewhere else year_of_resolution(int(number)))
        exact = (number, *session, *([str(year)] if year else []))
        numbered = [Phrase(exact, quoted=False)] if len(exact) > 1 else []
        if part is None and not session and int(number) in _OF_SESSIONS:
            numbered += [Phrase((number, numeral), quoted=False) for numeral in _SESSIONS]
        return Reference(count, (*numbered, *_after_a_word((number,))), in_words=True)
    written = (number, part, *session)
    # A number that could be a date: the texts have resolution 10/12, and 10/12/2014.
    smaller, larger = sorted((int(number), int(part)))
    if smaller <= MONTHS and larger <= DAYS:
        return Reference(count, tuple(_after_a_word(written)), in_words=True)
    return Reference(count, (Phrase(written, quoted=False), *as_one(written)))


def as_one(terms: Sequence[str]) -> tuple[Phrase, ...]:
    """How transcripts of speech write the session and the number of a resolution, `79/325`: as one number, `79325`.
    Shorter ones could be anything.
    """
    is_numbered = len(terms) == len(_AS_ONE) and all(map(regex.Pattern.fullmatch, _AS_ONE, terms))
    return (Phrase(("".join(terms),), quoted=False, typed="/".join(terms)),) if is_numbered else ()


def _after_a_word(written: tuple[str, ...]) -> Iterator[Phrase | Synonym]:
    """The number behind a word for a resolution, in each language."""
    yield from dict.fromkeys(_in_languages(written))
    yield from (Phrase((word, *written), quoted=False) for word in ("res", *_ABBREVIATED))


def _in_languages(written: tuple[str, ...]) -> Iterator[Phrase | Synonym]:
    for language, wording in _WORDINGS.items():
        if LANGUAGES[language].script == "Han":
            yield Phrase(("第", *written, "号"), quoted=False)
        else:
            word = stems_of_word(wording.resolution.split("|")[0], language)
            yield from map(Synonym, runs((*word, *written)))


def year_of_resolution(number: int) -> int | None:
    """The year in which the Security Council adopted a resolution; None for a number that is not known to be one."""
    if not 0 < number < _LAST:
        return None
    return FIRST_YEAR + bisect_right(_FIRST_OF_YEARS, number) - 1
