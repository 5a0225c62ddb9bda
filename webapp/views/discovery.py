"""Tell search engines which pages exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, render_template, stream_with_context

from indexer.errors import NotFoundError
from indexer.messages import Message
from indexer.presenting.sitemap import IN_A_PART, addresses_of, count_of, index_of_parts, part_of_sitemap
from webapp.http.params import only
from webapp.services import absolute_links, services

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

XML = "application/xml; charset=utf-8"


def sitemap() -> Response:
    """`/sitemap.xml`: names the parts."""
    only()
    return Response(index_of_parts(count_of(*_names()), absolute_links()), content_type=XML)


def part(number: int) -> Response:
    """`/sitemap-N.xml`: at most 50,000 addresses."""
    only()
    names, links = _names(), absolute_links()
    if (number - 1) * IN_A_PART >= count_of(*names):
        raise NotFoundError(Message("no_sitemap_part", number=number))
    lines: Iterator[str] = part_of_sitemap(addresses_of(*names, links), number)
    return Response(stream_with_context(lines), content_type=XML)


def robots() -> Response:
    """`/robots.txt`."""
    only()
    text = render_template("robots.txt", absolute=absolute_links())
    return Response(text, content_type="text/plain; charset=utf-8")


def _names() -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    """Ids of documents, submitters, processes."""
    index = services().index
    facets = index.everything().facets
    submitters, processes = ([facet.value for facet in facets.get(field, ())] for field in ("submitter", "process"))
    return index.document_ids(), submitters, processes
