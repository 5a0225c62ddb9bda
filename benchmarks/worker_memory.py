"""Measure the memory of a web server's processes after searches in every mode.

    python benchmarks/worker_memory.py --data-dir DIR [--workers N] [--quotes]

Starts the real server, sends it 60 searches per worker (and with --quotes ten invented quotations, for which the
encoder loads a second model), and reads the kernel's figures for each worker and for the encoder that they share:
resident memory (RSS), resident memory with shared pages divided among their users (PSS), and unshared memory (USS).
"""

from __future__ import annotations

import argparse
import json
import os
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

import psutil
from serving import get, get_json, serving

QUERIES = (
    "human rights",
    "climate change finance",
    "security council reform",
    "nuclear weapons",
    "small island States",
)


MODULES = {"indexer.embedding.encoder": "encoder", "webapp.page_images.fork_server": "drawing"}
"""Labels of the processes that workers start."""


def descendants(server: psutil.Process) -> list[psutil.Process]:
    """The workers, then their child processes: the shared encoder, and each worker's fork server."""
    found = server.children(recursive=True)
    return sorted(found, key=lambda process: (name_of(process) != "worker", process.pid))


def name_of(process: psutil.Process) -> str:
    """The label of a process."""
    started = next((name for module, name in MODULES.items() if module in process.cmdline()), None)
    return started or ("master" if process.ppid() == os.getpid() else "worker")


def figures_of(process: psutil.Process) -> dict[str, Any]:
    """Label and megabytes (10^6 bytes)."""
    memory = process.memory_full_info()
    figures = {f"{kind}_mb": round(getattr(memory, kind) / 1e6, 1) for kind in ("rss", "pss", "uss")}
    return {"process": name_of(process), **figures}


def _ask_quote(base: str, quote: str) -> None:
    body = json.dumps({"quotes": [quote]}).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"{base}/api/v1/quotes", body, headers)  # noqa: S310 - our own server
    with urllib.request.urlopen(request) as answer:  # noqa: S310 - our own server
        answer.read()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--quotes", action="store_true")
    arguments = parser.parse_args()
    chosen = {name: value for name, value in os.environ.items() if name == "ONRECORD_MODEL"}
    with serving(arguments.data_dir, "--workers", str(arguments.workers), settings=chosen) as base:
        for number in range(60 * arguments.workers):
            mode = ("hybrid", "keyword", "semantic")[number % 3]
            query = urllib.parse.urlencode({"q": QUERIES[number % len(QUERIES)], "mode": mode})
            get_json(f"{base}/api/v1/search?{query}")
            get(f"{base}/search?{query}")
        for number in range(10 * arguments.workers if arguments.quotes else 0):
            _ask_quote(base, f"Number {number} of the penguins of Antarctica voted for the fishery of the moon.")
        (server,) = psutil.Process().children()
        figures = [figures_of(process) for process in (server, *descendants(server))]
        for row in figures:
            print("{process:<8} RSS {rss_mb:6.0f} MB   PSS {pss_mb:6.0f} MB   USS {uss_mb:6.0f} MB".format(**row))
        print(f"all      PSS {sum(row['pss_mb'] for row in figures):.0f} MB")
        print(json.dumps(figures))


if __name__ == "__main__":
    main()
