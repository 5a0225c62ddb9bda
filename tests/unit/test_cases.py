"""Cases of tests/cases are read as the types of a test's parameters, and a share of them may fail."""

from __future__ import annotations

import pytest
from support.cases import scored, typed

from indexer.domain import PassageKind


def test_values_are_of_the_types_that_the_parameters_have() -> None:
    assert typed(tuple[str, tuple[int, ...]] | None, ["a", [1, 2]]) == ("a", (1, 2))
    assert typed(list[tuple[str, ...]], [["a"], []]) == [("a",), ()]
    assert typed(PassageKind, "vote") is PassageKind.VOTE
    assert typed(str | None, None) is None


def each_language_counts_by_itself(language: str, is_right: bool) -> None:
    assert is_right, language


@pytest.mark.parametrize("floor", [0.5, 0.6])
def test_too_few_passing_cases_of_one_language_fail_whatever_the_others_do(floor: float) -> None:
    run = scored(floor)(each_language_counts_by_itself)
    if floor == 0.5:
        run()
    else:
        with pytest.raises(AssertionError, match=r"4 of 5 passed; too few in \['fr'\]"):
            run()
