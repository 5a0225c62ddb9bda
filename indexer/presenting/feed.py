"""A page of results as an Atom feed (RFC 4287). Knows nothing of Flask."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from indexer.citation import name_of, place
from indexer.domain import SearchRequest, Sort
from indexer.presenting.notes import notes
from indexer.query.request import MAX_SIZE, request_to_params

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from indexer.domain import Document, DocumentHit, SearchResponse
    from indexer.presenting.links import Links

ATOM = "http://www.w3.org/2005/Atom"
OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNDATED = "1970-01-01"
"""Atom asks for a date where a submission may have none."""


LEAST = 50
"""Entries of a feed, unless more are asked for: one who looks once a day shall miss none."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a feed follows: its title; the address of one of its pages, with the ending of a feed (or, without one, for
    people); what was asked, in words; and what is said of documents, by id, before their words.
    """

    title: str
    address: Callable[[str, int], str]
    asked: str = ""
    told: Mapping[str, str] = field(default_factory=dict)


def search_subject(request: SearchRequest, links: Links) -> Subject:
    """A search, as it is `addressed`."""

    def address_of(suffix: str, page: int) -> str:
        return links.search(replace(request, page=page), suffix)

    asked = "&".join(f"{name}={value}" for name, value in request_to_params(replace(request, page=1)))
    return Subject(request.query or "Submissions", address_of, asked)


def followed(request: SearchRequest) -> SearchRequest:
    """The search that a feed of a search shows: what was taken in last comes first, however well it answers, so that
    nothing new is missed; and more of it than on a page.
    """
    sort = Sort.ADDED if request.sort is Sort.RELEVANCE else request.sort
    return replace(request, sort=sort, size=max(request.size, LEAST))


def everything(search: Callable[[SearchRequest], SearchResponse], request: SearchRequest) -> Iterator[DocumentHit]:
    """All that a reader of the feed gets who follows its pages to the end."""
    wanted = replace(followed(request), page=1, size=MAX_SIZE)
    while hits := search(wanted).results:
        yield from hits
        wanted = replace(wanted, page=wanted.page + 1)


def addressed(request: SearchRequest) -> SearchRequest:
    """The shortest search of which `followed` makes this one: for addresses of feeds."""
    usual = SearchRequest()
    sort = usual.sort if request.sort is Sort.ADDED else request.sort
    return replace(request, sort=sort, size=usual.size if request.size == LEAST else request.size)


def address(request: SearchRequest) -> SearchRequest:
    """The search whose address, as a feed, follows what a page of results shows: its order and size do not matter."""
    return replace(request, page=1, sort=SearchRequest().sort, size=SearchRequest().size)


def atom(response: SearchResponse, links: Links, site_name: str, subject: Subject | None = None) -> bytes:
    """The feed's XML, of the response's search if no other subject is given. An entry is a document, and keeps its id
    wherever the site moves and whichever of its passages ranks best today; all of its passages that are shown are
    linked. Pages are linked as RFC 5005 asks.
    """
    feed = ET.Element("feed", {"xmlns": ATOM, "xmlns:opensearch": OPENSEARCH})
    subject = subject or search_subject(addressed(response.request), links)
    page = response.request.page
    _add(feed, "title", f"{subject.title} · {site_name}")
    _add(feed, "id", subject.address("atom", 1))
    _add(feed, "updated", max((taken_in(hit) for hit in response.results), default=f"{_UNDATED}T00:00:00Z"))
    subtitle = " ".join(part for part in (subject.asked, *notes(response)) if part)
    _add(feed, "subtitle", subtitle) if subtitle else None
    _add(_add(feed, "author"), "name", site_name)
    _add(feed, "generator", "onrecord")
    _add(feed, "link", rel="self", type="application/atom+xml", href=subject.address("atom", page))
    _add(feed, "link", rel="alternate", type="text/html", href=subject.address("", page))
    for relation, other in pages(response):
        _add(feed, "link", rel=relation, type="application/atom+xml", href=subject.address("atom", other))
    _add(feed, "opensearch:totalResults", str(response.total.documents))
    _add(feed, "opensearch:startIndex", str((page - 1) * response.request.size + 1))
    _add(feed, "opensearch:itemsPerPage", str(response.request.size))
    for hit in response.results:
        _entry(feed, hit, links, subject.told.get(hit.document.id, ""))
    ET.indent(feed)
    xml: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return xml


def pages(response: SearchResponse) -> Iterator[tuple[str, int]]:
    """The other pages that there are, by what they are to this one."""
    page, last = response.request.page, max(1, -(-response.total.documents // response.request.size))
    if last == page == 1:
        return
    yield from (("first", 1), ("last", last))
    if page > 1:
        yield "previous", min(page - 1, last)
    if page < last:
        yield "next", page + 1


def _entry(feed: ET.Element, hit: DocumentHit, links: Links, told: str) -> None:
    document, about = hit.document, hit.document.description
    entry = _add(feed, "entry")
    _add(entry, "title", name_of(document))
    _add(entry, "id", feed_id(document))
    _add(entry, "updated", taken_in(hit))
    if about.date:
        _add(entry, "published", _instant(hit))
    for submitter in about.submitters:
        _add(_add(entry, "author"), "name", submitter)
    first = hit.passages[0].passage if hit.passages else None
    href = links.page(document.id, first.page, first.id) if first else links.document(document.id)
    _add(entry, "link", rel="alternate", type="text/html", href=href)
    for passage in (found.passage for found in hit.passages):
        where = place(document, passage)
        _add(entry, "link", rel="related", type="text/html", title=where, href=links.permalink(passage))
    for category in (*about.groups, *about.processes):
        _add(entry, "category", term=category)
    _add(entry, "summary", words_of(hit, told))


def words_of(hit: DocumentHit, told: str = "") -> str:
    """What an entry says: what is told of the document, and its passages."""
    return "\n\n".join([*([told] if told else []), *(passage.passage.text for passage in hit.passages)]) or name_of(
        hit.document
    )


def feed_id(document: Document) -> str:
    """The id of a document in feeds, which it keeps wherever the site moves."""
    return f"tag:onrecord,2025:document/{document.id}"


def taken_in(hit: DocumentHit) -> str:
    """When the document came into the collection; of an archive that does not know it, its own date."""
    return hit.document.added.replace("+00:00", "Z") or _instant(hit)


def _instant(hit: DocumentHit) -> str:
    date = hit.document.description.date or _UNDATED
    return f"{date}{_UNDATED[len(date) :]}T00:00:00Z"


def printable(text: str) -> str:
    """A text without the characters that XML forbids."""
    return _FORBIDDEN.sub("\ufffd", text)


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, {name: printable(value) for name, value in attributes.items()})
    element.text = None if text is None else printable(text)
    return element
