"""Compare search latency with the plain libraries, in one run: ratios, since absolute times depend on the machine.

    python benchmarks/search_latency.py --data-dir DIR [--queries N] [--random]

DIR is a data directory that `onrecord ingest` filled, with the model of ONRECORD_MODEL. The queries are made from its
own passages, with a fixed seed: runs of two to five words of which at least one is rare. With `--random`, their vectors
are random and no model is loaded: for a folder that `benchmarks/grow.py` filled, whatever its model.

Prints the median and the 95th percentile of the time, and the processor time of a query on average, which depends less
on what else the machine does.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import tantivy
from threadpoolctl import threadpool_limits

from indexer.analysis import query_stems
from indexer.domain import Filters, Match, Mode, SearchRequest, Spelling
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.engines.embedded.layout import current_folder, read_layout, read_manifest, segment_folder
from indexer.engines.embedded.schema import STEMS, schema
from indexer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.ports import Vectors

TOP = 200
"""Hits requested from the plain libraries: as many as each ranking of a hybrid search takes."""


class Remembered:
    """An embedder that remembers its vectors, so that the model's time is left out."""

    def __init__(self, embed: Callable[[str], Vectors], key: str) -> None:
        self.vectors: dict[str, Vectors] = {}
        self.key, self._embed = key, embed

    def embed_query(self, text: str) -> Vectors:
        """Its vector, made when it is asked for first."""
        if text not in self.vectors:
            self.vectors[text] = self._embed(text)
        return self.vectors[text]


def queries_from(index: EmbeddedIndex, passages: int, count: int) -> list[str]:
    """Runs of two to five words from random passages."""
    chance = random.Random(20)  # noqa: S311 - repeatable, not secret
    snapshot = index._snapshot  # noqa: SLF001
    found = []
    while len(found) < count:
        words = [word for word in snapshot.passage(chance.randrange(passages)).text.split() if word.isalpha()]
        if len(words) < 10:  # noqa: PLR2004
            continue
        length = chance.randint(2, 5)
        start = chance.randrange(len(words) - length)
        run = words[start : start + length]
        if any(len(word) > 6 for word in run):  # noqa: PLR2004
            found.append(" ".join(run))
    return found


def timed(call: Callable[[str], object], queries: list[str]) -> dict[str, float]:
    """Milliseconds of a call, after a warm-up: median, 95th percentile, and processor time on average."""
    for query in queries[:10]:
        call(query)
    result = []
    processor = time.process_time()
    for query in queries:
        started = time.perf_counter()
        call(query)
        result.append((time.perf_counter() - started) * 1000)
    processor = time.process_time() - processor
    percentiles = statistics.quantiles(result, n=20)
    return {"p50": statistics.median(result), "p95": percentiles[-1], "processor": processor * 1000 / len(queries)}


def random_vectors(dimension: int) -> Callable[[str], Vectors]:
    """What gives a random unit vector for any text."""
    chance = np.random.default_rng(20)

    def embed(_: str) -> Vectors:
        vector = chance.standard_normal(dimension).astype(np.float32)
        unit: Vectors = vector / np.linalg.norm(vector)
        return unit

    return embed


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--random", action="store_true", help="random vectors of queries, and no model")
    arguments = parser.parse_args()
    settings = replace(Settings.from_env(), data_dir=arguments.data_dir)
    folder = current_folder(arguments.data_dir)
    if folder is None:
        parser.error(f"{arguments.data_dir} has no index: ingest something first")
    manifest = read_manifest(folder)
    model = None if arguments.random else SentenceTransformerEmbedder(settings.model)
    embed = model.embed_query if model else random_vectors(manifest.dimension)
    remembered = Remembered(embed, model.key if model else manifest.model_key)
    index = EmbeddedIndex(settings, remembered)  # type: ignore[arg-type]
    queries = queries_from(index, manifest.passages, arguments.queries)
    for query in queries:  # its translations are embedded, too
        index.count(SearchRequest(query, Mode.HYBRID, spelling=Spelling.TYPED))
    vectors = {query: remembered.embed_query(query) for query in queries}

    plain = tantivy.Index(schema(), str(folder / "words"), reuse=True)
    searcher = plain.searcher()
    segments = [segment_folder(folder.parent, name) for name in read_layout(folder).segments]
    matrix = np.concatenate([np.fromfile(one / "vectors.f32", dtype="<f4") for one in segments])
    matrix = matrix.reshape(-1, manifest.dimension)
    threadpool_limits(1, "blas")  # as in a web worker

    def raw_words(query: str, occur: tantivy.Occur) -> object:
        terms = [stem for word in query.split() for (stem, *_) in query_stems(word)]
        clauses = [(occur, tantivy.Query.term_query(plain.schema, STEMS, term)) for term in terms]
        return searcher.search(tantivy.Query.boolean_query(clauses), TOP, count=True).hits

    def raw_vectors(query: str) -> object:
        return np.argpartition(-(matrix @ vectors[query]), TOP)[:TOP]

    halves = np.array_split(matrix, 2)
    pool = ThreadPoolExecutor(2)

    def raw_in_two(query: str) -> object:
        found = np.concatenate(list(pool.map(lambda half: half @ vectors[query], halves)))
        return np.argpartition(-found, TOP)[:TOP]

    def ours(mode: Mode, match: Match | None = None, filters: Filters = Filters()) -> Callable[[str], object]:  # noqa: B008
        return lambda query: index.search(SearchRequest(query, mode, match, filters=filters, spelling=Spelling.TYPED))

    filtered = Filters(date_from="2015-01-01", date_to="2019-12-31")
    figures = {
        "raw tantivy, any word": timed(lambda query: raw_words(query, tantivy.Occur.Should), queries),
        "raw tantivy, all words": timed(lambda query: raw_words(query, tantivy.Occur.Must), queries),
        "raw numpy product": timed(raw_vectors, queries),
        "raw numpy product, two threads": timed(raw_in_two, queries),
        "keyword, all words": timed(ours(Mode.KEYWORD), queries),
        "keyword, any word": timed(ours(Mode.KEYWORD, Match.ANY), queries),
        "semantic": timed(ours(Mode.SEMANTIC), queries),
        "hybrid": timed(ours(Mode.HYBRID), queries),
        "hybrid, filtered by date": timed(ours(Mode.HYBRID, filters=filtered), queries),
    }
    if model:
        figures["embedding the query"] = timed(model.embed_query, queries[:50])
    print(f"{manifest.passages:,} passages of {manifest.documents:,} documents, {len(queries)} queries; milliseconds")
    for name, values in figures.items():
        print(f"{name:<30} " + "   ".join(f"{kind} {value:8.2f}" for kind, value in values.items()))
    raw, product = figures["raw tantivy, any word"], figures["raw numpy product"]
    for kind in raw:
        print(
            f"{kind}: keyword, any word / raw {figures['keyword, any word'][kind] / raw[kind]:.2f}; "
            f"hybrid / sum of raw parts {figures['hybrid'][kind] / (raw[kind] + product[kind]):.2f}"
        )
    print(json.dumps({name: {k: round(v, 3) for k, v in values.items()} for name, values in figures.items()}))


if __name__ == "__main__":
    main()
