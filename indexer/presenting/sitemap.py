"""The sitemap (sitemaps.org): an index, and parts with every address worth finding. Knows nothing of Flask.

No address has a `lastmod`: that is the day on which a page changed, which nothing here knows. The date of a document
is another one, and a wrong `lastmod` makes search engines pass over all of them.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from indexer.fields import BROWSE_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.presenting.links import Links

IN_A_PART = 50_000
"""Addresses of one part: the most that the format allows."""

PAGES = ("/", "/browse", "/about", "/status")
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEAD = f'<?xml version="1.0" encoding="UTF-8"?>\n<{{}} xmlns="{_SCHEMA}">\n'


def index_of_parts(addresses: int, links: Links) -> str:
    """`/sitemap.xml`, for so many addresses."""
    parts = max(1, -(-addresses // IN_A_PART))
    entries = (f"<sitemap><loc>{escape(links.sitemap(part))}</loc></sitemap>\n" for part in range(1, parts + 1))
    return "".join((_HEAD.format("sitemapindex"), *entries, "</sitemapindex>\n"))


def part_of_sitemap(addresses: Iterator[str], part: int) -> Iterator[str]:
    """`/sitemap-N.xml`, from 1, line by line."""
    yield _HEAD.format("urlset")
    for address in islice(addresses, (part - 1) * IN_A_PART, part * IN_A_PART):
        yield f"<url><loc>{escape(address)}</loc></url>\n"
    yield "</urlset>\n"


def addresses_of(
    document_ids: Sequence[str], submitters: Sequence[str], processes: Sequence[str], links: Links
) -> Iterator[str]:
    """Every address, in an order that stays as long as the index does."""
    return chain(
        map(links.to, PAGES),
        map(links.browse, BROWSE_FIELDS),
        map(links.process, processes),
        map(links.submitter, submitters),
        map(links.document, document_ids),
    )


def count_of(document_ids: Sequence[str], submitters: Sequence[str], processes: Sequence[str]) -> int:
    """How many addresses there are."""
    return len(PAGES) + len(BROWSE_FIELDS) + len(processes) + len(submitters) + len(document_ids)
