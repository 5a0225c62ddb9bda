"""The costs of every alignment of a quotation with a text, row by row with numpy."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from indexer import budget

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from indexer.quotes.quotation import Element
    from indexer.quotes.words import Token

    Costs = npt.NDArray[np.int32]

_NO_WORD = -1


def edit_costs(steps: Sequence[Element], text: Sequence[Token]) -> Costs:
    """The least cost of aligning the quotation's first `row` steps so that they end before word `column` of the text,
    shape (steps + 1, words + 1): words changed, added or left out (Levenshtein). Words that are divided otherwise cost
    nothing, nor do up to `reach` words that an editing mark replaces, nor the text before the quotation (Sellers,
    1980).
    Within a budget of work.
    """
    width = len(text) + 1
    numbers = {step.word.key: number for number, step in enumerate(steps) if step.word is not None}
    words = np.array([numbers.get(word.key, _NO_WORD) for word in text], dtype=np.int32)
    pairs = np.array([numbers.get(one.key + two.key, _NO_WORD) for one, two in pairwise(text)], dtype=np.int32)
    joined = {word.key for word in text}
    places = np.arange(width, dtype=np.int32)
    costs: Costs = np.zeros((len(steps) + 1, width), dtype=np.int32)
    for row, step in enumerate(steps, 1):
        budget.check()
        before, word = costs[row - 1], step.word
        if word is None:
            costs[row] = _least_within(before, step.reach)
            continue
        number = numbers[word.key]
        reached = before + 1
        np.minimum(reached[1:], before[:-1] + (words != number), out=reached[1:])
        divided = np.flatnonzero(pairs == number) + 2
        reached[divided] = np.minimum(reached[divided], before[divided - 2])
        earlier = steps[row - 2].word if row > 1 else None
        if earlier is not None and earlier.key + word.key in joined:
            whole = np.array([one.key == earlier.key + word.key for one in text])
            together = np.flatnonzero(whole) + 1
            reached[together] = np.minimum(reached[together], costs[row - 2][together - 1])
        costs[row] = np.minimum.accumulate(reached - places) + places  # words of the text may be left out
    return costs


def _least_within(values: Costs, reach: int) -> Costs:
    """For each place, the least of its value and of the `reach` values before it."""
    least, covered = values.copy(), 0
    while covered < reach and covered < len(values):
        step = min(covered + 1, reach - covered)
        least[step:] = np.minimum(least[step:], least[:-step].copy())
        covered += step
    return least
