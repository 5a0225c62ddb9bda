"""The worker's end of `renderer.py`: one such process a worker, started when first needed, replaced when it died."""

from __future__ import annotations

import contextlib
import os
import socket
import struct
import subprocess
import sys
import threading
import time

PASSED_ON = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "PYTHONPATH", "PYTHONHOME", "TMPDIR")
"""Of the environment. The rest, passwords among it, is nothing that a process that reads files has to know."""

LENGTH = struct.Struct(">Q")
"""Before a picture: how many bytes it has, so that one that broke off is known."""

LARGEST = 50_000_000
"""Bytes of a picture: more than the largest side, squared, in three colours would have, uncompressed."""


GRACE_SECONDS = 0.1


class RenderingError(Exception):
    """The child gave no picture: the file is damaged, or took too much time or memory."""


class Renderer:
    """Safe from many threads. A process that forks takes no renderer along; its child starts its own."""

    def __init__(self) -> None:
        """Nothing is started yet."""
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    @property
    def pid(self) -> int | None:
        """Of the process that children are forked from, if it has been started."""
        return self._process.pid if self._process else None

    def start(self, seconds: float) -> None:
        """Start the process if it does not run, and do not wait for it. Its children may take so many `seconds`."""
        with self._lock:
            self._running(seconds)

    def draw(self, request: bytes, seconds: float) -> bytes:
        """The PNG that a child makes of a request, within so many seconds. Raises RenderingError."""
        deadline = time.monotonic() + seconds
        for _ in range(2):  # a second time when the process turns out to have died
            ours, theirs = socket.socketpair()
            with ours, theirs:
                try:
                    with self._lock:
                        socket.send_fds(self._running(seconds), [b"p"], [theirs.fileno()])
                    theirs.close()
                    return _answer(ours, request, deadline)
                except (OSError, RenderingError) as error:
                    if time.monotonic() > deadline or self._is_alive():
                        message = "The page could not be drawn."
                        raise RenderingError(message) from error
        message = "The process that draws pages cannot be started."
        raise RenderingError(message)

    def _is_alive(self) -> bool:
        """Whether the process outlived a failure: its end may become known a moment after that of its child."""
        with self._lock, contextlib.suppress(subprocess.TimeoutExpired):
            return self._process is not None and self._process.wait(GRACE_SECONDS) is None
        return True

    def _running(self, seconds: float) -> socket.socket:
        # In a fork of the worker, the worker's own process is no child, and so counts as one that does not run.
        if self._control and self._process and self._process.poll() is None:
            return self._control
        if self._control:
            self._control.close()
        self._control, theirs = socket.socketpair()
        with theirs:
            # A session of its own: Ctrl-C goes to the whole group, and workers still answer what they have. One thread:
            # forks of a process with several can hang.
            environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
            self._process = subprocess.Popen(  # noqa: S603 - no shell, and nothing in it is anybody's
                [sys.executable, "-m", "webapp.page_images.fork_server", str(theirs.fileno()), str(seconds)],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,
                env=environment | {"OPENBLAS_NUM_THREADS": "1"},
            )
        return self._control


def _answer(ours: socket.socket, request: bytes, deadline: float) -> bytes:
    """Send the request and read the picture. Raises OSError, RenderingError."""
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
