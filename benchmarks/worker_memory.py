"""Memory of one web worker after searches in every mode.

    python benchmarks/worker_memory.py --data-dir DIR [--port P]

Starts the real server with one worker, asks it 60 searches, and reads what the kernel says of the worker: resident
memory, and of that what it shares with no other process.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import psutil

QUERIES = (
    "human rights",
    "climate change finance",
    "security council reform",
    "nuclear weapons",
    "small island States",
)
READY_SECONDS = 180


def get(address: str) -> bytes:
    """The body of an answer."""
    with urllib.request.urlopen(address, timeout=120) as answer:  # noqa: S310 - our own server
        body: bytes = answer.read()
    return body


def wait_until_ready(base: str) -> None:
    """Return when the model is loaded."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        try:
            get(f"{base}/readyz")
        except (urllib.error.URLError, ConnectionError):
            time.sleep(1)
        else:
            return
    sys.exit(f"the server was not ready within {READY_SECONDS} seconds")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--port", type=int, default=8765)
    arguments = parser.parse_args()
    command = [
        sys.executable, "-m", "gunicorn", "--config", "python:webapp.gunicorn_conf", "--workers", "1",
        "--bind", f"127.0.0.1:{arguments.port}", "webapp.wsgi:app",
    ]  # fmt: skip
    server = subprocess.Popen(command, env={**os.environ, "ONRECORD_DATA_DIR": str(arguments.data_dir)})
    try:
        base = f"http://127.0.0.1:{arguments.port}"
        wait_until_ready(base)
        for number in range(60):
            mode = ("hybrid", "keyword", "semantic")[number % 3]
            query = urllib.parse.urlencode({"q": QUERIES[number % len(QUERIES)], "mode": mode})
            get(f"{base}/api/v1/search?{query}")
            get(f"{base}/search?{query}")
        (worker,) = psutil.Process(server.pid).children()
        memory = worker.memory_full_info()
        figures = {"rss_mb": memory.rss / 1e6, "pss_mb": memory.pss / 1e6, "uss_mb": memory.uss / 1e6}
        print("one worker: " + ", ".join(f"{name[:-3].upper()} {value:.0f} MB" for name, value in figures.items()))
        print(json.dumps({name: round(value, 1) for name, value in figures.items()}))
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
