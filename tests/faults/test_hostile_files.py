"""Files made to do harm: each ends as read or as failed with a reason, within its limits, and nothing leaves the
machine.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator

import psutil
import pytest

from benchmarks.hostile import SENTENCE, write_all
from pipelines.extract.pool import MEMORY_LIMIT, ExtractionPool, Failure, Job
from pipelines.extract.reader import Reading, ReadingOptions

SLACK = 1_000_000_000
"""Bytes that a child may take between two looks at it."""
PASSING = {"timeout", "out_of_memory", "crashed", "unreadable", "too_much_text", "unsupported_type", "not_a_pdf"}


class Listener:
    """A server that notes who calls."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.calls: list[object] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                connection, caller = self._socket.accept()
            except OSError:
                return
            self.calls.append(caller)
            connection.close()

    def close(self) -> None:
        self._socket.close()


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[dict[str, Reading | Failure], Listener, int]]:
    listener = Listener()
    paths = write_all(tmp_path_factory.mktemp("hostile"), listener.address, megabytes=400, pages=1_000)
    peak, done = [0], threading.Event()

    def watch() -> None:
        while not done.wait(0.05):
            for child in psutil.Process().children(recursive=True):
                try:
                    peak[0] = max(peak[0], child.memory_info().rss)
                except psutil.Error:
                    continue

    watcher = threading.Thread(target=watch)
    watcher.start()
    with ExtractionPool(1, ReadingOptions("auto", "eng"), 60.0) as pool:
        found = {job.name: outcome for job, outcome in pool.run(Job(path, path.name, 0) for path in paths)}
    done.set()
    watcher.join()
    yield found, listener, peak[0]
    listener.close()


def test_each_is_read_or_fails_with_a_reason(
    outcomes: tuple[dict[str, Reading | Failure], Listener, int],
) -> None:
    found, _, peak = outcomes
    failures = {name: outcome for name, outcome in found.items() if isinstance(outcome, Failure)}
    assert {failure.reason for failure in failures.values()} <= PASSING, failures
    assert all(failure.detail for failure in failures.values())
    assert peak < MEMORY_LIMIT + SLACK
    long = found["long.pdf"]
    assert isinstance(long, Reading)
    assert len(long.extraction.pages) == 1_000
    assert not [child for child in psutil.Process().children(recursive=True) if "spawn_main" in str(child.cmdline())]


@pytest.mark.parametrize("name", ["acts.pdf", "calls-home.html"])
def test_text_of_what_acts_and_calls_is_read(
    outcomes: tuple[dict[str, Reading | Failure], Listener, int], name: str
) -> None:
    reading = outcomes[0][name]
    assert isinstance(reading, Reading), reading
    assert " ".join(reading.extraction.pages[0].split()) == SENTENCE


def test_nothing_calls_home(outcomes: tuple[dict[str, Reading | Failure], Listener, int]) -> None:
    time.sleep(0.2)
    assert outcomes[1].calls == []
