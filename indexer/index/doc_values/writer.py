"""Columns, written: documents and passages collected as an index is made."""

from __future__ import annotations

import io
import json
from collections import defaultdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.dates import date_range
from indexer.domain import PassageKind, Relation
from indexer.fields import COLUMN_FIELDS, PASSAGE_FIELD

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from indexer.domain import Document
    from indexer.index.doc_values.fields import Integers

NO_DATE = 0
NO_HEADING = -1
FAMILY = "family"
KINDS = "kinds"
KIND_CODES = {kind: code for code, kind in enumerate(PassageKind)}
OF_DOCUMENTS = ("revision_of", "first_day", "last_day", "added")
"""Arrays with one number a document that stands for itself, and is no code of a value."""
PARTS = ARRAYS, VALUES = "columns.npz", "values.json"
"""What columns are kept in, wherever an engine keeps it."""


class ColumnsWriter:
    """Collects documents and passages in index order, then makes what `Columns` reads."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._codes: dict[str, dict[str, int]] = defaultdict(dict)
        self._starts: dict[str, list[int]] = {spec.name: [0] for spec in COLUMN_FIELDS}
        self._lists: dict[str, list[int]] = {spec.name: [] for spec in COLUMN_FIELDS}
        self._days: list[tuple[int, int]] = []
        self._added: list[int] = []
        self._document_of: list[int] = []
        self._language_of: list[int] = []
        self._kind_of: list[int] = []
        self._heading_of: list[int] = []
        self._family_of: list[int] = []
        self._revision_of: list[int] = []

    def add_document(
        self,
        document: Document,
        languages: Sequence[str],
        kinds: Sequence[PassageKind] = (),
        headings: Sequence[int | None] = (),
    ) -> int:
        """Add a document with the language, kind and place of the heading (in the document, None without one) of each
        of its passages; returns its number. Where no kinds or headings are given, all are statements without one.
        """
        number = len(self._days)
        families = self._codes[FAMILY]
        self._family_of.append(families.setdefault(document.family or document.id, len(families)))
        self._revision_of.append(sum(variant.relation is Relation.EARLIER for variant in document.variants))
        for spec in COLUMN_FIELDS:
            codes = self._codes[spec.name]
            self._lists[spec.name].extend(codes.setdefault(value, len(codes)) for value in spec.of(document))
            self._starts[spec.name].append(len(self._lists[spec.name]))
        date = document.description.date
        self._days.append(date_range(date) if date else (NO_DATE, NO_DATE))
        self._added.append(int(datetime.fromisoformat(document.added).timestamp()) if document.added else NO_DATE)
        codes = self._codes[PASSAGE_FIELD]
        first = len(self._document_of)
        statements, none = [PassageKind.STATEMENT] * len(languages), [None] * len(languages)
        self._kind_of.extend(KIND_CODES[kind] for kind in kinds or statements)
        self._heading_of.extend(NO_HEADING if place is None else first + place for place in headings or none)
        for language in languages:
            self._document_of.append(number)
            self._language_of.append(codes.setdefault(language, len(codes)))
        return number

    @property
    def languages_of_passages(self) -> tuple[Sequence[str], Sequence[int]]:
        """The languages, and for each passage the place of its own among them."""
        return list(self._codes[PASSAGE_FIELD]), self._language_of

    def parts(self) -> dict[str, bytes]:
        """What is to be kept, by name."""
        arrays: dict[str, Integers] = {
            "document_of": np.array(self._document_of, dtype=np.int32),
            "language_of": np.array(self._language_of, dtype=np.uint8),
            "kind_of": np.array(self._kind_of, dtype=np.uint8),
            "heading_of": np.array(self._heading_of, dtype=np.int32),
            "family_of": np.array(self._family_of, dtype=np.int32),
            "revision_of": np.array(self._revision_of, dtype=np.int32),
            "first_day": np.array([first for first, _ in self._days], dtype=np.int32),
            "last_day": np.array([last for _, last in self._days], dtype=np.int32),
            "added": np.array(self._added, dtype=np.int64),
        }
        for name, starts in self._starts.items():
            arrays[f"{name}_starts"] = np.array(starts, dtype=np.int32)
            arrays[f"{name}_codes"] = np.array(self._lists[name], dtype=np.int32)
        values = {name: list(self._codes[name]) for name in (*self._starts, PASSAGE_FIELD, FAMILY)}
        values[KINDS] = [kind.value for kind in PassageKind]
        return packed(arrays, values)


def packed(arrays: Mapping[str, npt.NDArray[Any]], values: Mapping[str, list[str]]) -> dict[str, bytes]:
    """What is to be kept of columns with these arrays and values, by name."""
    stream = io.BytesIO()
    np.savez(stream, **arrays)  # type: ignore[arg-type]
    return {ARRAYS: stream.getvalue(), VALUES: json.dumps(values, ensure_ascii=False).encode()}
