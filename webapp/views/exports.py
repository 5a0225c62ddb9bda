"""A search as a file or a feed."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from flask import Response, jsonify, stream_with_context

from indexer.presenting.feed import atom, followed
from indexer.presenting.formats import BY_SUFFIX
from indexer.presenting.json_feed import MIMETYPE, json_feed
from webapp.http.params import request_from_args
from webapp.services import absolute_links, public_links, services

if TYPE_CHECKING:
    from collections.abc import Iterator


def export(suffix: str) -> Response:
    """`/search.csv` and its like: every match, sent while it is found."""
    chosen = BY_SUFFIX[suffix]
    links = public_links() if chosen.for_programs else absolute_links()
    index = services().index
    hits = index.every_match(request_from_args())
    # The first batch is fetched before the response begins, so that an error still gets its status code.
    first = next(hits, None)
    found = chain(() if first is None else (first,), hits)
    links = links.into(index.fingerprint())
    lines: Iterator[bytes] = (line.encode("utf-8", "replace") for line in chosen.write(found, links))
    return Response(
        stream_with_context(lines),
        content_type=f"{chosen.mimetype}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="onrecord-search.{suffix}"'},
    )


def feed() -> Response:
    """`/search.atom`: what the search finds, last taken in first."""
    site = services()
    xml = atom(site.index.search(followed(request_from_args())), absolute_links(), site.settings.site_name)
    return Response(xml, mimetype="application/atom+xml")


def feed_json() -> Response:
    """`/search.feed.json`: the same as a JSON Feed."""
    site = services()
    found = site.index.search(followed(request_from_args()))
    response = jsonify(json_feed(found, absolute_links(), site.settings.site_name))
    response.mimetype = MIMETYPE
    return response
