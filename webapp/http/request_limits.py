"""What is refused before any view sees it: other people's host names and requests that are too large."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import request

from indexer.messages import Message
from webapp.http.problem_details import problem

if TYPE_CHECKING:
    from flask import Flask, Response

MAX_BODY = 1_000_000
"""Bytes of a request's body."""

MAX_QUERY = 8_000
"""Bytes of a query string: a little less than gunicorn takes for a whole request line, so that the answer is ours."""

MAX_ADDRESS = 7_500
"""Characters of an address that the site writes itself: gunicorn limits the line of a request to some 8,000 bytes."""

MAX_PARAMETERS = 1_000
"""Parameters in a query string: a hundred values for each filter, and some."""

PROBES = frozenset({"healthz", "readyz", "metrics"})
"""Endpoints that the machine's own probes ask, under whatever name they know it by; these show none."""


def install(app: Flask) -> None:
    """Refuse them."""
    app.config["MAX_CONTENT_LENGTH"] = app.config["MAX_FORM_MEMORY_SIZE"] = MAX_BODY
    app.before_request(_refuse_odd_origins)
    app.before_request(_refuse_large_requests)


def _refuse_odd_origins() -> Response | None:
    # werkzeug gives an empty host for one with characters that no host name has, such as "<" or a space.
    if "HTTP_HOST" in request.environ and not request.host and request.endpoint not in PROBES:
        return problem(HTTPStatus.BAD_REQUEST, Message("no_host_name"))
    if request.scheme not in {"http", "https"}:
        return problem(HTTPStatus.BAD_REQUEST, Message("no_http"))
    return None


def _refuse_large_requests() -> Response | None:
    if (request.content_length or 0) > MAX_BODY:
        return problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, Message("body_too_large", most=MAX_BODY))
    query = request.query_string
    if len(query) > MAX_QUERY:
        return problem(HTTPStatus.REQUEST_URI_TOO_LONG, Message("address_too_long", most=MAX_QUERY))
    if query.count(b"&") >= MAX_PARAMETERS:
        return problem(HTTPStatus.BAD_REQUEST, Message("too_many_parameters", most=MAX_PARAMETERS))
    return None
