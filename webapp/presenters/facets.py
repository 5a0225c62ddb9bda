"""Facets as lists of choices, years, and the chosen filters as chips that can be removed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.fields import CHOICE_FIELDS, FILTER_SPECS
from webapp.i18n.formatting import date_words
from webapp.i18n.locale import gettext
from webapp.presenters.labels import label, list_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Filters, SearchRequest, SearchResponse
    from indexer.fields import FieldSpec
    from indexer.presenting.links import Links

SHOWN = 8
"""Choices of a list that are shown; the others are folded."""

MAX_CHOICES = 200
"""Most choices of a list; more would make the page heavy, and nobody reads them."""

LONGEST_AXIS = 60
"""Most years of a histogram that includes empty ones; over a longer period, only years with documents are shown."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, and how many documents it would leave."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """A filter's values, shown and folded; `left_out` counts the unlisted ones."""

    field: str
    name: str
    shown: Sequence[Choice]
    folded: Sequence[Choice]
    left_out: int


@dataclass(frozen=True, slots=True)
class Year:
    """A bar of the histogram: a year, its number of documents, and the link that selects it or, if it is selected,
    removes it. `share` is the count in percent of the largest.
    """

    label: str
    count: int
    chosen: bool
    link: str
    share: int


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen filter, and the link to the search without it."""

    name: str
    label: str
    link: str


def choice_lists(response: SearchResponse) -> list[ChoiceList]:
    """A list for each field with values or a filter, except years."""
    lists = []
    for spec in CHOICE_FIELDS:
        field = spec.name
        chosen = getattr(response.request.filters, field)
        facets = list(response.facets.get(field, ()))
        if field == "country":
            facets.sort(key=lambda facet: facet.label == facet.value)  # what is no known country comes last
        known = {facet.value for facet in facets}
        choices = [
            *(Choice(value, list_label(field, value), 0, chosen=True) for value in chosen if value not in known),
            *(
                Choice(facet.value, list_label(field, facet.value), facet.count, facet.value in chosen)
                for facet in facets
            ),
        ]
        if choices:
            lists.append(_fold(spec, choices))
    return lists


def _fold(spec: FieldSpec, choices: list[Choice]) -> ChoiceList:
    shown = [choice for rank, choice in enumerate(choices) if rank < SHOWN or choice.chosen]
    folded = [choice for rank, choice in enumerate(choices) if rank >= SHOWN and not choice.chosen]
    return ChoiceList(spec.name, gettext(spec.label), shown, folded[:MAX_CHOICES], len(folded[MAX_CHOICES:]))


def years(response: SearchResponse, links: Links) -> list[Year]:
    """The bars of a histogram, earliest first; a year without documents has a bar of no height."""
    counts = {facet.value: facet.count for facet in response.facets.get("year", ())}
    most = max(counts.values(), default=0) or 1
    axis = sorted(counts)
    if axis and all(year.isdigit() for year in axis) and int(axis[-1]) - int(axis[0]) < LONGEST_AXIS:
        axis = [f"{year:04d}" for year in range(int(axis[0]), int(axis[-1]) + 1)]
    filters = response.request.filters
    found = []
    for year in axis:
        start, end = f"{year}-01-01", f"{year}-12-31"
        chosen = (filters.date_from, filters.date_to) == (start, end)
        link = _link(response.request, links, date_from=None if chosen else start, date_to=None if chosen else end)
        found.append(Year(year, counts.get(year, 0), chosen, link, round(100 * counts.get(year, 0) / most)))
    return found


def chips(request: SearchRequest, links: Links) -> list[Chip]:
    """A chip for each chosen value, and for the dates."""
    found = []
    for spec in FILTER_SPECS:
        field = spec.name
        values = getattr(request.filters, field)
        for value in values:
            rest = tuple(other for other in values if other != value)
            link = _link(request, links, **{field: rest})
            found.append(Chip(gettext(spec.label), label(field, value), link))
    return [*found, *_date_chips(request, links)]


def alone(response: SearchResponse, links: Links) -> dict[str, tuple[str, int]]:
    """For each submitter on the page who has several of the documents found: the search for these alone, and their
    number. Empty if submitters are chosen already.
    """
    if response.request.filters.submitter:
        return {}
    shown = {name for hit in response.results for name in hit.document.description.submitters}
    return {
        name: (_link(response.request, links, submitter=(facet.value,)), facet.count)
        for facet in response.facets.get("submitter", ())
        if facet.count > 1
        for name in (facet.value, *facet.spelled)
        if name in shown
    }


def _date_chips(request: SearchRequest, links: Links) -> list[Chip]:
    start, end = request.filters.date_from, request.filters.date_to
    if start and end and start[4:] == "-01-01" and end == f"{start[:4]}-12-31":
        return [Chip(gettext("Year"), start[:4], _link(request, links, date_from=None, date_to=None))]
    found = []
    if start:
        found.append(Chip(gettext("From"), date_words(start), _link(request, links, date_from=None)))
    if end:
        found.append(Chip(gettext("To"), date_words(end), _link(request, links, date_to=None)))
    return found


def _link(request: SearchRequest, links: Links, **changes: object) -> str:
    filters: Filters = replace(request.filters, **changes)  # type: ignore[arg-type]
    return links.search(replace(request, page=1, filters=filters))
