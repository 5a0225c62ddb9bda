"""What a request has found goes with the request."""

from __future__ import annotations

import gc
import weakref

from indexer.search.remembered import remembered


class Counting:
    def __init__(self) -> None:
        self.calls: list[int] = []

    @remembered
    def double(self, number: int) -> int:
        self.calls.append(number)
        return 2 * number


def test_each_argument_is_computed_once_for_each_object() -> None:
    one, other = Counting(), Counting()
    assert [one.double(2), one.double(3), one.double(2), other.double(2)] == [4, 6, 4, 4]
    assert (one.calls, other.calls) == ([2, 3], [2])


def test_nothing_waits_for_the_garbage_collector() -> None:
    gc.disable()
    try:
        one = Counting()
        one.double(2)
        known = weakref.ref(one)
        del one
        assert known() is None
    finally:
        gc.enable()
