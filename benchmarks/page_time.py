"""Measure the server's time for each kind of page beside the bare call of the index, and the size of each page.

    python benchmarks/page_time.py --data-dir DIR [--times N]

DIR is a data directory that `onrecord ingest` filled. Every page is requested from the application in this process,
without a network, in alternation with its indispensable part: one search, or the reading of one document. The target is
at most 1.5 times that plus 5 ms, at the median. Queries are made from the corpus's own passages, with a fixed seed; the
time of embedding them, which would hide that of the pages, is left out. The size is that of the page with its style and
script, each compressed with gzip; the target is at most 60 kB.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import json
import os
import random
import re
import statistics
import time
import urllib.parse
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.domain import Filters, Mode, SearchRequest
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.presenting.links import Links
from indexer.settings import Settings
from webapp.app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask.testing import FlaskClient

    from indexer.domain import DocumentHit
    from indexer.ports import Index

FACTOR, MILLISECONDS, BYTES = 1.5, 5.0, 60_000
"""The targets: ratio, milliseconds and bytes."""


class Remembering:
    """An embedder that caches queries."""

    def __init__(self, model: SentenceTransformerEmbedder) -> None:
        self._model, self.key = model, model.key
        self.embed_query = functools.cache(model.embed_query)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: addresses, each with the page's indispensable part."""

    name: str
    cases: list[tuple[str, Callable[[], object]]]


def kinds(index: Index, count: int) -> Iterator[Kind]:
    """Each kind of page, with `count` addresses of it or as many as there are."""
    links = Links()
    hits = index.search(SearchRequest(size=100)).results
    words = list(_queries(index, hits, count))
    whole = index.search(SearchRequest(size=1))
    process = whole.facets["process"][0].value if whole.facets["process"] else ""
    filters = replace(Filters(), process=(process,) if process else (), date_from="1990-01-01")

    def searches(name: str, *requests: SearchRequest) -> Kind:
        return Kind(name, [(links.search(one), lambda one=one: index.search(one)) for one in requests])  # type: ignore[misc]

    def reading(document_id: str) -> Callable[[], object]:
        return lambda: (index.document(document_id), index.pages(document_id), index.passages(document_id))

    yield Kind("home", [("/", lambda: index.search(SearchRequest(size=1)))])
    for mode in Mode:
        yield searches(f"search, {mode}", *(SearchRequest(one, mode) for one in words))
    yield searches("search, filtered", *(SearchRequest(one, filters=filters) for one in words))
    yield searches("all documents", SearchRequest())
    ids = [hit.document.id for hit in hits[:count]]
    yield Kind("document", [(links.document(one), reading(one)) for one in ids])
    places = [(hit.document.id, index.passages(hit.document.id)) for hit in hits[:count]]
    marked = [(one, passages[len(passages) // 2]) for one, passages in places if passages]
    yield Kind("page", [(links.page(one, passage.page), reading(one)) for one, passage in marked])
    yield Kind("page, marked", [(links.page(one, passage.page, passage.id), reading(one)) for one, passage in marked])
    yield Kind("status", [("/status", index.status)])
    yield Kind("about", [("/about", lambda: None)])
    yield Kind("not found", [("/nowhere", lambda: None)])


def _queries(index: Index, hits: tuple[DocumentHit, ...], count: int) -> Iterator[str]:
    """Runs of two to four words from passages of the corpus."""
    chance = random.Random(20)  # noqa: S311 - repeatable, not secret
    texts = [passage.text for hit in hits for passage in index.passages(hit.document.id)]
    found = 0
    while found < count:
        words = re.findall(r"[^\W\d_]+", chance.choice(texts))
        length = chance.randint(2, 4)
        if len(words) > length:
            start = chance.randrange(len(words) - length)
            found += 1
            yield " ".join(words[start : start + length])


def timed(call: Callable[[], object]) -> float:
    """Milliseconds of a call."""
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


def ask(client: FlaskClient, address: str) -> str:
    """Request a page. Raises ValueError for an error."""
    answer = client.get(address, headers={"Accept": "text/html"})
    if answer.mimetype != "text/html" or answer.status_code >= 500:  # noqa: PLR2004
        message = f"{address} answered {answer.status}"
        raise ValueError(message)
    return answer.text


def weight(client: FlaskClient, page: str) -> int:
    """Bytes of the page, its styles and scripts, each compressed."""
    loaded = re.findall(r'<(?:link rel="stylesheet" href|script src)="([^"]+)"', page)
    parts = [page.encode(), *(client.get(urllib.parse.urljoin("/", one)).data for one in loaded)]
    return sum(len(gzip.compress(part, 6)) for part in parts)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--times", type=int, default=60, help="measurements of each kind")
    arguments = parser.parse_args()
    settings = replace(Settings.from_env(), data_dir=arguments.data_dir, rate_limit="")
    index = open_index(settings, Remembering(SentenceTransformerEmbedder(settings.model)))
    index.warm()
    client = create_app(settings, index).test_client()
    rows = []
    for kind in kinds(index, max(arguments.times // 3, 1)):
        bare, page, weights = [], [], []
        for number in range(arguments.times + 5):
            address, call = kind.cases[number % len(kind.cases)]
            both = timed(call), timed(lambda address=address: ask(client, address))  # type: ignore[misc]
            if number >= 5:  # noqa: PLR2004 - the first ones warm up
                bare.append(both[0])
                page.append(both[1])
        weights = [weight(client, ask(client, address)) for address, _ in kind.cases[:10]]
        rows.append(_row(kind.name, bare, page, max(weights)))
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{arguments.times} of each kind; milliseconds; load {load} on {os.cpu_count()} processors")
    for row in rows:
        print(
            "{kind:<18} index p50 {index_p50:7.2f}  page p50 {page_p50:7.2f} p95 {page_p95:7.2f}  ratio {shown:>5}  "
            "allowed {allowed:7.2f} {holds:<6}  {bytes:>6,} bytes {light}".format(
                **row, shown="-" if row["ratio"] is None else row["ratio"]
            )
        )
    missed = [row["kind"] for row in rows if row["holds"] != "holds" or row["light"] != "holds"]
    print(f"targets missed: {', '.join(map(str, missed)) or 'none'}")
    print(json.dumps(rows))


def _row(kind: str, bare: list[float], page: list[float], heaviest: int) -> dict[str, object]:
    index_p50, page_p50 = statistics.median(bare), statistics.median(page)
    allowed = FACTOR * index_p50 + MILLISECONDS
    return {
        "kind": kind,
        "index_p50": round(index_p50, 2),
        "page_p50": round(page_p50, 2),
        "page_p95": round(statistics.quantiles(page, n=20)[-1], 2),
        "ratio": round(page_p50 / index_p50, 2) if index_p50 > 0.01 else None,  # noqa: PLR2004
        "allowed": round(allowed, 2),
        "holds": "holds" if page_p50 <= allowed else "MISSED",
        "bytes": heaviest,
        "light": "holds" if heaviest <= BYTES else "MISSED",
    }


if __name__ == "__main__":
    main()
