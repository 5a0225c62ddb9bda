"""The home page, and the page of results."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from flask import render_template, request

from indexer.domain import Filters, Match, Mode, SearchRequest, Sort, Spelling
from indexer.passages import lead_first
from indexer.presenting.feed import address as feed_address
from indexer.presenting.formats import FORMATS
from indexer.presenting.related import alike, merged
from indexer.query.request import request_to_params
from indexer.search.spellcheck import corrected
from indexer.search.unknown_values import explained
from indexer.search.wording import every_word, word_for_word
from webapp.browsing.questions import questions
from webapp.browsing.topics import topics
from webapp.http.params import request_from_args
from webapp.i18n.locale import PARAMETER, gettext, noted
from webapp.presenters.facets import alone, chips, choice_lists, years
from webapp.presenters.labels import list_label
from webapp.presenters.no_results import absence
from webapp.presenters.pagination import pagination
from webapp.services import services, site_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.archive import Thumbnail
    from indexer.domain import DocumentHit, Facet, SearchResponse

MODES = {
    Mode.HYBRID: noted("Words and meaning"),
    Mode.KEYWORD: noted("Words"),
    Mode.SEMANTIC: noted("Meaning"),
}
MATCHES = {None: noted("Automatic"), Match.ALL: noted("All the words"), Match.ANY: noted("Any of the words")}
SORTS = {
    Sort.RELEVANCE: noted("Relevance"),
    Sort.NEWEST: noted("Newest"),
    Sort.OLDEST: noted("Oldest"),
    Sort.ADDED: noted("Recently added"),
}
BROWSED = ("process", "group", "region", "language")
"""The facets offered for browsing on the home page."""


def home() -> str:
    """`/`: the home page; with parameters the same as `/search`."""
    if set(request.args) - {PARAMETER}:
        return results()
    response = services().index.everything()
    browse = {field: _entries(field, response.facets.get(field, ())) for field in BROWSED}
    return render_template(
        "home.html",
        request_=SearchRequest(),
        response=response,
        browse=browse,
        modes=MODES,
        questions=questions(response, topics(2), site_links()),
    )


def _entries(field: str, facets: Sequence[Facet]) -> list[tuple[str, int, str]]:
    """Name, number of documents and link of the most frequent values."""
    links = site_links()
    return [
        (list_label(field, facet.value), facet.count, links.search(SearchRequest(filters=_only(field, facet.value))))
        for facet in facets[:8]
    ]


def _only(field: str, value: str) -> Filters:
    return replace(Filters(), **{field: (value,)})  # type: ignore[arg-type]


def results() -> str:
    """`/search`."""
    site, links = services(), site_links()
    wanted = request_from_args()
    response = explained(site.index, site.index.search(wanted))
    spelling = response.spelling
    words = every_word(site.index, response) if wanted.mode is Mode.HYBRID and response.total.documents else None
    entries, related = merged(response.results), [entry.hit for entry in merged(response.related.results)]
    return render_template(
        "search.html",
        meant=replace(
            wanted, query=corrected(spelling.query, spelling.suggestions), page=1, spelling=Spelling.CORRECTED
        ),
        as_typed=links.search(replace(wanted, page=1, spelling=Spelling.TYPED)),
        request_=wanted,
        response=response,
        named=_submitter_named(response),
        entries=entries,
        related=related,
        alike=alike(hit.document for hit in (*(entry.hit for entry in entries), *related)),
        formats=FORMATS,
        modes=MODES,
        matches=MATCHES,
        sorts=_sorts(wanted),
        chips=chips(wanted, links),
        unfiltered=links.search(replace(wanted, page=1, filters=Filters())),
        every_word=words,
        word_for_word=word_for_word(site.index, words, spelling.query) if words else None,
        lists=choice_lists(response),
        alone=alone(response, links),
        years=years(response, links),
        pages=pagination(response, links),
        recordable=urlencode(request_to_params(feed_address(wanted))),
        absence=None if response.total.documents else absence(site.index, response),
        thumbnails=_thumbnails(entry.hit for entry in entries),
    )


def _thumbnails(hits: Iterable[DocumentHit]) -> dict[str, Thumbnail]:
    """The thumbnail of the page of each result's first passage, by document; empty where there is none."""
    kept = services().thumbnails
    pages = ((hit.document, lead_first(hit.passages)[0].passage.page) for hit in hits if hit.passages)
    found = ((document.id, kept.find(document.sha256, page)) for document, page in pages)
    return {document_id: thumbnail for document_id, thumbnail in found if thumbnail is not None}


def _submitter_named(response: SearchResponse) -> str:
    """The submitter whose name the query is, if the results are first of all what it submitted; else empty."""
    if not any(note.code == "submitted_first" for note in response.notes):
        return ""
    name = services().vocabulary.names.submitter(response.request.query)
    return next((facet.value for facet in response.facets.get("submitter", ()) if facet.value == name), "")


def _sorts(wanted: SearchRequest) -> list[tuple[str, str, bool]]:
    """Name, link and whether it is the current one, for each order."""
    return [
        (gettext(name), site_links().search(replace(wanted, sort=sort, page=1)), sort is wanted.sort)
        for sort, name in SORTS.items()
    ]
