"""The verbatim record of a meeting: each turn at speaking is a part, and is its speaker's.

A record prints who speaks in front of the words: `Mr. Birk (Norway) (spoke in French): ...`. What the presiding officer
says, and what happens between the turns, is nobody's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer.languages import pattern_of
from indexer.passages.presiding import BRACKET, PRESIDES
from pipelines.compendia.briefers import introduced
from pipelines.compendia.headings import Heading, Place
from pipelines.compendia.names import is_organisation
from pipelines.describe.front import front
from pipelines.describe.original import language_named
from pipelines.describe.own_words import COVER_PAGES
from pipelines.describe.speakers import Speakers, longest_known, speakers, without_articles
from pipelines.describe.symbol import find_symbol, type_of_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_VERBATIM = "verbatim record"
"""The type of records that are split: summary records tell in indirect speech what was said."""
_MOST_LINES = 4
"""Lines of the longest opening of a turn."""
_MOST_CHARACTERS = 250

_OPENING = regex.compile(
    rf"(?P<who>[^\s():：（）][^():：（）]{{0,90}}?)[:：]?\s?(?:{BRACKET}\s?){{1,3}}(?P<role>[,،，][^():：]{{2,150}}"
    rf"(?:{BRACKET}\s?)?)?\s?[:：]",
    _FLAGS,
)
_ALONE = regex.compile(r"(?P<who>[^\s():：（）][^():：（）]{1,60}?)\s?[:：]", _FLAGS)
_OFFICE = regex.compile(rf"(?:{pattern_of('presides')})(?!\p{{L}})", _FLAGS)
_PERSON = regex.compile(rf"(?:{pattern_of('addressed_as')})", _FLAGS)
_SPOKEN = regex.compile(pattern_of("spoken_in"), _FLAGS)
_CAPACITY = regex.compile(rf"(?:{pattern_of('national_capacity')})", regex.VERSION1)
_EVENT = regex.compile(rf"(?:{pattern_of('events_of_a_meeting')})", regex.VERSION1)
"""What a record tells between the turns, or by which a presiding officer goes back to presiding."""
_UNFINISHED = regex.compile(rf"[,،、]$|(?:^|\s)(?:{pattern_of('unfinished')})$", _FLAGS)
_PRESIDENT = regex.compile(
    rf"^\s*(?:{pattern_of('presides')})\s?[:：]\s*[^.:(（\n]*(?:\.[^.:(（\n]+)?[\s.…]*{BRACKET}",
    _FLAGS | regex.MULTILINE,
)
_OF_A_COUNCIL = "S/"
"""The beginning of the symbols of the organ over which a State presides, not a person."""
_NOTICE = regex.compile(rf"(?:{pattern_of('notices_of_a_record')})", _FLAGS)
"""The beginning of what a record says of itself on its first page."""
_ENDS = regex.compile(r"\p{Ll}{3}[.!?]\s", regex.VERSION1)
_BREAK = regex.compile(r"[.!?:：]\s")
_TWICE = 2
_LONGEST_PARTICLE = 3


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns at speaking of a record: their openings, `ends` where another one or something else begins, and
    `nobodys`, the lines that belong to no turn though they stand within one. `clear` is false where a record is printed
    in two languages side by side.
    """

    headings: list[Heading]
    ends: list[Place]
    nobodys: frozenset[Place]
    clear: bool


def turns(pages: Sequence[str], skipped: Sequence[set[int]], vocabulary: Vocabulary) -> Turns | None:
    """The turns of a verbatim record; None for any other file, or a record in which only the presiding officer speaks.

    `skipped` comes from `furniture`.
    """
    symbol = find_symbol([front(pages[0]), *pages[1:COVER_PAGES]]) if pages else None
    if symbol is None or type_of_record(symbol.text) != _VERBATIM:
        return None
    headings: list[Heading] = []
    ends: list[Place] = []
    presiding = ""
    presided: list[str] = []
    state = _presiding_state(pages[0], vocabulary) if symbol.text.startswith(_OF_A_COUNCIL) else None
    for line in _lines(pages, skipped):
        found = None if line.within else _turn(line, vocabulary)
        if found and _presides(found):
            presiding = found.text
            found = _for_own_state(line, presiding, state, vocabulary) or found
        elif found:
            presiding = ""
        elif presiding:
            found = _for_own_state(line, presiding, state, vocabulary)
        if presiding:
            presided.append(line.text)
        if found or _EVENT.match(line.text):
            ends.append(line.place)
        if found and not _presides(found):
            headings.append(found)
    if not headings:
        return None
    headings = [_with_office(heading, " ".join(presided), vocabulary) for heading in headings]
    languages = sum(len(pattern.findall("\n".join(pages))) >= _TWICE for pattern in PRESIDES)
    return Turns(headings, ends, _notices(pages, headings[0].start), clear=languages <= 1)


class _Line(NamedTuple):
    """A line, `below` it with those that follow; `within` a sentence that the line above leaves unfinished."""

    place: Place
    text: str
    below: str
    within: bool


def _lines(pages: Sequence[str], skipped: Sequence[set[int]]) -> Iterator[_Line]:
    for index, page in enumerate(pages):
        lines = [" ".join(line.split()) for line in page.split("\n")]
        kept = [number for number, line in enumerate(lines) if line and number not in skipped[index]]
        for place, number in enumerate(kept):
            below = " ".join(lines[index_of_line] for index_of_line in kept[place : place + _MOST_LINES])
            within = number > 0 and _UNFINISHED.search(lines[number - 1]) is not None
            yield _Line(Place(index, number), lines[number], below[:_MOST_CHARACTERS], within)


def _turn(line: _Line, vocabulary: Vocabulary) -> Heading | None:
    """The turn that begins in a line."""
    opening = _OPENING.match(line.below)
    if opening is None:
        alone = _ALONE.match(line.below)
        who = alone["who"] if alone else ""
        if _is_addressed(who):
            return _heading(line.place, who, person=who)
        return _heading(line.place, who) if _OFFICE.fullmatch(who) else None
    brackets = [bracket.strip() for bracket in opening.captures("bracket")]
    spoken = next((found for bracket in brackets if (found := _SPOKEN.fullmatch(bracket))), None)
    language = language_named(spoken["language"]) if spoken else None
    whom = next((bracket for bracket in brackets if not _SPOKEN.fullmatch(bracket)), None)
    known = speakers(whom, vocabulary) if whom else None
    who = opening["who"]
    office = _OFFICE.fullmatch(who) is not None
    if not (office or _is_addressed(who) or (known and _is_name(who))):
        return None
    text = who + (f" ({whom})" if whom else "")
    person = "" if office else who
    if opening["role"]:  # who reports for a committee does not speak for the own State
        return _heading(line.place, text + opening["role"].strip(), None, language, person)
    if known is None and whom and is_organisation(whom):
        known = Speakers((whom,))
    return _heading(line.place, text, known, language, person)


def _with_office(turn: Heading, words: str, vocabulary: Vocabulary) -> Heading:
    """The turn of somebody without brackets, who briefs the meeting, with the office that presiding officers name."""
    briefs = turn.text == turn.person and not turn.speakers.names
    found = introduced(turn.person, words, vocabulary) if briefs else None
    return replace(turn, speakers=found, known=True) if found else turn


def _presides(heading: Heading) -> bool:
    return not heading.speakers.names and _OFFICE.fullmatch(heading.text) is not None


def _presiding_state(cover: str, vocabulary: Vocabulary) -> str | None:
    """The State that presides, as the masthead says: `President: Mr. Birk ..... (Norway)`."""
    printed = _PRESIDENT.search(cover)
    found = speakers(printed["bracket"], vocabulary) if printed else None
    return found.names[0] if found else None


def _for_own_state(line: _Line, presiding: str, state: str | None, vocabulary: Vocabulary) -> Heading | None:
    """The turn of a presiding officer who goes on for the own State: `in my capacity as representative of Norway`, or
    `in my national capacity`, where it is the `state` that presides.
    """
    match = _CAPACITY.search(line.below)
    ends = max((end.end() for end in _BREAK.finditer(line.below, 0, match.start())), default=0) if match else 0
    if match is None or ends > len(line.text) or line.text[:1].islower():
        return None  # the sentence begins in another line
    name = longest_known(without_articles(match["whom"]), vocabulary)[0] if match["whom"] else state
    return _heading(line.place, f"{presiding} ({name})", speakers(name, vocabulary)) if name else None


def _heading(
    place: Place, text: str, found: Speakers | None = None, language: str | None = None, person: str = ""
) -> Heading:
    languages = (language,) if language else ()
    known = found is not None
    return Heading(place, place, text, found or Speakers(), languages=languages, known=known, person=person)


def _is_addressed(who: str) -> bool:
    """Whether the words name a person, and none by the office alone: `Mr. President: allow me`."""
    person = _PERSON.match(who)
    if person is None:
        return False
    rest = who[person.end() :].lstrip(" .")
    return not _OFFICE.match(rest) and (_is_name(rest) if rest else person.end() > 0 and not rest.isascii())


def _is_name(who: str) -> bool:
    """Whether the words are written as names are: a small letter begins particles only, and no sentence ends."""
    return (
        bool(who)
        and not who[0].islower()
        and not _ENDS.search(who)
        and all(not word[0].islower() or len(word) <= _LONGEST_PARTICLE for word in who.split())
    )


def _notices(pages: Sequence[str], first: Place) -> frozenset[Place]:
    """The lines at the foot of the first page that say what the record is and how to correct it, below the beginning of
    a turn.
    """
    if first.page:
        return frozenset()
    lines = pages[0].split("\n")
    start = next((n for n in range(first.line + 1, len(lines)) if _NOTICE.match(lines[n].strip())), None)
    return frozenset(Place(0, number) for number in range(start, len(lines))) if start is not None else frozenset()
