"""Results of methods that are computed once for each object."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar, TypeVarTuple

if TYPE_CHECKING:
    from collections.abc import Callable

Own = TypeVar("Own")
Result = TypeVar("Result")
Arguments = TypeVarTuple("Arguments")


def remembered(method: Callable[[Own, *Arguments], Result]) -> Callable[[Own, *Arguments], Result]:
    """A method whose results are kept in the object, by its hashable arguments, and go with it. A cache that holds the
    bound method, as `lru_cache` does, would be a reference cycle: what a request has found would stay until the garbage
    collector looks at old objects, which in a large process is after thousands of requests.
    """
    name = f"remembered {method.__name__}"

    @wraps(method)
    def once(self: Own, /, *args: *Arguments) -> Result:
        known: dict[object, Result] = vars(self).setdefault(name, {})
        if args not in known:
            known[args] = method(self, *args)
        return known[args]

    return once
