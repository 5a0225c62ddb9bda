"""A page of results as an Atom feed (RFC 4287). Knows nothing of Flask."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from indexer.citation import name_of
from indexer.request import request_to_params

if TYPE_CHECKING:
    from indexer.domain import DocumentHit, SearchResponse
    from indexer.presenting.links import Links

ATOM = "http://www.w3.org/2005/Atom"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNDATED = "1970-01-01"
"""Atom asks for a date where a submission may have none."""


def atom(response: SearchResponse, links: Links, site_name: str) -> bytes:
    """The feed's XML; entries keep their ids wherever the site moves."""
    feed = ET.Element("feed", xmlns=ATOM)
    request = response.request
    search = "&".join(f"{name}={value}" for name, value in request_to_params(request))
    _add(feed, "title", f"{request.query or 'Submissions'} · {site_name}")
    _add(feed, "id", links.search(request, "atom"))
    _add(feed, "updated", max((_instant(hit) for hit in response.results), default=f"{_UNDATED}T00:00:00Z"))
    _add(feed, "subtitle", search) if search else None
    _add(_add(feed, "author"), "name", site_name)
    _add(feed, "generator", "onrecord")
    _add(feed, "link", rel="self", type="application/atom+xml", href=links.search(request, "atom"))
    _add(feed, "link", rel="alternate", type="text/html", href=links.search(request))
    for hit in response.results:
        _entry(feed, hit, links)
    ET.indent(feed)
    xml: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return xml


def _entry(feed: ET.Element, hit: DocumentHit, links: Links) -> None:
    document, about = hit.document, hit.document.description
    entry = _add(feed, "entry")
    _add(entry, "title", name_of(document))
    _add(entry, "id", f"tag:onrecord,2025:document/{document.id}")
    _add(entry, "updated", _instant(hit))
    for submitter in about.submitters:
        _add(_add(entry, "author"), "name", submitter)
    first = hit.passages[0].passage if hit.passages else None
    href = links.page(document.id, first.page, first.id) if first else links.document(document.id)
    _add(entry, "link", rel="alternate", type="text/html", href=href)
    for category in (*about.groups, *((about.process,) if about.process else ())):
        _add(entry, "category", term=category)
    _add(entry, "summary", "\n\n".join(passage.passage.text for passage in hit.passages) or name_of(document))


def _instant(hit: DocumentHit) -> str:
    date = hit.document.description.date or _UNDATED
    return f"{date}{_UNDATED[len(date) :]}T00:00:00Z"


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, {name: _FORBIDDEN.sub("\ufffd", value) for name, value in attributes.items()})
    element.text = None if text is None else _FORBIDDEN.sub("\ufffd", text)
    return element
