"""The costs of every alignment of a quotation with a text, row by row with numpy."""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np

from indexer import budget
from indexer.quotes.inflection import stem_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from indexer.analysis.exact_words import Token
    from indexer.quotes.quotation import Element

    Costs = npt.NDArray[np.int32]
    Integers = npt.NDArray[np.int64]

EDIT = 8192
"""The cost of a changed word, of which each matching word takes off one, and another one if it is written alike: among
alignments with as many changes, the one with the most matching words costs least. More than twice the words of any
quotation.
"""
FORM = EDIT // 2
"""The cost of another form of a word, of languages that inflect what they quote."""


def edit_costs(steps: Sequence[Element], text: Sequence[Token]) -> Costs:
    """The least cost of aligning the quotation's first `row` steps so that they end before word `column` of the text,
    shape (steps + 1, words + 1): words changed, added or left out (Levenshtein). Words that are divided otherwise cost
    nothing, nor do up to `reach` words that an editing mark replaces, nor the text before the quotation (Sellers,
    1980); other forms of a word cost half. In units of `EDIT`, less one for each match, and two for one that is written
    alike. Within a budget of work.
    """
    width = len(text) + 1
    words, alike = _ends(word.key for word in text), _ends(word.exact for word in text)
    inflects = any(step.word and stem_of(step.word.key) for step in steps)
    stems = _ends(stem_of(word.key) for word in text) if inflects else {}
    pairs = _ends((one.key + two.key for one, two in pairwise(text)), first=2)
    places = np.arange(width, dtype=np.int32) * EDIT
    costs: Costs = np.zeros((len(steps) + 1, width), dtype=np.int32)
    for row, step in enumerate(steps, 1):
        budget.check()
        before, word = costs[row - 1], step.word
        if word is None:
            costs[row] = _least_within(before, step.reach)
            continue
        reached = before + EDIT
        np.minimum(reached[1:], before[:-1] + EDIT, out=reached[1:])
        earlier = steps[row - 2].word if row > 1 else None
        equal = [(words.get(key), before, 1, -1) for key in step.keys]
        equal.append((alike.get(word.exact), before, 1, -2))
        equal.append((pairs.get(word.key), before, 2, -1))
        if stems and (common := stem_of(word.key)):
            equal.append((stems.get(common), before, 1, FORM))
        if earlier is not None:
            equal.append((words.get(earlier.key + word.key), costs[row - 2], 1, -1))
        for ends, since, length, cost in equal:
            if ends is not None:
                reached[ends] = np.minimum(reached[ends], since[ends - length] + cost)
        costs[row] = np.minimum.accumulate(reached - places) + places  # words of the text may be left out
    return costs


def least_with_gap(steps: Sequence[Element], text: Sequence[Token], cuts: Sequence[int], gap: int) -> tuple[int, int]:
    """Before which of some steps a quotation is cut best if up to `gap` words of the text may be left out there at no
    cost, and its least cost then, in the units of `edit_costs`. (0, the cost of no match) without cuts.
    """
    if not cuts:
        return 0, len(steps) * EDIT
    before = edit_costs(steps, text)
    after = edit_costs(steps[::-1], text[::-1])[::-1, ::-1]  # of the steps from `row` on, in the words from `column` on
    return min(((cut, int((_least_within(before[cut], gap) + after[cut]).min())) for cut in cuts), key=itemgetter(1))


def edits(cost: int) -> int:
    """The changed words of an alignment with this cost."""
    return -(-cost // EDIT)


def _ends(keys: Iterable[str], first: int = 1) -> dict[str, Integers]:
    """Where each word or pair of words ends: the places behind it. `first` is that of the first one."""
    ends: dict[str, list[int]] = {}
    for place, key in enumerate(keys, first):
        ends.setdefault(key, []).append(place)
    return {key: np.array(some) for key, some in ends.items()}


def _least_within(values: Costs, reach: int) -> Costs:
    """For each place, the least of its value and of the `reach` values before it."""
    least, covered = values.copy(), 0
    while covered < reach and covered < len(values):
        step = min(covered + 1, reach - covered)
        least[step:] = np.minimum(least[step:], least[:-step].copy())
        covered += step
    return least
