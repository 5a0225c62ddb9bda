"""A piece of work as a list of named steps, each a function from what is known to what is known."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from _typeshed import DataclassInstance

Known = TypeVar("Known", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Step(Generic[Known]):
    """A step, and what it does in a few words. `act` returns what is known after it: the same object where the step
    finds nothing.
    """

    name: str
    act: Callable[[Known], Known]


@dataclass(frozen=True, slots=True)
class Taken(Generic[Known]):
    """A step that was taken, with what was known before and after it."""

    step: str
    before: Known
    after: Known

    def found(self) -> Mapping[str, Any]:
        """What the step changed, by the names of the fields."""
        names = [field.name for field in fields(self.after)]
        return {name: getattr(self.after, name) for name in names if self._is_changed(name)}

    def _is_changed(self, name: str) -> bool:
        """Whether a step has replaced an attribute of what is known."""
        return getattr(self.after, name) is not getattr(self.before, name)


def taken(steps: Iterable[Step[Known]], known: Known) -> Iterator[Taken[Known]]:
    """Take steps one after the other."""
    for step in steps:
        after = step.act(known)
        yield Taken(step.name, known, after)
        known = after
