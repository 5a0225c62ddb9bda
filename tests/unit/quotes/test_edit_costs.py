"""The costs of alignments are those of the plain recurrence, and their work is bounded."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis.exact_words import Token, words
from indexer.budget import limited
from indexer.errors import OverBudgetError
from indexer.quotes.edit_costs import EDIT, edit_costs
from indexer.quotes.quotation import Element, elements

QUOTED = st.lists(st.sampled_from(["a", "b", "B", "c", "ab", "bc", "…", "[x]", "[…]", "cab"]), min_size=1, max_size=12)
TEXT = st.lists(st.sampled_from(["a", "A", "b", "c", "ab", "bc", "abc", "d"]), max_size=14)


def plain(steps: list[Element], text: list[Token]) -> list[list[int]]:
    """The recurrence, cell by cell."""
    width = len(text) + 1
    keys = ["", *(word.key for word in text)]
    pairs = ["", "", *(one.key + two.key for one, two in pairwise(text))]
    rows = [[0] * width]
    for number, step in enumerate(steps):
        before = rows[-1]
        if step.word is None:
            rows.append([min(before[max(place - step.reach, 0) : place + 1]) for place in range(width)])
            continue
        earlier = steps[number - 1].word if number else None
        row = [before[0] + EDIT]
        for place in range(1, width):
            ways = [row[-1] + EDIT, before[place] + EDIT, before[place - 1] + EDIT]
            if keys[place] == step.word.key:
                ways.append(before[place - 1] - 1 - (text[place - 1].exact == step.word.exact))
            if earlier and keys[place] == earlier.key + step.word.key:
                ways.append(rows[-2][place - 1] - 1)
            if pairs[place] == step.word.key:
                ways.append(before[place - 2] - 1)
            row.append(min(ways))
        rows.append(row)
    return rows


@given(QUOTED, TEXT)
def test_costs_are_those_of_the_plain_recurrence(quoted: list[str], text: list[str]) -> None:
    steps, found = elements(" ".join(quoted)), words(" ".join(text))
    assert edit_costs(steps, found).tolist() == plain(steps, found)


@pytest.mark.parametrize("quoted", ["the " * 1250, "… " * 2000 + "the", "a the " * 800])
def test_work_is_bounded(quoted: str) -> None:
    steps, text = elements(quoted), words("the and " * 2000)
    with limited(20, 60):
        edit_costs(steps, text)
    with pytest.raises(OverBudgetError), limited(0, 60):
        edit_costs(steps, text)
