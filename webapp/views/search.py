"""The page to begin with, and the page of results."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from flask import render_template, request

from indexer.domain import FileState, Filters, Match, Mode, SearchRequest, Sort
from webapp.pagination import pagination
from webapp.params import asked
from webapp.refine import chips, choice_lists, years
from webapp.services import services, site_links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Facet, SearchResponse
    from indexer.ports import Index

MODES = {Mode.HYBRID: "Words and meaning", Mode.KEYWORD: "Words", Mode.SEMANTIC: "Meaning"}
MATCHES = {None: "Automatic", Match.ALL: "All the words", Match.ANY: "Any of the words"}
SORTS = {Sort.RELEVANCE: "Relevance", Sort.NEWEST: "Newest", Sort.OLDEST: "Oldest"}
BROWSED = ("process", "group", "region", "language")
"""The facets by which the first page lets one browse."""


@dataclass(frozen=True, slots=True)
class Absence:
    """What was looked through when nothing was found: documents that the filters select, of how many, and what could
    not be read at all or in part.
    """

    searched: int
    indexed: int
    failed: int
    doubtful: int


def home() -> str:
    """`/`: without parameters the page to begin with, else the same as `/search`."""
    if request.args:
        return results()
    response = services().index.search(SearchRequest(size=1))
    links = site_links()
    browse: dict[str, Sequence[tuple[Facet, str]]] = {
        field: [(facet, links.search(_only(field, facet.value))) for facet in response.facets.get(field, ())[:8]]
        for field in BROWSED
    }
    return render_template("home.html", request_=SearchRequest(), response=response, browse=browse, modes=MODES)


def _only(field: str, value: str) -> SearchRequest:
    return SearchRequest(filters=replace(Filters(), **{field: (value,)}))  # type: ignore[arg-type]


def results() -> str:
    """`/search`."""
    site, links = services(), site_links()
    wanted = asked()
    response = site.index.search(wanted)
    return render_template(
        "search.html",
        request_=wanted,
        response=response,
        modes=MODES,
        matches=MATCHES,
        sorts=_sorts(wanted),
        chips=chips(wanted, site.vocabulary, links),
        unfiltered=links.search(replace(wanted, page=1, filters=Filters())),
        exact=links.search(replace(wanted, page=1, mode=Mode.KEYWORD, match=Match.ALL)),
        wider=_wider(wanted),
        lists=choice_lists(response, site.vocabulary),
        years=years(response, links),
        pages=pagination(response, links),
        absence=None if response.total.documents else _absence(site.index, response),
    )


def _sorts(wanted: SearchRequest) -> list[tuple[str, str, bool]]:
    """Name, address and whether it is the present one, for each order."""
    return [
        (name, site_links().search(replace(wanted, sort=sort, page=1)), sort is wanted.sort)
        for sort, name in SORTS.items()
    ]


def _wider(wanted: SearchRequest) -> str | None:
    """The address of the same search by words and meaning, when it was asked for more narrowly."""
    narrow = wanted.mode is not Mode.HYBRID or wanted.match is Match.ALL
    return site_links().search(replace(wanted, mode=Mode.HYBRID, match=None, page=1)) if narrow else None


def _absence(index: Index, response: SearchResponse) -> Absence:
    corpus = index.status()
    filters = response.request.filters
    searched = corpus.indexed.documents
    if filters != Filters():
        searched = index.search(SearchRequest(filters=filters, size=1)).total.documents
    failed, doubtful = (corpus.files.get(state, 0) for state in (FileState.FAILED, FileState.DOUBTFUL))
    return Absence(searched, corpus.indexed.documents, failed, doubtful)
