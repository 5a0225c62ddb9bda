"""Structured data for search engines, for templates, with absolute links and the site's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.presenting import structured as schema
from webapp.services import absolute_links, services

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Document

    Json = dict[str, Any]


def document(shown: Document) -> Json:
    """A document."""
    return schema.document_ld(shown, absolute_links(), services().settings.site_name)


def site() -> Json:
    """The site."""
    return schema.site_ld(absolute_links(), services().settings.site_name)


def submitter(name: str, countries: Sequence[str]) -> Json:
    """A page about a submitter."""
    return schema.submitter_ld(name, countries, absolute_links())
