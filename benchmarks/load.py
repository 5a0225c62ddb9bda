"""Ask a real server as many clients do, and see how many requests it answers, how fast, and what it refuses.

    python benchmarks/load.py --data-dir DIR --queries FILE.jsonl... [--clients 50] [--seconds 60] [--mixes ...]

DIR is a data directory that `onrecord ingest` filled, or one that this command is to fill: with `--texts PACKED.tar.xz
--passages N`, it is filled with real texts and random vectors as by quotes_at_scale.py. The queries are the `text` of
each line of the files. Starts `onrecord serve` with two workers and asks it on 127.0.0.1 for one mix after another:
pages of results by words, by both words and meaning, or everything that a reader does (searches of each mode, second
pages, pages of documents, quotations).

First each of the clients asks again as soon as it has an answer; one that is refused waits as long as `Retry-After`
says. Then requests come at half of the rate that was answered, whether or not earlier ones are answered: their times
count from the moment at which they were due. Prints a row for each, with the processor time that the server took for a
request, which tells what an idle machine could answer, and the memory of the server's processes before and after. With
`--profile FILE`, py-spy, if it is installed, writes where a worker's time goes.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlencode

import aiohttp
import psutil
from hostile_requests import memory
from kills import of_kind
from overload import processes
from quotes_at_scale import RUN, fill
from serving import OK, get_json, serving

from indexer.embedding import SentenceTransformerEmbedder
from indexer.settings import Settings

TIMEOUT = 60.0
"""Seconds after which a request counts as unanswered."""
WARM_UP = 40
"""Requests of each mix that are not counted."""
MOST_OPEN = 500
"""Requests that may be under way when they come at a rate; more are counted as not sent."""
BUSY = 503
COLUMNS = (
    "mix",
    "requests",
    "answered a second",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "503",
    "other errors",
    "not sent",
    "processor ms each",
)
Asked = tuple[str, str, str | None]
"""Method, path and body of a request."""


@dataclass(slots=True)
class Tally:
    """What came of some requests. `unsent` were due when too many others were under way; `processor` are seconds of
    processor time that the server took.
    """

    seconds: float = 0.0
    processor: float = 0.0
    times: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    without_retry_after: int = 0
    unsent: int = 0

    @property
    def rate(self) -> float:
        """Requests that were answered, a second."""
        return self.statuses[OK] / self.seconds

    def row(self, name: str) -> str:
        """As a line of the table."""
        cuts = statistics.quantiles(self.times, n=100) if len(self.times) > 1 else [0.0] * 99
        errors = sum(count for status, count in self.statuses.items() if status not in {OK, BUSY})
        told = [name, str(sum(self.statuses.values())), f"{self.rate:.1f}"]
        told += [f"{1000 * cuts[place - 1]:.0f}" for place in (50, 95, 99)]
        lacking = f" ({self.without_retry_after} without Retry-After)" if self.without_retry_after else ""
        each = f"{1000 * self.processor / max(1, self.statuses[OK]):.1f}"
        return f"| {' | '.join([*told, f'{self.statuses[BUSY]}{lacking}', str(errors), str(self.unsent), each])} |"


class Mix:
    """Makes requests, of a kind by chance."""

    def __init__(self, queries: Sequence[str], documents: Sequence[str], passages: Sequence[str]) -> None:
        """`passages` are texts of which some words are quoted."""
        self._queries, self._documents, self._passages = queries, documents, passages
        self._chance = random.Random(7)  # noqa: S311 - no secret

    def keyword(self) -> Asked:
        """A page of results by words."""
        return self._search("keyword")

    def hybrid(self) -> Asked:
        """A page of results by words and meaning."""
        return self._search("hybrid")

    def everything(self) -> Asked:
        """What readers do: mostly searches by both, then pages of documents."""
        kinds = [self.hybrid, self.keyword, self._semantic, self._second_page, self._page, self._quotation]
        (kind,) = self._chance.choices(kinds, weights=[40, 15, 5, 10, 25, 5])
        return kind()

    def _search(self, mode: str, **more: str) -> Asked:
        return "GET", f"/search?{urlencode({'q': self._chance.choice(self._queries), 'mode': mode, **more})}", None

    def _semantic(self) -> Asked:
        return self._search("semantic")

    def _second_page(self) -> Asked:
        return self._search("hybrid", page="2")

    def _page(self) -> Asked:
        return "GET", f"/documents/{self._chance.choice(self._documents)}/pages/1", None

    def _quotation(self) -> Asked:
        words = self._chance.choice(self._passages).split()[:RUN]
        if self._chance.random() < 0.5:  # noqa: PLR2004 - half of them are not verbatim
            words[len(words) // 2] = "zebras"
        return "POST", "/api/v1/quotes", json.dumps({"quotes": [" ".join(words)]})


async def send(session: aiohttp.ClientSession, asked: Asked, due: float, tally: Tally) -> float:
    """Send one request and note what came of it; returns the seconds for which its client is asked to wait."""
    method, path, body = asked
    headers = {"Content-Type": "application/json"} if body else {}
    try:
        async with session.request(method, path, data=body, headers=headers) as answer:
            await answer.read()
    except (aiohttp.ClientError, TimeoutError):
        tally.statuses[0] += 1
        return 0.0
    tally.statuses[answer.status] += 1
    if answer.status == OK:
        tally.times.append(time.monotonic() - due)
    if answer.status != BUSY:
        return 0.0
    tally.without_retry_after += "Retry-After" not in answer.headers
    return float(answer.headers.get("Retry-After", 0))


async def in_turn(base: str, make: Callable[[], Asked], clients: int, seconds: float) -> Tally:
    """Clients that ask again as soon as they have an answer."""
    tally, started, before = Tally(), time.monotonic(), processor_seconds()

    async def client(session: aiohttp.ClientSession) -> None:
        while time.monotonic() - started < seconds:  # noqa: ASYNC110 - it does more than wait
            await asyncio.sleep(await send(session, make(), time.monotonic(), tally))

    async with connected(base) as session:
        await asyncio.gather(*(client(session) for _ in range(clients)))
    tally.seconds, tally.processor = time.monotonic() - started, processor_seconds() - before
    return tally


async def at_rate(base: str, make: Callable[[], Asked], rate: float, seconds: float) -> Tally:
    """Requests that come at a rate, whether or not earlier ones are answered."""
    tally, started, before = Tally(), time.monotonic(), processor_seconds()
    open_ones: set[asyncio.Task[float]] = set()
    async with connected(base) as session:
        for number in range(int(rate * seconds)):
            due = started + number / rate
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            if len(open_ones) >= MOST_OPEN:
                tally.unsent += 1
                continue
            task = asyncio.create_task(send(session, make(), due, tally))
            open_ones.add(task)
            task.add_done_callback(open_ones.discard)
        await asyncio.gather(*open_ones)
    tally.seconds, tally.processor = time.monotonic() - started, processor_seconds() - before
    return tally


def processor_seconds() -> float:
    """Seconds of processor time that the server's processes have taken."""
    total = 0.0
    for process in processes():
        with contextlib.suppress(psutil.Error):
            times = process.cpu_times()
            total += times.user + times.system
    return total


def connected(base: str) -> aiohttp.ClientSession:
    """A session that keeps its connections."""
    limit = aiohttp.TCPConnector(limit=0)
    return aiohttp.ClientSession(base, connector=limit, timeout=aiohttp.ClientTimeout(total=TIMEOUT))


def read_queries(files: Sequence[Path]) -> list[str]:
    """The texts of all queries."""
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [json.loads(line)["text"] for line in lines]


def mix_for(base: str, queries: Sequence[str]) -> Mix:
    """Requests that fit what the server has."""
    found = get_json(f"{base}/api/v1/search?q=&size=50")["results"]
    documents = [one["document"]["id"] for one in found]
    hits = [get_json(f"{base}/api/v1/search?{urlencode({'q': query, 'mode': 'keyword'})}") for query in queries]
    passages = [hit["text"] for one in hits for result in one["results"] for hit in result["passages"]]
    return Mix(queries, documents, passages)


def profiled(file: Path, seconds: float) -> subprocess.Popen[bytes]:
    """Let py-spy look at a worker for some time."""
    program = shutil.which("py-spy") or sys.exit("py-spy is not installed: pip install py-spy")
    worker = of_kind("worker")[0].pid
    options = ["--pid", str(worker), "--duration", str(int(seconds)), "--format", "raw", "--output", str(file), "--gil"]
    return subprocess.Popen([program, "record", *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main() -> int:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--queries", type=Path, nargs="+", required=True)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--mixes", nargs="+", default=["keyword", "hybrid", "everything"])
    parser.add_argument("--profile", type=Path)
    options = parser.parse_args()
    if options.texts and not options.data_dir.exists():
        settings = replace(Settings.from_env(), data_dir=options.data_dir)
        fill(settings, SentenceTransformerEmbedder(settings.model), options.texts, options.passages)
    given = {name: value for name, value in os.environ.items() if name.startswith(("OPENSEARCH_", "ONRECORD_"))}
    errors = 0
    with serving(options.data_dir, "--workers", "2", settings={"ONRECORD_RATE_LIMIT": "off", **given}) as base:
        mix = mix_for(base, read_queries(options.queries))
        passages = get_json(f"{base}/api/v1/search?q=&size=1")["total"]["passages"]
        print(f"{passages:,} passages; megabytes at first: {memory()}")
        print(f"| {' | '.join(COLUMNS)} |")
        print("|---" * len(COLUMNS) + "|")
        for name in options.mixes:
            make = getattr(mix, name)
            asyncio.run(at_rate(base, make, WARM_UP / 4, 4))
            watching = profiled(options.profile, options.seconds) if options.profile else None
            most = asyncio.run(in_turn(base, make, options.clients, options.seconds))
            print(most.row(f"{name}, {options.clients} clients"), flush=True)
            if watching:
                watching.wait()
            half = asyncio.run(at_rate(base, make, most.rate / 2, options.seconds))
            print(half.row(f"{name}, {most.rate / 2:.0f} a second"), flush=True)
            errors += sum(count for one in (most, half) for status, count in one.statuses.items() if status != OK)
        print(f"megabytes at the end: {memory()}")
    return int(bool(errors))


if __name__ == "__main__":
    sys.exit(main())
