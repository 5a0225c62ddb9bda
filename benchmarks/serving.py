"""A real server for tests and measurements: the command line's own `serve`, on a free port."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

READY_SECONDS = 240
PREFIXES = ("ONRECORD_", "OPENSEARCH_")
OK = 200


def free_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def get(
    address: str, seconds: float = 120, accept: str = "*/*", posted: Mapping[str, str] | None = None
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body, for any status; `posted` are the fields of a form that is sent. Raises OSError when
    there is no response in time.
    """
    data = None if posted is None else urllib.parse.urlencode(posted).encode()
    request = urllib.request.Request(address, data, {"Accept": accept})  # noqa: S310 - our own server
    try:
        with urllib.request.urlopen(request, timeout=seconds) as answer:  # noqa: S310 - our own server
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


def get_json(address: str) -> Any:  # noqa: ANN401 - whatever the server answers
    """The JSON of a response. Raises ValueError for an error."""
    status, _, body = get(address)
    if status != OK:
        message = f"{address} answered {status}: {body[:500]!r}"
        raise ValueError(message)
    return json.loads(body)


@contextmanager
def serving(data_dir: Path, *options: str, settings: Mapping[str, str] | None = None) -> Iterator[str]:
    """The server's address, once it is ready. `settings` are the only settings of the product that it gets; `{base}` in
    one stands for the address. Raises RuntimeError when it does not start, or does not end cleanly.
    """
    with started(data_dir, *options, settings=settings) as (server, base):
        _wait_until_ready(server, base)
        yield base


@contextmanager
def started(
    data_dir: Path, *options: str, settings: Mapping[str, str] | None = None
) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """The same at once, without waiting until it is ready: the server and its address."""
    base = f"http://127.0.0.1:{(port := free_port())}"
    settings = {name: value.replace("{base}", base) for name, value in (settings or {}).items()}
    command = [sys.executable, "-m", "pipelines.cli", "serve", "--port", str(port), "--data-dir", str(data_dir)]
    server = subprocess.Popen([*command, *options], env=environment(settings))
    try:
        yield server, base
    finally:
        server.send_signal(signal.SIGTERM)
        status = server.wait(timeout=60)
    if status != 0:
        message = f"the server ended with status {status}"
        raise RuntimeError(message)


def given() -> dict[str, str]:
    """The settings of the product in this process's environment."""
    return {name: value for name, value in os.environ.items() if name.startswith(PREFIXES)}


def environment(settings: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment, with no other settings of the product than these."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIXES)}
    return {**kept, **(settings or {})}


def _wait_until_ready(server: subprocess.Popen[bytes], base: str) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while True:
        if server.poll() is not None or time.monotonic() > deadline:
            message = f"the server ended, or was not ready within {READY_SECONDS} s"
            raise RuntimeError(message)
        try:
            if get(f"{base}/readyz")[0] == OK:
                return
        except OSError:
            pass
        time.sleep(0.5)
