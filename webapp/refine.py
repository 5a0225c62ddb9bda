"""What narrows a search: facets as lists of choices, years, and the chosen filters as chips that can be removed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.domain import FACET_FIELDS, FILTER_FIELDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Facet, Filters, SearchRequest, SearchResponse
    from indexer.presenting.links import Links
    from indexer.vocabulary import Vocabulary

SHOWN = 8
"""Choices of a list that stand open; the rest is folded away."""

MOST = 200
"""Choices of a list at all; more make the page heavy and are not read."""

NAMES = {
    "group": "Stakeholder group",
    "process": "Process",
    "session": "Session",
    "submitter": "Submitter",
    "country": "Country",
    "region": "Region",
    "language": "Language",
    "type": "Type of document",
    "document": "Document",
    "year": "Year",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, and how many documents it would leave."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """A filter's values: those that stand open and those that are folded; `left_out` counts the ones not listed."""

    field: str
    name: str
    shown: Sequence[Choice]
    folded: Sequence[Choice]
    left_out: int


@dataclass(frozen=True, slots=True)
class Year:
    """A year, its documents, and the address that selects it or, when it is selected, lets it go."""

    label: str
    count: int
    chosen: bool
    link: str
    share: int


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen filter and the address of the search without it."""

    name: str
    label: str
    link: str


def choice_lists(response: SearchResponse, vocabulary: Vocabulary) -> list[ChoiceList]:
    """A list for each facet field that has values or is filtered by; years are apart."""
    lists = []
    for field in FACET_FIELDS:
        if field == "year":
            continue
        chosen = getattr(response.request.filters, field)
        facets = response.facets.get(field, ())
        choices = [Choice(facet.value, facet.label, facet.count, facet.value in chosen) for facet in facets]
        known = {facet.value for facet in facets}
        choices = [
            *(Choice(value, vocabulary.label(field, value), 0, chosen=True) for value in chosen if value not in known),
            *choices,
        ]
        if choices:
            lists.append(_fold(field, choices))
    return lists


def _fold(field: str, choices: list[Choice]) -> ChoiceList:
    shown = [choice for rank, choice in enumerate(choices) if rank < SHOWN or choice.chosen]
    folded = [choice for rank, choice in enumerate(choices) if rank >= SHOWN and not choice.chosen]
    return ChoiceList(field, NAMES[field], shown, folded[:MOST], len(folded[MOST:]))


def years(response: SearchResponse, links: Links) -> list[Year]:
    """The years of the facet, earliest first; `share` is a year's count in percent of the largest."""
    facets: Sequence[Facet] = sorted(response.facets.get("year", ()), key=lambda facet: facet.value)
    most = max((facet.count for facet in facets), default=1) or 1
    found = []
    for facet in facets:
        start, end = f"{facet.value}-01-01", f"{facet.value}-12-31"
        filters = response.request.filters
        chosen = (filters.date_from, filters.date_to) == (start, end)
        link = _link(response.request, links, date_from=None if chosen else start, date_to=None if chosen else end)
        found.append(Year(facet.label, facet.count, chosen, link, round(100 * facet.count / most)))
    return found


def chips(request: SearchRequest, vocabulary: Vocabulary, links: Links) -> list[Chip]:
    """A chip for each value that is filtered by, and for the dates."""
    found = []
    for field in FILTER_FIELDS:
        values = getattr(request.filters, field)
        for value in values:
            rest = tuple(other for other in values if other != value)
            link = _link(request, links, **{field: rest})
            found.append(Chip(NAMES[field], vocabulary.label(field, value), link))
    return [*found, *_date_chips(request, links)]


def _date_chips(request: SearchRequest, links: Links) -> list[Chip]:
    start, end = request.filters.date_from, request.filters.date_to
    if start and end and start[4:] == "-01-01" and end == f"{start[:4]}-12-31":
        return [Chip("Year", start[:4], _link(request, links, date_from=None, date_to=None))]
    found = []
    if start:
        found.append(Chip("From", start, _link(request, links, date_from=None)))
    if end:
        found.append(Chip("To", end, _link(request, links, date_to=None)))
    return found


def _link(request: SearchRequest, links: Links, **changes: object) -> str:
    filters: Filters = replace(request.filters, **changes)  # type: ignore[arg-type]
    return links.search(replace(request, page=1, filters=filters))
