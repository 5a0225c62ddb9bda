"""Each request has a budget of work, and ends when its client has gone."""

from __future__ import annotations

import socket
from functools import partial
from typing import TYPE_CHECKING

from indexer.budget import limited

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment
    from flask import Flask

WORK_SECONDS = 1.8
"""Processor time of one request, so that with what follows the last check it takes less than two; ordinary ones take
some hundredths. Files that are sent while they are made, such as exports, are bounded by what they hold instead.
"""

WAIT_SECONDS = 20.0
"""Within this time the answer begins, or the client is asked to come back."""

BATCH_SECONDS = 60.0
"""The same for many quotations; those that are not checked by then are told so, one by one."""

BATCHES = ("/quotes", "/api/v1/quotes")
"""How the paths begin to which batches are sent."""


def install(app: Flask, is_loading: Callable[[], bool]) -> None:
    """Limit every request. A request that comes while `is_loading` pays for what is loaded, and is not at fault."""
    app.wsgi_app = _limited(app.wsgi_app, is_loading)  # type: ignore[method-assign, assignment]


def _limited(inner: WSGIApplication, is_loading: Callable[[], bool]) -> WSGIApplication:
    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        connection = environ.get("gunicorn.socket")
        wait = BATCH_SECONDS if environ.get("PATH_INFO", "").startswith(BATCHES) else WAIT_SECONDS
        with limited(WORK_SECONDS, wait, partial(_has_gone, connection), loading=is_loading()):
            return inner(environ, start_response)

    return application


def _has_gone(connection: socket.socket | None) -> bool:
    """Whether the client has closed the connection; bytes that wait are its next request."""
    if connection is None:
        return False
    try:
        return not connection.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except BlockingIOError:
        return False
    except OSError:
        return True
