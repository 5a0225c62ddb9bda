"""The office of somebody who briefs a meeting, as the presiding officer has introduced him or her: *Mr. Niels Birk,
Special Envoy of the Secretary-General for Aubravie*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import CASED, pattern_of
from pipelines.describe.offices import holder
from pipelines.describe.posts import of_whom
from pipelines.describe.speakers import Speakers, speakers

if TYPE_CHECKING:
    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1
_ADDRESSED = rf"(?i:{pattern_of('addressed_as', scripts=CASED)})"
_GIVEN_NAMES = r"(?:\p{Lu}[\p{L}’'.-]*\s+){0,4}?"
_OFFICE = r"(?P<office>\p{Lu}[^.;:,()]{3,200}(?:,\s(?-i:\p{Lu})[^.;:,()]{3,150}){0,3})(?=\s?[.;:,()]|$)"
_PIECES = regex.compile(r",\s")


def introduced(person: str, words: str, vocabulary: Vocabulary) -> Speakers | None:
    """Who is called so in the `words` of presiding officers, with a name that ends alike and an office behind it: the
    State whose office it is, else the office itself. None if nobody is, or if two offices are named.
    """
    addressed = regex.match(_ADDRESSED, person)
    name = person[addressed.end() :].strip(" .") if addressed else ""
    if not name:
        return None
    called = regex.compile(rf"{_ADDRESSED}\s*{_GIVEN_NAMES}{regex.escape(name)},\s{_OFFICE}", _FLAGS)
    found = {office for match in called.finditer(words) if (office := _office(match["office"], vocabulary))}
    if len(found) != 1:
        return None
    office = found.pop()
    state = holder(office, vocabulary)
    known = speakers(state or office, vocabulary)
    return known or Speakers((office,))


def _office(text: str, vocabulary: Vocabulary) -> str | None:
    """As much of a text between commas as names an office: *Director, Lakes Division, Office for Waters*, and of other
    texts the first piece. None for a post of which nothing says where it is held, and for another person's name.
    """
    first, *others = _PIECES.split(text)
    if regex.match(_ADDRESSED, first):
        return None
    office = first
    while others and of_whom(office, vocabulary) == ():
        office = f"{office}, {others.pop(0)}"
    return None if of_whom(office, vocabulary) == () else office
