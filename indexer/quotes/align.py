"""Align a quotation with a text: find its best place there and the words that differ. Free ends in the text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from indexer.analysis.exact_words import are_written_alike
from indexer.quotes.edit_costs import EDIT, FORM, edit_costs, edits, least_with_gap
from indexer.quotes.inflection import stem_of
from indexer.quotes.pairing import Change, left_out, paired
from indexer.quotes.quotation import GAP, Element
from indexer.quotes.small_words import SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.analysis.exact_words import Token
    from indexer.quotes.edit_costs import Costs

PIECE = 4
"""Words of each piece of a quotation that leaves words out without an ellipsis, half of them of some content: fewer
stand side by side by chance.
"""
CAPITALS = 3
"""Words in capitals side by side that are a heading."""
UNMARKED = Element(None, GAP)
"""The ellipsis that a quotation lacks where it leaves words out without saying so."""


class Omission(NamedTuple):
    """The words from `first` up to, excluding, `last` of a text, for which a step of the quotation stands; none if the
    text has nothing there.
    """

    step: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """The words from `start` up to, excluding, `end` of a text, aligned with a quotation. `edits` counts the words
    changed, added or left out, and another form of a word as half a change, rounded up; other capitals are a change,
    but no edit. `omissions` are the words that the editing marks of the quotation stand for, which are no edits.
    """

    start: int
    end: int
    changes: tuple[Change, ...]
    edits: int
    omissions: tuple[Omission, ...] = ()


def align(steps: Sequence[Element], text: Sequence[Token]) -> Alignment:
    """The best place of a quotation in a text: the first with the fewest changed words (Levenshtein distance over
    words; Sellers, 1980, for the free ends), and of those the most matching ones. An editing mark matches up to `reach`
    words at no cost.
    """
    costs = edit_costs(steps, text)
    return _trace(steps, text, costs, int(costs[-1].argmin()))


def align_within(steps: Sequence[Element], text: Sequence[Token], most: int) -> Alignment | None:
    """The best place of a quotation in a text, or None when more than `most` words are changed there."""
    costs = edit_costs(steps, text)
    end = int(costs[-1].argmin())
    if edits(int(costs[-1, end])) > most:
        return None
    found = _trace(steps, text, costs, end)
    return found if found.edits <= most else None


def align_with_gap(steps: Sequence[Element], text: Sequence[Token], most: int) -> Alignment | None:
    """The best place of a quotation that leaves out up to `GAP` words without an ellipsis, between two pieces of
    `PIECE` words or more; None when more than `most` words are changed in the pieces. What is left out is one change,
    and no edit.
    """
    cut, cost = least_with_gap(steps, text, _cuts(steps), GAP)
    if edits(cost) > most:
        return None
    found = align([*steps[:cut], UNMARKED, *steps[cut:]], text)
    gap = next((omission for omission in found.omissions if omission.step == cut), None)
    if gap is None or gap.first == gap.last or found.edits > most:
        return None
    changes = [*map(partial(_moved, cut=cut), found.changes), left_out(text, gap.first, gap.last, cut)]
    others = tuple(
        omission._replace(step=omission.step - (omission.step > cut))
        for omission in found.omissions
        if omission is not gap
    )
    return replace(found, changes=tuple(sorted(changes, key=lambda change: change.first)), omissions=others)


def _cuts(steps: Sequence[Element]) -> range:
    """The steps before which a quotation can be cut into two pieces with words enough not to stand anywhere."""
    first, last = _least_piece(steps), len(steps) - _least_piece(steps[::-1])
    return range(first, last + 1)


def _least_piece(steps: Sequence[Element]) -> int:
    """How many of the first steps have `PIECE` words, half of them of some content; more than all if they have not."""
    keys = content = 0
    for count, step in enumerate(steps, 1):
        keys += step.word is not None
        content += step.word is not None and step.word.key not in SMALL_WORDS
        if keys >= PIECE and content >= PIECE // 2:
            return count
    return len(steps) + 1


def _moved(change: Change, cut: int) -> Change:
    """A change of a quotation as it was before an ellipsis was put in at `cut`."""
    return replace(change, step=change.step - (change.step > cut), step_to=change.step_to - (change.step_to > cut))


def _trace(steps: Sequence[Element], text: Sequence[Token], rows: Costs, end: int) -> Alignment:
    """Trace back from the end; equal words are preferred to changes of the same cost."""
    found: list[tuple[int, int, int, int]] = []  # positions in the quotation and in the text: from, up to
    omissions: list[Omission] = []
    at, place = len(steps), end
    while at:
        back, moved, changed = _step_back(steps, text, rows, at, place)
        if changed:
            found.append((at - back, at, place - moved, place))
        elif steps[at - 1].word is None:
            omissions.append(Omission(at - 1, place - moved, place))
        at, place = at - back, place - moved
    first, last, changes = paired(steps, text, found[::-1], place, end)
    edited = _edited(steps, text, changes, edits(int(rows[-1, end])))
    inside = (omission for omission in reversed(omissions) if first < omission.first and omission.last < last)
    return Alignment(first, last, tuple(changes), edited, tuple(inside))


def _edited(steps: Sequence[Element], text: Sequence[Token], changes: Sequence[Change], most: int) -> int:
    """How many words of other letters the changes concern: at `most` as many as with the fewest edits, since what was
    left out between the first or last words and the others may be long.
    """
    return ceil(min(most, sum(_words(steps, text, change) for change in changes if not change.is_of_capitals)))


def _words(steps: Sequence[Element], text: Sequence[Token], change: Change) -> float:
    """The words that a change concerns, of the text or of the quotation, whichever has more; forms of one word are half
    a change.
    """
    asked = [step.word for step in steps[change.step : change.step_to] if step.word]
    there = text[change.first : change.last]
    mine, theirs = (Counter(filter(None, (stem_of(word.key) for word in side))) for side in (asked, there))
    return max(len(there), len(asked)) - (mine & theirs).total() / 2


def _step_back(
    steps: Sequence[Element], text: Sequence[Token], rows: Costs, at: int, place: int
) -> tuple[int, int, bool]:
    """Steps of the quotation and words of the text that the last move consumed, and whether it was a change."""
    step, cost, before = steps[at - 1], rows[at][place], rows[at - 1]
    if step.word is None:
        reached = range(min(step.reach, place) + 1)
        return 1, next(reach for reach in reached if before[place - reach] == cost), False
    gain = 2 if place and text[place - 1].exact == step.word.exact else 1
    if place and text[place - 1].key in step.keys and before[place - 1] - gain == cost:
        return 1, 1, not (step.loose or are_written_alike(text[place - 1], step.word) or _in_capitals(text, place - 1))
    earlier = steps[at - 2].word if at > 1 else None
    if place and earlier and text[place - 1].key == earlier.key + step.word.key and rows[at - 2][place - 1] - 1 == cost:
        return 2, 1, _differ([steps[at - 2], step], text[place - 1 : place])
    if place > 1 and text[place - 2].key + text[place - 1].key == step.word.key and before[place - 2] - 1 == cost:
        return 1, 2, _differ([step], text[place - 2 : place])
    change = FORM if place and _of_one_word(step.word.key, text[place - 1].key) else EDIT
    if place and before[place - 1] + change == cost:
        return 1, 1, True
    return (1, 0, True) if before[place] + EDIT == cost else (0, 1, True)


def _in_capitals(text: Sequence[Token], at: int) -> bool:
    """Whether a word of a text stands in a line of capitals, a heading, and is no acronym by itself."""
    first = last = at
    while first > 0 and at - first < CAPITALS and text[first - 1].exact.isupper():
        first -= 1
    while last < len(text) and last - at < CAPITALS and text[last].exact.isupper():
        last += 1
    return last - first >= CAPITALS


def _of_one_word(one: str, other: str) -> bool:
    """Whether two words are different forms of one, where a language inflects what it quotes."""
    return bool(common := stem_of(one)) and common == stem_of(other)


def _differ(steps: Sequence[Element], words: Sequence[Token]) -> bool:
    """Whether words that are equal but for their division, or a contraction, differ in more than the division."""
    asked = [step.word for step in steps if step.word]
    if all(word.key.isdecimal() for word in (*asked, *words)):
        return False  # 38 413, 38,413
    return "".join(word.exact for word in asked).casefold() != "".join(word.exact for word in words).casefold()
