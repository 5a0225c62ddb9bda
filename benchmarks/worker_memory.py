"""Memory of a web server's processes after searches in every mode.

    python benchmarks/worker_memory.py --data-dir DIR [--workers N] [--port P]

Starts the real server, asks it 60 searches a worker, and reads what the kernel says of each worker and of the encoder
that all of them ask: resident memory (RSS), that with what is shared shared out (PSS), and what no other process has
(USS).
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
from typing import Any

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


def descendants(server: int) -> list[psutil.Process]:
    """The workers, then the encoder, which one of the workers started."""
    found = psutil.Process(server).children(recursive=True)
    return sorted(found, key=lambda process: (is_encoder(process), process.pid))


def is_encoder(process: psutil.Process) -> bool:
    """Whether this is the process that holds the model."""
    return "indexer.embedding.encoder" in process.cmdline()


def figures_of(process: psutil.Process) -> dict[str, Any]:
    """Name and megabytes (10^6 bytes)."""
    memory = process.memory_full_info()
    name = "encoder" if is_encoder(process) else "master" if process.ppid() == os.getpid() else "worker"
    figures = {f"{kind}_mb": round(getattr(memory, kind) / 1e6, 1) for kind in ("rss", "pss", "uss")}
    return {"process": name, **figures}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--port", type=int, default=8765)
    arguments = parser.parse_args()
    command = [
        sys.executable, "-m", "gunicorn", "--config", "python:webapp.gunicorn_conf", "webapp.wsgi:app",
        "--workers", str(arguments.workers), "--bind", f"127.0.0.1:{arguments.port}",
    ]  # fmt: skip
    server = subprocess.Popen(command, env={**os.environ, "ONRECORD_DATA_DIR": str(arguments.data_dir)})
    try:
        base = f"http://127.0.0.1:{arguments.port}"
        wait_until_ready(base)
        for number in range(60 * arguments.workers):
            mode = ("hybrid", "keyword", "semantic")[number % 3]
            query = urllib.parse.urlencode({"q": QUERIES[number % len(QUERIES)], "mode": mode})
            get(f"{base}/api/v1/search?{query}")
            get(f"{base}/search?{query}")
        figures = [figures_of(process) for process in (psutil.Process(server.pid), *descendants(server.pid))]
        for row in figures:
            print("{process:<8} RSS {rss_mb:6.0f} MB   PSS {pss_mb:6.0f} MB   USS {uss_mb:6.0f} MB".format(**row))
        print(f"all      PSS {sum(row['pss_mb'] for row in figures):.0f} MB")
        print(json.dumps(figures))
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
