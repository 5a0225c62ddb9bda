"""A page of results as a JSON Feed (https://jsonfeed.org/version/1.1). Knows nothing of Flask."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from indexer.citation import name_of
from indexer.presenting.feed import addressed, feed_id, pages, taken_in
from indexer.presenting.notes import notes

if TYPE_CHECKING:
    from indexer.domain import DocumentHit, SearchResponse
    from indexer.presenting.links import Links

VERSION = "https://jsonfeed.org/version/1.1"
MIMETYPE = "application/feed+json"
SUFFIX = "feed.json"


def json_feed(response: SearchResponse, links: Links, site_name: str) -> dict[str, Any]:
    """The feed. An item has the id of the Atom feed's entry for the same document."""
    request = addressed(response.request)
    feed = {
        "version": VERSION,
        "title": f"{request.query or 'Submissions'} · {site_name}",
        "home_page_url": links.search(replace(request, page=1)),
        "feed_url": links.search(request, SUFFIX),
        "description": " ".join(notes(response)),
        "items": [_item(hit, links) for hit in response.results],
    }
    for relation, page in pages(response):
        if relation == "next":
            feed["next_url"] = links.search(replace(request, page=page), SUFFIX)
    return feed


def _item(hit: DocumentHit, links: Links) -> dict[str, Any]:
    document, about = hit.document, hit.document.description
    first = hit.passages[0].passage if hit.passages else None
    item: dict[str, Any] = {
        "id": feed_id(document),
        "url": links.page(document.id, first.page, first.id) if first else links.document(document.id),
        "title": name_of(document),
        "content_text": "\n\n".join(passage.passage.text for passage in hit.passages) or name_of(document),
        "date_published": taken_in(hit),
        "authors": [{"name": name} for name in about.submitters],
        "tags": [*about.groups, *((about.process,) if about.process else ())],
    }
    return item | ({"language": about.language} if about.language else {})
