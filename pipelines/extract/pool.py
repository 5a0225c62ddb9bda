"""Extraction in child processes, each file under a time and a memory limit; a child that breaks one is replaced.

A file can make a parser loop, eat memory or crash. Nothing of that may reach the process that holds the archive.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
import time
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Self, cast

import psutil

from indexer.errors import ExtractionError
from pipelines.extract.reader import Reading, ReadingOptions, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess
    from pathlib import Path

MEMORY_LIMIT = 3_000_000_000
"""Bytes that a child may hold; the largest of 700 real documents needed 0.6 GB."""
FILES_PER_CHILD = 500
"""A child is replaced after so many files, so that what a parser leaks does not add up."""
POLL_SECONDS = 0.25


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read: `name` is what it was called, `path` where its content lies; `tag` comes back with it."""

    path: Path
    name: str
    tag: int


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file could not be read: a reason code of the ledger, and a sentence."""

    reason: str
    detail: str


def _serve(connection: Connection, options: ReadingOptions) -> None:
    """A child's life: read what it is sent, one file at a time, until the parent hangs up."""
    while True:
        try:
            job: Job = connection.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            answer: Reading | Failure = read(job.path, job.name, options)
        except ExtractionError as error:
            answer = Failure(error.reason, error.detail)
        except MemoryError:
            answer = Failure("out_of_memory", "Reading the file took more memory than is allowed.")
        except Exception as error:  # noqa: BLE001 - whatever a hostile file causes ends as a row in the ledger
            answer = Failure("unreadable", f"Reading the file failed: {type(error).__name__}: {error}"[:300])
        try:
            connection.send(answer)
        except (BrokenPipeError, KeyboardInterrupt):
            return


class _Child:
    def __init__(self, options: ReadingOptions) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process: SpawnProcess = context.Process(target=_serve, args=(theirs, options), daemon=True)
        self.process.start()
        theirs.close()
        self.job: Job | None = None
        self.started = 0.0
        self.done = 0
        self.verdict: Failure | None = None

    def give(self, job: Job) -> None:
        self.started, self.job = time.monotonic(), job
        with contextlib.suppress(OSError):  # it died idle: reading its answer will report that
            self.connection.send(job)

    def judge(self, timeout: float) -> None:
        """Kill the child if its file takes too long or too much; the reader of its answer finds the verdict."""
        if self.job is None or self.verdict is not None or self.connection.poll():
            return
        if time.monotonic() - self.started > timeout:
            self.verdict = Failure("timeout", f"Reading took longer than {timeout:g} s (ONRECORD_FILE_TIMEOUT).")
        elif self._memory() > MEMORY_LIMIT:
            self.verdict = Failure("out_of_memory", f"Reading took more than {MEMORY_LIMIT / 1e9:g} GB of memory.")
        if self.verdict is not None:
            self._kill()

    def _family(self) -> list[psutil.Process]:
        with contextlib.suppress(psutil.Error):
            process = psutil.Process(self.process.pid)
            return [*process.children(recursive=True), process]
        return []

    def _memory(self) -> int:
        total = 0
        for one in self._family():
            with contextlib.suppress(psutil.Error):
                total += one.memory_info().rss
        return total

    def _kill(self) -> None:
        for one in self._family():
            with contextlib.suppress(psutil.Error):
                one.kill()

    def end(self) -> None:
        """Kill the child and everything that it started, and wait until it is gone."""
        self._kill()
        self.process.join()
        self.connection.close()


class ExtractionPool:
    """`run(jobs)` yields (job, reading or failure) as they come, in no fixed order. Use as a context manager.

    A thread watches the limits, so that they hold while the caller is busy with what it was given.
    """

    def __init__(self, workers: int, options: ReadingOptions, timeout: float) -> None:
        """`timeout` is seconds for one file. Children are started when there is work for them."""
        self._size, self._options, self._timeout = workers, options, timeout
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
                    child.judge(self._timeout)

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Reading | Failure]]:
        """Read every job's file. Jobs are drawn as children become free."""
        source = iter(jobs)
        while True:
            self._feed(source)
            busy = {child.connection: child for child in self._children if child.job is not None}
            if not busy:
                return
            for connection in wait(list(busy)):
                yield self._collect(busy[connection])  # type: ignore[index]

    def _feed(self, source: Iterator[Job]) -> None:
        """Give each free child a job, as long as there are any."""
        while True:
            child = next((child for child in self._children if child.job is None), None)
            if child is None and len(self._children) >= self._size:
                return
            job = next(source, None)
            if job is None:
                return
            if child is not None and child.done >= FILES_PER_CHILD:
                self._discard(child)
                child = None
            if child is None:
                child = _Child(self._options)
                self._children.append(child)
            child.give(job)

    def _collect(self, child: _Child) -> tuple[Job, Reading | Failure]:
        job = cast("Job", child.job)
        try:
            answer: Reading | Failure = child.connection.recv()
        except (EOFError, OSError):
            self._discard(child)
            return job, child.verdict or Failure("crashed", "The reader crashed on this file.")
        child.job, child.done = None, child.done + 1
        return job, answer

    def _discard(self, child: _Child) -> None:
        self._children.remove(child)
        child.end()
