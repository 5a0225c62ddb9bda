"""What filters, facets and date order need of every passage and document, as arrays; every filter is applied here."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.dates import date_range
from indexer.domain import FACET_FIELDS, FILTER_FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from indexer.domain import Document, Filters

    Integers = npt.NDArray[np.integer[Any]]
    Mask = npt.NDArray[np.bool_]

NO_DATE = 0
PASSAGE_FIELD = "language"
"""The one filter that passages are chosen by; all others choose documents."""
DOCUMENT_FIELDS = (*(name for name in FILTER_FIELDS if name != PASSAGE_FIELD), "year")


def field_values(document: Document, name: str) -> tuple[str, ...]:
    """A document's values of a filter or facet field."""
    description = document.description
    several = {
        "group": description.groups, "submitter": description.submitters, "country": description.countries,
        "region": description.regions,
    }  # fmt: skip
    if name in several:
        return several[name]
    if name == "year":
        return (description.date[:4],) if description.date else ()
    if name == "document":
        return (document.id,)
    value = {"process": description.process, "session": description.session, "type": description.type}[name]
    return (value,) if value else ()


@dataclass(frozen=True)
class Field:
    """The values of one field, and which documents have which: document `d` has `codes[starts[d]:starts[d + 1]]`."""

    values: tuple[str, ...]
    starts: Integers
    codes: Integers

    @cached_property
    def by_value(self) -> Integers:
        """The codes in the order of their values."""
        return np.array(sorted(range(len(self.values)), key=self.values.__getitem__), dtype=np.int64)

    def documents_with(self, wanted: Iterable[str]) -> Mask:
        """Which documents have any of the values."""
        known = {value: code for code, value in enumerate(self.values)}
        chosen = np.zeros(len(self.values) + 1, dtype=bool)
        for value in wanted:
            if value in known:
                chosen[known[value]] = True
        hits = chosen[self.codes]
        owners = np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))
        mask = np.zeros(len(self.starts) - 1, dtype=bool)
        mask[owners[hits]] = True
        return mask

    def counts(self, documents: Mask) -> list[tuple[str, int]]:
        """How many of the documents have each value, most first, then by value; none that no document has."""
        owners = np.repeat(documents, np.diff(self.starts))
        totals = np.bincount(self.codes[owners], minlength=len(self.values))
        found = self.by_value[totals[self.by_value] > 0]
        found = found[np.argsort(-totals[found], kind="stable")]
        return [(self.values[code], count) for code, count in zip(found.tolist(), totals[found].tolist(), strict=True)]


class Columns:
    """All columns of one index folder."""

    def __init__(self, folder: Path) -> None:
        """Read the arrays in `folder`. Raises OSError, ValueError or KeyError when they are not whole."""
        arrays = np.load(folder / "columns.npz", allow_pickle=False)
        values = json.loads((folder / "values.json").read_text(encoding="utf-8"))
        self.document_of: Integers = arrays["document_of"]
        self.language_of: npt.NDArray[np.uint8] = arrays["language_of"]
        self.first_day: Integers = arrays["first_day"]
        self.last_day: Integers = arrays["last_day"]
        self.languages: tuple[str, ...] = tuple(values[PASSAGE_FIELD])
        self.fields = {
            name: Field(tuple(values[name]), arrays[f"{name}_starts"], arrays[f"{name}_codes"])
            for name in DOCUMENT_FIELDS
        }
        self.documents = len(self.first_day)
        self.passages = len(self.document_of)
        self.first_passage: Integers = np.searchsorted(self.document_of, np.arange(self.documents + 1))

    def documents_passing(self, filters: Filters) -> Mask | None:
        """Which documents pass all filters but that on language; None when all do."""
        mask: Mask | None = None
        for name in FILTER_FIELDS:
            wanted: tuple[str, ...] = getattr(filters, name)
            if name != PASSAGE_FIELD and wanted:
                passing = self.fields[name].documents_with(wanted)
                mask = passing if mask is None else mask & passing
        if filters.date_from or filters.date_to:
            dated = self.last_day != NO_DATE
            if filters.date_from:
                dated &= self.last_day >= date_range(filters.date_from)[0]
            if filters.date_to:
                dated &= self.first_day <= date_range(filters.date_to)[1]
            mask = dated if mask is None else mask & dated
        return mask

    def languages_passing(self, filters: Filters) -> Mask | None:
        """Which language codes pass; None when all do."""
        if not filters.language:
            return None
        return np.array([language in filters.language for language in self.languages], dtype=bool)

    def passing(self, filters: Filters) -> Mask | None:
        """Which passages pass all filters; None when all do."""
        documents, languages = self.documents_passing(filters), self.languages_passing(filters)
        mask = None if documents is None else documents[self.document_of]
        if languages is not None:
            spoken = languages[self.language_of]
            mask = spoken if mask is None else mask & spoken
        return mask

    def facet_counts(
        self, filters: Filters, candidates: Callable[[Filters], Integers]
    ) -> dict[str, list[tuple[str, int]]]:
        """For each facet field its values and how many documents have them, among the candidates that the filters
        without that field's own leave. `candidates` gives passage ordinals.
        """
        result = {}
        known: dict[Filters, Integers] = {}
        for name in FACET_FIELDS:
            others = without(filters, name)
            if others not in known:
                known[others] = candidates(others)
            found = known[others]
            if name == PASSAGE_FIELD:
                result[name] = self._language_counts(found)
            else:
                mask = np.zeros(self.documents, dtype=bool)
                mask[self.document_of[found]] = True
                result[name] = self.fields[name].counts(mask)
                if name == "year":
                    result[name].sort()
        return result

    def _language_counts(self, passages: Integers) -> list[tuple[str, int]]:
        pairs = np.unique(self.document_of[passages].astype(np.int64) * 256 + self.language_of[passages])
        totals = np.bincount(pairs % 256, minlength=len(self.languages))
        found = [(self.languages[code], int(totals[code])) for code in np.flatnonzero(totals)]
        return sorted(found, key=lambda entry: (-entry[1], entry[0]))


def without(filters: Filters, name: str) -> Filters:
    """The filters without those that the facet field `name` shows."""
    if name == "year":
        return replace(filters, date_from=None, date_to=None)
    nothing: dict[str, Any] = {name: ()}
    return replace(filters, **nothing)


class ColumnsWriter:
    """Collects documents and passages in index order, then writes what `Columns` reads."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._codes: dict[str, dict[str, int]] = defaultdict(dict)
        self._starts: dict[str, list[int]] = {name: [0] for name in DOCUMENT_FIELDS}
        self._lists: dict[str, list[int]] = {name: [] for name in DOCUMENT_FIELDS}
        self._days: list[tuple[int, int]] = []
        self._document_of: list[int] = []
        self._language_of: list[int] = []

    def add_document(self, document: Document, languages: Sequence[str]) -> int:
        """Add a document with the language of each of its passages; returns its number."""
        number = len(self._days)
        for name in DOCUMENT_FIELDS:
            codes = self._codes[name]
            self._lists[name].extend(codes.setdefault(value, len(codes)) for value in field_values(document, name))
            self._starts[name].append(len(self._lists[name]))
        date = document.description.date
        self._days.append(date_range(date) if date else (NO_DATE, NO_DATE))
        codes = self._codes[PASSAGE_FIELD]
        for language in languages:
            self._document_of.append(number)
            self._language_of.append(codes.setdefault(language, len(codes)))
        return number

    @property
    def languages_of_passages(self) -> tuple[Sequence[str], Sequence[int]]:
        """The languages, and for each passage the place of its own among them."""
        return list(self._codes[PASSAGE_FIELD]), self._language_of

    def write(self, folder: Path) -> None:
        """Write the arrays. Raises OSError."""
        arrays: dict[str, Integers] = {
            "document_of": np.array(self._document_of, dtype=np.int32),
            "language_of": np.array(self._language_of, dtype=np.uint8),
            "first_day": np.array([first for first, _ in self._days], dtype=np.int32),
            "last_day": np.array([last for _, last in self._days], dtype=np.int32),
        }
        for name in DOCUMENT_FIELDS:
            arrays[f"{name}_starts"] = np.array(self._starts[name], dtype=np.int32)
            arrays[f"{name}_codes"] = np.array(self._lists[name], dtype=np.int32)
        np.savez(folder / "columns.npz", **arrays)  # type: ignore[arg-type]
        values = {name: list(self._codes[name]) for name in (*DOCUMENT_FIELDS, PASSAGE_FIELD)}
        (folder / "values.json").write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
