"""A real server for tests: the command line's own `serve`, on a free port."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

READY_SECONDS = 240


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def get(address: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body, whatever the status."""
    try:
        with urllib.request.urlopen(address, timeout=120) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


def get_json(address: str) -> Any:
    status, _, body = get(address)
    assert status == 200, body
    return json.loads(body)


@contextmanager
def serving(data_dir: Path, *options: str) -> Iterator[str]:
    """The server's address, once it is ready."""
    base = f"http://127.0.0.1:{(port := free_port())}"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ONRECORD_")}
    command = [
        sys.executable,
        "-m",
        "pipelines.cli",
        "serve",
        "--port",
        str(port),
        "--data-dir",
        str(data_dir),
        *options,
    ]
    server = subprocess.Popen(command, env=environment)
    try:
        deadline = time.monotonic() + READY_SECONDS
        while True:
            assert server.poll() is None, "the server ended"
            assert time.monotonic() < deadline, f"the server was not ready within {READY_SECONDS} s"
            try:
                if get(f"{base}/readyz")[0] == 200:
                    break
            except OSError:
                pass
            time.sleep(0.5)
        yield base
    finally:
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=60) == 0
