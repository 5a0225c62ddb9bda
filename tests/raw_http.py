"""Requests as no library would send them, and their answers."""

from __future__ import annotations

import http.client
import io
import socket
import urllib.parse
from dataclasses import dataclass
from typing import Any

MAX_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """Status 0 means that the connection was closed without one."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


class _Socket:
    def __init__(self, content: bytes) -> None:
        self._content = content

    def makefile(self, *_: Any) -> io.BytesIO:
        return io.BytesIO(self._content)


def send(base: str, request: bytes, method: str = "GET") -> Answer:
    """Send these bytes and read until the server closes: ask for that with `Connection: close`."""
    parts = urllib.parse.urlsplit(base)
    received = b""
    with socket.create_connection((parts.hostname, parts.port), timeout=60) as connection:
        try:
            connection.sendall(request)
            while part := connection.recv(1 << 16):
                received += part
                assert len(received) < MAX_BYTES
        except (ConnectionResetError, BrokenPipeError):
            pass  # of a server that does not read a refused request to its end
    if not received:
        return Answer(0, http.client.HTTPMessage(), b"")
    answer = http.client.HTTPResponse(_Socket(received), method=method)  # type: ignore[arg-type]
    answer.begin()
    return Answer(answer.status, answer.headers, answer.read())


def ask(base: str, target: str, *, method: str = "GET", host: str | None = None, **headers: str) -> Answer:
    """Send a request for exactly this target; `X_Y` among the headers is `X-Y`."""
    own = urllib.parse.urlsplit(base).netloc if host is None else host
    lines = [f"{method} {target} HTTP/1.1", f"Host: {own}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return send(base, ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"), method)
