"""Measure how long a server takes from its start to its first answers.

    python benchmarks/start_up.py --data-dir DIR [--repeat 3]

Starts the command line's own `serve` with one worker on a filled data folder, and asks for each of these until it is
answered: liveness, a search by words, one by words and meaning, readiness. Prints the seconds from the start until each
answer, as medians, and the processor time of all processes of the server until then.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import time
from pathlib import Path

import psutil
from serving import OK, get, started

ADDRESSES = {
    "alive": "/healthz",
    "first answer by words": "/api/v1/search?q=states&mode=keyword",
    "first answer by words and meaning": "/api/v1/search?q=states&mode=hybrid",
    "ready": "/readyz",
}
PAUSE = 0.1
MOST_SECONDS = 240


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    runs = [one_start(options.data_dir) for _ in range(options.repeat)]
    for name in runs[0]:
        print(f"{name:<36} {statistics.median(run[name] for run in runs):6.1f} s", flush=True)


def one_start(data_dir: Path) -> dict[str, float]:
    """The seconds from one start to each answer, and the processor time."""
    begin = time.perf_counter()
    found: dict[str, float] = {}
    with started(data_dir, "--workers", "1") as (server, base):
        for name, path in ADDRESSES.items():
            while not answers(base + path):
                if time.perf_counter() - begin > MOST_SECONDS:
                    message = f"no answer in {MOST_SECONDS} s: {name}"
                    raise SystemExit(message)
                time.sleep(PAUSE)
            found[name] = time.perf_counter() - begin
        found["processor time"] = processor_time(server)
    return found


def answers(address: str) -> bool:
    """Whether the server answers there."""
    try:
        return get(address)[0] == OK
    except OSError:  # nothing listens yet
        return False


def processor_time(server: subprocess.Popen[bytes]) -> float:
    """Of a server's processes that are still there."""
    first = psutil.Process(server.pid)
    times = [process.cpu_times() for process in (first, *first.children(recursive=True))]
    return sum(one.user + one.system for one in times)


if __name__ == "__main__":
    main()
