"""Whatever a file does to its reader, it fails alone, in time, and leaves no process behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest
import stub_readers
from support.cases import each_case

from benchmarks.pdfs import pdf
from pipelines.extract.pool import ExtractionPool, Failure, Job, _no_interruption
from pipelines.extract.reader import Reading, ReadingOptions
from pipelines.extract.thumbnails import Drawn

MEMORY = 600_000_000


def run(*names: str, workers: int = 1, timeout: float = 60.0) -> dict[str, Reading | Failure]:
    jobs = [Job(Path(name), name, number) for number, name in enumerate(names)]
    with ExtractionPool(workers, ReadingOptions(), timeout, memory=MEMORY, reader=stub_readers.misbehave) as pool:
        outcomes = {job.name: outcome for job, outcome in pool.run(jobs)}
    assert not [child for child in psutil.Process().children(recursive=True) if _is_reader(child)]
    assert set(outcomes) == set(names)
    return outcomes


def _is_reader(process: psutil.Process) -> bool:
    try:
        return any("spawn_main" in part or "sleep(600)" in part for part in process.cmdline())
    except psutil.Error:
        return False


def reader_of(outcome: Reading | Failure) -> str:
    assert isinstance(outcome, Reading), outcome
    return outcome.extraction.pages[0].split()[0]


@each_case
def test_bad_file_fails_alone_with_its_reason(name: str, reason: str, says: str) -> None:
    outcomes = run("before.pdf", name, "after.pdf")
    failure = outcomes[name]
    assert isinstance(failure, Failure)
    assert (failure.reason, says in failure.detail) == (reason, True), failure
    replaced = reader_of(outcomes["before.pdf"]) != reader_of(outcomes["after.pdf"])
    assert replaced == (reason in {"crashed", "out_of_memory"})


def test_pages_are_drawn_by_the_children_that_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([["One."], ["Two."]]))
    jobs = [Job(Path("before.pdf"), "before.pdf", 0), Job(path, path.name, 1, draws=True)]
    with ExtractionPool(1, ReadingOptions(), 60.0, reader=stub_readers.misbehave) as pool:
        outcomes = {job.tag: outcome for job, outcome in pool.run(jobs)}
    assert isinstance(outcomes[0], Reading)
    assert isinstance(outcomes[1], Drawn)
    assert list(outcomes[1].pages) == [1, 2]


def test_a_reader_cannot_reach_the_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        outcome = run(f"call.{port}.pdf")[f"call.{port}.pdf"]
    assert isinstance(outcome, Failure), "it was connected"
    assert "not permitted" in outcome.detail.lower()


@pytest.mark.parametrize("name", ["loop.pdf", "loop-with-helper.pdf"])
def test_endless_file_is_ended_in_time_with_all_that_it_started(name: str) -> None:
    outcomes = run(name, "after.pdf", timeout=3)
    failure = outcomes[name]
    assert isinstance(failure, Failure)
    assert failure.reason == "timeout"
    assert reader_of(outcomes["after.pdf"])


def test_an_answer_given_while_it_is_being_ended_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    kill = psutil.Process.kill

    def kill_and_linger(process: psutil.Process) -> None:
        kill(process)
        time.sleep(0.5)  # the helper's end lets its reader go on

    monkeypatch.setattr(psutil.Process, "kill", kill_and_linger)
    failure = run("loop-with-helper.pdf", timeout=2)["loop-with-helper.pdf"]
    assert isinstance(failure, Failure)
    assert failure.reason == "timeout"


def test_pages_to_recognise_are_given_more_time() -> None:
    assert reader_of(run("slow-ocr.pdf", timeout=2.5)["slow-ocr.pdf"])


def test_a_child_that_died_idle_costs_no_file() -> None:
    with ExtractionPool(1, ReadingOptions(), 60, reader=stub_readers.misbehave) as pool:
        ((_, first),) = pool.run([Job(Path("a"), "a.pdf", 0)])
        os.kill(int(reader_of(first)), signal.SIGKILL)
        time.sleep(0.5)
        ((_, second),) = pool.run([Job(Path("b"), "b.pdf", 1)])
    assert isinstance(second, (Reading, Failure))
    assert reader_of(second) != reader_of(first)


def test_many_files_by_several_children_each_once() -> None:
    names = [f"slow.{number}" for number in range(12)]
    outcomes = run(*names, workers=3)
    assert len({reader_of(outcome) for outcome in outcomes.values()}) > 1


def test_error_of_the_caller_leaves_no_process() -> None:
    jobs = [Job(Path(name), name, 0) for name in ("a.pdf", "loop.pdf")]
    pool = ExtractionPool(2, ReadingOptions(), 60, reader=stub_readers.misbehave)

    def fail() -> None:
        with pool:
            for _ in pool.run(jobs):
                raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert not [child for child in psutil.Process().children(recursive=True) if _is_reader(child)]


PARENT = """
import sys
sys.path.insert(0, {tests!r})
from pathlib import Path
import stub_readers
from pipelines.extract.pool import ExtractionPool, Job
from pipelines.extract.reader import ReadingOptions
if __name__ == "__main__":
    jobs = [Job(Path(name), name, 0) for name in ("print.pdf", "a.pdf", "loop.pdf")]
    with ExtractionPool(1, ReadingOptions(), 600, reader=stub_readers.misbehave) as pool:
        for job, outcome in pool.run(jobs):
            print(outcome.extraction.pages[0].split()[0], flush=True)
"""


def test_readers_die_with_a_killed_parent_and_print_nothing() -> None:
    script = PARENT.format(tests=str(Path(__file__).parent.parent))
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    lines = [parent.stdout.readline().strip() for _ in range(2)]
    assert all(line.isdigit() for line in lines), lines
    child = psutil.Process(int(lines[0]))
    assert child.is_running()
    parent.kill()
    parent.wait()
    _, alive = psutil.wait_procs([child], timeout=10)
    assert not alive


def test_interruption_comes_before_or_after_a_child_is_started_never_between() -> None:
    elsewhere = threading.Event()
    other = threading.Thread(target=elsewhere.wait)  # another thread may take the signal that this one blocks
    other.start()
    reached = []

    def start() -> None:
        with _no_interruption():
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.1)
            reached.append(True)

    try:
        with pytest.raises(KeyboardInterrupt):
            start()
    finally:
        elsewhere.set()
        other.join()
    assert reached
