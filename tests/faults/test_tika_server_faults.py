"""A Tika Server that is away, slow, broken or no Tika Server: one clear error, or a row of the ledger to try again."""

from __future__ import annotations

import http.server
import json
import os
import signal
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from conftest import ROOT

from benchmarks.serving import free_port
from indexer.errors import ExtractionError, TikaServerError
from pipelines.extract import server as server_module
from pipelines.extract.pool import ExtractionPool, Failure, Job
from pipelines.extract.reader import Reading, ReadingOptions
from pipelines.extract.server import TikaServer
from pipelines.extract.tika import extract

XHTML = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>What was said.</p></body></html>'
GOOD = json.dumps({"Content-Type": "text/plain", "X-TIKA:content": XHTML})
Answer = tuple[int, str] | str


class Stub:
    """A server that gives these answers, one a request, the last one for ever: (status, body), `hang` or `break`."""

    def __init__(self, *answers: Answer) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        stub, left = self, list(answers)

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_PUT(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                self.answer()

            def do_GET(self) -> None:
                self.answer()

            def answer(self) -> None:
                stub.asked.append((self.path, dict(self.headers)))
                answer = left.pop(0) if len(left) > 1 else left[0]
                if answer == "hang":
                    stub.closing.wait(30)
                elif answer != "break":
                    status, body = answer
                    self.send_response(int(status))
                    self.end_headers()
                    self.wfile.write(str(body).encode())

            def log_message(self, *_: Any) -> None:
                pass

        self.closing = threading.Event()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.endpoint = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.closing.set()
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Stub]]:
    monkeypatch.setattr(server_module, "PAUSES", (0.01, 0.01, 0.01))
    made: list[Stub] = []

    def make(*answers: Answer) -> Stub:
        made.append(Stub(*answers))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text("What was said.")
    return path


def failure(letter: Path, server: TikaServer) -> ExtractionError:
    with pytest.raises(ExtractionError) as caught:
        extract(letter, letter.name, server)
    return caught.value


@pytest.mark.parametrize(
    ("answer", "reason", "tries"),
    [
        ((500, "oops"), "server_fault", 1),
        ((404, "no such page"), "server_fault", 1),
        ((200, "<html>It works!</html>"), "server_fault", 1),
        ((200, "[]"), "server_fault", 1),
        ((200, "null"), "server_fault", 1),
        ((503, ""), "server_away", 4),
        ("break", "crashed", 2),
    ],
)
def test_bad_answers_fail_the_file_for_this_run(
    stub: Callable[..., Stub], letter: Path, answer: Answer, reason: str, tries: int
) -> None:
    one = stub(answer)
    error = failure(letter, TikaServer(one.endpoint))
    assert (error.reason, len(one.asked)) == (reason, tries)


def test_server_that_comes_back_is_asked_again(stub: Callable[..., Stub], letter: Path) -> None:
    one = stub((503, ""), "break", (503, ""), (200, GOOD))
    assert extract(letter, letter.name, TikaServer(one.endpoint)).pages == ("What was said.",)
    path, headers = one.asked[-1]
    assert path == "/tika/xml"
    assert headers["X-Tika-PDFOcrStrategy"] == "no_ocr"
    assert headers["X-Tika-Timeout-Millis"] == "120000"


def test_slow_server_ends_in_time(stub: Callable[..., Stub], letter: Path) -> None:
    error = failure(letter, TikaServer(stub("hang").endpoint, seconds=0.2))
    assert error.reason == "timeout"
    assert "ONRECORD_FILE_TIMEOUT" in error.detail


def test_no_message_holds_the_password(stub: Callable[..., Stub], letter: Path) -> None:
    port = stub((500, "oops")).server.server_address[1]
    for endpoint in (f"http://clerk:s3cret@127.0.0.1:{port}/a", f"http://clerk:s3cret@127.0.0.1:{free_port()}"):
        server = TikaServer(endpoint)
        error = failure(letter, server)
        with pytest.raises(TikaServerError) as refused:
            server.check()
        for text in (repr(server), str(error), str(refused.value)):
            assert "s3cret" not in text
        assert "127.0.0.1" in error.detail


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ((200, "Apache Tika 3.3.2"), None),
        ((200, "<html>It works!</html>"), "is no Tika Server"),
        ((401, ""), "refuses us"),
        ((503, ""), "is not ready"),
        ("break", "cannot be reached"),
    ],
)
def test_check_says_what_is_wrong(stub: Callable[..., Stub], answer: Answer, says: str | None) -> None:
    server = TikaServer(stub(answer).endpoint)
    if says is None:
        assert server.check() == "Apache Tika 3.3.2"
        return
    with pytest.raises(TikaServerError, match=says):
        server.check()


def test_certificate_is_checked(
    stub: Callable[..., Stub], letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, one = tmp_path / "certificates", stub((200, GOOD))
    subprocess.run(["sh", ROOT / "deploy" / "certificates.sh", folder, "localhost"], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "node.pem", folder / "node.key")
    one.server.socket = context.wrap_socket(one.server.socket, server_side=True)
    server = TikaServer(one.endpoint.replace("http://127.0.0.1", "https://localhost"))
    assert failure(letter, server).reason == "server_fault"
    with pytest.raises(TikaServerError, match="certificate that is not trusted"):
        server.check()
    assert not one.asked
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(folder / "ca.pem"))
    assert extract(letter, letter.name, server).pages == ("What was said.",)


SCRIPT = """
import sys
from pathlib import Path
from pipelines.extract import server
from pipelines.extract.tika import extract
server.PAUSES = ()
try:
    extract(Path(sys.argv[1]), "letter.txt", server.TikaServer(sys.argv[2]))
except Exception as error:
    print(error.reason)
"""


def test_client_never_fetches_or_starts_a_server(stub: Callable[..., Stub], letter: Path, tmp_path: Path) -> None:
    mirror, programs, files = stub((200, "a jar")), tmp_path / "bin", tmp_path / "files"
    programs.mkdir()
    files.mkdir()
    (programs / "java").write_text(f"#!/bin/sh\ntouch {tmp_path}/java-was-started\n")
    (programs / "java").chmod(0o755)
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("TIKA_")},
        "PATH": f"{programs}:{os.environ['PATH']}", "TMPDIR": str(files), "TIKA_STARTUP_SLEEP": "0.1",
        "TIKA_SERVER_JAR": f"{mirror.endpoint}/tika-server.jar",
    }  # fmt: skip
    command = [sys.executable, "-c", SCRIPT, str(letter), f"http://127.0.0.1:{free_port()}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=120)
    assert done.stdout == "server_away\n", done.stderr
    assert not mirror.asked
    assert not list(files.rglob("*"))
    assert not (tmp_path / "java-was-started").exists()


def onrecord(*arguments: str | Path, endpoint: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ONRECORD_")}
    environment |= {"TIKA_SERVER_ENDPOINT": endpoint, "ONRECORD_MODEL": "packaged:all-MiniLM-L6-v2"}
    return subprocess.run(
        [sys.executable, "-m", "pipelines.cli", *map(str, arguments)], capture_output=True, text=True, check=False,
        env=environment, timeout=300,
    )  # fmt: skip


def test_ingest_without_its_server_is_one_error(letter: Path, tmp_path: Path) -> None:
    endpoint = f"http://clerk:s3cret@127.0.0.1:{free_port()}"
    done = onrecord("ingest", letter, "--data-dir", tmp_path / "data", endpoint=endpoint)
    assert done.returncode == 1
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert "cannot be reached: start it, or correct TIKA_SERVER_ENDPOINT" in line
    assert "s3cret" not in line
    findings = onrecord("doctor", "--json", "--data-dir", tmp_path / "data", endpoint=endpoint)
    (tika,) = [one for one in json.loads(findings.stdout) if one["part"] == "tika"]
    assert not tika["ok"]
    assert "cannot be reached" in tika["detail"]
    assert "s3cret" not in findings.stdout + findings.stderr


def test_children_of_the_pool_ask_the_server_and_outlive_its_restart(
    start_tika: Callable[..., Any], tmp_path: Path
) -> None:
    service = start_tika()
    options = ReadingOptions("never", server=TikaServer(service.endpoint))
    jobs = []
    for number in range(6):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Statement number {number} of the delegation.")
        jobs.append(Job(path, path.name, number))
    outcomes: dict[str, Reading | Failure] = {}
    with ExtractionPool(2, options, 60.0) as pool:
        for job, outcome in pool.run(jobs):
            outcomes[job.name] = outcome
            if len(outcomes) == 2:
                service.kill()
                restart = threading.Timer(1.0, service.start)
                restart.start()
    restart.join()
    assert len(outcomes) == len(jobs)
    assert [outcome for outcome in outcomes.values() if not isinstance(outcome, Reading)] == []


def test_paused_server_costs_the_time_limit(start_tika: Callable[..., Any], letter: Path) -> None:
    service = start_tika()
    service.pause()
    try:
        assert failure(letter, TikaServer(service.endpoint, seconds=1)).reason == "timeout"
    finally:
        service.resume()


def test_command_serves_until_it_is_stopped_and_leaves_no_process() -> None:
    command = [sys.executable, "-m", "pipelines.cli", "dev", "tika", "--json", "--port", str(free_port())]
    for number in (signal.SIGINT, signal.SIGKILL):
        running = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert running.stdout is not None
        answer = json.loads(running.stdout.readline())
        assert TikaServer(answer["environment"]["TIKA_SERVER_ENDPOINT"]).check() == "Apache Tika 3.3.2"
        service = psutil.Process(answer["pid"])
        family = [service, *service.children(recursive=True)]
        assert len(family) == 2
        assert all(process.uids().effective != 0 for process in family)
        running.send_signal(number)
        assert running.wait(60) == (0 if number == signal.SIGINT else -number)
        _, alive = psutil.wait_procs(family, timeout=60)
        assert not alive
