"""A page of results as a JSON Feed (https://jsonfeed.org/version/1.1). Knows nothing of Flask."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from indexer.citation import name_of
from indexer.presenting.feed import addressed, feed_id, pages, taken_in, words_of
from indexer.presenting.notes import notes

if TYPE_CHECKING:
    from indexer.domain import DocumentHit, SearchResponse
    from indexer.presenting.feed import Other
    from indexer.presenting.links import Links

VERSION = "https://jsonfeed.org/version/1.1"
MIMETYPE = "application/feed+json"
SUFFIX = "feed.json"


def json_feed(response: SearchResponse, links: Links, site_name: str, other: Other | None = None) -> dict[str, Any]:
    """The feed, of a search or of something other. An item's id is that of the Atom feed's entry for the document."""
    request = addressed(response.request)
    feed = {
        "version": VERSION,
        "title": f"{other.title if other else request.query or 'Submissions'} · {site_name}",
        "home_page_url": other.address("") if other else links.search(replace(request, page=1)),
        "feed_url": other.address(SUFFIX) if other else links.search(request, SUFFIX),
        "description": " ".join(notes(response)),
        "items": [_item(hit, links, other.told.get(hit.document.id, "") if other else "") for hit in response.results],
    }
    for relation, page in pages(response):
        if relation == "next":
            feed["next_url"] = links.search(replace(request, page=page), SUFFIX)
    return feed


def _item(hit: DocumentHit, links: Links, told: str) -> dict[str, Any]:
    document, about = hit.document, hit.document.description
    first = hit.passages[0].passage if hit.passages else None
    item: dict[str, Any] = {
        "id": feed_id(document),
        "url": links.page(document.id, first.page, first.id) if first else links.document(document.id),
        "title": name_of(document),
        "content_text": words_of(hit, told),
        "date_published": taken_in(hit),
        "authors": [{"name": name} for name in about.submitters],
        "tags": [*about.groups, *((about.process,) if about.process else ())],
    }
    return item | ({"language": about.language} if about.language else {})
