"""Compare search latency with the plain libraries, in one run: ratios, since absolute times depend on the machine.

    python -m benchmarks.search_latency --data-dir DIR [--queries N] [--random]

DIR is a data directory that `onrecord ingest` filled, with the model of ONRECORD_MODEL. The queries are made from its
own passages, with a fixed seed: runs of two to five words of which at least one is rare. With `--random`, their vectors
are random and no model is loaded: for a folder that `benchmarks/grow.py` filled, whatever its model.

*Counted* is what an answer with exact counts takes at least: plain tantivy, each list of passages that have a word read
once, the passages of each document added up, and one count of documents for each facet.

Prints the median and the 95th percentile of the time, and of the processor time, which depends less on what else the
machine does.
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
from indexer.fields import FACET_FIELDS, PASSAGE_FIELD
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
    snapshot = index.current()
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
    """Milliseconds of a call, after a warm-up: median and 95th percentile of the time, and of the processor time."""
    for query in queries[:10]:
        call(query)
    times, processor = [], []
    for query in queries:
        started, used = time.perf_counter(), time.process_time()
        call(query)
        times.append((time.perf_counter() - started) * 1000)
        processor.append((time.process_time() - used) * 1000)
    return {
        f"{kind}{which}": found
        for kind, some in (("", times), ("processor ", processor))
        for which, found in (("p50", statistics.median(some)), ("p95", statistics.quantiles(some, n=20)[-1]))
    }


def random_vectors(dimension: int) -> Callable[[str], Vectors]:
    """What gives a random unit vector for any text."""
    chance = np.random.default_rng(20)

    def embed(_: str) -> Vectors:
        vector = chance.standard_normal(dimension).astype(np.float32)
        unit: Vectors = vector / np.linalg.norm(vector)
        return unit

    return embed


class Plain:
    """What the plain libraries find in a version of an index."""

    def __init__(self, folder: Path, index: EmbeddedIndex, vectors: dict[str, Vectors]) -> None:
        """`vectors` has that of each query."""
        self._vectors = vectors
        self._index = tantivy.Index(schema(), str(folder / "words"), reuse=True)
        self._searcher = self._index.searcher()
        self._lists, self._columns = index.current().postings, index.current().columns
        segments = [segment_folder(folder.parent, name) for name in read_layout(folder).segments]
        matrix = np.concatenate([np.fromfile(segment / "vectors.f32", dtype="<f4") for segment in segments])
        self._matrix = matrix.reshape(-1, read_manifest(folder).dimension)
        self._halves, self._pool = np.array_split(self._matrix, 2), ThreadPoolExecutor(2)

    def any_word(self, query: str) -> object:
        """The best by tantivy."""
        return self._best(tantivy.Occur.Should, query)

    def all_words(self, query: str) -> object:
        """The best by tantivy of those with all words."""
        return self._best(tantivy.Occur.Must, query)

    def counted(self, query: str) -> object:
        """The best by tantivy, how many passages of each document match, and how many documents have each value."""
        found = self.any_word(query)
        matching = np.zeros(self._columns.passages, dtype=bool)
        for stem in _terms(query):
            matching[self._lists.of(stem)] = True
        counts = np.add.reduceat(matching, self._columns.first_passage[:-1], dtype=np.int32)
        fields = [self._columns.fields[name] for name in FACET_FIELDS if name != PASSAGE_FIELD]
        return (
            found,
            counts,
            [np.bincount(field.codes[np.repeat(counts > 0, np.diff(field.starts))]) for field in fields],
        )

    def near(self, query: str) -> object:
        """The nearest by numpy, in one thread."""
        return _highest(self._matrix @ self._vectors[query])

    def near_in_two(self, query: str) -> object:
        """The same in two threads."""
        return _highest(np.concatenate(list(self._pool.map(lambda half: half @ self._vectors[query], self._halves))))

    def _best(self, occur: tantivy.Occur, query: str) -> object:
        clauses = [(occur, tantivy.Query.term_query(self._index.schema, STEMS, stem)) for stem in _terms(query)]
        return self._searcher.search(tantivy.Query.boolean_query(clauses), TOP, count=True).hits


def _terms(query: str) -> list[str]:
    return [stem for word in query.split() for (stem, *_) in query_stems(word)]


def _highest(values: Vectors) -> object:
    return np.argpartition(-values, TOP)[:TOP]


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

    plain = Plain(folder, index, vectors)
    threadpool_limits(1, "blas")  # as in a web worker

    def ours(mode: Mode, match: Match | None = None, filters: Filters = Filters()) -> Callable[[str], object]:  # noqa: B008
        return lambda query: index.search(SearchRequest(query, mode, match, filters=filters, spelling=Spelling.TYPED))

    filtered = Filters(date_from="2015-01-01", date_to="2019-12-31")
    figures = {
        "raw tantivy, any word": timed(plain.any_word, queries),
        "raw tantivy, any word, counted": timed(plain.counted, queries),
        "raw tantivy, all words": timed(plain.all_words, queries),
        "raw numpy product": timed(plain.near, queries),
        "raw numpy product, two threads": timed(plain.near_in_two, queries),
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
    counted = figures["raw tantivy, any word, counted"]
    for kind in raw:
        print(
            f"{kind}: keyword, any word / raw {figures['keyword, any word'][kind] / raw[kind]:.2f}, "
            f"counted {figures['keyword, any word'][kind] / counted[kind]:.2f}; "
            f"hybrid / sum of raw parts {figures['hybrid'][kind] / (raw[kind] + product[kind]):.2f}"
        )
    print(json.dumps({name: {k: round(v, 3) for k, v in values.items()} for name, values in figures.items()}))


if __name__ == "__main__":
    main()
