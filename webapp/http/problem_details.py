"""From errors to answers: RFC 9457 problem details for programs, a page for people; never a stack trace."""

from __future__ import annotations

import errno
import logging
from http import HTTPStatus
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from flask import json, make_response, render_template, request
from gunicorn.http.errors import ParseException
from werkzeug.exceptions import HTTPException

from indexer.errors import (
    AbandonedError,
    ArchiveError,
    BadParameterError,
    EngineUnavailableError,
    ModelError,
    NotFoundError,
    OnRecordError,
    OverdueError,
    UsageError,
)
from indexer.messages import Message
from webapp.i18n.locale import said

if TYPE_CHECKING:
    from flask import Flask, Response
    from werkzeug.wrappers import Response as AnyResponse

_LOG = logging.getLogger("onrecord.web")
_MACHINE_PATHS = ("/api/", "/healthz", "/readyz", "/metrics")

OF_WERKZEUG = {
    HTTPStatus.BAD_REQUEST: "bad_request",
    HTTPStatus.NOT_FOUND: "address_unknown",
    HTTPStatus.METHOD_NOT_ALLOWED: "method_not_allowed",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "too_much_sent",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "media_type_not_read",
}
"""What is said of requests that reach no view, in the place of what the library says."""

RETRY_AFTER = 10
"""Seconds after which a client may ask again while the engine is away; loading a model takes about as long."""


def install(app: Flask) -> None:
    """Answer every error of the application."""
    app.register_error_handler(BadParameterError, _bad_parameter)
    app.register_error_handler(UsageError, _usage)
    app.register_error_handler(NotFoundError, _not_found)
    for away in (EngineUnavailableError, ModelError, ArchiveError, OverdueError, AbandonedError):
        app.register_error_handler(away, _away)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(ParseException, _malformed)
    app.register_error_handler(OSError, _disk)
    app.register_error_handler(Exception, _unexpected)


def _bad_parameter(error: BadParameterError) -> Response:
    return problem(HTTPStatus.BAD_REQUEST, error.message, parameter=error.parameter)


def _usage(error: UsageError) -> Response:
    return problem(HTTPStatus.BAD_REQUEST, _message_of(error))


def _not_found(error: NotFoundError) -> Response:
    return problem(HTTPStatus.NOT_FOUND, error.message)


def _away(error: OnRecordError) -> Response:
    _LOG.warning("%s: %s", type(error).__name__, error)
    told = _without_folders(error.message) if error.message is not None else Message("away")
    return problem(HTTPStatus.SERVICE_UNAVAILABLE, told, headers={"Retry-After": str(RETRY_AFTER)})


def _disk(error: OSError) -> Response:
    """A disk that is full is a state of the service; any other fault is unexpected."""
    if error.errno not in {errno.ENOSPC, errno.EDQUOT}:
        return _unexpected(error)
    return _away(EngineUnavailableError(Message("temporary_folder_full")))


def _without_folders(message: Message) -> Message:
    """The message with the names of files instead of their places, which are the operator's alone."""
    values = {
        name: PurePath(value).name if isinstance(value, str) and PurePath(value).is_absolute() else value
        for name, value in message.values.items()
    }
    return Message(message.code, **values)


def _http(error: HTTPException) -> AnyResponse:
    if error.response is not None or not error.code or error.code < HTTPStatus.BAD_REQUEST:
        return error.get_response()
    headers = {name: value for name, value in error.get_headers() if name in {"Allow", "Retry-After", "Content-Range"}}
    status, description = HTTPStatus(error.code), error.description or ""
    is_usual = status in OF_WERKZEUG and description == type(error).description
    detail = Message(OF_WERKZEUG[status]) if is_usual else description
    return problem(status, detail, headers=headers)


def _malformed(_: ParseException) -> Response:
    """The body cannot be read to its end, which is known only where it is read."""
    return problem(HTTPStatus.BAD_REQUEST, Message(OF_WERKZEUG[HTTPStatus.BAD_REQUEST]))


def _unexpected(error: Exception) -> Response:
    # The path alone: what people search for is nobody's business.
    _LOG.error("%s %s failed", request.method, request.path, exc_info=error)
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, Message("went_wrong"))


def _message_of(error: OnRecordError) -> Message | str:
    """The message of an error, or its text if it has none."""
    return error.message or str(error)


def problem(
    status: HTTPStatus, detail: Message | str, *, parameter: str | None = None, headers: dict[str, str] | None = None
) -> Response:
    """An error's answer, in the form that the client reads: programs are told in English, with a message's code and
    values besides; people in the language of the site, but for what has no code.
    """
    if _wants_json():
        body: dict[str, Any] = {
            "type": "about:blank",
            "title": status.phrase,
            "status": status.value,
            "detail": str(detail),
            "instance": request.path,
        }
        if isinstance(detail, Message):
            body |= detail.as_json()
        if parameter is not None:
            body["parameter"] = parameter
        response = make_response(json.dumps(body))
        response.mimetype = "application/problem+json"
    else:
        page = render_template(
            "error.html",
            status=status,
            detail=said(detail) if isinstance(detail, Message) else detail,
            is_english=not isinstance(detail, Message),
            parameter=parameter,
        )
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
