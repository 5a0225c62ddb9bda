"""How the differences between a quotation and a text turn the meaning, each seen among the others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.languages import MONTH_OF
from indexer.quotes.meaning_changes import (
    MeaningChange,
    concedes,
    is_calendar_name,
    is_currency_of,
    is_other_amount,
    meaning_changes,
    only_approximates,
)
from indexer.quotes.opposites import chinese_around, on_opposite_sides
from indexer.quotes.quotation import is_headline
from indexer.quotes.small_words import SMALL_WORDS
from indexer.quotes.spelling import respelled
from indexer.quotes.touched_names import names_changed
from indexer.quotes.word_order import exchanges

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.analysis.exact_words import Token
    from indexer.quotes.align import Alignment
    from indexer.quotes.check import Quotation
    from indexer.quotes.pairing import Change

_FIELDS = {
    "opposites": MeaningChange.OPPOSITE,
    "counterparts": MeaningChange.OPPOSITE,
    "commitment": MeaningChange.MODAL,
}
"""The fields of opposition, and how a change between their sides turns the meaning."""
LONGEST_NAME = 12
"""Words of a name that may have a short form."""
LONGEST_CONDITION = 4
"""Words that may make a condition: *on the condition that*."""
_OF_ONE_WORD = frozenset({MeaningChange.NEGATION, MeaningChange.MODAL, MeaningChange.NUMBER})
_APART = regex.compile(r"[.!?:;…。！？：；؟؛\n»”\")\]]|\s[-–—]+\s|—")
"""What sets apart text that stands before or after a quotation."""


def turned(
    quotation: Quotation,
    text: Sequence[Token],
    alignment: Alignment,
    begins: Sequence[bool],
    rest: tuple[str, str] = ("", ""),
) -> list[tuple[MeaningChange, ...]]:
    """How each change of an alignment turns the meaning. `begins` says of each whether it begins a sentence, `rest` is
    what the sentences of the text have before and after the aligned words.

    Words that the quotation has before or after what it quotes, set apart as in `Kosovo: ...`, are no part of it. They
    turn nothing, unless they are no more than a negation, a modal verb or a quantity.
    """
    exchanged = exchanges(quotation, alignment.changes, text, rest)
    dates = _in_other_order(alignment.changes, text)
    names = names_changed(quotation, text, alignment)
    found: list[tuple[MeaningChange, ...]] = []
    headline = is_headline(quotation.steps)  # its capitals are no evidence of a name
    for change, is_another, is_first in zip(alignment.changes, names, begins, strict=True):
        quoted = change.quoted.lower() if headline else change.quoted
        ways = dict.fromkeys(meaning_changes(change.source, quoted, begins=is_first))
        ways |= {MeaningChange.NEGATION: None} if change.rejects else {}
        if _set_apart(quotation, change):
            alone = change.step_to - change.step == 1 and not change.quoted.isdigit()
            found.append(tuple(way for way in ways if alone and way in _OF_ONE_WORD))
            continue
        behind = [word.exact for word in text[change.last : change.last + LONGEST_CONDITION]]
        if change in dates or only_approximates(change.source, quoted, behind):
            ways.pop(MeaningChange.NUMBER, None)
        if change in dates or _is_of_the_month_beside(quotation, text, change):
            ways.pop(MeaningChange.DATE, None)
        if _is_short_form(quotation, text, change) or is_another is False:
            ways.pop(MeaningChange.NAME, None)
        elif is_another:
            ways[MeaningChange.NAME] = None
        ways |= dict.fromkeys(_opposites_in_chinese(quotation, text, change))
        ways |= dict.fromkeys(_by_what_is_behind(change, behind))
        if exchanged.turn(change):
            ways[MeaningChange.ORDER] = None
        if exchanged.only_list(change):
            ways.pop(MeaningChange.OPPOSITE, None)  # men and women, women and men
        found.append(tuple(ways))
    return found


def _in_other_order(changes: Sequence[Change], text: Sequence[Token]) -> list[Change]:
    """The changes by which a day only stands on the other side of its month, *August 21* for *21 August*, or a currency
    on that of its number: *$5* for *5 dollars*.
    """
    found = []
    for change, other in pairwise(changes):
        between = [word.key for word in text[change.last : other.first]]
        moved = _keys(change.source + change.quoted)
        only_moved = bool(change.source) != bool(other.source) and respelled(moved, _keys(other.source + other.quoted))
        if only_moved and len(moved) == 1 and _belong_together(moved[0], between):
            found += [change, other]
    return found


def _keys(text: str) -> list[str]:
    return [word.key for word in words(text)]


def _belong_together(word: str, others: Sequence[str]) -> bool:
    """Whether a word makes a date or an amount with others."""
    return bool(others) and ((len(others) == 1 and _are_day_and_month(word, others[0])) or is_currency_of(word, others))


def _are_day_and_month(one: str, other: str) -> bool:
    pairs = ((one, other), (other, one))
    return any(day.isdecimal() and (is_calendar_name(month) or month in MONTH_OF) for day, month in pairs)


def _is_of_the_month_beside(quotation: Quotation, text: Sequence[Token], change: Change) -> bool:
    """Whether only one of the two names by which Arabic texts call a month is left out or added."""
    if bool(change.source) == bool(change.quoted):
        return False
    month = MONTH_OF.get((change.source or change.quoted).lower())
    asked = [step.word.key if step.word else "" for step in quotation.steps]
    there = [word.key for word in text]
    side, first, last = (there, change.first, change.last) if change.source else (asked, change.step, change.step_to)
    beside = (*side[max(0, first - 2) : first][-1:], *side[last : last + 1])
    return month is not None and month in {MONTH_OF.get(word) for word in beside}


def _is_short_form(quotation: Quotation, text: Sequence[Token], change: Change) -> bool:
    """Whether only the short form of the words before it is left out or added, as in *information security (IS)*, or
    stands for its words, of which the ends of the quotation may have cut some; or what a sign for dollars is clear
    without, as in *US$*.
    """
    source, quoted = words(change.source), words(change.quoted)
    if [word.exact for word in source + quoted] == ["US"] and text[change.last : change.last + 1]:
        return text[change.last].key == "$"
    told = [word for word in quoted if word.key not in SMALL_WORDS]
    if len(told) == 1 and _stands_for_words(told[0], quotation, text, change):
        return True
    if source and quoted:
        return _shortens(source, quoted) or _shortens(quoted, source)
    before = text[: change.first] if source else [step.word for step in quotation.steps[: change.step] if step.word]
    return _shortens(source or quoted, before, whole=False)


def _stands_for_words(short: Token, quotation: Quotation, text: Sequence[Token], change: Change) -> bool:
    """Whether a word is made of the initials of words of the text in a row that the quotation has not, among them those
    for which it stands, or beside which: there may be an article between.
    """
    capitals = _capitals(short)
    first, last = max(0, change.first - LONGEST_NAME), change.last + LONGEST_NAME
    asked = {step.word.key for step in quotation.steps if step.word}
    named = [(at, word.key) for at, word in enumerate(text[first:last], first) if word.key not in SMALL_WORDS]
    runs = (named[start : start + len(capitals)] for start in range(len(named)))
    gone = {at for at, _ in named if change.first <= at < change.last}
    return len(capitals) > 1 and any(
        [key[0] for _, key in run] == capitals
        and run[0][0] <= change.last + 1
        and run[-1][0] >= change.first - 1
        and gone.issubset(at for at, _ in run)
        and asked.isdisjoint(key for _, key in run)
        for run in runs
    )


def _capitals(word: Token) -> list[str]:
    return [char.casefold() for char in word.exact if char.isupper()]


def _shortens(short: Sequence[Token], full: Sequence[Token], *, whole: bool = True) -> bool:
    """Whether one word is made of the initials of others: of all, or if not of the `whole`, of the last ones."""
    capitals = _capitals(short[0])
    initials = [word.key[0] for word in full if word.key not in SMALL_WORDS]
    return len(short) == 1 and len(capitals) > 1 and (initials if whole else initials[-len(capitals) :]) == capitals


def _opposites_in_chinese(quotation: Quotation, text: Sequence[Token], change: Change) -> list[MeaningChange]:
    """How Chinese words are each other's opposite of which only some characters are changed: 强化, 恶化."""
    asked = ["" if step.word is None else step.word.exact for step in quotation.steps]
    theirs = chinese_around(asked, change.step, change.step_to)
    if not theirs:
        return []
    mine = chinese_around([word.exact for word in text], change.first, change.last)
    return list(
        dict.fromkeys(way for name, way in _FIELDS.items() if on_opposite_sides(mine - theirs, theirs - mine, name))
    )


def _by_what_is_behind(change: Change, behind: Sequence[str]) -> Iterator[MeaningChange]:
    """How a change of one word turns what the text has behind it: a number, or a condition."""
    if is_other_amount(change.source, change.quoted, behind):
        yield MeaningChange.NUMBER
    if concedes(change.source, change.quoted, " ".join(behind)):
        yield MeaningChange.MODAL


def _set_apart(quotation: Quotation, change: Change) -> bool:
    """Whether the quotation added the words at one of its ends, with a mark between them and the rest."""
    steps = quotation.steps
    if change.source or change.step == change.step_to:
        return False
    if change.step == 0 and change.step_to < len(steps):
        left, right = steps[change.step_to - 1].word, steps[change.step_to].word
    elif change.step_to == len(steps) and change.step > 0:
        left, right = steps[change.step - 1].word, steps[change.step].word
    else:
        return False
    return bool(left and right and _APART.search(quotation.text[left.end : right.start]))
