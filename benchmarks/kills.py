"""Kill processes of a server that answers many clients, at random moments, and count what clients lose.

python -m benchmarks.faults kills --data-dir DIR --kills 20 --clients 4 [--kinds drawing worker]

Kills, one kind after another: the encoder, a process that draws pages, an `onrecord reindex` of the same folder, and a
worker. Clients ask without a pause: the mix of overload.py, without quotations, of which a worker checks one at a time,
and pictures with a passage marked; one that gets no answer asks once more after a second, one that gets 503 after the
ten seconds that the server says. The next kill comes when searches by meaning are answered again and nobody repeats a
request, so that each request meets one kill at most. Prints what clients got, and whether a search finds what it found
before. Ends with 1 if a request failed twice, or something is lost. Kills of ingest and its readers are those of
kill_resume.py. DIR is written to: take a copy. Settings in the environment that begin with `OPENSEARCH_` or `ONRECORD_`
apply to the server and to the writer.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import psutil

from benchmarks.overload import WORDS, ask, processes, request
from benchmarks.serving import OK, environment, get_json, given, serving

BUSY = frozenset({0, 503})
"""What a client repeats; 0 is no answer."""
PAUSE = 1.0
LONGEST_PAUSE = 10.0
BACK_SECONDS = 120.0
PROBES = 8
KINDS = ("encoder", "drawing", "writer", "worker")
"""An encoder outlives the worker that started it."""
PICTURES = 0.3
"""Part of the requests that are for pictures of passages: there are more of them than a worker keeps."""
WAIT_SECONDS = 10.0
"""How long a process of a kind is waited for."""


class Clients:
    """Some clients, until they are stopped."""

    def __init__(self, base: str, documents: list[str], pictures: list[str], count: int) -> None:
        self.counts: Counter[str] = Counter()
        self._stopped = threading.Event()
        self._repeating: set[int] = set()
        self._base, self._documents, self._pictures = base, documents, pictures
        self._threads = [threading.Thread(target=self._run, args=(seed,)) for seed in range(count)]
        for thread in self._threads:
            thread.start()

    def wait_for_repeated(self) -> None:
        """Wait until nobody repeats a request."""
        while self._repeating:
            time.sleep(PAUSE / 10)

    def stop(self) -> None:
        """Wait for their last answers."""
        self._stopped.set()
        for thread in self._threads:
            thread.join()

    def _run(self, seed: int) -> None:
        chance = random.Random(seed)  # noqa: S311 - no secret
        while not self._stopped.is_set():
            if chance.random() < PICTURES:
                asked = "GET", chance.choice(self._pictures), None
            else:
                asked = request(chance, self._documents)
            if asked[0] == "POST":
                continue
            status, _ = ask(self._base, *asked)
            if status in BUSY:
                self.counts["repeated"] += 1
                self._repeating.add(seed)
                time.sleep(PAUSE if status == 0 else LONGEST_PAUSE)
                status, _ = ask(self._base, *asked)
                self._repeating.discard(seed)
            failed = status in BUSY or status >= 500  # noqa: PLR2004
            self.counts["failed" if failed else "answered"] += 1
            if failed:
                print(f"failed twice: {status} {asked[0]} {asked[1]}", file=sys.stderr)


def of_kind(kind: str) -> list[psutil.Process]:
    """The server's processes of a kind."""
    found = []
    for process in processes():
        try:
            line = " ".join(process.cmdline())
            parent = process.parent()
        except psutil.Error:
            continue
        if kind == "worker":
            fits = "gunicorn" in line and parent is not None and parent.ppid() == os.getpid()
        elif kind == "encoder":
            fits = "indexer.embedding.encoder" in line
        else:
            fits = "webapp.page_images" in line
        if fits:
            found.append(process)
    return found


def kill_one(kind: str, folder: Path, chance: random.Random) -> bool:
    """Kill a process of a kind; whether there was one."""
    if kind == "writer":
        command = [sys.executable, "-m", "pipelines.cli", "reindex", "--data-dir", str(folder)]
        quiet = subprocess.DEVNULL
        writer = subprocess.Popen(command, env=environment(given()), stdout=quiet, stderr=quiet)
        time.sleep(chance.uniform(0.5, 12))
        was_running = writer.poll() is None
        writer.kill()
        writer.wait()
        return was_running
    time.sleep(chance.uniform(0, 3))
    until = time.monotonic() + WAIT_SECONDS
    while not (there := of_kind(kind)) and time.monotonic() < until:
        time.sleep(PAUSE / 100)
    if there:
        chance.choice(there).kill()
    return bool(there)


def pictures_of(base: str, documents: list[str]) -> list[str]:
    """Addresses of pictures of pages, with each passage marked."""
    found = []
    for document in documents:
        for page in range(1, get_json(f"{base}/api/v1/documents/{document}")["pages"] + 1):
            passages = get_json(f"{base}/api/v1/documents/{document}/pages/{page}")["passages"]
            found += [f"/documents/{document}/pages/{page}.png?passage={passage['id']}" for passage in passages]
    return found


def wait_until_back(base: str) -> float:
    """Seconds until searches by meaning are answered, so many in a row that each worker has answered some."""
    started, answered, in_a_row = time.monotonic(), 0.0, 0
    while in_a_row < PROBES and time.monotonic() - started < BACK_SECONDS:
        if ask(base, "GET", f"/api/v1/search?q=back+{time.monotonic()}&mode=semantic")[0] == OK:
            answered = answered if in_a_row else time.monotonic() - started
            in_a_row += 1
        else:
            in_a_row = 0
            time.sleep(PAUSE)
    return answered if in_a_row else BACK_SECONDS


def content(base: str) -> list[object]:
    """What is found, to be compared."""
    found = [get_json(f"{base}/api/v1/search?q={word}&mode=keyword&size=50") for word in WORDS]
    status = get_json(f"{base}/api/v1/status")
    return [
        [(answer["total"], [hit["document"]["id"] for hit in answer["results"]]) for answer in found],
        status["documents"],
    ]


def main() -> int:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - no secret
    lost, rows = False, []
    with serving(options.data_dir, "--workers", "2", settings={"ONRECORD_RATE_LIMIT": "off", **given()}) as base:
        found = get_json(f"{base}/api/v1/search?q=committee&size=20")["results"]
        documents = [result["document"]["id"] for result in found]
        pictures = pictures_of(base, documents)
        before = content(base)
        for kind in options.kinds:
            clients = Clients(base, documents, pictures, options.clients)
            killed, longest = 0, 0.0
            for _ in range(options.kills):
                killed += kill_one(kind, options.data_dir, chance)
                longest = max(longest, wait_until_back(base))
                clients.wait_for_repeated()
                time.sleep(chance.uniform(0, 3))
            clients.stop()
            same = content(base) == before
            lost = lost or not same
            rows.append((kind, killed, longest, clients.counts, same))
    print("| killed | times | back within | answered | repeated | failed twice | finds the same |")
    print("|---|---|---|---|---|---|---|")
    for kind, killed, longest, counts, same in rows:
        told = [
            kind,
            killed,
            f"{longest:.0f} s",
            counts["answered"],
            counts["repeated"],
            counts["failed"],
            "yes" if same else "NO",
        ]
        print(f"| {' | '.join(map(str, told))} |")
    return int(lost or any(counts["failed"] for _, _, _, counts, _ in rows))


if __name__ == "__main__":
    sys.exit(main())
