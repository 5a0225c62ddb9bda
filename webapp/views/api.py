"""JSON addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import jsonify

from indexer.presenting.answers import document_json, page_json, search_json
from indexer.presenting.status import status_json
from indexer.search.unknown_values import explained
from webapp.http.params import request_from_args
from webapp.openapi.document import document as openapi_document
from webapp.services import public_links, services

if TYPE_CHECKING:
    from flask import Response


def search() -> Response:
    """`/api/v1/search`."""
    index = services().index
    answer = explained(index, index.search(request_from_args()))
    links = public_links().into(index.fingerprint())
    return jsonify(search_json(answer, links))


def document(document_id: str) -> Response:
    """`/api/v1/documents/ID`."""
    index = services().index
    found = index.document(document_id)
    return jsonify(document_json(found, public_links().into(index.fingerprint())))


def page(document_id: str, number: int) -> Response:
    """`/api/v1/documents/ID/pages/N`."""
    index = services().index
    found = index.document(document_id)
    shown = index.page(document_id, number)
    links = public_links().into(index.fingerprint())
    return jsonify(page_json(found, shown, index.passages(document_id), links))


def status() -> Response:
    """`/api/v1/status`."""
    return jsonify(status_json(services().index.status()))


def openapi() -> Response:
    """`/api/v1/openapi.json`."""
    settings = services().settings
    return jsonify(openapi_document(settings.site_name, settings.base_url or "/"))
