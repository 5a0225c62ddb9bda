"""gunicorn's threaded worker, for clients that are slow: a request takes a thread only once it has arrived.

gunicorn's own worker gives a thread to each connection from its first byte, so that a few clients that send their
headers or bodies drop by drop hold all threads. Here the event loop collects the bytes; threads only compute.
"""

from __future__ import annotations

import contextlib
import errno
import selectors
import socket
import struct
import time
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from gunicorn.workers.gthread import TConn, ThreadWorker

from webapp.http.arrival import Arrival
from webapp.http.headers import ALWAYS
from webapp.http.request_limits import MAX_BODY

if TYPE_CHECKING:
    from concurrent.futures import Future

HEAD_SECONDS = 10.0
"""Seconds within which the headers of a request arrive."""

BODY_SECONDS = 30.0
"""Seconds within which the whole request arrives."""

STALLED_SECONDS = 20
"""Seconds after which an answer is given up of which the client reads nothing."""

MOST_BUFFERED = 64_000_000
"""Bytes of requests that are still arriving, in one worker."""

MOST_WAITING = 32
"""Requests of one worker that wait for a thread; more are refused at once."""

RETRY_AFTER = 2
"""Seconds after which a refused client may ask again."""

READ_BYTES = 65_536
HEALTH = b"GET /healthz"
"""What is answered without a thread, if it is all that a client asks."""

_TIME = struct.Struct("@ll")


class BufferedConnection(TConn):  # type: ignore[misc]
    """A connection, what has arrived on it, and until when the rest may arrive."""

    def __init__(self, arrival: Arrival, *connection: Any) -> None:  # noqa: ANN401 - gunicorn's own
        super().__init__(*connection)
        self.arrival = arrival
        self.head_by = self.body_by = 0.0
        for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            self.sock.setsockopt(socket.SOL_SOCKET, option, _TIME.pack(STALLED_SECONDS, 0))

    @property
    def is_late(self) -> bool:
        """Whether the request had to be there by now."""
        return time.monotonic() > (self.body_by if self.arrival.has_head else self.head_by)


class BufferingWorker(ThreadWorker):  # type: ignore[misc]
    """See the module. The event loop itself answers a probe of liveness. With TLS, which a proxy should end, it does
    what gunicorn's own worker does.
    """

    def __init__(self, *settings: Any, **more: Any) -> None:  # noqa: ANN401 - gunicorn's own
        super().__init__(*settings, **more)
        self._arriving: set[BufferedConnection] = set()
        self._computing = 0
        self._most_head = self.cfg.limit_request_line + self.cfg.limit_request_fields * (
            self.cfg.limit_request_field_size + 2
        )

    # -- what arrives ------------------------------------------------------------------------------------------------

    def accept(self, listener: Any) -> None:  # noqa: ANN401 - gunicorn's own
        """See ThreadWorker."""
        if self.cfg.is_ssl:
            super().accept(listener)
            return
        try:
            client, address = listener.accept()
        except OSError as error:
            if error.errno not in {errno.EAGAIN, errno.ECONNABORTED, errno.EWOULDBLOCK}:
                raise
            return
        self.nr_conns += 1
        arrival = Arrival(self._most_head, MAX_BODY)
        self._await(BufferedConnection(arrival, self.cfg, client, address, listener.getsockname()))

    def on_client_socket_readable(self, conn: Any, client: Any) -> None:  # noqa: ANN401 - gunicorn's own
        """See ThreadWorker: the next request on a connection."""
        if not isinstance(conn, BufferedConnection):
            super().on_client_socket_readable(conn, client)
            return
        self.poller.unregister(client)
        self.keepalived_conns.remove(conn)
        self._await(conn)

    def _await(self, conn: BufferedConnection) -> None:
        if conn.arrival.is_whole():
            self.enqueue_req(conn)
            return
        now = time.monotonic()
        conn.head_by, conn.body_by = now + HEAD_SECONDS, now + BODY_SECONDS
        self._arriving.add(conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, partial(self._on_bytes, conn))

    def _on_bytes(self, conn: BufferedConnection, _: object) -> None:
        had_head = conn.arrival.has_head
        try:
            received = conn.sock.recv(READ_BYTES)
        except BlockingIOError:
            return
        except OSError:
            self._drop(conn)
            return
        conn.arrival.add(received)
        if conn.arrival.is_whole() or (not received and len(conn.arrival)):
            self._no_longer_arriving(conn)
            self.enqueue_req(conn)
        elif not received:
            self._drop(conn)
        elif sum(len(connection.arrival) for connection in self._arriving) > MOST_BUFFERED:
            self._drop(conn, HTTPStatus.SERVICE_UNAVAILABLE)
        elif not had_head and conn.arrival.expects_continue:
            with contextlib.suppress(OSError):
                conn.sock.send(b"HTTP/1.1 100 Continue\r\n\r\n")

    def murder_pending(self) -> None:
        """See ThreadWorker: requests that did not arrive in time are refused."""
        super().murder_pending()
        for conn in [connection for connection in self._arriving if connection.is_late]:
            self._drop(conn, HTTPStatus.REQUEST_TIMEOUT if len(conn.arrival) else None)

    def _no_longer_arriving(self, conn: BufferedConnection) -> None:
        self._arriving.discard(conn)
        with contextlib.suppress(OSError, KeyError, ValueError):
            self.poller.unregister(conn.sock)

    def _drop(self, conn: BufferedConnection, status: HTTPStatus | None = None) -> None:
        """Close a connection; with a status, the client is told so if it listens."""
        self._no_longer_arriving(conn)
        if status is not None:
            with contextlib.suppress(OSError):
                conn.sock.send(_answer(status, as_json=conn.arrival.asks_for_api()))
        self.nr_conns -= 1
        conn.close()

    # -- what is computed --------------------------------------------------------------------------------------------

    def enqueue_req(self, conn: Any) -> None:  # noqa: ANN401 - gunicorn's own
        """See ThreadWorker. More requests than can wait are refused."""
        if not isinstance(conn, BufferedConnection):
            super().enqueue_req(conn)
            return
        if conn.arrival.is_only(HEALTH):
            self._drop(conn, HTTPStatus.OK)
            return
        if self._computing >= self.cfg.threads + MOST_WAITING:
            self._drop(conn, HTTPStatus.SERVICE_UNAVAILABLE)
            return
        self._computing += 1
        self.tpool.submit(self.handle, conn).add_done_callback(
            lambda done: self.method_queue.defer(self.finish_request, conn, done)
        )

    def handle(self, conn: Any) -> Any:  # noqa: ANN401 - gunicorn's own
        """See ThreadWorker. The parser reads what has arrived."""
        if isinstance(conn, BufferedConnection):
            conn.init()
            conn.data_ready = True
            conn.parser.unreader.unread(conn.arrival.take())
        return super().handle(conn)

    def finish_request(self, conn: Any, fs: Future[Any]) -> None:  # noqa: ANN401 - gunicorn's own
        """See ThreadWorker. A request that came with the one before it is next."""
        super().finish_request(conn, fs)
        if isinstance(conn, BufferedConnection):
            self._computing -= 1
            if len(conn.arrival) and conn in self.keepalived_conns:
                self.on_client_socket_readable(conn, conn.sock)


def _answer(status: HTTPStatus, *, as_json: bool) -> bytes:
    """A whole answer, short enough to be sent at once."""
    detail = {
        HTTPStatus.OK: "ok",
        HTTPStatus.REQUEST_TIMEOUT: "The request did not arrive in time.",
        HTTPStatus.SERVICE_UNAVAILABLE: "The server is busy. Ask again in a moment.",
    }[status]
    kind, body = "text/plain; charset=utf-8", f"{detail}\n"
    if as_json:
        kind = "application/problem+json"
        body = f'{{"type": "about:blank", "title": "{status.phrase}", "status": {status.value}, "detail": "{detail}"}}'
    lines = [
        f"HTTP/1.1 {status.value} {status.phrase}",
        f"Content-Type: {kind}",
        f"Content-Length: {len(body)}",
        "Connection: close",
        *(f"{name}: {value}" for name, value in ALWAYS.items()),
    ]
    if status is HTTPStatus.SERVICE_UNAVAILABLE:
        lines.append(f"Retry-After: {RETRY_AFTER}")
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()
