"""The known names in a text: of submitters, of States by their adjectives, and of people who speak for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.analysis.exact_words import words
from indexer.analysis.segment import is_chinese
from indexer.languages import CASED, pattern_of
from indexer.query.word_frequencies import load_word_frequencies
from indexer.quotes.attribution.capitals import speaking_capitals
from indexer.quotes.attribution.full_names import EMPLOYED_BEFORE, LONGEST_HAN_NAME, first_of_full_name, last_name
from indexer.quotes.attribution.marks import QUOTATION, phrase_start
from indexer.quotes.attribution.wording import ARTICLE, ELIDED, LEADING, ROLES
from indexer.quotes.speakers import LEAST_PART
from indexer.vocabulary.fold import fold
from indexer.vocabulary.mentions import LONGEST_HAN
from indexer.vocabulary.names import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from indexer.analysis.exact_words import Token
    from indexer.quotes.speakers import Speakers

_KIND_BEFORE = regex.compile(
    rf"(?<![\p{{L}}])(?:{pattern_of('organisations', scripts=CASED)})\p{{Ll}}{{0,2}}\s+[«“„\"]$", regex.IGNORECASE
)
MOST_LOOKED_FOR = 100
"""People and offices that are looked for in a text one by one."""
_BEGINS_NAME = regex.compile(rf"(?:{ELIDED})?[^\p{{Ll}}]")
_ELIDED = regex.compile(ELIDED, regex.IGNORECASE)


_KIND_OF_BEFORE = regex.compile(
    rf"(?<!\p{{L}})(?P<kind>{pattern_of('organisations', scripts=CASED)})\p{{Ll}}{{0,2}}\s+"
    rf"(?:(?:{pattern_of('of_words')})\s+|{ELIDED})$",
    regex.IGNORECASE,
)
"""*Institut de* Valbrise."""
_CAPITALISED = r"\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}"
_LONGER_BEFORE = regex.compile(rf"{_CAPITALISED}[ -]$")
_OF_BEFORE = regex.compile(rf"(?P<words>(?:{_CAPITALISED}\s+)+)(?:(?:{pattern_of('of_words')})\s+|{ELIDED}){ARTICLE}?$")
_LONGER_BEHIND = regex.compile(
    rf"[ -](?:(?:{pattern_of('of_words')}|{pattern_of('articles')}|for|{pattern_of('and_words')})\s+|{ELIDED})*"
    r"\p{Lu}|"
    r"\s+(?:ال|لل)"
)
"""What makes a longer name of a part of one."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text, from `start` up to `end`, and the submitter that it names; `person` is true for the name of a
    person who speaks for the submitter; `state` for a listed State.
    """

    start: int
    end: int
    owner: str
    person: bool = False
    state: bool = False


@dataclass(frozen=True, slots=True)
class Introduced:
    """Whom a text introduces: `people` by their last names, and `offices` by their stems, each with the submitter for
    whom they speak.
    """

    people: dict[str, str] = field(default_factory=dict)
    offices: dict[str, str] = field(default_factory=dict)

    def may_stand_in(self, text: str) -> bool:
        """Whether any of them may stand in a text: their letters do, or they are too many to look."""
        folded = text.casefold()
        many = len(self.people) + len(self.offices) > MOST_LOOKED_FOR
        return many or any(person in text for person in self.people) or any(office in folded for office in self.offices)


def names_in(text: str, speakers: Speakers, people: Mapping[str, str], *, parts: bool = False) -> list[Name]:
    """The known names in a text, in order: the longest at each place, and `people` by their last names, given with whom
    they speak for. With `parts`, organisations also by a part of the name that is theirs alone, as articles have it. A
    person and the name beside it are one: *Maria Lopez of Isterra*. Raises OverBudgetError within a
    budget of work.
    """
    return _with_offices(text, _each_name(text, speakers, people, parts=parts))


def _each_name(text: str, speakers: Speakers, people: Mapping[str, str], *, parts: bool) -> Iterator[Name]:
    tokens = words(text)
    speaking = {start: (end, state) for start, end, state in speaking_capitals(text, speakers)}
    at = 0
    while at < len(tokens):
        budget.check()
        count, owner = _name_at(text, tokens, at, speakers, parts=parts)
        if owner is None and (capital := speaking.get(tokens[at].start)):
            yield Name(tokens[at].start, *capital, state=True)
        elif owner is not None:
            end = tokens[at + count - 1].end
            person = None if speakers.is_state(owner) else _employed(text, tokens[at].start)
            first, end = _with_kind(text, tokens[at].start, end, owner)
            start = person.start() if person else first
            yield Name(start, end, owner, person=person is not None, state=speakers.is_state(owner))
        elif found := _person(text, tokens, at, people):
            yield found
        at += max(count, 1)


def _with_kind(text: str, start: int, end: int, owner: str) -> tuple[int, int]:
    """From where up to where a name stands with the word for what it is, as one in quotation marks: *центр «Ясный
    причал»*, *Institut de Valbrise*.
    """
    of = _KIND_OF_BEFORE.search(text, phrase_start(start), start)
    if of and fold(of["kind"]) in fold(owner):
        return of.start(), end
    kind = _KIND_BEFORE.search(text, phrase_start(start), start)
    return (kind.start(), end + 1) if kind and text[end : end + 1] in set('»”"') else (start, end)


def _employed(text: str, start: int) -> regex.Match[str] | None:
    """The name of a person before that of the organisation which begins at `start`: *Ilse Tarn of the* Tidelamp
    Network.
    """
    return EMPLOYED_BEFORE.search(text, phrase_start(start), start)


def _person(text: str, tokens: Sequence[Token], at: int, people: Mapping[str, str]) -> Name | None:
    """The person whose last name, or name in Chinese, begins with a word."""
    start = tokens[at].start
    for count in range(1, LONGEST_HAN_NAME + 1) if is_chinese(text[start]) else (1,):
        end = tokens[min(at + count, len(tokens)) - 1].end
        if owner := people.get(last_name(text[start:end])):
            return Name(first_of_full_name(text, start), end, owner, person=True)
    return None


def _name_at(text: str, tokens: Sequence[Token], at: int, speakers: Speakers, *, parts: bool) -> tuple[int, str | None]:
    """The number of words of the longest name that begins with a word, and whose it is."""
    least = 1
    if not _BEGINS_NAME.match(text, tokens[at].start):
        if at + 1 == len(tokens) or not _may_begin(text, tokens[at], speakers):
            return 0, None
        least = 2  # the network Clear Harbour
    for count in range(min(LONGEST_HAN, len(tokens) - at), least - 1, -1):
        written = text[tokens[at].start : tokens[at + count - 1].end]
        if "\n\n" in written or QUOTATION in written or (least > 1 and written.islower()):
            continue
        for form in _forms(written):
            folded = fold(form)
            if folded in speakers.names and (owner := speakers.known(form)):
                return count, owner
            if parts and (owner := speakers.parts.get(folded)) and _stands_alone(text, tokens[at : at + count], owner):
                return count, owner
    return 0, None


def _stands_alone(text: str, inside: Sequence[Token], owner: str) -> bool:
    """Whether words of the name of an organisation, one of which no list has, are no part of another's: *Northquay
    Cloud*, but not *Northquay Cloud Brokers*, nor *the University of Valbrise*, if that is an institute.
    """
    if not any(is_rare(text[word.start : word.end]) for word in inside):
        return False
    start, end = inside[0].start, inside[-1].end
    kind = _KIND_OF_BEFORE.search(text, phrase_start(start), start)
    if kind and fold(kind["kind"]) not in fold(owner):
        return False
    of = None if kind else _OF_BEFORE.search(text, phrase_start(start), start)
    names = (
        [word for word in of["words"].split() if fold(word) not in ARTICLES and not ROLES.fullmatch(word)] if of else []
    )
    if len(names) == 1:
        return False  # the Friends of Northquay; two words name a person
    return not (_LONGER_BEFORE.search(text, phrase_start(start), start) or _LONGER_BEHIND.match(text, end))


def is_rare(word: str) -> bool:
    """Whether no list of words has a word, so that it is a name: *Olmaria*, *L'Aubravie*."""
    plain = _ELIDED.sub("", word)
    return len(plain) >= LEAST_PART and load_word_frequencies().zipf(fold(plain)) is None


def _may_begin(text: str, token: Token, speakers: Speakers) -> bool:
    """Whether a name may begin with a word in small letters."""
    if token.key.isascii():
        return token.key in speakers.first_words
    return fold(text[token.start : token.end]) in speakers.first_words


def _forms(written: str) -> Iterator[str]:
    """A name as it is written, without a possessive, and without what Arabic writes together with it."""
    yield written
    if written.endswith(("'s", "’s")):
        yield written[:-2]
    if _ELIDED.match(written):
        yield written[2:]
    if "\u0600" <= written[0] <= "\u06ff":
        if written.startswith("لل"):
            yield f"ال{written[2:]}"
        if written[0] in "وبلفك":
            yield written[1:]


def _with_offices(text: str, names: Iterable[Name]) -> list[Name]:
    """The names; a person and the office beside it are one."""
    found: list[Name] = []
    for name in names:
        if found and found[-1].start >= name.start:
            found[-1] = name  # the last name is within the name of an employee
        elif found and _is_same(text, found[-1], name):
            found[-1] = Name(found[-1].start, name.end, name.owner, person=True)
        else:
            found.append(name)
    return found


def _is_same(text: str, last: Name, name: Name) -> bool:
    """Whether of two names that follow each other one is a person's and the other the office of that person."""
    between = text[last.end : name.start]
    return (
        last.owner == name.owner
        and last.person != name.person
        and LEADING.fullmatch(between) is not None
        and QUOTATION not in between
    )
