"""What things cost: `python -m benchmarks.speed [start|search|growth] [options]`; `start` without a name.

- `start`: seconds of `onrecord --help` beside those of `import flask`, seconds until a web worker is ready after the
  encoder is, and the memory of a worker at rest on the sample corpus;
- `search --data-dir DIR`: milliseconds of searches beside the plain libraries, and their ratios;
- `growth --folder DIR`: seconds until an added letter is found, in indexes of several sizes.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

import psutil

from benchmarks import corpora, serving
from benchmarks.faults import run

SPEEDS = {"search": "search_latency", "growth": "grow"}
PAGES = ("/", "/search?q=states", "/api/v1/search?q=states&mode=keyword", "/browse", "/quotes", "/allies", "/status")
"""Pages that are asked for before memory is measured."""
ENCODER, WORKER = "indexer.embedding.encoder", "gunicorn"
MODEL_BYTES = 300_000_000
"""Memory of an encoder that has loaded its model, at least."""
REPEAT, PAUSE, MOST_SECONDS = 5, 0.05, 240.0


def start() -> int:
    """Print the figures of starting."""
    flask, nothing = seconds_of("-c", "import flask"), seconds_of("-c", "pass")
    command = seconds_of("-m", "pipelines.cli", "--help")
    imported = seconds_of("-c", "import webapp.wsgi")
    print("| what | seconds | times `import flask` |\n|---|---:|---:|")
    for name, seconds in (("python", nothing), ("import flask", flask), ("onrecord --help", command),
                          ("import of the web application", imported)):  # fmt: skip
        print(f"| {name} | {seconds:.2f} | {seconds / flask:.1f} |")
    corpora.index("sample")
    encoder, ready, memory, own = _worker()
    print(f"| encoder ready | {encoder:.1f} | |\n| worker ready, after the encoder | {ready - encoder:.1f} | |")
    print(f"\nA worker at rest after {len(PAGES)} pages: {memory:.0f} MB proportional, {own:.0f} MB its own")
    return 0


def seconds_of(*arguments: str) -> float:
    """Median seconds of a Python process."""
    found = []
    for _ in range(REPEAT):
        begin = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True, cwd=corpora.ROOT)
        found.append(time.perf_counter() - begin)
    return statistics.median(found)


def _worker() -> tuple[float, float, float, float]:
    """Seconds from a server's start until its encoder has its model, and until it is ready; then the megabytes of its
    largest worker after some pages, in proportion to who shares them, and its own.
    """
    begin = time.perf_counter()
    encoder = ready = 0.0
    with serving.started(corpora.KEPT / "sample", "--workers", "1") as (server, base):
        first = psutil.Process(server.pid)
        while not ready:
            now = time.perf_counter() - begin
            if now > MOST_SECONDS:
                message = f"not ready in {MOST_SECONDS:.0f} s"
                raise SystemExit(message)
            if not encoder and _has_model(first):
                encoder = now
            if _answers(f"{base}/readyz"):
                ready = now
            time.sleep(PAUSE)
        for page in PAGES:
            serving.get(base + page)
        workers = [process.memory_full_info() for process in first.children(recursive=True) if _is_worker(process)]
    largest = max(workers, key=lambda memory: memory.pss)
    return min(encoder or ready, ready), ready, largest.pss / 1e6, largest.uss / 1e6


def _has_model(first: psutil.Process) -> bool:
    """Whether the encoder has loaded its model: it rests."""
    for process in first.children(recursive=True):
        if any(ENCODER in part for part in process.cmdline()):
            return process.memory_info().rss > MODEL_BYTES and not process.cpu_percent(0.2)
    return False


def _is_worker(process: psutil.Process) -> bool:
    line = process.cmdline()
    return not any(ENCODER in part for part in line)


def _answers(address: str) -> bool:
    try:
        return serving.get(address)[0] == serving.OK
    except OSError:  # nothing listens yet
        return False


if __name__ == "__main__":
    sys.exit(run(SPEEDS, sys.argv[1:], str(__doc__)) if sys.argv[1:] not in ([], ["start"]) else start())
