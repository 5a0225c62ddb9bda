"""The server as it runs: what its logs hold, whom it limits, and what it leaves behind."""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Sequence
from pathlib import Path

import psutil
import pytest
from raw_http import ask, send
from support.stub_model import WITHOUT_MODEL

from benchmarks.serving import get_json, serving

SOUGHT = "confidential-query"
STRANGER = "203.0.113.7"


def test_an_access_log_has_no_queries_and_cannot_be_forged(
    sample_data_dir: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    settings = {"GUNICORN_CMD_ARGS": "--access-logfile -", **WITHOUT_MODEL}
    with serving(sample_data_dir, "--workers", "1", settings=settings) as base:
        ask(base, f"/search?q={SOUGHT}", Referer=f"http://elsewhere.example/?q={SOUGHT}", User_Agent="browser/1")
        ask(base, f"/api/v1/search?q={SOUGHT}&mode=x")
        ask(base, "/forged%0a127.0.0.1%20-%20GET%20/innocent%22", User_Agent='"quoted"')
        ask(base, f"/search?q={SOUGHT}&{'x' * 9000}")
        send(base, f"GET /search?q={SOUGHT} with spaces HTTP/1.1\r\n\r\n".encode())
        send(base, f"/search?q={SOUGHT}\r\n\r\n".encode())
    written = "".join(capfd.readouterr())
    assert SOUGHT not in written
    assert "elsewhere.example" not in written
    line = next(line for line in written.splitlines() if "browser/1" in line)
    assert re.fullmatch(r'127\.0\.0\.1 \[[^]]+\] "GET /search HTTP/1\.1" 200 \d+ \d+ "browser/1"', line)
    assert "/forged%0A127.0.0.1%20-%20GET%20/innocent%22" in written
    assert not [line for line in written.splitlines() if line.startswith("127.0.0.1 - GET")]


def test_without_an_access_log_nothing_of_a_request_is_written(
    sample_data_dir: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with serving(sample_data_dir, "--workers", "1", settings=WITHOUT_MODEL) as base:
        ask(base, f"/search?q={SOUGHT}", User_Agent="browser/1")
        ask(base, f"/documents/{SOUGHT}")
    written = "".join(capfd.readouterr())
    assert "Booting worker" in written
    assert SOUGHT not in written
    assert "browser/1" not in written


def test_the_limit_of_a_client_holds_over_all_workers(sample_data_dir: Path) -> None:
    settings = {"ONRECORD_RATE_LIMIT": "40/day", "ONRECORD_PROXIES": "1", **WITHOUT_MODEL}
    with serving(sample_data_dir, "--workers", "3", settings=settings) as base:
        statuses = [ask(base, "/about", X_Forwarded_For=f"10.9.8.7, {STRANGER}").status for _ in range(60)]
        assert (statuses.count(200), statuses.count(429)) == (40, 20)
        refused = ask(base, "/api/v1/search?q=a", X_Forwarded_For=STRANGER)
        assert refused.headers["Content-Type"] == "application/problem+json"
        assert int(refused.headers["Retry-After"]) > 0
        assert ask(base, "/about", X_Forwarded_For="203.0.113.8").status == 200
        assert ask(base, "/healthz", X_Forwarded_For=STRANGER).status == 200


def test_pages_are_drawn_by_children_that_end_with_the_server(sample_data_dir: Path) -> None:
    others = _drawing()  # servers of other tests may be running
    with serving(sample_data_dir, "--workers", "2", settings=WITHOUT_MODEL) as base:
        result = get_json(f"{base}/api/v1/search?q=ransomware&mode=keyword")["results"][0]
        picture = ask(base, f"/documents/{result['document']['id']}/pages/1.png")
        assert picture.body.startswith(b"\x89PNG")
        drawing = _drawing(but=others)
        assert len(drawing) == 2
        workers = {one.ppid() for one in drawing}
        psutil.Process(workers.pop()).kill()
        deadline = time.monotonic() + 20
        while len([one for one in drawing if _lives(one)]) > 1:
            assert time.monotonic() < deadline, "the killed worker's process lives on"
            time.sleep(0.1)
        again = _drawing(but=others)
    deadline = time.monotonic() + 20
    while any(_lives(one) for one in (*drawing, *again)):
        assert time.monotonic() < deadline, "something outlived the server"
        time.sleep(0.1)


def _drawing(but: Sequence[psutil.Process] = ()) -> list[psutil.Process]:
    """The processes of which pages' children are forked, one a worker."""
    found = []
    for process in set(psutil.Process().children(recursive=True)) - set(but):
        with contextlib.suppress(psutil.Error):  # one that is just ending
            if (
                "webapp.page_images.fork_server" in process.cmdline()
                and "webapp.page_images.fork_server" not in process.parent().cmdline()
            ):  # type: ignore[union-attr]
                found.append(process)
    return found


def _lives(process: psutil.Process) -> bool:
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
