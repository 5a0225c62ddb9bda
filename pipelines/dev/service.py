"""Run a Java program as a service in a separate folder: never as root, ended with its parent, nothing left behind."""

from __future__ import annotations

import contextlib
import os
import pwd
import re
import shutil
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Self

from indexer.errors import DevServiceError
from pipelines.dev.homes import UNPRIVILEGED, note_owner

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

STOP_SECONDS = 30.0
POLL_SECONDS = 0.1

_SPAWNER = ThreadPoolExecutor(1, thread_name_prefix="spawner")
"""Linux signals a child when the *thread* that started it ends, so one thread that lasts as long as the process starts
them all.
"""


class Service:
    """One program that runs in a child process. Use as a context manager, or `start` and `stop`."""

    def __init__(
        self, name: str, home: Path, command: Sequence[str], is_ready: Callable[[], bool], seconds: float
    ) -> None:
        """`command` runs in the folder `home`; `is_ready` is called until it returns true, for at most `seconds`."""
        self.name, self.home = name, home
        self._command, self._is_ready, self._seconds = tuple(command), is_ready, seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._log_start = 0

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def log(self) -> Path:
        """The file with the program's output, of all its starts."""
        return self.home / "console.log"

    @property
    def pid(self) -> int | None:
        """The process id of the running program, or None."""
        return self._process.pid if self._process is not None and self._process.poll() is None else None

    def start(self) -> None:
        """Start the program and wait until it is ready. Raises DevServiceError with the last line of its output."""
        give_to_unprivileged(self.home)
        with self.log.open("ab") as output:
            self._log_start = output.tell()
            command = [*_dropping_privileges(), *self._command]
            self._process = _SPAWNER.submit(self._spawn, command, output.fileno()).result()
        note_owner(self.home, self._process.pid)
        deadline = time.monotonic() + self._seconds
        while not self._is_ready():
            if self._process.poll() is not None:
                message = f"{self.name} ended while it started: {self._last_words()}"
                raise DevServiceError(message)
            if time.monotonic() > deadline:
                self.kill()
                message = f"{self.name} was not ready within {self._seconds:g} s: {self._last_words()}"
                raise DevServiceError(message)
            time.sleep(POLL_SECONDS)

    def _spawn(self, command: Sequence[str], output: int) -> subprocess.Popen[bytes]:
        environment = {
            "HOME": str(self.home), "TMPDIR": str(self.home), "LANG": "C.UTF-8", "PATH": os.environ.get("PATH", ""),
        }  # fmt: skip
        return subprocess.Popen(  # noqa: S603 - our own command
            command, cwd=self.home, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
            start_new_session=True,  # Ctrl-C is ours to handle
        )  # fmt: skip

    def wait(self) -> int:
        """Wait until the program ends; returns its exit status."""
        return self._process.wait() if self._process is not None else 0

    def stop(self) -> None:
        """End the program in an orderly way. Its data stay, and it can be started again."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Kill the program, as a crash would."""
        self._end(signal.SIGKILL)

    def _end(self, number: signal.Signals) -> None:
        if self._process is None:
            return
        self._signal(number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(STOP_SECONDS)
        self._signal(signal.SIGKILL)  # and its remaining descendants
        self._process.wait()
        self._process = None

    def _signal(self, number: signal.Signals) -> None:
        """Signal the program and its descendants: Tika Server reads files in a separate process."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, number)

    def pause(self) -> None:
        """Suspend the program, like an overloaded machine: its connections stay open, and nothing answers."""
        self._signal(signal.SIGSTOP)

    def resume(self) -> None:
        """Resume a suspended program."""
        self._signal(signal.SIGCONT)

    def _last_words(self) -> str:
        with self.log.open(encoding="utf-8", errors="replace") as log:
            log.seek(self._log_start)
            lines = [line.strip() for line in log if line.strip()]
        fault = next((line for line in lines if re.search(r"(Exception|Error)\b.*: ", line)), None)
        return f"{(fault or [*lines, 'it said nothing'][-1])[:300]} (see {self.log})"


def _dropping_privileges() -> list[str]:
    """A command prefix that runs a program as an unprivileged user if we are root, and ends it when this process
    ends.
    """
    program = shutil.which("setpriv")
    if program is None:
        if os.geteuid() == 0:
            message = "A service is not started as root: install setpriv (util-linux), or use another user."
            raise DevServiceError(message)
        return []
    command = [program, "--pdeathsig", "KILL", "--no-new-privs"]
    if os.geteuid() == 0:
        user = pwd.getpwnam(UNPRIVILEGED)
        command += [f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
    return [*command, "--"]


def give_to_unprivileged(home: Path) -> None:
    """Make the unprivileged user that runs the program the owner of its folder."""
    if os.geteuid() != 0:
        return
    user = pwd.getpwnam(UNPRIVILEGED)
    for folder, _, files in os.walk(home):
        os.chown(folder, user.pw_uid, user.pw_gid)
        for name in files:
            os.chown(Path(folder) / name, user.pw_uid, user.pw_gid, follow_symlinks=False)
