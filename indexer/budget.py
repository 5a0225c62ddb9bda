"""A request's budget of work, checked inside the loops that can take long.

Whoever answers requests opens a budget around each (`limited`); loops call `check`. Outside a budget, as on the command
line, nothing is limited.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.errors import AbandonedError, EngineUnavailableError, OverBudgetError, OverdueError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


TOO_LATE = Message("too_late")
"""What is said of what would take too long just now."""


@dataclass(frozen=True, slots=True)
class _Budget:
    """`work_until` is a time of this thread's processor clock, `until` one of the wall clock, both in seconds.
    `loading` tells that some of the work is to load what all requests need.
    """

    work_until: float
    until: float
    is_abandoned: Callable[[], bool]
    loading: bool

    def check(self) -> None:
        if time.thread_time() > self.work_until:
            if self.loading:
                raise EngineUnavailableError(Message("engine_loading"))
            raise OverBudgetError(Message("too_much_work"))
        if time.monotonic() > self.until:
            raise OverdueError(TOO_LATE)
        if self.is_abandoned():
            raise AbandonedError(Message("abandoned"))


_current: ContextVar[_Budget | None] = ContextVar("budget", default=None)


@contextmanager
def part(work: float, wait: float) -> Iterator[None]:
    """A part of the present budget with its own `work`; outside a budget nothing is limited."""
    if _current.get() is None:
        yield
        return
    with limited(work, wait):
        yield


@contextmanager
def limited(
    work: float, wait: float, is_abandoned: Callable[[], bool] = lambda: False, *, loading: bool = False
) -> Iterator[None]:
    """Limit what is done inside, in this thread: seconds of processor time, and seconds until it must be done. A budget
    inside another one cannot exceed it in `wait`, but has its own `work`. `is_abandoned` tells that nobody waits for
    the answer any more. When `loading`, too much work is no fault of the request, nor of a part of it: then
    EngineUnavailableError is raised in the place of OverBudgetError.
    """
    outer = _current.get()
    until = time.monotonic() + wait
    if outer is not None:
        until, is_abandoned, loading = min(until, outer.until), outer.is_abandoned, outer.loading
    token = _current.set(_Budget(time.thread_time() + work, until, is_abandoned, loading))
    try:
        yield
    finally:
        _current.reset(token)


def seconds_left(most: float) -> float:
    """How long to wait for another process, in seconds: `most`, or less where the request must be done sooner."""
    budget = _current.get()
    return most if budget is None else max(0.0, min(most, budget.until - time.monotonic()))


def check() -> None:
    """Raise OverBudgetError when the request has taken more work than it may, OverdueError when it has taken too long,
    AbandonedError when its client has gone, EngineUnavailableError when the work was to load what all need.
    """
    budget = _current.get()
    if budget is not None:
        budget.check()
