"""People whom a text introduces with an office, and the States for which they speak: *Maria Lopez, the president of
Isterra*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.languages import CASED, pattern_of
from indexer.languages.phrases import Either, Phrase
from indexer.quotes.attribution.descriptions import offices_in
from indexer.quotes.attribution.full_names import (
    ARABIC_NAME,
    BEHIND_HAN_NAME,
    FULL_NAME,
    HAN_NAMES,
    LONGEST_HAN_NAME,
    SPEAKS_FOR,
    WHOSE_PERSON,
    last_name,
)
from indexer.quotes.attribution.marks import is_possessive, phrase_start
from indexer.quotes.attribution.names import Introduced
from indexer.quotes.attribution.wording import ARTICLE, HAN_ROLE, SPEAKER_ROLE
from indexer.quotes.speakers import sole_owners

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from indexer.quotes.attribution.sentence import Sentence
    from indexer.quotes.speakers import Speakers

_CAPITALISED = regex.compile(r"\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*)*")
_TITLE = Phrase(
    Either(SPEAKER_ROLE, f"{pattern_of('honorifics', scripts=('Latin',))}|{pattern_of('titles', scripts=CASED)}"),
    r"\.?",
)
_EMPLOYED = regex.compile(rf"(?P<name>{FULL_NAME})")
_ACTS_FOR = regex.compile(
    rf"(?P<name>{FULL_NAME}),?\s+(?:{pattern_of('who', scripts=CASED)})\s+"
    rf"(?:{pattern_of('acting_for', scripts=CASED)})\s+{ARTICLE}?$|"
    rf"(?:{pattern_of('saying', scripts=('Arabic',))})\s+(?P<name>{ARABIC_NAME})،?\s+"
    rf"(?:{pattern_of('who', scripts=('Arabic',))})\s+(?:{pattern_of('acting_for', scripts=('Arabic',))})\s+$"
)
"""Somebody, and what stands before for whom that one speaks: *Maria Lopez, who leads* the delegation of Cuba."""
_SPOKE = regex.compile(rf"\W?\s+\p{{Ll}}+\s+(?P<name>{FULL_NAME})")
_HAN_FIELDS = ("portfolios", "forums", "office_modifiers", "and_words")
_HAN_ABOUT = "|".join(pattern_of(field, scripts=("Han",)) for field in _HAN_FIELDS)
_HAN = regex.compile(
    rf"(?:[(（]\p{{Lu}}+[)）])?(?:{HAN_ROLE}|{_HAN_ABOUT})*(?:{HAN_ROLE})"
    rf"(?:(?<!的)|(?=(?:{pattern_of('surnames')})))"
    rf"(?:\p{{Han}}+[·•])*(?P<name>\p{{Han}}{{{HAN_NAMES[0]},{LONGEST_HAN_NAME}}}?)(?=[(（]|{BEHIND_HAN_NAME})"
)
_HAN_SAYS = regex.compile(
    "|".join(pattern_of(field, scripts=("Han",)) for field in ("saying", "saying_nouns", "back_references"))
)
"""The beginning of what is no name: *发言*说, *随后*指出."""


def introduced_in(sentences: Sequence[Sentence], speakers: Speakers) -> Introduced:
    """The people whom the sentences of a text introduce with an office, or who sign for a submitter, by their last
    names, or those by which the text calls them, and the offices themselves; none of whom two sentences tell different
    things. Raises OverBudgetError within a budget of work.
    """
    introduced = [(person.split(), owner) for sentence in sentences for person, owner in _introduced(sentence)]
    rows = [row for sentence in sentences for row in _rows(sentence.text)] if introduced else []
    alone = {row[0] for row in rows if len(row) == 1 and not speakers.known(row[0])}
    bearing: dict[str, set[tuple[str, ...]]] = {}
    for row in rows:
        for word in row if len(row) > 1 else ():
            bearing.setdefault(word, set()).add(row)
    people = sole_owners((name, owner) for person, owner in introduced for name in _called(person, alone, bearing))
    people = _signing(sentences, speakers) | people
    return Introduced(people, _offices_in(sentences, people, speakers))


def _signing(sentences: Sequence[Sentence], speakers: Speakers) -> dict[str, str]:
    """The last names of people in a text who sign for a submitter."""
    whole = sentences[0].whole if sentences else ""
    return sole_owners((last_name(person), owner) for person, owner in speakers.persons.items() if person in whole)


def _offices_in(sentences: Sequence[Sentence], people: Mapping[str, str], speakers: Speakers) -> dict[str, str]:
    """The stems of the offices that a text tells of, with the submitter whose alone they are: *the minister* is the one
    of Isterra, unless it also tells of a minister of somebody else, or of one who may be.
    """
    told = ((office, whose) for sentence in sentences for office, whose in offices_in(sentence))
    return sole_owners((office, people.get(whose) or speakers.known(whose) or "") for office, whose in told)


def _rows(text: str) -> Iterator[tuple[str, ...]]:
    """The capitalised words that stand in a row, without titles and offices."""
    for match in _CAPITALISED.finditer(text):
        budget.check()
        row = tuple(last_name(word) for word in match.group().split() if not _TITLE.fullmatch(word))
        if row:
            yield row


def _called(
    person: Sequence[str], alone: AbstractSet[str], bearing: Mapping[str, AbstractSet[tuple[str, ...]]]
) -> Iterator[str]:
    """The names by which a text calls a person: the last one, and if that stands nowhere `alone`, another that does,
    and that nobody else bears: Lin Jian, whom a text calls *Lin*. `bearing` has the longer names by each of their
    words.
    """
    budget.check()
    last = last_name(person[-1])
    yield last
    others = [name for name in person[:-1] if name in alone]
    if last in alone or len(others) != 1:
        return
    if all(last in row for row in bearing.get(others[0], ())):
        yield others[0]


def _introduced(sentence: Sentence) -> Iterator[tuple[str, str]]:
    budget.check()
    text = sentence.text
    for description in sentence.described:
        if description.person:
            yield description.person, description.owner
    described = {description.start for description in sentence.described if description.person}
    for name in sentence.names:
        if name.start in described:
            continue
        if name.person and (employed := _EMPLOYED.match(text, name.start)):
            yield employed["name"], name.owner
            continue
        if whose := WHOSE_PERSON.bounds(text, name.end):
            yield text[whose[3] : whose[4]], name.owner
            continue
        spoke = _SPOKE.match(text, name.end)
        if spoke and SPEAKS_FOR.fullmatch(text, 0, name.start):
            yield spoke["name"], name.owner
            continue
        acting = _ACTS_FOR.search(text, phrase_start(name.start), name.start)
        if acting and not is_possessive(text, name.end):
            yield acting["name"], name.owner
            continue
        if person := _han_person(sentence, name.end):
            yield person, name.owner


def _han_person(sentence: Sentence, end: int) -> str:
    """The name of the person in Chinese script that stands behind an office at a place, if it is written in Latin
    script behind it, or stands in the text once more; anything else may be a verb: 古巴代表*发言*说.
    """
    text = sentence.text
    han = _HAN.match(text, end)
    if han is None or _HAN_SAYS.match(han["name"]):
        return ""
    if not (text[han.end()] in "(（" or sentence.whole.count(han["name"]) > 1):
        return ""
    return han["name"]
