"""The values of one field of all documents, as arrays."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from indexer.domain import Filters

Integers = npt.NDArray[np.integer[Any]]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Field:
    """The values of one field, and which documents have which: document `d` has `codes[starts[d]:starts[d + 1]]`.
    `spelled` are the other spellings of values that documents write in several ways.
    """

    values: tuple[str, ...]
    starts: Integers
    codes: Integers
    spelled: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def by_value(self) -> Integers:
        """The codes in the order of their values."""
        return np.array(sorted(range(len(self.values)), key=self.values.__getitem__), dtype=np.int64)

    @cached_property
    def _codes_of(self) -> dict[str, int]:
        """The code of each value, by each of its spellings."""
        codes = {value: code for code, value in enumerate(self.values)}
        return codes | {one: codes[value] for one, value in self.value_of.items()}

    @cached_property
    def value_of(self) -> dict[str, str]:
        """The values by their other spellings."""
        return {one: value for value, others in self.spelled.items() for one in others}

    def documents_with(self, wanted: Iterable[str]) -> Mask:
        """Which documents have any of the values."""
        known = self._codes_of
        chosen = np.zeros(len(self.values) + 1, dtype=bool)
        for value in wanted:
            if value in known:
                chosen[known[value]] = True
        hits = chosen[self.codes]
        owners = np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))
        mask = np.zeros(len(self.starts) - 1, dtype=bool)
        mask[owners[hits]] = True
        return mask

    def counts(self, documents: Mask, family_of: Integers | None = None) -> list[tuple[str, int]]:
        """How many of the documents have each value, most first, then by value; none that no document has. With
        `family_of`, those of one family count once.
        """
        owned = np.repeat(documents, np.diff(self.starts))
        codes = self.codes[owned]
        if family_of is not None:
            families = np.repeat(family_of, np.diff(self.starts))[owned].astype(np.int64)
            codes = np.unique(families * max(len(self.values), 1) + codes) % max(len(self.values), 1)
        totals = np.bincount(codes, minlength=len(self.values))
        found = self.by_value[totals[self.by_value] > 0]
        found = found[np.argsort(-totals[found], kind="stable")]
        return [(self.values[code], count) for code, count in zip(found.tolist(), totals[found].tolist(), strict=True)]


def without(filters: Filters, name: str) -> Filters:
    """The filters without those that the facet field `name` shows."""
    if name == "year":
        return replace(filters, date_from=None, date_to=None)
    nothing: dict[str, Any] = {name: ()}
    return replace(filters, **nothing)
