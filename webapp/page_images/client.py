"""The worker's client of `fork_server.py`: one such process per worker, started on first use, restarted if it died."""

from __future__ import annotations

import contextlib
import socket
import struct
import subprocess
import sys
import threading
import time

from indexer.sandbox import harmless_environment

LENGTH = struct.Struct(">Q")
"""The image's length in bytes, sent before it, so that a truncated one is detected."""

LARGEST = 50_000_000
"""Most bytes of an image: more than an uncompressed square of the largest side, in three colours."""


GRACE_SECONDS = 0.1


class RenderingError(Exception):
    """The child returned no image: the file is damaged, or exceeded a limit of time or memory."""


class Renderer:
    """Thread-safe. After a fork, the child process starts its own renderer."""

    def __init__(self) -> None:
        """Starts nothing."""
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    @property
    def pid(self) -> int | None:
        """The process id of the fork server, or None if it has not been started."""
        return self._process.pid if self._process else None

    def start(self, seconds: float) -> None:
        """Start the process if it is not running, without waiting for it. `seconds` is the time limit of its
        children.
        """
        with self._lock:
            self._running(seconds)

    def draw(self, request: bytes, seconds: float) -> bytes:
        """The PNG that a child draws for a request, within this time. If the child ends without one, another tries once
        more: either process may have been killed by somebody else. Raises RenderingError.
        """
        deadline = time.monotonic() + seconds
        try:
            return self._drawn_by_a_child(request, seconds, deadline)
        except RenderingError:
            if time.monotonic() > deadline:
                raise
        self._wait_for_its_end()
        return self._drawn_by_a_child(request, seconds, deadline)

    def _drawn_by_a_child(self, request: bytes, seconds: float, deadline: float) -> bytes:
        ours, theirs = socket.socketpair()
        with ours, theirs:
            try:
                with self._lock:
                    socket.send_fds(self._running(seconds), [b"p"], [theirs.fileno()])
                theirs.close()
                return _answer(ours, request, deadline)
            except OSError as error:
                message = "The process that draws pages cannot be started, or ended."
                raise RenderingError(message) from error

    def _wait_for_its_end(self) -> None:
        """If the process has died, its end may become known a moment after that of its child."""
        with self._lock, contextlib.suppress(subprocess.TimeoutExpired):
            if self._process is not None:
                self._process.wait(GRACE_SECONDS)

    def _running(self, seconds: float) -> socket.socket:
        # In a fork of the worker, the worker's process is no child, and so counts as not running.
        if self._control and self._process and self._process.poll() is None:
            return self._control
        if self._control:
            self._control.close()
        self._control, theirs = socket.socketpair()
        with theirs:
            # In a separate session: Ctrl-C goes to the whole group, and workers still finish their requests. One
            # thread: forks of a process with several can hang.
            self._process = subprocess.Popen(  # noqa: S603 - no shell, and nothing in it is anybody's
                [sys.executable, "-m", "webapp.page_images.fork_server", str(theirs.fileno()), str(seconds)],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,
                env=harmless_environment() | {"OPENBLAS_NUM_THREADS": "1"},
            )
        return self._control


def _answer(ours: socket.socket, request: bytes, deadline: float) -> bytes:
    """Send the request and read the image. Raises OSError, RenderingError."""
    ours.settimeout(max(deadline - time.monotonic(), 0.001))
    ours.sendall(request)
    ours.shutdown(socket.SHUT_WR)
    received = bytearray()
    while part := ours.recv(1 << 20):
        received += part
        ours.settimeout(max(deadline - time.monotonic(), 0.001))
        if len(received) > LARGEST:
            break
    if len(received) < LENGTH.size or len(received) - LENGTH.size != LENGTH.unpack_from(received)[0]:
        message = "The child ended before the picture was whole."
        raise RenderingError(message)
    return bytes(received[LENGTH.size :])
