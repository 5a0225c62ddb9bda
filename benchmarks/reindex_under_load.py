"""Rebuild the index several times while clients query the web front end without a pause, and count failures.

    python -m benchmarks.faults reindex-under-load --data-dir DIR [--clients 4] [--reindexes 3] [--seconds 20]

DIR is a data directory that `onrecord ingest` filled (with the model of ONRECORD_MODEL); its archive is only read, but
locked. Starts an OpenSearch node and the real server. Clients query the API in every mode and the page, for this many
seconds before and after, and as long as the runs of `onrecord reindex` take. Ends with status 1 when a request failed,
or when the response to a keyword search has changed. `tests/faults` does it at a small scale.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import statistics
import subprocess
import sys
import time
import urllib.parse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

from benchmarks.serving import OK, environment, get, serving
from pipelines.dev.homes import temporary_home
from pipelines.dev.opensearch import Access, OpenSearchNode

QUERIES = ("human rights", "international law", "protection des données", '"points of contact"', "права человека")
MODES = ("keyword", "semantic", "hybrid")
API, PAGE = "/api/v1/search", "/search"
BEFORE, DURING, AFTER = PHASES = ("before", "during", "after")
INDEX = "under-load"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: its phase, the seconds that it took, and what was wrong with its response, if anything."""

    phase: str
    seconds: float
    fault: str | None


@dataclass(slots=True)
class Load:
    """Clients of a server, each sending one request after the other until they are stopped."""

    base: str
    phase: str = BEFORE
    asked: list[Asked] = field(default_factory=list)
    _first: dict[str, object] = field(default_factory=dict)
    _over: Event = field(default_factory=Event)
    _clients: list[Thread] = field(default_factory=list)

    def start(self, clients: int) -> None:
        """Start this many clients, each with another first request."""
        everything = [
            f"{where}?{urllib.parse.urlencode({'q': query, 'mode': mode})}"
            for query in QUERIES
            for mode in MODES
            for where in (API, PAGE)
        ]
        for number in range(clients):
            start = len(everything) * number // clients
            addresses = itertools.cycle(everything[start:] + everything[:start])
            self._clients.append(Thread(target=self._ask, args=(addresses,)))
            self._clients[-1].start()

    def stop(self) -> None:
        """Stop, and wait for the last responses."""
        self._over.set()
        for client in self._clients:
            client.join()

    def _ask(self, addresses: itertools.cycle[str]) -> None:
        for address in addresses:
            if self._over.is_set():
                return
            phase, started = self.phase, time.monotonic()
            try:
                status, _, body = get(self.base + address)
                fault = self._fault(address, status, body)
            except OSError as error:
                fault = f"{address}: {error}"
            self.asked.append(Asked(phase, time.monotonic() - started, fault))

    def _fault(self, address: str, status: int, body: bytes) -> str | None:
        if status != OK:
            return f"{address}: {status}: {body[:300]!r}"
        if address.startswith(API) and "mode=keyword" in address:
            answer = json.loads(body)
            told = answer["total"], [result["document"]["id"] for result in answer["results"]]
            if told != self._first.setdefault(address, told):
                return f"{address}: other documents than at first"
        return None


def reindex(settings: dict[str, str]) -> float:
    """Run the command; returns seconds. Raises CalledProcessError when it fails."""
    started = time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "pipelines.cli", "reindex"], check=True, env=environment(settings),
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return time.monotonic() - started


def settings_of(access: Access, data: Path, model: str) -> dict[str, str]:
    """The environment variables by which the commands serve that data directory through that cluster."""
    return {
        **access.environment, "ONRECORD_ENGINE": "opensearch", "ONRECORD_INDEX": INDEX, "ONRECORD_DATA_DIR": str(data),
        "ONRECORD_MODEL": model,
    }  # fmt: skip


def trial(settings: dict[str, str], clients: int, reindexes: int, seconds: float) -> list[Asked]:
    """Every request of the clients before, during and after this many runs of the command."""
    reindex(settings)
    with serving(Path(settings["ONRECORD_DATA_DIR"]), settings=settings) as base:
        load = Load(base)
        load.start(clients)
        try:
            time.sleep(seconds)
            load.phase = DURING
            for _ in range(reindexes):
                reindex(settings)
            load.phase = AFTER
            time.sleep(seconds)
        finally:
            load.stop()
    return load.asked


def report(asked: Sequence[Asked]) -> list[str]:
    """A line of results for each phase."""
    lines = [f"{'':<8} requests  failures  median ms  95th percentile ms  longest ms"]
    for phase in PHASES:
        some = [query for query in asked if query.phase == phase]
        times = sorted(query.seconds * 1000 for query in some)
        failures = sum(query.fault is not None for query in some)
        lines.append(
            f"{phase:<8} {len(some):8,}  {failures:8}  {statistics.median(times):9.0f}  "
            f"{statistics.quantiles(times, n=20)[-1]:18.0f}  {times[-1]:10.0f}"
        )
    return lines


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--reindexes", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=20)
    options = parser.parse_args()
    model = os.environ.get("ONRECORD_MODEL", "packaged:multilingual-e5-small")
    with temporary_home("opensearch") as home, OpenSearchNode(home) as node:
        settings = settings_of(node.access, options.data_dir, model)
        asked = trial(settings, options.clients, options.reindexes, options.seconds)
    faults = [query.fault for query in asked if query.fault is not None]
    print("\n".join([*report(asked), *faults[:20]]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
