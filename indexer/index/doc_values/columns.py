"""Columns, read: every filter is applied and every facet counted here, over arrays in memory."""

from __future__ import annotations

import io
import json
from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self
from zipfile import BadZipFile

import numpy as np

from indexer.dates import date_range
from indexer.domain import PassageKind
from indexer.fields import COLUMN_FIELDS, FACET_FIELDS, FILTER_FIELDS, PASSAGE_FIELD
from indexer.index.doc_values.fields import Field, without
from indexer.index.doc_values.submitters import by_submitter
from indexer.index.doc_values.writer import ARRAYS, KINDS, NO_DATE, VALUES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import numpy.typing as npt

    from indexer.domain import Filters
    from indexer.index.doc_values.fields import Integers, Mask


class Columns:
    """All columns of one version of an index.

    `language_of` and `kind_of`, shape (passages,), are the places of each passage's language in `languages` and kind in
    `kinds`; `heading_of`, shape (passages,), is the ordinal of the heading directly above it, -1 where there is none;
    `statements`, shape (passages,), says which passages say something. `added`, shape (documents,), is when each
    document was taken in, in seconds since 1970.
    """

    @classmethod
    def of(cls, parts: Mapping[str, bytes]) -> Self:
        """Read the `PARTS`, by their names. Raises ValueError, KeyError or TypeError when they are not whole."""
        return cls(*unpacked(parts))

    def __init__(self, arrays: Mapping[str, npt.NDArray[Any]], values: Mapping[str, Sequence[str]]) -> None:
        """Raises ValueError or KeyError when they were written before there was one of the fields: what an index lacks
        must not look like what nobody has.
        """
        lacking = [
            name for name in (*(spec.name for spec in COLUMN_FIELDS), PASSAGE_FIELD, KINDS) if name not in values
        ]
        if lacking:
            message = f"it lacks the fields {', '.join(lacking)}"
            raise ValueError(message)
        self.document_of: Integers = arrays["document_of"]
        self.language_of: npt.NDArray[np.uint8] = arrays["language_of"]
        self.kind_of: npt.NDArray[np.uint8] = arrays["kind_of"]
        self.heading_of: Integers = arrays["heading_of"]
        self.family_of: Integers = arrays["family_of"]
        self.revision_of: Integers = arrays["revision_of"]
        self.first_day: Integers = arrays["first_day"]
        self.last_day: Integers = arrays["last_day"]
        self.added: npt.NDArray[np.int64] = arrays["added"]
        self.languages: tuple[str, ...] = tuple(values[PASSAGE_FIELD])
        self.kinds: tuple[str, ...] = tuple(values[KINDS])
        says = np.array([kind == PassageKind.STATEMENT for kind in self.kinds], dtype=bool)
        self.statements: Mask = says[self.kind_of]
        self.fields = {
            spec.name: Field(tuple(values[spec.name]), arrays[f"{spec.name}_starts"], arrays[f"{spec.name}_codes"])
            for spec in COLUMN_FIELDS
        }
        self._names = self.fields["submitter"]
        """The submitters as their documents write them."""
        self.fields["submitter"] = by_submitter(self._names, self.fields["country"])
        counts = np.bincount(self.language_of, minlength=len(self.languages)).tolist()
        self.language_shares = {
            language: count / len(self.language_of)
            for language, count in zip(self.languages, counts, strict=True)
            if count
        }
        """The share of each language in the passages."""
        self.documents = len(self.first_day)
        self.families = int(self.family_of.max()) + 1 if self.documents else 0
        self.passages = len(self.document_of)
        self.first_passage: Integers = np.searchsorted(self.document_of, np.arange(self.documents + 1))
        begins = np.ones(self.passages, dtype=bool)
        begins[1:] = (self.document_of[1:] != self.document_of[:-1]) | (self.language_of[1:] != self.language_of[:-1])
        starts = np.flatnonzero(begins)
        self._runs = np.append(starts, self.passages)
        """The first passage of each run of passages in one document and one language, and the number of passages."""
        owners = self.document_of[starts]
        self._first_run = np.searchsorted(owners, np.arange(self.documents + 1))
        """The first run of each document, and the number of runs."""
        self._spoken = self.language_of[starts].astype(np.int64) * self.families + self.family_of[owners]
        """The language and family of each run, as one number."""

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each document by its id."""
        return {document: number for number, document in enumerate(self.fields["document"].values)}

    @cached_property
    def signed(self) -> dict[str, tuple[str, int]]:
        """For whom each person signs: the submitter of all documents that the person alone has signed and one submitter
        has submitted, and their number. Of a joint letter, nobody knows who signed for whom.
        """
        names, persons = self.fields["submitter"], self.fields["signatory"]
        alone = (np.diff(names.starts) == 1) & (np.diff(persons.starts) == 1)
        found: dict[str, list[str]] = defaultdict(list)
        for document in np.flatnonzero(alone).tolist():
            person = persons.values[persons.codes[persons.starts[document]]]
            found[person].append(names.values[names.codes[names.starts[document]]])
        return {person: (some[0], len(some)) for person, some in found.items() if len(set(some)) == 1}

    def source_of(self, document: int) -> tuple[int, ...]:
        """A value that equals that of another document if and only if both have the same source of their wording (see
        `shared_text.store.source_of`).
        """
        codes = self._names.codes[self._names.starts[document] : self._names.starts[document + 1]].tolist()
        return tuple(sorted(codes)) or (-1, int(self.family_of[document]))

    def as_shown(self, filters: Filters) -> Filters:
        """The filters with the names of submitters as facets show them."""
        shown = self.fields["submitter"].value_of
        return replace(filters, submitter=tuple(dict.fromkeys(shown.get(one, one) for one in filters.submitter)))

    @cached_property
    def undated(self) -> Mask:
        """Which documents have no date."""
        undated: Mask = self.last_day == NO_DATE
        return undated

    def documents_passing(self, filters: Filters) -> Mask | None:
        """Which documents pass all filters but that on language; None when all do."""
        mask: Mask | None = None
        for name in FILTER_FIELDS:
            wanted: tuple[str, ...] = getattr(filters, name)
            if name != PASSAGE_FIELD and wanted:
                passing = self.fields[name].documents_with(wanted)
                mask = passing if mask is None else mask & passing
        if filters.date_from or filters.date_to:
            dated = ~self.undated
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

    def selected(self, passages: Integers, filters: Filters) -> Integers:
        """Those of the passages that pass all filters, in their order."""
        mask = self.passing(filters)
        return passages if mask is None else passages[mask[passages]]

    def counts_by_run(self, passages: Integers) -> Integers:
        """How many of the passages, which are ascending, each run of passages in one document and one language has. Of
        passages and runs, the fewer are looked up among the others.
        """
        if len(passages) < len(self._runs):
            places = np.searchsorted(self._runs, passages, side="right") - 1
            return np.bincount(places, minlength=len(self._runs) - 1)
        counts: Integers = np.diff(np.searchsorted(passages, self._runs))
        return counts

    def counts_by_document(self, by_run: Integers) -> Integers:
        """How many passages each document has, for those that each run has."""
        sums = np.append(0, np.cumsum(by_run))
        counts: Integers = np.diff(sums[self._first_run])
        return counts

    def owners(self, passages: Integers) -> Mask:
        """Which documents have any of the passages, which are ascending."""
        return self.counts_by_document(self.counts_by_run(passages)) > 0

    def owning(self, passages: Integers) -> Integers:
        """The documents that have any of the passages, which are ascending; they are, too."""
        return np.flatnonzero(self.owners(passages))

    def among(self, *several: Integers) -> Mask:
        """Which passages are in any of several selections."""
        mask = np.zeros(self.passages, dtype=bool)
        for passages in several:
            mask[passages] = True
        return mask

    def families_of(self, passages: Integers) -> int:
        """How many documents the passages, which are ascending, belong to; those that are shown as one count once."""
        return len(np.unique(self.family_of[self.owning(passages)]))

    def shown(self, documents: Integers) -> Mask | None:
        """Which of the documents, each given once, stand for their families: the latest revision, and of several of
        these the first. None when no document has a family, and all are shown.
        """
        if self.families == self.documents:
            return None
        families, ages = self.family_of[documents], -self.revision_of[documents]
        order = np.lexsort((np.arange(len(documents)), ages, families))
        first = np.unique(families[order], return_index=True)[1]
        mask = np.zeros(self.documents, dtype=bool)
        mask[documents[order[first]]] = True
        return mask

    def has_rivals(self, documents: Integers) -> bool:
        """Whether their order decides which of the documents are shown: two of a family are of the same revision."""
        if self.families == self.documents:
            return False
        families, revisions = self.family_of[documents], self.revision_of[documents]
        order = np.lexsort((revisions, families))
        same = (np.diff(families[order]) == 0) & (np.diff(revisions[order]) == 0)
        return bool(same.any())

    def shown_of(self, passages: Integers) -> Mask | None:
        """The same of the documents that have any of the passages, which are ascending."""
        return None if self.families == self.documents else self.shown(self.owning(passages))

    def facet_counts(
        self, filters: Filters, by_run: Callable[[Filters], Integers], owners: Callable[[Filters], Mask]
    ) -> dict[str, list[tuple[str, int]]]:
        """For each facet field its values and how many documents have them, those that are shown as one counted once,
        among the candidates that the filters without that field's own leave. `by_run` gives how many of these each run
        has, and `owners` the documents that have any of them.
        """
        result = {}
        family_of = None if self.families == self.documents else self.family_of
        for name in FACET_FIELDS:
            others = without(filters, name)
            if name == PASSAGE_FIELD:
                result[name] = self._language_counts(by_run(others) > 0)
                continue
            result[name] = self.fields[name].counts(owners(others), family_of)
            if name == "year":
                result[name].sort()
        return result

    def _language_counts(self, runs: Mask) -> list[tuple[str, int]]:
        """How many families have each language, of those with any of the runs."""
        written = np.zeros(len(self.languages) * self.families, dtype=bool)
        written[self._spoken[runs]] = True
        totals = np.count_nonzero(written.reshape(len(self.languages), self.families), axis=1)
        found = [(self.languages[code], int(totals[code])) for code in np.flatnonzero(totals)]
        return sorted(found, key=lambda entry: (-entry[1], entry[0]))


def unpacked(parts: Mapping[str, bytes]) -> tuple[dict[str, npt.NDArray[Any]], dict[str, list[str]]]:
    """The arrays and values in the `PARTS`. Raises ValueError when they are damaged, KeyError when one is missing."""
    try:
        return dict(np.load(io.BytesIO(parts[ARRAYS]), allow_pickle=False)), json.loads(parts[VALUES])
    except (BadZipFile, EOFError, OSError, ValueError) as error:
        message = f"its columns are damaged ({error})"
        raise ValueError(message) from error
