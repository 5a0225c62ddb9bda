"""Measure the processor time of pages of results, and where it goes.

    python benchmarks/page_cost.py --data-dir DIR --queries FILE.jsonl... [--rounds 5] [--parts 40]

DIR is a data directory that `onrecord ingest` filled; the queries are the `text` of each line of the files. Every page
is requested from the application in this process, without a network. Vectors of queries are remembered, and BLAS has
one thread, as in a web worker. Prints for each kind of search the mean over its pages, of each the best round: other
work on the machine adds to processor time, too, but hardly in every round. To compare two states of the code, run the
command in each, in turn.

With `--parts N`, further rounds are sampled every millisecond of processor time. Prints the N functions of this project
in which most of it passes, with all that they call. That adds nothing for each call, as `cProfile` does, which doubles
the share of what consists of small calls.
"""

from __future__ import annotations

import argparse
import signal
import statistics
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from load import read_queries
from page_time import Remembering, ask
from threadpoolctl import threadpool_limits

from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.settings import Settings
from webapp.app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import FrameType

KINDS: dict[str, dict[str, str]] = {
    "by words, all": {"mode": "keyword"},
    "by words, any": {"mode": "keyword", "match": "any"},
    "by both": {"mode": "hybrid"},
    "by meaning": {"mode": "semantic"},
}
PAGES_OF_ALL = 10
"""Pages of the list of all documents that are measured."""
EVERY = 0.001
"""Seconds of processor time between two samples."""
HOME = Path(__file__).parent.parent
OURS = str(HOME / "indexer"), str(HOME / "webapp")
HITS = 'class="hits"'
"""What a page with results has."""


def processor(call: Callable[[], object]) -> float:
    """Milliseconds of processor time of a call."""
    started = time.process_time()
    call()
    return (time.process_time() - started) * 1000


def sampled(pages: Sequence[Callable[[], object]], rounds: int) -> list[tuple[float, str]]:
    """Milliseconds of a page in each function of this project, with all that it calls, the most first."""
    found: Counter[str] = Counter()
    samples = 0

    def note(_: int, frame: FrameType | None) -> None:
        nonlocal samples
        samples += 1
        seen = set()
        while frame:
            code = frame.f_code
            if code.co_filename.startswith(OURS):
                seen.add(f"{Path(code.co_filename).relative_to(HOME)}: {code.co_qualname}")
            frame = frame.f_back
        found.update(seen)

    signal.signal(signal.SIGPROF, note)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    spent = processor(lambda: [page() for _ in range(rounds) for page in pages])
    signal.setitimer(signal.ITIMER_PROF, 0)
    each = spent / rounds / len(pages) / max(samples, 1)
    return [(count * each, name) for name, count in found.most_common()]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--queries", type=Path, nargs="+", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--parts", type=int, default=0)
    options = parser.parse_args()
    settings = replace(Settings.from_env(), data_dir=options.data_dir, rate_limit="")
    index = open_index(settings, Remembering(SentenceTransformerEmbedder(settings.model)))
    index.warm()
    client = create_app(settings, index).test_client()
    threadpool_limits(1, "blas")
    queries = read_queries(options.queries)
    searches = {
        name: [f"/search?{urlencode({'q': query, **given})}" for query in queries] for name, given in KINDS.items()
    }
    searches["all documents"] = [f"/search?page={number}" for number in range(1, PAGES_OF_ALL + 1)]
    for name, addresses in searches.items():
        pages = [lambda address=address: ask(client, address) for address in addresses]  # type: ignore[misc]
        empty = sum(HITS not in page() for page in pages)
        rounds = [[processor(page) for page in pages] for _ in range(options.rounds)]
        best = statistics.fmean(map(min, zip(*rounds, strict=True)))
        print(f"{name:<14} {best:6.1f} ms a page; {len(pages)} pages, {empty} of them without results", flush=True)
        for milliseconds, part in sampled(pages, options.rounds)[: options.parts] if options.parts else ():
            print(f"  {milliseconds:6.2f}  {part}")


if __name__ == "__main__":
    main()
