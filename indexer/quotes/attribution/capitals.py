"""Capitals and seats of government that speak for their States: *"...", Moscow said*; *a Kremlin spokesman*. A place in
which something happens does not.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.analysis.segment import is_chinese
from indexer.languages import CASED, END, pattern_of
from indexer.languages.phrases import Either, Phrase
from indexer.quotes.attribution.marks import QUOTATION, phrase_start
from indexer.quotes.attribution.offices import with_office
from indexer.quotes.attribution.wording import ARTICLE, BACK_REFERENCE, ELIDED, HAN_ROLE, SAYING, whole_words
from indexer.vocabulary.capitals import capitals, seats
from indexer.vocabulary.russian import cases

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from indexer.quotes.speakers import Speakers

_MARKS = rf"[.!?…:;,،؛。，；：—–()«»“”\"\n{QUOTATION}]"
_JOINING = "|".join(pattern_of(field) for field in ("and_words", "adversatives", "subordinators", "sequences"))
_HEAD = regex.compile(rf"(?:^|{_MARKS}|(?<![\p{{L}}])(?:{_JOINING}))\s*$", regex.IGNORECASE)
"""What stands before a subject."""
_VERB = Phrase(rf"(?:(?:{pattern_of('auxiliaries')})\s+)?", SAYING)
_ASIDE = rf",\s+(?!{pattern_of('who')}|{pattern_of('relative', scripts=CASED)})[^,{QUOTATION}\n]{{1,40}},"
"""What may stand between subject and verb: Moscow, *by contrast*, said."""
_SAYS = Phrase(rf"(?:{_ASIDE})?\s*", _VERB)
_SAID = Phrase(rf"(?:^|{_MARKS})\s*", Either(Phrase(BACK_REFERENCE, r"\s+"), optional=True), _VERB, r"\s+$")
_BEHIND = regex.compile(rf"\s*(?:$|{_MARKS})|\s+\p{{Arabic}}")
"""What stands behind a subject that its verb precedes; another word would make it part of a longer name."""
_ACCORDING = regex.compile(rf"(?:{whole_words('according_to')})\s*{ARTICLE}?$")
_PLURAL = Phrase(rf"(?=\p{{L}}*(?:{pattern_of('plural_saying')}){END})", SAYING)
_AMONG = rf"(?:{pattern_of('among')})\s+$"
_AMONG_BEFORE = regex.compile(rf"(?:^|{_MARKS})\s*{_AMONG}", regex.IGNORECASE)
_AMONG_BEHIND = Phrase(_PLURAL, rf"\s+{_AMONG}")
_THEY_SAY = Phrase(r"\s+", _PLURAL)
"""A plural verb behind the place where one says so: *В Москве говорят*; or before it: they *say in* Moscow."""
_ENVOYS = pattern_of("envoys", scripts=(*CASED, "Arabic"))
_OF_ITS_ENVOY = regex.compile(
    rf"['’]s?\s+(?:\p{{Ll}}+\s+){{0,2}}(?:{_ENVOYS}){END}|的(?:{pattern_of('envoys', scripts=('Han',))})",
    regex.IGNORECASE,
)
"""What stands behind a capital whose envoy speaks: Moscow*'s ambassador*."""
_ENVOY_OF = regex.compile(
    rf"(?<![\p{{L}}])(?:{_ENVOYS})\s+(?:(?:{pattern_of('of_words')})\s+{ARTICLE}?|{ELIDED})$"
    rf"|(?<![\p{{L}}])[وف]?(?:{_ENVOYS})\s+(?<=\p{{Cyrillic}}\s|\p{{Arabic}}\s)$",
    regex.IGNORECASE,
)
"""The same in front of it: *l’ambassadeur de* Moscou. Who is in a capital is *the Moscow delegate*, too."""
_POSTED_IN_HAN = "驻"
_HAN_OFFICE = regex.compile(HAN_ROLE)
_RUSSIAN = regex.compile(r"[\p{Cyrillic}-]+")
_ARTICLE = regex.compile(rf"(?<!\p{{L}}){ARTICLE}$", regex.IGNORECASE)


def speaking_capitals(text: str, speakers: Speakers) -> Iterator[tuple[int, int, str]]:
    """Each capital or seat that is the subject of a verb of saying in a text, and each seat beside an office: from
    where up to where it stands, and the State that it stands for. Raises OverBudgetError within a budget of work.
    """
    for match in _names().finditer(text):
        budget.check()
        start, end = match.span()
        state = speakers.known(_states()[match.group()])
        first = phrase_start(start)
        if match.group() in seats():
            article = _ARTICLE.search(text, first, start)
            if state and (with_office(text, start, end) or _HAN_OFFICE.match(text, end)):
                yield start, end, state
                continue
            start = article.start() if article else start
        if state and (
            _ACCORDING.search(text, first, start)
            or _is_among(text, *match.span())
            or _has_envoy(text, *match.span())
            or (match.group() not in _declined() and _is_subject(text, start, end))
        ):
            yield start, end, state


def heading_clauses(text: str, start: int, end: int) -> set[str]:
    """The States whose capital or seat is the first word of a clause between two places, whatever verb follows."""
    return {state for _, state in clauses_by_capital(text, start, end)}


def clauses_by_capital(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, str]]:
    """Where each of these stands, and the State."""
    for match in _names().finditer(text, start, len(text) if end is None else end):
        if match.group() not in _declined() and _HEAD.search(text, phrase_start(match.start()), match.start()):
            yield match.start(), _states()[match.group()]


def is_capital(name: str) -> bool:
    """Whether a name is that of a capital or a seat of government, in any language."""
    return name in _states()


def _is_subject(text: str, start: int, end: int) -> bool:
    """Whether what stands from `start` up to `end` is the subject of a verb of saying."""
    first = phrase_start(start)
    if _HEAD.search(text, first, start) and _SAYS.match(text, end):
        return True
    return _SAID.search(text, first, start) is not None and _BEHIND.match(text, end) is not None


def _has_envoy(text: str, start: int, end: int) -> bool:
    """Whether a capital is said to have an envoy: *Moscow's ambassador*; not where somebody is: *驻北京大使*."""
    if _OF_ITS_ENVOY.match(text, end):
        return text[start - 1 : start] != _POSTED_IN_HAN
    return _ENVOY_OF.search(text, phrase_start(start), start) is not None


def _is_among(text: str, start: int, end: int) -> bool:
    """Whether a plural verb without a subject says what is said in a place: *they say in Moscow*."""
    first = phrase_start(start)
    if _AMONG_BEHIND.search(text, first, start):
        return _BEHIND.match(text, end) is not None
    return _AMONG_BEFORE.search(text, first, start) is not None and _THEY_SAY.match(text, end) is not None


@cache
def _declined() -> Mapping[str, str]:
    """The names of capitals in the other cases of Russian: no subjects."""
    found = {case: state for name, state in capitals().items() if _RUSSIAN.fullmatch(name) for case in cases(name)}
    return {name: state for name, state in found.items() if name not in capitals()}


@cache
def _states() -> Mapping[str, str]:
    return {**_declined(), **seats(), **capitals()}


@cache
def _names() -> regex.Pattern[str]:
    parted, han = ([name for name in _states() if is_chinese(name[0]) == chinese] for chinese in (False, True))
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])\L<parted>{END}|\L<han>", parted=parted, han=han)
