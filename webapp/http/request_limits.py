"""What is refused before any view sees it: other people's host names and requests that are too large."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import abort, request

if TYPE_CHECKING:
    from flask import Flask

MAX_BODY = 1_000_000
"""Bytes of a request's body."""

MAX_QUERY = 8_000
"""Bytes of a query string: a little less than gunicorn takes for a whole request line, so that the answer is ours."""

MAX_PARAMETERS = 1_000
"""Parameters in a query string: a hundred values for each filter, and some."""

PROBES = frozenset({"healthz", "readyz", "metrics"})
"""Endpoints that the machine's own probes ask, under whatever name they know it by; these show none."""


def install(app: Flask) -> None:
    """Refuse them."""
    app.config["MAX_CONTENT_LENGTH"] = app.config["MAX_FORM_MEMORY_SIZE"] = MAX_BODY
    app.before_request(_refuse_odd_origins)
    app.before_request(_refuse_large_requests)


def _refuse_odd_origins() -> None:
    # werkzeug gives an empty host for one with characters that no host name has, such as "<" or a space.
    if "HTTP_HOST" in request.environ and not request.host and request.endpoint not in PROBES:
        abort(HTTPStatus.BAD_REQUEST, "The Host header of the request is no host name.")
    if request.scheme not in {"http", "https"}:
        abort(HTTPStatus.BAD_REQUEST, "The scheme of the request is neither http nor https.")


def _refuse_large_requests() -> None:
    if (request.content_length or 0) > MAX_BODY:
        abort(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"The body of a request may have {MAX_BODY:,} bytes.")
    query = request.query_string
    if len(query) > MAX_QUERY:
        abort(HTTPStatus.REQUEST_URI_TOO_LONG, f"What stands behind the ? of an address may have {MAX_QUERY:,} bytes.")
    if query.count(b"&") >= MAX_PARAMETERS:
        abort(HTTPStatus.BAD_REQUEST, f"A request may have {MAX_PARAMETERS:,} parameters.")
