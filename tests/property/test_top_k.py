"""The highest values are those that sorting all of them would give."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from indexer.ranking.top_k import DIGITS, top_k

NUMBERS = st.one_of(st.floats(-1, 1, width=32), st.sampled_from([0.0, 0.25, 0.2500001, 0.2500004]))


@given(st.lists(NUMBERS, max_size=400), st.integers(1, 60), st.booleans())
def test_highest_are_those_of_sorting(numbers: list[float], count: int, ascending: bool) -> None:
    values = np.array(sorted(numbers) if ascending else numbers, dtype=np.float32)
    places, scores = top_k(values, count)
    rounded = np.round(values, DIGITS)
    expected = sorted(range(len(values)), key=lambda place: (-rounded[place], place))[:count]
    assert places.tolist() == expected
    assert scores.tolist() == rounded[expected].tolist()
