"""Compare OpenSearch with the embedded engine on the same archive: building, size, latency, overhead, recall.

    OPENSEARCH_URL=... python benchmarks/opensearch.py --data-dir DIR [--queries N]

DIR is a data directory that `onrecord ingest` filled with the embedded engine (with the model of ONRECORD_MODEL).
Builds a separate index in the cluster and deletes it at the end. The time of embedding the query is left out.
"""

from __future__ import annotations

import argparse
import json
import secrets
import statistics
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opensearchpy import OpenSearch
from search_latency import Remembered, queries_from, timed

from indexer.archive import Archive
from indexer.domain import Filters, Match, Mode, SearchRequest
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.engines.opensearch.cluster.client import Cluster, path
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.read import retriever, search_bodies
from indexer.engines.opensearch.write.writer import OpenSearchWriter
from indexer.query.plan import plan
from indexer.ranking.parameters import DEFAULTS
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

REQUESTS: dict[str, dict[str, Any]] = {
    "keyword, all words": {"mode": Mode.KEYWORD},
    "keyword, any word": {"mode": Mode.KEYWORD, "match": Match.ANY},
    "semantic": {"mode": Mode.SEMANTIC},
    "hybrid": {"mode": Mode.HYBRID},
    "hybrid, filtered by date": {"filters": Filters(date_from="2015-01-01", date_to="2019-12-31")},
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--queries", type=int, default=100)
    arguments = parser.parse_args()
    name = f"onrecord-benchmark-{secrets.token_hex(4)}"
    settings = replace(Settings.from_env(), data_dir=arguments.data_dir, index=name)
    model = SentenceTransformerEmbedder(settings.model)
    remembered: Any = Remembered(model.embed_query, model.key)
    embedded = EmbeddedIndex(settings, remembered)
    queries = queries_from(embedded, embedded.current().columns.passages, arguments.queries)
    for query in queries:  # its translations are embedded, too
        embedded.count(SearchRequest(query))
    writer = OpenSearchWriter(settings)
    try:
        build(writer, settings, model)
        index = OpenSearchIndex(settings, remembered)
        compare(index, embedded, queries)
        overhead(index, settings, queries)
        recall(index, queries)
    finally:
        writer.drop()


def build(writer: OpenSearchWriter, settings: Settings, model: SentenceTransformerEmbedder) -> None:
    """Print the time until a new version is published, and its size."""
    with Archive(settings.data_dir, read_only=True) as archive:
        passages = archive.counts()["passages"]
        started = time.perf_counter()
        writer.build(archive, model.key, model.dimension)
        seconds = time.perf_counter() - started
    stats = Cluster(settings).ask("GET", path(f"{settings.index}-v*", "_stats", "store"))
    size = stats["_all"]["primaries"]["store"]["size_in_bytes"]
    print(f"{passages:,} passages indexed in {seconds:.0f} s, {passages / seconds:.0f}/s; {size / 1e6:.0f} MB")


def compare(index: OpenSearchIndex, embedded: EmbeddedIndex, queries: list[str]) -> None:
    """Print milliseconds of each kind of search on both engines."""
    for name, options in REQUESTS.items():
        row = [f"{name:<26}"]
        for label, engine in (("opensearch", index), ("embedded", embedded)):
            times = timed(asking(engine, options), queries)
            row.append(f"{label} p50 {times['p50']:6.1f} p95 {times['p95']:6.1f}")
        print("   ".join(row))


def asking(engine: OpenSearchIndex | EmbeddedIndex, options: dict[str, Any]) -> Callable[[str], object]:
    """A search function with these options."""
    return lambda query: engine.search(SearchRequest(query, **options))


def overhead(index: OpenSearchIndex, settings: Settings, queries: list[str]) -> None:
    """Compare our hybrid search with the same requests sent by the client alone."""
    auth = (settings.opensearch_username, settings.opensearch_password) if settings.opensearch_username else None
    ca_certs = str(settings.opensearch_ca_certs) if settings.opensearch_ca_certs else None
    raw = OpenSearch(list(settings.opensearch_urls), http_auth=auth, ca_certs=ca_certs)
    cluster = index._cluster  # noqa: SLF001
    sent: list[bytes] = []
    original = cluster.ask

    def noting(method: str, where: str, body: Any = None, *rest: Any, **options: Any) -> dict[str, Any]:  # noqa: ANN401
        if where == "/_msearch":
            sent.append(body)
        return original(method, where, body, *rest, **options)

    ours, theirs = [], []
    for query in queries:
        cluster.ask = noting  # type: ignore[method-assign]
        sent.clear()
        index.search(SearchRequest(query))
        cluster.ask = original  # type: ignore[method-assign]
        started = time.perf_counter()
        index.search(SearchRequest(query))
        between = time.perf_counter()
        for body in sent:
            raw.msearch(body=body)
        ours.append((between - started) * 1000)
        theirs.append((time.perf_counter() - between) * 1000)
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"hybrid: ours {statistics.median(ours):.1f} ms, raw {statistics.median(theirs):.1f} ms, ratio {ratio:.2f}")


def recall(index: OpenSearchIndex, queries: list[str]) -> None:
    """Print how many of the nearest passages by exact comparison the graph search finds, and its time."""
    snapshot = index._snapshot()  # noqa: SLF001
    found: dict[str, dict[int, list[int]]] = {}
    times: dict[str, list[float]] = {}
    for name, exact_below, candidates in (("exact", 1 << 60, 0), *((f"graph {n}", 0, n) for n in (800, 1600, 3200))):
        retriever.EXACT_BELOW, search_bodies.EF_SEARCH = exact_below, candidates
        for number, query in enumerate(queries):
            started = time.perf_counter()
            planned = plan(SearchRequest(query, Mode.SEMANTIC), load_vocabulary(None))
            one = retriever.OpenSearchRetriever(snapshot, planned, index._embedder.embed_query, DEFAULTS)  # noqa: SLF001
            ranking = one.nearest(Filters())
            times.setdefault(name, []).append((time.perf_counter() - started) * 1000)
            found.setdefault(name, {})[number] = [ordinal for ordinal, _ in ranking]
    table = {}
    for name, rankings in found.items():
        shared = [
            len(set(found["exact"][n]) & set(ranking)) / len(found["exact"][n]) for n, ranking in rankings.items()
        ]
        table[name] = {"recall": round(statistics.mean(shared), 4), "p50_ms": round(statistics.median(times[name]), 1)}
    print(json.dumps(table))


if __name__ == "__main__":
    main()
