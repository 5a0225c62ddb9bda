"""People whom a text introduces with an office, and the States for which they speak: *Maria Lopez, the president of
Isterra*.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.languages import pattern_of
from indexer.quotes.attribution.full_names import (
    BEHIND_HAN_NAME,
    FULL_NAME,
    HAN_NAME,
    NAME_BEFORE,
    SPEAKS_FOR,
    WHOSE_PERSON,
    last_name,
)
from indexer.quotes.attribution.marks import QUOTATION, phrase_start
from indexer.quotes.attribution.offices import is_former, with_office
from indexer.quotes.attribution.wording import END, HAN_ROLE, whole_words
from indexer.quotes.small_words import SMALL_WORDS
from indexer.quotes.speakers import sole_owners
from indexer.quotes.words import words
from indexer.vocabulary.names import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.quotes.attribution.sentence import Sentence

_AFTER = regex.compile(rf"\s+({FULL_NAME})|\s*,\s+({FULL_NAME})(?=\s*(?:[,(.;!?]|$))")
"""A person's name behind an office, or set apart from it by commas."""
_EMPLOYED = regex.compile(rf"(?P<name>{FULL_NAME})")
_ARABIC_BEFORE = regex.compile(
    rf"(?:ال)?(?:{pattern_of('speaker_roles', scripts=('Arabic',))})\s+(?P<name>\p{{Arabic}}+\s\p{{Arabic}}+)،\s+$"
)
"""An office, the name of its bearer, and a comma before for whom that is: *the ambassador Mona Salem, head of*."""
_ARABIC_STAFF = regex.compile(rf"ال(?:{pattern_of('staff', scripts=('Arabic',))})\s+في\s+$")
_SPOKE = regex.compile(rf"\W?\s+\p{{Ll}}+\s+(?P<name>{FULL_NAME})")
_HAN = regex.compile(rf"(?:{HAN_ROLE})+(?P<name>{HAN_NAME})(?={BEHIND_HAN_NAME})")
_ARABIC = regex.compile(
    rf"(?:\s+(?:{pattern_of('office_modifiers', scripts=('Arabic',))}))*"
    rf"(?:\s+(?P<name>\p{{Arabic}}+\s\p{{Arabic}}+)"
    rf"(?=\s*[:،({QUOTATION}]|\s(?:{pattern_of('reporting', scripts=('Arabic',))}){END})"
    rf"|،\s(?!(?:{whole_words('saying')}))(?P<name>\p{{Arabic}}+\s\p{{Arabic}}+)(?=[:،(]))"
)


def introduced_in(sentences: Iterable[Sentence]) -> dict[str, str]:
    """The last names of people whom the sentences introduce with an office, with the States that they speak for; none
    whom two sentences introduce for different States. Raises OverBudgetError within a budget of work.
    """
    return sole_owners(chain.from_iterable(map(_introduced, sentences)))


def _introduced(sentence: Sentence) -> Iterator[tuple[str, str]]:
    budget.check()
    text = sentence.text
    for name in sentence.names:
        if name.person and (employed := _EMPLOYED.match(text, name.start)):
            yield last_name(employed["name"]), name.owner
            continue
        if whose := WHOSE_PERSON.match(text, name.end):
            yield last_name(whose["name"]), name.owner
            continue
        spoke = _SPOKE.match(text, name.end)
        if spoke and SPEAKS_FOR.fullmatch(text, 0, name.start):
            yield last_name(spoke["name"]), name.owner
            continue
        if person := _uncased(text, name.start, name.end):
            yield person, name.owner
        office = with_office(text, name.start, name.end)
        if office is None or is_former(text, *office):
            continue
        start, end = office
        if arabic := _ARABIC_BEFORE.search(text, phrase_start(start), start):
            yield last_name(arabic["name"]), name.owner
            continue
        after = _AFTER.match(text, end)
        before = NAME_BEFORE.search(text, phrase_start(start), _article_before(text, start))
        if after:
            yield last_name(after[1] or after[2]), name.owner
        elif before and text[end : end + 1] in {",", ".", " ", ")"}:
            yield last_name(before["name"]), name.owner


def _uncased(text: str, start: int, end: int) -> str:
    """The name of the person in Chinese or Arabic script that stands behind the name from `start` to `end` with an
    office: of a State, or of the staff of an organisation.
    """
    han = _HAN.match(text, end)
    if han:
        return han["name"]
    arabic = _ARABIC.match(text, end)
    if arabic is None or any(one.key in SMALL_WORDS for one in words(arabic["name"])):
        return ""
    held = with_office(text, text.rfind(" ", 0, end) + 1, end) or _ARABIC_STAFF.search(text, phrase_start(start), start)
    return last_name(arabic["name"]) if held else ""


def _article_before(text: str, place: int) -> int:
    """Where the article before a place begins; the place if there is none."""
    first = phrase_start(place)
    previous = words(text[first:place])[-1:]
    return first + previous[0].start if previous and previous[0].key in ARTICLES else place
