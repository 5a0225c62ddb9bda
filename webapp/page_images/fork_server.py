"""The fork server: forks a child for each page to be drawn.

Start it as `python -m webapp.page_images.fork_server FD SECONDS`.

FD is a Unix socket. For each page it receives one byte and, with it, a socket for the child, from which the child reads
its request (see `draw.py`) and to which it writes the image: its length in eight bytes, then the PNG. The fork server
has imported everything that a child needs, so that a child costs only a fork; it opens no document and has one thread.
It ends, with its children, when the other end of FD is closed: with the worker, even after a crash.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import resource
import select
import signal
import socket
import sys
import time

from indexer.sandbox import confine
from webapp.page_images.client import LENGTH
from webapp.page_images.draw import drawn

MEMORY = 1_500_000_000
"""Bytes of a child's address space."""

CPU_SECONDS = 20
"""Seconds of processor time of a child; a second limit, in case this process cannot kill it."""

POLL_SECONDS = 0.25
PR_SET_PDEATHSIG = 1


def main() -> None:
    """Serve until the worker has ended."""
    control, seconds = socket.socket(fileno=int(sys.argv[1])), float(sys.argv[2])
    confine()  # for the children, too, which inherit it
    gc.freeze()
    children: dict[int, float] = {}
    while True:
        readable, _, _ = select.select([control], [], [], POLL_SECONDS if children else None)
        if readable:
            asked, sockets, _, _ = socket.recv_fds(control, 1, 1)
            if not asked:
                break
            for number in sockets:
                children[_fork(control, number)] = time.monotonic() + seconds
        _end_overdue(children)
    for pid in children:
        _kill(pid)


def _fork(control: socket.socket, number: int) -> int:
    parent = os.getpid()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            control.close()  # a child that a file has taken over must not request others
            _settle_in(parent)
            _answer(number)
            status = 0
        finally:
            os._exit(status)
    os.close(number)
    return pid


def _settle_in(parent: int) -> None:
    """Set the limits: memory, processor time, no writing of files, no core dump, end with the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, CPU_SECONDS), (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):  # fmt: skip
        resource.setrlimit(limit, (most, most))


def _answer(number: int) -> None:
    """Read the whole request, draw, and send the image. A page that cannot be drawn gets no response."""
    with socket.socket(fileno=number) as asker, contextlib.suppress(Exception):
        with asker.makefile("rb") as stream:
            request = stream.read()
        picture = drawn(request)
        asker.sendall(LENGTH.pack(len(picture)) + picture)


def _end_overdue(children: dict[int, float]) -> None:
    """Reap ended children, and kill those that have exceeded their time."""
    for pid, deadline in list(children.items()):
        if os.waitpid(pid, os.WNOHANG)[0]:
            del children[pid]
        elif time.monotonic() > deadline:
            _kill(pid)
            del children[pid]


def _kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)  # not yet reaped, so the process id is still its own
    os.waitpid(pid, 0)


if __name__ == "__main__":
    main()
