"""Pages are drawn by processes that a hostile file may have: bounded, without network or passwords, and short-lived."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest
from support.cases import each_case
from unit.webapp.stub import SAMPLE

from indexer.errors import EngineUnavailableError, NotFoundError
from webapp.page_images import images as page_images
from webapp.page_images.client import Renderer, RenderingError
from webapp.page_images.images import Kept, page_image

if TYPE_CHECKING:
    from collections.abc import Iterator

REQUEST = json.dumps({"path": str(SAMPLE), "page": 1, "texts": [], "boxes": []}).encode()
PNG = b"\x89PNG\r\n\x1a\n"
HELD = "/held/page.pdf"


@pytest.fixture
def renderer() -> Iterator[Renderer]:
    made = Renderer()
    yield made
    if made.pid:
        made._control.close()  # type: ignore[union-attr]
        made._process.wait(10)  # type: ignore[union-attr]


def in_a_child(code: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Renderer:
    """A renderer whose children, instead of drawing, do this with `request`, and answer `answer`."""
    body = "\n".join(f"    {line}" for line in code.splitlines())
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\n"
        "def drawn(request):\n"
        "    import ctypes, os, socket, time, resource, pathlib\n"
        f"{body}\n"
        "    return answer\n"
        "if 'webapp.page_images.fork_server' in ' '.join(sys.orig_argv):\n"
        "    import webapp.page_images.draw\n"
        "    webapp.page_images.draw.drawn = drawn\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return Renderer()


def wait_until(done: object, seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not done():  # type: ignore[operator]
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_pages_are_drawn_one_child_each_and_children_end(renderer: Renderer) -> None:
    for _ in range(3):
        assert renderer.draw(REQUEST, 15).startswith(PNG)
    mother = psutil.Process(renderer.pid)
    wait_until(lambda: not mother.children())
    assert mother.num_threads() == 1


def test_many_threads_ask_at_once(renderer: Renderer) -> None:
    pictures: list[bytes] = []
    threads = [threading.Thread(target=lambda: pictures.append(renderer.draw(REQUEST, 30))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(pictures) == 8
    assert len(set(pictures)) == 1


def test_a_damaged_file_costs_only_its_own_picture(renderer: Renderer, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\ngarbage")
    with pytest.raises(RenderingError):
        renderer.draw(json.dumps({"path": str(broken), "page": 1, "texts": [], "boxes": []}).encode(), 15)
    pid = renderer.pid
    assert renderer.draw(REQUEST, 15).startswith(PNG)
    assert renderer.pid == pid


def test_a_process_that_died_is_replaced(renderer: Renderer) -> None:
    renderer.draw(REQUEST, 15)
    pid = renderer.pid
    assert pid
    os.kill(pid, signal.SIGKILL)
    assert renderer.draw(REQUEST, 15).startswith(PNG)
    assert renderer.pid != pid


def test_a_child_that_somebody_kills_is_replaced(renderer: Renderer) -> None:
    renderer.draw(REQUEST, 15)
    mother = psutil.Process(renderer.pid)
    wait_until(lambda: not mother.children())

    def kill_the_next() -> None:
        while not (children := mother.children()):
            pass
        children[0].kill()

    killing = threading.Thread(target=kill_the_next)
    killing.start()
    assert renderer.draw(REQUEST, 15).startswith(PNG)
    killing.join()


NETWORK = """
try:
    socket.socket(socket.AF_INET)
    answer = b"open"
except PermissionError:
    answer = b"shut"
"""
PASSWORDS = "answer = ' '.join(name for name in os.environ if 'PASSWORD' in name or 'SECRET' in name).encode()"
SOCKETS = """
import stat
count = 0
for number in range(64):
    try:
        count += stat.S_ISSOCK(os.fstat(number).st_mode)
    except OSError:
        pass
answer = str(count).encode()
"""


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (NETWORK, b"shut"),
        ("answer = str(resource.getrlimit(resource.RLIMIT_AS)[0]).encode()", b"1500000000"),
        (PASSWORDS, b""),
        (SOCKETS, b"1"),
    ],
    ids=["no network", "limited memory", "no passwords", "no socket but its own"],
)
def test_what_a_child_has(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str, expected: bytes) -> None:
    monkeypatch.setenv("OPENSEARCH_PASSWORD", "x")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "x")
    assert in_a_child(code, monkeypatch, tmp_path).draw(b"", 15) == expected


@each_case
def test_a_child_that_goes_wrong_gives_no_picture_and_the_next_one_works(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str
) -> None:
    renderer = in_a_child(code, monkeypatch, tmp_path)
    with pytest.raises(RenderingError):
        renderer.draw(str(tmp_path / "written").encode(), 3)
    mother = psutil.Process(renderer.pid)
    wait_until(lambda: not mother.children())
    assert mother.is_running()
    assert not (tmp_path / "written").exists() or not (tmp_path / "written").read_bytes()


def test_with_the_worker_everything_ends(tmp_path: Path) -> None:
    code = (
        "import sys, time\nfrom webapp.page_images.images import renderer, warm\n"
        f"renderer.draw({REQUEST!r}, 15)\nprint(renderer.pid, flush=True)\ntime.sleep(60)\n"
    )
    worker = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert worker.stdout is not None
    pid = int(worker.stdout.readline())
    assert psutil.pid_exists(pid)
    worker.kill()
    worker.wait()
    wait_until(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)


def test_a_fork_of_the_worker_starts_its_own(renderer: Renderer) -> None:
    renderer.draw(REQUEST, 15)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            renderer.draw(REQUEST, 15)
            os.write(writing, str(renderer.pid).encode())
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    assert int(os.read(reading, 20)) != renderer.pid
    assert renderer.draw(REQUEST, 15).startswith(PNG)


@pytest.fixture
def forgetful() -> Iterator[None]:
    yield
    page_images.kept.clear()
    page_images.failures.clear()


@pytest.mark.usefixtures("forgetful")
def test_a_page_that_cannot_be_drawn_is_tried_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tried = tmp_path / "tried"
    tried.mkdir()

    class Failing(Renderer):
        def draw(self, request: bytes, seconds: float) -> bytes:  # noqa: ARG002
            (tried / str(len(list(tried.iterdir())))).touch()
            raise RenderingError

    monkeypatch.setattr(page_images, "renderer", Failing())
    for number in (1, 1, 1, 2):
        with pytest.raises(NotFoundError):
            page_image(Path(HELD), number)
    assert len(list(tried.iterdir())) == 2
    monkeypatch.setattr(page_images, "FAILURE_SECONDS", 0)
    with pytest.raises(NotFoundError):
        page_image(Path(HELD), 1)
    assert len(list(tried.iterdir())) == 3


def test_failures_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_images, "MOST_FAILURES", 2)
    failures = page_images.Failures()
    for number in range(3):
        failures.add(Path(HELD), number)
    assert [failures.holds(Path(HELD), number) for number in range(3)] == [False, True, True]


@pytest.mark.usefixtures("forgetful")
def test_pictures_hold_half_of_the_threads_at_most(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(page_images, "renderer", in_a_child("time.sleep(2)\nanswer = b''", monkeypatch, tmp_path))
    threads = [threading.Thread(target=page_image, args=(Path(HELD), number)) for number in range(4)]
    for thread in threads:
        thread.start()
    time.sleep(0.5)
    started = time.monotonic()
    with pytest.raises(EngineUnavailableError):
        page_image(Path(HELD), 9)
    assert time.monotonic() - started < 0.5
    for thread in threads:
        thread.join()


@pytest.mark.usefixtures("forgetful")
def test_more_than_two_at_once_wait_and_are_told_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(page_images, "renderer", in_a_child("time.sleep(3)\nanswer = b''", monkeypatch, tmp_path))
    monkeypatch.setattr(page_images.turnstile, "patience", 0.2)
    threads = [threading.Thread(target=page_image, args=(Path(HELD), number)) for number in range(2)]
    for thread in threads:
        thread.start()
    time.sleep(0.5)
    with pytest.raises(EngineUnavailableError):
        page_image(Path(HELD), 9)
    for thread in threads:
        thread.join()


def test_a_page_that_is_not_there_is_told_in_words() -> None:
    with pytest.raises(NotFoundError, match="Page 99 of this file cannot be shown"):
        page_image(SAMPLE, 99)


def test_pictures_are_kept_while_there_is_room() -> None:
    kept = Kept(100)
    for number in range(5):
        kept.put(number, bytes(30))
        kept.get(0)
    assert [number for number in range(5) if kept.get(number)] == [0, 3, 4]
    kept.put(9, bytes(1000))
    assert kept.get(9) is None
    kept.put(1, bytes(90))
    kept.put(1, bytes(95))
    assert len(kept.get(1) or b"") == 95
