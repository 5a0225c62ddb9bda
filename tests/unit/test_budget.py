"""A request that takes too much work, too long, or whose client has gone, ends."""

from __future__ import annotations

import pytest

from indexer import budget
from indexer.errors import (
    AbandonedError,
    BadParameterError,
    EngineUnavailableError,
    OverBudgetError,
    OverdueError,
)
from indexer.query.syntax import MOST_VERIFIED, refuse_too_common


def work() -> None:
    while True:
        budget.check()


def test_work_is_limited() -> None:
    with pytest.raises(OverBudgetError), budget.limited(0.05, 60):
        work()


def test_waiting_is_limited() -> None:
    with pytest.raises(OverdueError), budget.limited(60, 0.05):
        work()


def test_nothing_is_done_for_a_client_that_has_gone() -> None:
    with pytest.raises(AbandonedError), budget.limited(60, 60, lambda: True):
        work()


def test_an_inner_budget_has_its_own_work_but_no_more_time() -> None:
    with budget.limited(60, 1):
        with pytest.raises(OverBudgetError), budget.limited(0.01, 60):
            work()
        with pytest.raises(OverdueError), budget.limited(60, 60):
            work()


def test_a_part_has_its_own_work_only_within_a_budget() -> None:
    with budget.limited(60, 60), pytest.raises(OverBudgetError), budget.part(0.01, 60):
        work()
    with budget.part(0, 0):
        budget.check()


def test_without_a_budget_nothing_is_limited() -> None:
    budget.check()
    with budget.limited(0, 0):
        pass
    budget.check()


def test_words_that_are_near_each_other_everywhere_are_refused() -> None:
    refuse_too_common(range(MOST_VERIFIED))
    with pytest.raises(BadParameterError, match="rarer words"):
        refuse_too_common(range(MOST_VERIFIED + 1))


def test_another_process_is_waited_for_no_longer_than_the_request_may_take() -> None:
    assert budget.seconds_left(55) == 55
    with budget.limited(60, 5):
        assert 4 < budget.seconds_left(55) <= 5
        assert budget.seconds_left(1) == 1
    with budget.limited(60, -1):
        assert budget.seconds_left(55) == 0


def test_work_is_no_fault_of_who_asks_while_everything_is_loaded() -> None:
    """A part that is left out for want of time says so; what has to be loaded is no reason to leave it out."""
    with pytest.raises(EngineUnavailableError), budget.limited(0.05, 60, loading=True):
        work()
    with pytest.raises(EngineUnavailableError), budget.limited(60, 60, loading=True), budget.part(0.01, 60):
        work()
