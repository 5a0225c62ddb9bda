"""All addresses of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkzeug.routing import BaseConverter

from indexer.fields import BROWSE_FIELDS
from indexer.presenting import json_feed
from indexer.presenting.formats import FORMATS, REFERENCE_FORMATS
from webapp.views import (
    alerts,
    allies,
    api,
    browse,
    comparison,
    discovery,
    documents,
    evidence,
    exports,
    quotes,
    search,
    site,
    versions,
)

if TYPE_CHECKING:
    from flask import Flask


class DocumentId(BaseConverter):
    """Any possible id of a document; other text does not reach the index."""

    regex = r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}"


class Name(BaseConverter):
    """Any name, including slashes."""

    regex = r"(?s:.+)"
    part_isolating = False


class BrowsedField(BaseConverter):
    """A field for browsing."""

    regex = "|".join(BROWSE_FIELDS)


class Digest(BaseConverter):
    """Hex digits of a hash."""

    regex = r"[0-9a-f]{16}(?:[0-9a-f]{48})?"


class PageNumber(BaseConverter):
    """A page number with a limited number of digits."""

    regex = r"[1-9][0-9]{0,5}"

    def to_python(self, value: str) -> int:
        """The number."""
        return int(value)


ALERTS = (
    ("/alerts", "alerts", alerts.ask),
    ("/alerts/confirm", "alerts_confirm", alerts.confirm),
    ("/alerts/leave", "alerts_leave", alerts.leave),
)
"""Addresses of alerts by e-mail."""


def install(app: Flask, *, alerted: bool = False) -> None:
    """Add the routes to an application, those of alerts if it has them. GET routes answer HEAD as well."""
    app.url_map.converters.update(document=DocumentId, number=PageNumber, name=Name, field=BrowsedField, hash=Digest)
    add = app.add_url_rule
    add("/", "home", search.home)
    add("/search", "search", search.results)
    for form in FORMATS:
        add(f"/search.{form.suffix}", f"export_{form.key}", exports.export, defaults={"suffix": form.suffix})
    add("/search.atom", "feed", exports.feed)
    add(f"/search.{json_feed.SUFFIX}", "feed_json", exports.feed_json)
    for path, name, view in ALERTS if alerted else ():
        add(path, name, view, methods=["GET", "POST"])
    add("/documents/<document:document_id>", "document", documents.document)
    add("/documents/<document:document_id>/pages/<number:number>", "page", documents.page)
    add("/documents/<document:document_id>/pages/<number:number>.png", "image", documents.image)
    add("/thumbnails/<hash:sha256>/<number:number>-<hash:name>.png", "thumbnail", documents.thumbnail)
    path = "/documents/<document:document_id>/pages/<number:number>/beside/<document:other_id>"
    add(path, "beside", versions.beside)
    add(f"{path}/pages/<number:opposite>", "beside_page", versions.beside)
    for form in REFERENCE_FORMATS:
        path = f"/documents/<document:document_id>/cite.{form.suffix}"
        add(path, f"cite_{form.key}", documents.reference, defaults={"suffix": form.suffix})
    add("/documents/<document:document_id>/original", "original", documents.original)
    add("/browse", "browse", browse.overview)
    add("/browse/<field:field>", "browse_list", browse.values)
    add("/submitters/<name:name>", "submitter", browse.submitter)
    add("/submitters/<name:name>/positions", "positions", allies.positions_page)
    add("/processes/<name:name>", "process", browse.process)
    add("/evidence", "evidence", evidence.pack)
    add("/evidence.docx", "evidence_word", evidence.word)
    add("/evidence.html", "evidence_page", evidence.kept)
    for form in REFERENCE_FORMATS:
        path = f"/evidence.{form.suffix}"
        add(path, f"evidence_{form.key}", evidence.references, defaults={"suffix": form.suffix})
    add("/quotes", "quotes", quotes.page, methods=["GET", "POST"])
    for suffix in ("csv", "docx"):
        add(f"/quotes.{suffix}", f"quotes_{suffix}", quotes.report, methods=["POST"], defaults={"suffix": suffix})
    _install_allies(app)
    add("/status", "status", site.status)
    add("/about", "about", site.about)
    add("/api/v1/search", "api_search", api.search)
    add("/api/v1/documents/<document:document_id>", "api_document", api.document)
    add("/api/v1/documents/<document:document_id>/pages/<number:number>", "api_page", api.page)
    add("/api/v1/quotes", "api_quotes", quotes.api, methods=["POST"])
    add("/api/v1/status", "api_status", api.status)
    add("/api/v1/openapi.json", "api_openapi", api.openapi)
    add("/opensearch.xml", "opensearch", site.opensearch)
    add("/sitemap.xml", "sitemap", discovery.sitemap)
    add("/sitemap-<number:number>.xml", "sitemap_part", discovery.part)
    add("/robots.txt", "robots", discovery.robots)
    add("/healthz", "healthz", site.healthz)
    add("/readyz", "readyz", site.readyz)
    add("/metrics", "metrics", site.metrics)


def _install_allies(app: Flask) -> None:
    """Who says the same, who stands with whom, and comparisons."""
    add = app.add_url_rule
    add("/allies", "allies", allies.page, methods=["GET", "POST"])
    add("/allies.atom", "allies_feed", allies.feed)
    add(f"/allies.{json_feed.SUFFIX}", "allies_feed_json", allies.feed_json)
    add("/alliances", "alliances", allies.alliances_page)
    add("/compare", "compare", comparison.page)
    add("/compare.csv", "compare_csv", comparison.csv)
    add("/api/v1/allies", "api_allies", allies.api, methods=["GET", "POST"])
    add("/api/v1/alignments", "api_alignments", allies.alignments)
    add("/api/v1/shared-text", "api_shared_text", allies.shared_text)
    add("/api/v1/compare", "api_compare", comparison.api)
    add("/api/v1/positions", "api_positions", allies.positions_api)
    for suffix in allies.ALLIANCE_FORMS:
        add(f"/alliances.{suffix}", f"alliances_{suffix}", allies.alliances_file, defaults={"suffix": suffix})
