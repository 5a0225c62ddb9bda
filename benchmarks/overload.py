"""Ask a real server for more than it can answer, and see who is kept waiting.

python -m benchmarks.faults overload --data-dir DIR --clients 100 --seconds 300 [--niceness 19]

Clients ask without a pause: searches of every mode, pages, pictures, exports, quotations that stand nowhere, and
hostile queries; others send a request drop by drop. They run in processes of their own, so that none waits for another
inside the client; with a niceness they leave the processors to the server, nearly as clients on other machines do.
Meanwhile one probe asks `/healthz` four times a second, on a connection of its own. Prints how long the probe waited,
what the clients were answered, how long refusals took, and how the memory of all processes changed after the first
tenth. Settings in the environment that begin with `OPENSEARCH_` or `ONRECORD_` apply to the server.
"""

from __future__ import annotations

import argparse
import http.client
import json
import multiprocessing
import os
import random
import socket
import threading
import time
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from urllib.parse import quote, urlsplit

import psutil

from benchmarks.serving import get_json, given, serving

PROBE_SECONDS = 0.25
DROP_SECONDS = 0.5
CLIENT_PROCESSES = 8
WORDS = ["state", "committee", "article", "network", "women", "peace", "capacity", "information", "rights"]
HOSTILE = ('"the of and"~100', "a* OR b* OR c*", "(" * 30, "x" * 1999, '"' + "the " * 300 + '"')


class Tally:
    """What was answered, and how long it took."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.seconds: dict[int, list[float]] = defaultdict(list)

    def add(self, status: int, seconds: float) -> None:
        """One more answer; status 0 is none."""
        with self._lock:
            self.seconds[status].append(seconds)


def ask(base: str, method: str, path: str, body: str | None = None, timeout: float = 90) -> tuple[int, float]:
    """Status and seconds of one request on a connection of its own; 0 when there was no answer."""
    started = time.monotonic()
    connection = http.client.HTTPConnection(urlsplit(base).netloc, timeout=timeout)
    try:
        connection.request(method, path, body, {"Content-Type": "application/json"} if body else {})
        answer = connection.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException):
        return 0, time.monotonic() - started
    finally:
        connection.close()
    return answer.status, time.monotonic() - started


def request(chance: random.Random, documents: list[str]) -> tuple[str, str, str | None]:
    """Something that a client may ask."""
    words = quote(" ".join(chance.sample(WORDS, chance.randint(1, 4))))
    kind = chance.random()
    if kind < 0.5:  # noqa: PLR2004 - shares of the mix, as the next ones
        return "GET", f"/search?q={words}&mode={chance.choice(['hybrid', 'keyword', 'semantic'])}", None
    if kind < 0.7:  # noqa: PLR2004
        return "GET", f"/documents/{chance.choice(documents)}/pages/1", None
    if kind < 0.8:  # noqa: PLR2004
        return "GET", f"/documents/{chance.choice(documents)}/pages/1.png", None
    if kind < 0.85:  # noqa: PLR2004
        return "GET", f"/search.csv?q={words}&match=any", None
    if kind < 0.9:  # noqa: PLR2004
        return "GET", f"/api/v1/search?q={quote(chance.choice(HOSTILE))}&mode=keyword", None
    nowhere = " ".join(chance.choices([*WORDS, "zebra", "penguin", "telephone"], k=chance.randint(8, 200)))
    return "POST", "/api/v1/quotes", json.dumps({"quotes": [nowhere]})


def client(base: str, seed: int, documents: list[str], until: float, tally: Tally) -> None:
    """Ask until the time is over."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    while time.monotonic() < until:
        tally.add(*ask(base, *request(chance, documents)))


def slow_client(base: str, until: float) -> None:
    """Send headers drop by drop, again and again."""
    parts = urlsplit(base)
    while time.monotonic() < until:
        try:
            with socket.create_connection((parts.hostname, parts.port), timeout=30) as connection:
                connection.sendall(b"GET /search?q=a HTTP/1.1\r\nHost: localhost\r\nX: ")
                while time.monotonic() < until:
                    connection.sendall(b"a")
                    time.sleep(DROP_SECONDS)
        except OSError:
            continue


def clients(base: str, seeds: range, slow: int, documents: list[str], until: float) -> dict[int, list[float]]:
    """Seconds of the answers to some clients, by status; slow ones beside them are not counted."""
    tally = Tally()
    threads = [threading.Thread(target=client, args=(base, seed, documents, until, tally)) for seed in seeds]
    threads += [threading.Thread(target=slow_client, args=(base, until)) for _ in range(slow)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return tally.seconds


def processes() -> list[psutil.Process]:
    """Those of the server that this one has started, without clients."""
    own = {active_child.pid for active_child in multiprocessing.active_children()}
    return [child for child in psutil.Process().children(recursive=True) if child.pid not in own]


def memory() -> int:
    """Bytes of all processes of the server."""
    total = 0
    for process in processes():
        try:
            total += process.memory_info().rss
        except psutil.Error:
            continue
    return total


def main() -> None:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--clients", type=int, default=100)
    parser.add_argument("--slow-clients", type=int, default=16)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--niceness", type=int, default=0, help="of the clients, but not of the probe")
    options = parser.parse_args()
    with serving(options.data_dir, "--workers", "2", settings={"ONRECORD_RATE_LIMIT": "off", **given()}) as base:
        found = get_json(f"{base}/api/v1/search?q=&size=20")["results"]
        documents = [result["document"]["id"] for result in found]
        health, answered = Tally(), Tally()
        until = time.monotonic() + options.seconds
        spawn = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(CLIENT_PROCESSES, spawn, os.nice, (options.niceness,)) as pool:
            shares = [
                pool.submit(
                    clients,
                    base,
                    range(options.clients)[number::CLIENT_PROCESSES],
                    len(range(options.slow_clients)[number::CLIENT_PROCESSES]),
                    documents,
                    until,
                )
                for number in range(CLIENT_PROCESSES)
            ]
            early, begun = 0, time.monotonic()
            while time.monotonic() < until:
                health.add(*ask(base, "GET", "/healthz"))
                if not early and time.monotonic() - begun > options.seconds / 10:
                    early = memory()
                time.sleep(PROBE_SECONDS)
            late = memory()
            for share in shares:
                for status, seconds in share.result().items():
                    answered.seconds[status] += seconds
    print("| what | status | answers | median | 95 % | slowest |")
    print("|---|---|---|---|---|---|")
    for name, answers in (("/healthz", health), ("clients", answered)):
        for status, seconds in sorted(answers.seconds.items()):
            ordered = sorted(seconds)
            median, most = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
            print(f"| {name} | {status} | {len(ordered)} | {median:.3f} s | {most:.3f} s | {ordered[-1]:.3f} s |")
    print(f"memory after a tenth {early / 1e6:.0f} MB, at the end {late / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
