"""Folders of services: temporary folders, remains of ended runs, and free ports."""

from __future__ import annotations

import contextlib
import json
import os
import pwd
import shutil
import socket
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil

from indexer.errors import DevServiceError

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIX = "onrecord-dev-"
"""Prefix of the temporary folders, by which remains of ended runs are recognised."""
OWNER = "owner.json"
GONE_SECONDS = 10.0
UNPRIVILEGED = "nobody"
"""The user that runs services when we are root."""


@contextlib.contextmanager
def temporary_home(name: str) -> Iterator[Path]:
    """A new folder for a service, deleted at the end. Remains of killed runs are deleted first."""
    sweep()
    home = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{name}-"))
    try:
        note_owner(home, None)
        home.chmod(0o755)  # the service may run as another user
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


def note_owner(home: Path, pid: int | None) -> None:
    """Record in a service's folder which process runs in it, and that this process has started it."""
    owner = {"pid": pid, "owner": os.getpid(), "since": psutil.Process().create_time()}
    (home / OWNER).write_text(json.dumps(owner), encoding="utf-8")


def sweep(folder: Path | None = None) -> list[Path]:
    """End and delete the remains of killed runs among the temporary folders (or in `folder`), and return their folders.
    Folders of living runs and of other users stay.
    """
    swept = []
    for home in sorted(Path(folder or tempfile.gettempdir()).glob(f"{PREFIX}*")):
        with contextlib.suppress(OSError, ValueError):
            owner = json.loads((home / OWNER).read_text(encoding="utf-8"))
            if home.stat().st_uid in _uids() and not _lives(owner):
                _end(owner["pid"], home)
                shutil.rmtree(home)
                swept.append(home)
    return swept


def _uids() -> set[int]:
    """The users whose folders are ours: root's services run as another user."""
    ours = {os.geteuid()}
    return ours | {pwd.getpwnam(UNPRIVILEGED).pw_uid} if os.geteuid() == 0 else ours


def _lives(owner: dict[str, Any]) -> bool:
    """Whether the process that owns the folder still runs; another process with the same id does not count."""
    with contextlib.suppress(psutil.Error):
        return bool(abs(psutil.Process(owner["owner"]).create_time() - owner["since"]) < 1)
    return False


def _end(pid: int | None, home: Path) -> None:
    """End the service of a folder if it has outlived its owner; never another program that has got its process id."""
    with contextlib.suppress(psutil.Error):
        if pid is not None and str(home) in " ".join((process := psutil.Process(pid)).cmdline()):
            process.kill()
            process.wait(GONE_SECONDS)


def free_port() -> int:
    """A port of this machine on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def check_port(port: int) -> None:
    """Raise DevServiceError when something listens on this port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            message = f"Port {port} cannot be listened on ({error.strerror}): choose another one with --port."
            raise DevServiceError(message) from error
