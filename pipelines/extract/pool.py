"""Extraction in child processes, each file with limits of time and memory. A child that exceeds one is replaced.

A file can make a parser loop, exhaust memory or crash; the process that holds the archive must not be affected.
"""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING, Self, cast

import psutil

from indexer.errors import ExtractionError
from indexer.sandbox import confine, harmless_environment
from pipelines.extract.ocr import PAGE_SECONDS
from pipelines.extract.reader import Reading, ReadingOptions, read
from pipelines.extract.thumbnails import Drawn, draw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

MEMORY_LIMIT = 3_000_000_000
"""Bytes that a child may use; the largest of 700 real documents needed 0.6 GB."""
FILES_PER_CHILD = 500
"""A child is replaced after this many files, so that leaks of a parser do not add up."""
OCR_SECONDS_A_PAGE = PAGE_SECONDS + 10
"""Additional seconds for each page to be OCRed: for reading, which has its own time limit, and for rendering."""
STARTUP_SECONDS = 120.0
"""Seconds in which a child must start; half a second is usual."""
POLL_SECONDS = 0.25
GRACE_SECONDS = 2.0
"""Seconds to wait for the end of a child that has closed its connection."""
PR_SET_PDEATHSIG = 1
"""Linux's prctl option: send a signal when the parent dies."""


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read: `name` is its original name, `path` the file with its content; `tag` is returned with the
    result. With `draws`, its pages are drawn instead.
    """

    path: Path
    name: str
    tag: int
    draws: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file could not be read: a reason code of the ledger, and a sentence."""

    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class _Allowance:
    """A child's request for more time, sent before its result."""

    seconds: float


@dataclass(frozen=True, slots=True)
class _Ready:
    """A child's message that it has started. On a busy machine starting takes seconds, which must not count for its
    file.
    """


Reader = Callable[[Path, str, ReadingOptions, Callable[[int], None]], Reading]
"""What a child does with a file: `reader.read`; tests replace it. It must be importable by name."""


def _serve(connection: Connection, options: ReadingOptions, reader: Reader, parent: int) -> None:
    """A child's main loop: read files one by one until the parent closes the connection."""
    _settle_in(parent)
    if options.server is None:
        confine()

    def before_ocr(pages: int) -> None:
        connection.send(_Allowance(pages * OCR_SECONDS_A_PAGE))

    connection.send(_Ready())
    while True:
        try:
            job: Job = connection.recv()
        except EOFError:
            return
        try:
            answer: Reading | Drawn | Failure = (
                draw(job.path) if job.draws else reader(job.path, job.name, options, before_ocr)
            )
        except ExtractionError as error:
            answer = Failure(error.reason, error.detail)
        except MemoryError:
            answer = Failure("out_of_memory", "Reading the file took more memory than is allowed.")
        except OSError as error:
            answer = Failure("reader_failed", f"The file could not be read here ({error}): check disk and memory.")
        except Exception as error:  # noqa: BLE001 - whatever a hostile file causes ends as a row in the ledger
            answer = Failure("unreadable", f"Reading the file failed: {type(error).__name__}: {error}"[:300])
        try:
            connection.send(answer)
        except BrokenPipeError:
            return


def _settle_in(parent: int) -> None:
    """Die with the parent, ignore Ctrl-C, and keep output of libraries off stdout."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    os.dup2(2, 1)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # the parent had died before
            os._exit(1)


@contextlib.contextmanager
def _no_interruption() -> Iterator[None]:
    """Defer Ctrl-C, which goes to the whole process group, until a child has started.

    In a child that is starting, it would cause a traceback, so the child inherits the blocked signal. In the parent, it
    would interrupt a message to the child, with a traceback there, too. Python delivers signals to the main thread,
    whichever thread receives them, so a handler defers it there.
    """
    # The resource tracker, which multiprocessing starts with the first child, unblocks the signal, so it must start
    # before.
    resource_tracker.ensure_running()
    interruptions: list[int] = []
    is_main = threading.current_thread() is threading.main_thread()
    handler = signal.signal(signal.SIGINT, lambda number, _: interruptions.append(number)) if is_main else None
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        if is_main:
            signal.signal(signal.SIGINT, handler)
    if interruptions:
        signal.raise_signal(signal.SIGINT)


@contextlib.contextmanager
def _harmless_environment() -> Iterator[None]:
    """Start a child without passwords in its environment."""
    every = dict(os.environ)
    harmless = harmless_environment()
    for name in every.keys() - harmless.keys():
        del os.environ[name]
    try:
        yield
    finally:
        os.environ.update(every)


class _Child:
    def __init__(self, options: ReadingOptions, reader: Reader) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        arguments = (theirs, options, reader, os.getpid())
        self.process: SpawnProcess = context.Process(target=_serve, args=arguments, daemon=True)
        with _harmless_environment(), _no_interruption():
            self.process.start()
        theirs.close()
        self.job: Job | None = None
        self.started = self.allowed = 0.0
        self._starting = STARTUP_SECONDS
        self.done = 0
        self._verdict: Failure | None = None
        self._deciding = threading.Lock()

    def give(self, job: Job) -> None:
        self.started, self.allowed, self.job = time.monotonic(), 0.0, job
        with contextlib.suppress(OSError):  # it died idle, which reading its result will report
            self.connection.send(job)

    def judge(self, timeout: float, memory: float) -> None:
        """Kill the child if its file exceeds a limit; `answer` returns the failure."""
        with self._deciding:
            if self.job is None or self._verdict is not None or self.connection.poll():
                return
            if time.monotonic() - self.started > timeout + self.allowed + self._starting:
                self._verdict = Failure("timeout", f"Reading took longer than {timeout:g} s (ONRECORD_FILE_TIMEOUT).")
            elif self._memory() > memory:
                self._verdict = Failure("out_of_memory", f"Reading took more than {memory / 1e9:g} GB of memory.")
            if self._verdict is not None:
                self._kill()

    def answer(self) -> Reading | Drawn | Failure | None:
        """The result of the file, once the connection is readable; None when the child only reported its start or
        requested more time. A child that was killed is not used again; see `is_spent`.
        """
        try:
            answer: Reading | Drawn | Failure | _Allowance | _Ready | None = self.connection.recv()
        except (EOFError, OSError):
            answer = None
        with self._deciding:
            if isinstance(answer, _Ready):
                self.started, self._starting = time.monotonic(), 0.0
                return None
            if isinstance(answer, _Allowance):
                self.allowed += answer.seconds
                return None
            self.job, self.done = None, self.done + 1
            if self._verdict is not None:  # an answer that comes after it stems from the end of a program it waited for
                return self._verdict
            return answer or Failure("crashed", f"The reader crashed on this file ({self._last_words()}).")

    @property
    def is_spent(self) -> bool:
        """Whether the child cannot take another file: it is dead, dying, or has read enough of them."""
        return self._verdict is not None or self.done >= FILES_PER_CHILD or not self.process.is_alive()

    def _last_words(self) -> str:
        self.process.join(GRACE_SECONDS)
        code = self.process.exitcode
        return f"signal {-code}" if code is not None and code < 0 else f"exit status {code}"

    def _family(self) -> list[psutil.Process]:
        with contextlib.suppress(psutil.Error):
            process = psutil.Process(self.process.pid)
            return [*process.children(recursive=True), process]
        return []

    def _memory(self) -> int:
        total = 0
        for process in self._family():
            with contextlib.suppress(psutil.Error):
                total += process.memory_info().rss
        return total

    def _kill(self) -> None:
        for process in self._family():
            with contextlib.suppress(psutil.Error):
                process.kill()

    def end(self) -> None:
        """Kill the child and all its descendants, and wait until they have ended."""
        self._kill()
        self.process.join()
        self.connection.close()


class ExtractionPool:
    """`run(jobs)` yields each job with what came of it as they finish, in no fixed order. Use as a context manager.

    A thread enforces the limits, so that they also hold while the caller processes a result.
    """

    def __init__(
        self,
        workers: int,
        options: ReadingOptions,
        timeout: float,
        *,
        memory: float = MEMORY_LIMIT,
        reader: Reader = read,
    ) -> None:
        """`timeout` in seconds and `memory` in bytes apply to one file. Children are started when there is work."""
        self._size, self._options, self._reader = workers, options, reader
        self._timeout, self._memory = timeout, memory
        self._children: list[_Child] = []
        self._closing = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._watcher.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        self._watcher.join()
        for child in self._children:
            child.end()
        self._children.clear()

    def _watch(self) -> None:
        while not self._closing.wait(POLL_SECONDS):
            for child in tuple(self._children):
                with contextlib.suppress(OSError):
                    child.judge(self._timeout, self._memory)

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Reading | Drawn | Failure]]:
        """Read every job's file, or draw its pages. The next job is taken from `jobs` when a child is free."""
        source = iter(jobs)
        while True:
            self._feed(source)
            busy = {child.connection: child for child in self._children if child.job is not None}
            if not busy:
                return
            for connection in wait(list(busy)):
                child = busy[cast("Connection", connection)]
                job, answer = cast("Job", child.job), child.answer()
                if answer is not None:
                    if child.is_spent:
                        self._discard(child)
                    yield job, answer

    def _feed(self, source: Iterator[Job]) -> None:
        """Give each free child a job, while there are any."""
        while True:
            child = next((child for child in self._children if child.job is None), None)
            if child is None and len(self._children) >= self._size:
                return
            job = next(source, None)
            if job is None:
                return
            if child is not None and child.is_spent:  # it was killed from outside meanwhile
                self._discard(child)
                child = None
            if child is None:
                child = _Child(self._options, self._reader)
                self._children.append(child)
            child.give(job)

    def _discard(self, child: _Child) -> None:
        self._children.remove(child)
        child.end()
