"""Questions with which the home page begins: each is one that the collection at hand answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.domain import Filters, SearchRequest, Sort
from webapp.i18n.locale import filled, gettext
from webapp.presenters.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Facet, SearchResponse
    from indexer.ports import Index
    from indexer.presenting.links import Links

MOST = 3
"""Most questions; more are a menu."""


def questions(index: Index, response: SearchResponse, links: Links) -> list[tuple[str, str]]:
    """Questions and the links that answer them, made of the most frequent values: `response` is of all documents."""
    found = []
    process, submitter = _first(response.facets.get("process", ())), _first(response.facets.get("submitter", ()))
    if process:
        name = label("process", process.value)
        of_it = SearchRequest(filters=Filters(process=(process.value,)))
        group = _first(index.search(replace(of_it, size=1)).facets.get("group", ()))
        if group:
            narrowed = replace(of_it, filters=replace(of_it.filters, group=(group.value,)))
            said = filled("%(group)s in %(process)s: what was said?", group=label("group", group.value), process=name)
            found.append((said, links.search(narrowed)))
        else:
            found.append((filled("Who took part in %(process)s?", process=name), links.process(process.value)))
    if submitter:
        asked = filled("%(submitter)s: what was submitted?", submitter=submitter.label)
        found.append((asked, links.submitter(submitter.value)))
    if response.total.documents:
        found.append((gettext("What was added last?"), links.search(SearchRequest(sort=Sort.ADDED))))
    return found[:MOST]


def _first(facets: Sequence[Facet]) -> Facet | None:
    return max(facets, key=lambda facet: facet.count, default=None)
