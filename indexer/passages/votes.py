"""Recorded votes: which passages list who voted how, and what the text around the lists says was voted on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

import regex

from indexer.domain import PassageKind
from indexer.languages import CASED, LANGUAGES
from indexer.passages.features import ends_sentence
from indexer.passages.lines import kind_of_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.domain import Passage

IN_FAVOUR, AGAINST, ABSTAINING = SIDES = ("in_favour", "against", "abstaining")
"""The sides of a vote, in the order in which they are printed."""
NAME_WORDS = 16
"""Words of an item at most: *United Kingdom of Great Britain and Northern Ireland* has eight, and a conjunction may
join two names.
"""
NAME_HAN = 20
"""Chinese characters of one at most."""
QUALIFIED = 60
"""Characters of what a label may say of the vote: *In favour of overruling the President's decision:*."""
FAR = 3
"""Lines below a vote in which its outcome, and who had intended to vote otherwise, are told."""
NEAR, CLOSE = 12, 4
"""Lines above a vote in which the sentence is looked for that puts it: one with the symbol of the outcome, as an
explanation of vote may stand between, or any.
"""
LONGEST_HEADING = 150
"""Characters of a heading at most."""
ABOVE = 60
"""Lines above a vote in which the heading of its section is looked for."""

_WORDINGS = [language.vote_wording for language in LANGUAGES.values() if language.vote_wording]


def _either_of(name: str) -> str:
    """A pattern for what any language has in a field of its wording of votes."""
    return "|".join(getattr(wording, name) for wording in _WORDINGS)


_LABEL = regex.compile(
    rf"(?:{'|'.join(f'(?P<{side}>{_either_of(side)})' for side in SIDES)})"
    rf"(?:\s[^\n,.:：]{{1,{QUALIFIED}}})?\s*[:：]\s*"
)
NOBODY_WORDS = tuple(word for wording in _WORDINGS for word in wording.nobody.split("|"))
"""What lists have instead of names, in every language."""
NOBODY = regex.compile(rf"(?:{'|'.join(NOBODY_WORDS)})\W*")
"""What a list says that has no name."""
DECIDED_IN = {
    language.code: re.compile((r"\b" if language.script in CASED else "") + f"(?:{language.vote_wording.decided})")
    for language in LANGUAGES.values()
    if language.vote_wording
}
"""What a sentence of each language has that tells how something was decided."""
INTENDED = regex.compile(rf"(?:{_either_of('intended')})", regex.IGNORECASE)
"""What a sentence has that tells that somebody had intended to vote otherwise."""
_PUT = regex.compile(rf"(?:{_either_of('put')})", regex.IGNORECASE)
_SEPARATOR = regex.compile(r"[,;،؛，、]")
_ENDS = " \n.。"
_SENTENCE_ENDS = regex.compile(r"(?<=[.!?؟])\s+(?=(?:\d{1,2}/?\s)?[\p{Lu}\p{Lo}“\"\[])|(?<=[。！？])")
"""Not within *(see para. 12)*, as sentences are parted elsewhere; a mark of a note may precede one."""
_STOPS_INSIDE = regex.compile(r"[.!?؟](?=\s)|[。！？]")
_INTRODUCES = regex.compile(r"[:：][\d\s/,*]*$")
_SYMBOL = regex.compile(r"\b\p{Lu}{1,5}(?:\.\d)?(?:/[\p{L}\d.-]*[\p{L}\d])+")
_QUOTED = regex.compile(r"[“\"«„《]")
_NOTED = regex.compile(r"(?<=\s)(\d{1,2})/")
_MARK = regex.compile(r"(?P<mark>\d{1,2})/?\s")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_ITEM = regex.compile(r"\((?P<roman>[ivx]+)\)")
_CAPITAL = regex.compile(r"[\p{Lu}\p{Lo}]")


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of those who voted in one way: the `side`, and the `names` as printed, without those of nobody."""

    side: str
    names: tuple[str, ...]


@dataclass(slots=True)
class Vote:
    """A recorded vote: the places of its lists among the passages of a document, and the side of each."""

    lists: list[int] = field(default_factory=list)
    sides: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Above:
    """The heading of the section in which a vote is told, and the number of its item there, 0 for none."""

    heading: str = ""
    item: int = 0


def label_of(text: str) -> tuple[str, int]:
    """The side whose label a text begins with, and where the label ends; an empty side if it begins with none."""
    match = _LABEL.match(text)
    return (next(side for side in SIDES if match[side]), match.end()) if match else ("", 0)


def is_decision(text: str) -> bool:
    """Whether a text tells, in any language, how something was decided."""
    return any(pattern.search(text) for pattern in DECIDED_IN.values())


def items_of(names: str) -> list[str]:
    """The items of a list of names, as printed."""
    return [name for name in (part.strip(_ENDS) for part in _SEPARATOR.split(names)) if name]


def listed(text: str) -> Listed | None:
    """The list that a passage is: the label of a side, and names alone."""
    side, end = label_of(text)
    names = " ".join(text[end:].split())
    if not side or not names or _STOPS_INSIDE.search(names.rstrip(_ENDS)):
        return None
    if NOBODY.fullmatch(names):
        return Listed(side, ())
    items = items_of(names)
    return Listed(side, tuple(items)) if all(map(may_be_name, items)) else None


def may_be_name(item: str) -> bool:
    """Whether an item of a list has the form of the name of a State."""
    return len(item.split()) <= NAME_WORDS and len(regex.findall(r"\p{Han}", item)) <= NAME_HAN and bool(
        _CAPITAL.search(item)
    )  # fmt: skip


def recorded_votes(passages: Sequence[Passage]) -> list[Vote]:
    """The recorded votes of a document, whose passages are given in their order, still without what was voted on. One
    has lists of several sides: a label alone may stand above anything.
    """
    found: list[Vote] = []
    for place, passage in enumerate(passages):
        vote = listed(passage.text)
        if vote is None:
            continue
        if not found or not _goes_on(found[-1], vote.side, place, passages):
            found.append(Vote())
        found[-1].lists.append(place)
        found[-1].sides.append(vote.side)
    return [recorded for recorded in found if len(set(recorded.sides)) > 1]


def headings_of_votes(passages: Sequence[Passage], found: Sequence[Vote]) -> dict[int, str]:
    """For the place of each list of the recorded votes `found` in a document what was voted on, as the text says, and
    who had intended to vote otherwise; empty where the text does not say the first.
    """
    result: dict[int, str] = {}
    above = _Above()
    for number, vote in enumerate(found):
        after_last = found[number - 1].lists[-1] + 1 if number else 0
        before_next = found[number + 1].lists[0] if number + 1 < len(found) else len(passages)
        before = _lines(passages[after_last : vote.lists[0]])
        after = _lines(passages[vote.lists[-1] + 1 : before_next])[:FAR]
        above = _section(before, above)
        told = _sentences_before(before, above) or _sentences_behind(before, after)
        heading = "\n".join((*told, *_intended(passages, vote, before, after, found)) if told else ())
        result.update(dict.fromkeys(vote.lists, heading))
    return result


def _goes_on(vote: Vote, side: str, place: int, passages: Sequence[Passage]) -> bool:
    """Whether a list belongs to the vote before it: a further piece of its last list, or the list of a later side."""
    last = vote.lists[-1]
    if passages[place].page - passages[last].page_to > 1:
        return False
    if side == vote.sides[-1]:
        return place == last + 1
    later = SIDES.index(side) > SIDES.index(vote.sides[-1])
    return later and not any(_decided(line) for line in _lines(passages[last + 1 : place]))


def _section(before: Sequence[str], last: _Above) -> _Above:
    """The heading under which a vote is told, between it and the vote before. Without one, the heading of that vote,
    if this one's item follows that one's: *(iii)* behind *(ii)*.
    """
    match = _ITEM.match(before[-1]) if before else None
    item = _ROMAN.get(match["roman"], 0) if match else 0
    heading = next((line for line in reversed(before[-ABOVE:-1]) if _is_heading(line)), "")
    return _Above(heading or (last.heading if 0 < last.item < item else ""), item)


def _is_heading(line: str) -> bool:
    """Whether a line is a heading; also one that names a symbol, with words of a sentence."""
    if kind_of_line(line) is PassageKind.HEADING:
        return True
    plain, symbols = _SYMBOL.subn("A", line)  # the end of A/C.2/79/L.51 is none of a sentence
    begins = line[0].isupper() or line[0] == "("
    return begins and len(line) <= LONGEST_HEADING and symbols > 0 and not ends_sentence(plain)


def _sentences_before(before: Sequence[str], above: _Above) -> list[str]:
    """The sentence that tells the outcome and introduces the lists, as reports of committees have it, below the heading
    of the section if that sentence has no symbol.
    """
    if not before or not _INTRODUCES.search(before[-1]):
        return []
    said = _decided(before[-1])[-1:]
    return [above.heading, *said] if said and above.heading and not _SYMBOL.search(said[0]) else said


def _sentences_behind(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """The sentence by which it was put to the vote, rather with its title, and the outcome, as records of meetings have
    them. Where the outcome names a symbol, a sentence with others may be of something else.
    """
    outcome = " ".join(_decided(after[0])) if after else ""
    named = set(_SYMBOL.findall(outcome))
    puts = [
        sentence
        for line in before[-NEAR if named else -CLOSE :]
        for sentence in _sentences(line)
        if _PUT.search(sentence)
    ]
    of_it = [sentence for sentence in puts if set(_SYMBOL.findall(sentence)) == named] if named else []
    titled = [sentence for sentence in of_it if _QUOTED.search(sentence)]
    put = next(reversed(titled or of_it or ([] if named else puts)), "")
    return [sentence for sentence in (put, outcome) if sentence]


def _intended(
    passages: Sequence[Passage], vote: Vote, before: Sequence[str], after: Sequence[str], every: Sequence[Vote]
) -> Iterator[str]:
    """Who had intended to vote otherwise: in brackets behind the vote, or in the notes of its first page, by their
    marks, if these are written; otherwise where no other vote begins on that page.
    """
    yield from (line for line in after if line.startswith("[") and INTENDED.search(line))
    page = passages[vote.lists[0]].page
    marks = set(_NOTED.findall(before[-1])) if before else set()
    alone = sum(passages[other.lists[0]].page == page for other in every) == 1
    for line in _lines([passage for passage in passages if passage.page == page and INTENDED.search(passage.text)]):
        mark = _MARK.match(line)
        if mark and INTENDED.search(line) and (mark["mark"] in marks if marks else alone):
            yield line


def _lines(passages: Sequence[Passage]) -> list[str]:
    return [
        line for passage in passages for line in (" ".join(text.split()) for text in passage.text.split("\n")) if line
    ]


def _sentences(line: str) -> list[str]:
    return [sentence.strip() for sentence in _SENTENCE_ENDS.split(line)]


def _decided(line: str) -> list[str]:
    """The first sentences of a line that tell how something was decided."""
    return [sentence for sentence in islice(_sentences(line), FAR) if is_decision(sentence)]
