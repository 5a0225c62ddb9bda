"""The full names of people, by their form."""

from __future__ import annotations

import regex

from indexer.languages import CASED, pattern_of
from indexer.languages.phrases import Phrase
from indexer.quotes.attribution.marks import phrase_start
from indexer.quotes.attribution.wording import ARTICLE, SPEAKER_ROLE
from indexer.vocabulary.names import without_possessive

PARTICLES = pattern_of("particles")
"""Small words within the names of people."""

FULL_NAME = rf"\p{{Lu}}[\p{{L}}\p{{M}}'’-]*\.?(?:\s+(?:(?:{PARTICLES})\s+)*\p{{Lu}}[\p{{L}}\p{{M}}'’-]*\.?)+"
"""Pattern: two capitalised words or more."""

HAN_NAMES = (2, 3)
"""The characters of a Chinese name."""

LONGEST_HAN_NAME = 6
"""Characters of a foreign name in Chinese, or of its last part."""

HAN_NAME = rf"\p{{Han}}{{{HAN_NAMES[0]},{HAN_NAMES[1]}}}?"
BEHIND_HAN_NAME = "|".join(pattern_of(field, scripts=("Han",)) for field in ("behind_names_of_people", "saying"))
"""Patterns: the shortest such name, and what tells that it ends."""

ARABIC_NAME = r"\p{Arabic}+\s+\p{Arabic}+"
BEHIND_ARABIC_NAME = "|".join(
    pattern_of(field, scripts=("Arabic",)) for field in ("reporting", "behind_names_of_people")
)
"""Patterns: two words in Arabic script, and what tells that a name ends."""

EMPLOYED_BEFORE = regex.compile(
    rf"(?P<name>{FULL_NAME}),?\s+(?:{pattern_of('employed_by', scripts=CASED)})\s+"
    rf"{ARTICLE}?$"
)
"""The name of a person, and what stands before that of the organisation for which the person speaks."""

SPEAKS_FOR = regex.compile(
    rf"\W*(?:{pattern_of('employed_by', scripts=CASED)})\s+{ARTICLE}?"
    r"[^\w\s]?",
    regex.IGNORECASE,
)
"""The first words of a sentence before a name, for whose bearer somebody speaks: *For* the Tidelamp Network *spoke*
Ilse Tarn.
"""
WHOSE_PERSON = Phrase(
    rf",\s*(?:{pattern_of('whose')})\s*",
    SPEAKER_ROLE,
    regex.compile(r"(?:[\s-]\p{Ll}+)*,\s*"),
    regex.compile(FULL_NAME),
    ",",
)
"""Behind a name, who speaks for its bearer: Cuba, *whose ambassador, Maria Lopez,* said."""
NAME_BEFORE = regex.compile(rf"(?P<name>{FULL_NAME}),\s+$")
"""A person's name, set apart from what follows by a comma."""

_HONORIFIC = rf"\s*(?:(?i:{pattern_of('honorifics', scripts=CASED)})\.?\s+)?"
FROM_STATE = regex.compile(rf"{_HONORIFIC}(?P<name>{FULL_NAME})\s*\(\s*")
"""A person, and what stands before the State from which the person is, as reports of meetings have it: *Maria Lopez
(Cuba)*.
"""
PRESIDING = "|".join(pattern_of(field, scripts=CASED) for field in ("presides", "officers", "heads_of_bodies"))
"""Pattern: officers of a meeting."""
_PERSON_FROM = rf"{_HONORIFIC}(?:{FULL_NAME}|\p{{Lu}}[\p{{L}}\p{{M}}'’-]+)\s*\(\s*$"
_PRESIDES_BEFORE = regex.compile(
    rf"(?<![\p{{L}}-])(?i:{PRESIDING})(?:\s+[\p{{L}}\p{{Nd}}’'-]+){{0,8}}?,?{_PERSON_FROM}"
)
_FROM = regex.compile(_PERSON_FROM)
_PRESIDES_BEHIND = regex.compile(rf"\s*\),\s+(?:{ARTICLE})?(?i:{PRESIDING})(?![\p{{L}}-])")


def presides(text: str, start: int, end: int) -> bool:
    """Whether the State from `start` to `end` stands in brackets behind the name of an officer of a meeting, who speaks
    for the meeting: *the Chair, Maria Lopez (Cuba)*; *Maria Lopez (Cuba), Chair of the Committee*.
    """
    first = phrase_start(start)
    return _FROM.search(text, first, start) is not None and (
        _PRESIDES_BEHIND.match(text, end) is not None or _PRESIDES_BEFORE.search(text, first, start) is not None
    )


_GIVEN_NAMES = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}'’-]*\.?\s+)+$")


def last_name(person: str) -> str:
    """The last word of a person's name, without a possessive."""
    return without_possessive(person.rsplit(maxsplit=1)[-1].strip("."))


def first_of_full_name(text: str, last: int) -> int:
    """Where the full name begins whose last word stands at `last`."""
    given = _GIVEN_NAMES.search(text, phrase_start(last), last)
    return given.start() if given else last
