"""From errors to answers: RFC 9457 problem details for programs, a page for people; never a stack trace."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import json, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from indexer.errors import (
    ArchiveError,
    BadParameterError,
    EngineUnavailableError,
    ModelError,
    NotFoundError,
    UsageError,
)

if TYPE_CHECKING:
    from flask import Flask, Response
    from werkzeug.wrappers import Response as AnyResponse

_LOG = logging.getLogger("onrecord.web")
_MACHINE_PATHS = ("/api/", "/healthz", "/readyz", "/metrics")

RETRY_AFTER = 10
"""Seconds after which a client may ask again while the engine is away; loading a model takes about as long."""


def install(app: Flask) -> None:
    """Answer every error of the application."""
    app.register_error_handler(BadParameterError, _bad_parameter)
    app.register_error_handler(UsageError, _usage)
    app.register_error_handler(NotFoundError, _not_found)
    for away in (EngineUnavailableError, ModelError, ArchiveError):
        app.register_error_handler(away, _away)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unexpected)


def _bad_parameter(error: BadParameterError) -> Response:
    return problem(HTTPStatus.BAD_REQUEST, str(error), parameter=error.parameter)


def _usage(error: UsageError) -> Response:
    return problem(HTTPStatus.BAD_REQUEST, str(error))


def _not_found(error: NotFoundError) -> Response:
    return problem(HTTPStatus.NOT_FOUND, str(error))


def _away(error: Exception) -> Response:
    _LOG.warning("%s: %s", type(error).__name__, error)
    return problem(HTTPStatus.SERVICE_UNAVAILABLE, str(error), headers={"Retry-After": str(RETRY_AFTER)})


def _http(error: HTTPException) -> AnyResponse:
    if error.response is not None or not error.code or error.code < HTTPStatus.BAD_REQUEST:
        return error.get_response()
    headers = {name: value for name, value in error.get_headers() if name in {"Allow", "Retry-After", "Content-Range"}}
    return problem(HTTPStatus(error.code), error.description or "", headers=headers)


def _unexpected(error: Exception) -> Response:
    # The path alone: what people search for is nobody's business.
    _LOG.error("%s %s failed", request.method, request.path, exc_info=error)
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, "It has been noted in the server's log.")


def problem(
    status: HTTPStatus, detail: str, *, parameter: str | None = None, headers: dict[str, str] | None = None
) -> Response:
    """An error's answer, in the form that the client reads."""
    if _wants_json():
        body = {
            "type": "about:blank",
            "title": status.phrase,
            "status": status.value,
            "detail": detail,
            "instance": request.path,
        }
        if parameter is not None:
            body["parameter"] = parameter
        response = make_response(json.dumps(body))
        response.mimetype = "application/problem+json"
    else:
        page = render_template("error.html", status=status, detail=detail, parameter=parameter)
        response = make_response(page)
    response.status_code = status.value
    response.headers.extend(headers or {})
    if not request.path.startswith(_MACHINE_PATHS):
        response.vary.add("Accept")
    return response


def _wants_json() -> bool:
    if request.path.startswith(_MACHINE_PATHS):
        return True
    best = request.accept_mimetypes.best_match(["text/html", "application/problem+json", "application/json"])
    return best in {"application/problem+json", "application/json"}
