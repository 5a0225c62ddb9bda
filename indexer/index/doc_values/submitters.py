"""The column of submitters with one value for each submitter, however its documents write the name."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from indexer.analysis.acronyms import bracketed
from indexer.index.doc_values.fields import Field
from indexer.vocabulary.countries import countries
from indexer.vocabulary.same_submitter import best_spelling, spelling

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from indexer.index.doc_values.fields import Integers


def by_submitter(names: Field, of_country: Field) -> Field:
    """The names of submitters with those of one submitter as one value, and the others as its spellings; see
    `same_submitter`. Names whose documents bear different countries stay apart: ministries of two States may have one
    name, and one of them an acronym.
    """
    several = [codes for codes in _alike(names.values) if len(codes) > 1 and not _contradict(codes, names, of_country)]
    if not several:
        return names
    shown_as = dict(enumerate(names.values))
    spelled = {}
    for codes in several:
        written = [names.values[code] for code in codes]
        shown = best_spelling(written, written)
        spelled[shown] = tuple(sorted(one for one in written if one != shown))
        shown_as |= dict.fromkeys(codes, shown)
    return _renamed(names, list(shown_as.values()), spelled)


def _alike(values: Sequence[str]) -> Iterable[list[int]]:
    """The places of the values that are one submitter's. An acronym alone is the one name that has it in brackets."""
    alike: dict[str, list[int]] = defaultdict(list)
    abbreviated: dict[str, set[str]] = defaultdict(set)
    for place, name in enumerate(values):
        alike[spelling(name)].append(place)
        abbreviated[bracketed(name)[1]].add(spelling(name))
    for name in values:
        mine, others = spelling(name), abbreviated.get(name, set())
        if len(others) == 1 and mine not in others:
            alike[next(iter(others))] += alike.pop(mine, [])
    return alike.values()


def _contradict(codes: Sequence[int], names: Field, of_country: Field) -> bool:
    """Whether the documents that bear two of the names are of different countries, as far as these are known."""
    known = np.array([value in countries().labels for value in of_country.values] or [False], dtype=bool)
    found: list[frozenset[int]] = []
    for code in codes:
        bearing = names.documents_with([names.values[code]])
        some = of_country.codes[np.repeat(bearing, np.diff(of_country.starts))]
        if own := frozenset(some[known[some]].tolist()):
            found.append(own)
    return any(one.isdisjoint(other) for one, other in combinations(found, 2))


def _renamed(names: Field, shown: Sequence[str], spelled: Mapping[str, tuple[str, ...]]) -> Field:
    """The field with the value `shown[code]` instead of each code's own; twice in one document counts once."""
    values = list(dict.fromkeys(shown))
    places = {value: place for place, value in enumerate(values)}
    codes = np.array([places[value] for value in shown], dtype=names.codes.dtype)[names.codes]
    owners: Integers = np.repeat(np.arange(len(names.starts) - 1), np.diff(names.starts))
    kept = np.sort(np.unique(owners * len(values) + codes, return_index=True)[1])
    starts = np.searchsorted(owners[kept], np.arange(len(names.starts))).astype(names.starts.dtype)
    return Field(tuple(values), starts, codes[kept], spelled)
