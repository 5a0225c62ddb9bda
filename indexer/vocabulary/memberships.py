"""Which States belonged to a group at a date: `memberships.yaml`. What is not in it is unknown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.dates import date_range
from indexer.vocabulary.sources import read

if TYPE_CHECKING:
    from indexer.vocabulary.sources import Section


@dataclass(frozen=True, slots=True)
class Membership:
    """The members of a group: when who joined and left, as first days, and the last day for which that is known."""

    source: str
    known_until: int
    joined: tuple[tuple[int, str], ...]
    left: tuple[tuple[int, str], ...]

    def at(self, first: int, last: int) -> tuple[str, ...] | None:
        """The codes of the States that were members from the first to the last of these days; None if that is not
        known, or changed in between.
        """
        changes = {day for day, _ in (*self.joined, *self.left)}
        if last > self.known_until or first < min(changes) or any(first < day <= last for day in changes):
            return None
        gone = {code for day, code in self.left if day <= first}
        return tuple(sorted(code for day, code in self.joined if day <= first and code not in gone))


def members(group: str, date: str | None) -> tuple[str, ...] | None:
    """The codes of the States that belonged to a group at a date of ISO 8601, which may be a month or a year; None
    where that is not known.
    """
    known = _memberships().get(group)
    return known.at(*date_range(date)) if known and date else None


def group_of(states: frozenset[str], date: str | None) -> str | None:
    """The group that had just these States, by their codes, as members at a date; None if none is known."""
    return next(
        (membership for membership in _memberships() if frozenset(members(membership, date) or ()) == states), None
    )


@cache
def groups_of(state: str) -> tuple[str, ...]:
    """The groups to which a State, by its code, belonged at any time."""
    return tuple(name for name, known in _memberships().items() if state in {code for _, code in known.joined})


@cache
def _memberships() -> dict[str, Membership]:
    listed = read(Path(__file__).with_name("memberships.yaml")).section("memberships")
    found = {}
    for name in listed.entries:
        entry = listed.section(name)
        entry.only("source", "known_until", "since", "left")
        joined, left = (_days(entry.section(key)) for key in ("since", "left"))
        found[name] = Membership(entry.string("source"), date_range(entry.string("known_until"))[1], joined, left)
    return found


def _days(listed: Section) -> tuple[tuple[int, str], ...]:
    return tuple((date_range(day)[0], code) for day in listed.entries for code in listed.strings(day))
