"""Browsing the collection without a query: lists of names, and pages about submitters and processes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from flask import make_response, redirect, render_template, request

from indexer.domain import Filters, SearchRequest
from indexer.errors import NotFoundError
from indexer.fields import BROWSE_FIELDS
from indexer.messages import Message
from indexer.query.request import parse_request
from indexer.search.spokesmen import naming, speakers_for
from indexer.vocabulary.bodies import bodies
from webapp.browsing import lists
from webapp.browsing.about import everything_of, listing, own, participants, similar
from webapp.browsing.topics import topics
from webapp.http.params import only, request_from_args
from webapp.presenters.facets import chips, years
from webapp.presenters.labels import list_label
from webapp.services import services, site_links

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkzeug.wrappers import Response as AnyResponse

    from indexer.domain import SearchResponse

FIRST = 10
"""Names of a list shown on the overview, which gives their total."""

MOST_NAMING = 100
"""Documents that name a submitter which submitted nothing itself, at most on a page."""
MOST_NAMED = 300
"""Submitters of one group shown on a process's page, which gives their total and links the whole list."""


def overview() -> str:
    """`/browse`."""
    only()
    response = services().index.everything()
    links = site_links()
    names = {
        field: [
            lists.Entry(
                list_label(field, facet.value), facet.count, lists.link(field, facet.value, SearchRequest(), links)
            )
            for facet in response.facets.get(field, ())[:FIRST]
        ]
        for field in BROWSE_FIELDS
        if field not in {"session", "year"}
    }
    return render_template(
        "browse.html",
        response=response,
        names=names,
        topics=[(topic, links.search(SearchRequest(topic))) for topic in topics(FIRST)],
        fields=BROWSE_FIELDS,
        years=years(response, links),
        first=FIRST,
    )


def values(field: str) -> str:
    """`/browse/FIELD`: every value of a field, among all documents or those that a search finds."""
    site, links = services(), site_links()
    wanted = request_from_args()
    response = site.index.search(replace(wanted, page=1, size=1))
    facets = response.facets.get(field, ())
    part = lists.part(field, facets, wanted, links)
    by_process = []
    if field == "session":
        by_process = lists.sessions(site.index, wanted, response.facets.get("process", ()), links)
    return render_template(
        "browse_list.html",
        field=field,
        fields=BROWSE_FIELDS,
        request_=wanted,
        response=response,
        part=part,
        by_process=by_process,
        without=lists.without_value(site.index, field, facets, wanted),
        chips=chips(wanted, links),
        pages=_pages(part.pages, wanted.page, lambda page: links.browse(field, replace(wanted, page=page))),
        years=years(response, links) if field == "year" else [],
    )


def submitter(name: str) -> str | AnyResponse:
    """`/submitters/NAME`."""
    links, vocabulary = site_links(), services().vocabulary
    response = _everything("submitter", name)
    selected = bodies(Filters(submitter=(name,)), vocabulary)
    of_bodies = SearchRequest(filters=selected) if selected else None
    with_bodies = services().index.count(of_bodies) if of_bodies else response.total
    canonical = vocabulary.normalise("submitter", name)
    if not response.total.documents and not (with_bodies.documents and canonical == name):
        return redirect(links.submitter(canonical)) if with_bodies.documents else _not_there("submitter", name)
    (shown,) = response.request.filters.submitter
    if shown != name:
        return redirect(links.submitter(shown))
    spelled = next((facet.spelled for facet in response.facets["submitter"] if facet.value == name), ())
    country = vocabulary.country_of_submitter(name)
    return render_template(
        "submitter.html",
        name=name,
        spelled=spelled,
        response=response,
        of_bodies=of_bodies,
        with_bodies=with_bodies,
        listing=listing(response),
        years=years(response, links),
        groups=own(response, "group", vocabulary.group_of_submitter(name)),
        countries=own(response, "country", country),
        regions=own(response, "region", vocabulary.region_of(country) if country else None),
        pages=_pages_of(response, lambda page: links.submitter(name, page)),
        link=lists.link,
        plain_request=SearchRequest(),
    )


def process(name: str) -> str | AnyResponse:
    """`/processes/NAME`."""
    response = _everything("process", name)
    if not response.total.documents:
        return _not_there("process", name)
    site, links = services(), site_links()
    return render_template(
        "process.html",
        name=name,
        response=response,
        listing=listing(response),
        years=years(response, links),
        participants=participants(site.index, response, site.vocabulary),
        most_named=MOST_NAMED,
        narrowed=lambda group: _of_group(name, group),
        pages=_pages_of(response, lambda page: links.process(name, page)),
        link=lists.link,
    )


def _of_group(process: str, group: str) -> SearchRequest:
    """The search for a group's documents in a process; for submitters without a group, for all documents."""
    return SearchRequest(filters=Filters(process=(process,), group=(group,) if group else ()))


def _everything(field: str, name: str) -> SearchResponse:
    """All documents of a submitter or process. The request parser reads the page number, as in a search."""
    only("page")
    page = parse_request({"page": request.args.getlist("page")}, services().vocabulary).page
    return services().index.search(everything_of(field, name, page))


def _not_there(field: str, name: str) -> AnyResponse:
    """Redirect to the canonical name, or answer 404 with similar names."""
    site, links = services(), site_links()
    canonical = site.vocabulary.normalise(field, name)
    if canonical != name and site.index.count(everything_of(field, canonical)).documents:
        return redirect(links.submitter(canonical) if field == "submitter" else links.process(canonical))
    speaking = speakers_for(site.index, canonical) if field == "submitter" else []
    if request.accept_mimetypes and not request.accept_mimetypes.accept_html:
        code = "no_submitter" if field == "submitter" else "no_process"
        who = dict.fromkeys(party for document, _ in speaking for party in document.description.submitters)
        if who:
            told = Message("no_submitter_spoken_for", list=links.browse(field), count=len(speaking), names=tuple(who))
            raise NotFoundError(told)
        raise NotFoundError(Message(code, list=links.browse(field)))
    every = site.index.everything().facets.get(field, ())
    close = [
        lists.Entry(counted.label, counted.count, lists.link(field, counted.value, SearchRequest(), links))
        for wanted in similar(name, [facet.value for facet in every])
        for counted in every
        if counted.value == wanted
    ]
    naming_it = naming(site.index, canonical) if field == "submitter" else []
    page = render_template(
        "unknown_name.html",
        field=field,
        name=name,
        close=close,
        count=len(every),
        speaking=speaking,
        naming=naming_it[:MOST_NAMING],
        naming_in_all=len(naming_it),
        stated=links.to("/api/v1/alignments", urlencode({"with": canonical})),
    )
    response = make_response(page, 404)
    response.vary.add("Accept")
    return response


def _pages_of(response: SearchResponse, link: Callable[[int], str]) -> list[tuple[int, str, bool]]:
    last = max(1, -(-response.total.documents // response.request.size))
    return _pages(last, response.request.page, link)


def _pages(last: int, shown: int, link: Callable[[int], str]) -> list[tuple[int, str, bool]]:
    """Number, link and whether it is the current one, for each page; empty if the only page is shown."""
    if last == shown == 1:
        return []
    return [(number, link(number), number == shown) for number in range(1, last + 1)]
