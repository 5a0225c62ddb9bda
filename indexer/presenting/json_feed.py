"""A page of results as a JSON Feed (https://jsonfeed.org/version/1.1). Knows nothing of Flask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.citation import name_of
from indexer.presenting.feed import addressed, feed_id, pages, search_subject, taken_in, words_of
from indexer.presenting.notes import notes

if TYPE_CHECKING:
    from indexer.domain import DocumentHit, SearchResponse
    from indexer.presenting.feed import Subject
    from indexer.presenting.links import Links

VERSION = "https://jsonfeed.org/version/1.1"
MIMETYPE = "application/feed+json"
SUFFIX = "feed.json"


def json_feed(response: SearchResponse, links: Links, site_name: str, subject: Subject | None = None) -> dict[str, Any]:
    """The feed, of the response's search if no other subject is given. An item's id is that of the Atom feed's entry
    for the document.
    """
    subject = subject or search_subject(addressed(response.request), links)
    feed = {
        "version": VERSION,
        "title": f"{subject.title} · {site_name}",
        "home_page_url": subject.address("", 1),
        "feed_url": subject.address(SUFFIX, response.request.page),
        "description": " ".join(notes(response)),
        "items": [_item(hit, links, subject.told.get(hit.document.id, "")) for hit in response.results],
    }
    for relation, page in pages(response):
        if relation == "next":
            feed["next_url"] = subject.address(SUFFIX, page)
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
        "tags": [*about.groups, *about.processes],
    }
    return item | ({"language": about.language} if about.language else {})
