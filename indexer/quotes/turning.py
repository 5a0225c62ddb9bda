"""How the differences between a quotation and a text turn the meaning, each seen among the others."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.quotes.inflection import common_form, without_and
from indexer.quotes.meaning_changes import MeaningChange, is_calendar_name, meaning_changes
from indexer.quotes.opposites import chinese_around, on_opposite_sides
from indexer.quotes.quotation import is_headline
from indexer.quotes.small_words import SMALL_WORDS
from indexer.vocabulary.adjectives import state_of
from indexer.vocabulary.mentions import entities_among, known_entities, known_names, names_among

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.analysis.exact_words import Token
    from indexer.quotes.align import Alignment
    from indexer.quotes.check import Quotation
    from indexer.quotes.pairing import Change

AROUND = 12
"""Words around a change in which a name may begin or end."""

_OF_ONE_WORD = frozenset({MeaningChange.NEGATION, MeaningChange.MODAL, MeaningChange.NUMBER})
_APART = regex.compile(r"[.!?:;…。！？：；؟؛\n»”\")\]]|\s[-–—]+\s|—")
"""What sets apart text that stands before or after a quotation."""
_IN_A_LIST = regex.compile(
    r"\s*(?:[,،、]\s*)?(?:(?:and|or|et|ou|y|e|o|u|и|или|أو|و|和|与|及|或)\s*)?", regex.IGNORECASE
)
"""What stands between the members of a list."""
_AND_WITHIN = "و"
"""The *and* that Arabic writes with the next word."""


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
    moved, listed = _exchanged(alignment.changes), frozenset[str]()
    moved = moved or _exchanged_with_rest(quotation, alignment.changes, rest)
    if _listed(quotation, alignment.changes, moved):
        moved, listed = frozenset(), moved
    dates = _in_other_order(alignment.changes, text)
    found: list[tuple[MeaningChange, ...]] = []
    headline = is_headline(quotation.steps)  # its capitals are no evidence of a name
    for change, is_first in zip(alignment.changes, begins, strict=True):
        quoted = change.quoted.lower() if headline else change.quoted
        ways = dict.fromkeys(meaning_changes(change.source, quoted, begins=is_first))
        ways |= {MeaningChange.NEGATION: None} if change.rejects else {}
        if _set_apart(quotation, change):
            alone = change.step_to - change.step == 1 and not change.quoted.isdigit()
            found.append(tuple(way for way in ways if alone and way in _OF_ONE_WORD))
            continue
        if change in dates:
            ways.pop(MeaningChange.NUMBER, None)
            ways.pop(MeaningChange.DATE, None)
        names = _names_touched(quotation, text, alignment, change)
        if _is_short_form(quotation, text, change) or names is False:
            ways.pop(MeaningChange.NAME, None)
        elif names:
            ways[MeaningChange.NAME] = None
        if _opposite_in_chinese(quotation, text, change):
            ways[MeaningChange.OPPOSITE] = None
        concerned = _carriers([change.source, change.quoted])
        if not moved.isdisjoint(concerned):
            ways[MeaningChange.ORDER] = None
        if concerned and listed.issuperset(concerned):
            ways.pop(MeaningChange.OPPOSITE, None)  # men and women, women and men
        found.append(tuple(ways))
    return found


def _exchanged(changes: Sequence[Change]) -> frozenset[str]:
    """The words that the changes put in another order among themselves: *A supports B* for *B supports A*."""
    return _in_another_order([one.source for one in changes], [one.quoted for one in changes])


def _exchanged_with_rest(quotation: Quotation, changes: Sequence[Change], rest: tuple[str, str]) -> frozenset[str]:
    """The words within a quotation that the rest of the sentence has in another order: *A comes ahead of B*, quoted as
    *B comes ahead of A*, is aligned with *A*, before which *B comes ahead of* was added.
    """
    within = (one.quoted for one in changes if one.step > 0 and one.step_to < len(quotation.steps))
    return _in_another_order(rest, within)


def _in_another_order(gone: Iterable[str], come: Iterable[str]) -> frozenset[str]:
    """The words that both texts have, if their order differs. None where a word or phrase only stands elsewhere."""
    gone, come = _carriers(gone), _carriers(come)
    moved = Counter(gone) & Counter(come)
    return frozenset() if _among(gone, moved) == _among(come, moved) else frozenset(moved)


def _listed(quotation: Quotation, changes: Sequence[Change], moved: frozenset[str]) -> bool:
    """Whether the exchanged words are members of one list, whose order tells nothing: *safe, open and stable*."""
    steps = (step.word for change in changes for step in quotation.steps[change.step : change.step_to])
    placed = [word for word in steps if word and common_form(word.key) in moved]
    between = (
        quotation.text[left.end : right.start] + _AND_WITHIN * (without_and(right.key) != right.key)
        for left, right in pairwise(placed)
    )
    return all(text.strip() and _IN_A_LIST.fullmatch(text) for text in between)


def _in_other_order(changes: Sequence[Change], text: Sequence[Token]) -> list[Change]:
    """The changes by which a day only stands on the other side of its month: *August 21* for *21 August*."""
    found = []
    for one, other in pairwise(changes):
        between = text[one.last : other.first]
        moved = words(one.source + one.quoted)
        same = one.source + one.quoted == other.source + other.quoted and bool(one.source) != bool(other.source)
        if same and len(moved) == len(between) == 1 and _are_day_and_month(moved[0].key, between[0].key):
            found += [one, other]
    return found


def _are_day_and_month(one: str, other: str) -> bool:
    pairs = ((one, other), (other, one))
    return any(day.isdecimal() and is_calendar_name(month) for day, month in pairs)


def _is_short_form(quotation: Quotation, text: Sequence[Token], change: Change) -> bool:
    """Whether only the short form of the words before it is left out or added, as in *information security (IS)*, or
    stands for its words.
    """
    source, quoted = words(change.source), words(change.quoted)
    if source and quoted:
        return _shortens(source, quoted) or _shortens(quoted, source)
    before = text[: change.first] if source else [one.word for one in quotation.steps[: change.step] if one.word]
    return _shortens(source or quoted, before, whole=False)


def _shortens(short: Sequence[Token], full: Sequence[Token], *, whole: bool = True) -> bool:
    """Whether one word is made of the initials of others: of all, or if not of the `whole`, of the last ones."""
    capitals = [char.casefold() for char in short[0].exact if char.isupper()]
    initials = [word.key[0] for word in full if word.key not in SMALL_WORDS]
    return len(short) == 1 and len(capitals) > 1 and (initials if whole else initials[-len(capitals) :]) == capitals


def _among(found: Iterable[str], moved: Counter[str]) -> list[str]:
    """The words that moved, in their order."""
    left = Counter(moved)
    kept = []
    for word in found:
        if left[word]:
            left[word] -= 1
            kept.append(word)
    return kept


def _carriers(texts: Iterable[str]) -> list[str]:
    """The words of some content, as what their forms have in common, where a language inflects what it moves."""
    return [common_form(word.key) for text in texts for word in words(text) if word.key not in SMALL_WORDS]


@dataclass(frozen=True, slots=True)
class _Side:
    """Words of one side of a change, with those around it; the change is from `start` up to, excluding, `end`."""

    words: Sequence[str]
    start: int
    end: int

    def touches(self, start: int, end: int) -> bool:
        """Whether the change overlaps the words from `start` up to `end`, or is inserted in them."""
        if self.start == self.end:
            return start < self.start < end
        return start < self.end and self.start < end

    def adjoins(self, start: int, end: int) -> bool:
        """Whether the change is within these words, or directly beside them."""
        return start <= self.start and self.end <= end


def _names_touched(quotation: Quotation, text: Sequence[Token], place: Alignment, change: Change) -> bool | None:
    """Whether the change makes another of the name of a known submitter or entity, in any script, or the adjective of
    a State; False if only another form of it, None if it concerns none.
    """
    first, last = max(place.start, change.first - AROUND), min(place.end, change.last + AROUND)
    step, step_to = max(0, change.step - AROUND), change.step_to + AROUND
    asked = ["" if one.word is None else one.word.exact for one in quotation.steps[step:step_to]]
    sides = (
        _Side([word.exact for word in text[first:last]], change.first - first, change.last - first),
        _Side(asked, change.step - step, change.step_to - step),
    )
    every, touched, beside = [], [], []
    for side in sides:
        spans = list(names_among(side.words, known_names()))
        spans += entities_among(side.words, known_entities())
        spans += [(at, at + 1, owner) for at, word in enumerate(side.words) if word and (owner := state_of(word))]
        every.append({owner for _, _, owner in spans})
        touched.append({owner for start, end, owner in spans if side.touches(start, end)})
        beside.append({owner for start, end, owner in spans if side.adjoins(start, end)})
    if touched[0] - every[1] or touched[1] - every[0]:
        return True
    same = beside[0] & beside[1]
    return False if same and touched[0] | touched[1] == same else None


def _opposite_in_chinese(quotation: Quotation, text: Sequence[Token], change: Change) -> bool:
    """Whether Chinese words are each other's opposite of which only some characters are changed: 强化, 恶化."""
    asked = ["" if one.word is None else one.word.exact for one in quotation.steps]
    theirs = chinese_around(asked, change.step, change.step_to)
    if not theirs:
        return False
    mine = chinese_around([one.exact for one in text], change.first, change.last)
    return on_opposite_sides(mine - theirs, theirs - mine)


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
