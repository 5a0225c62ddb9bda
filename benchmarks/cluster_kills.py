"""Kill nodes of a cluster, again and again, while two readers search it and a writer changes it.

    python -m benchmarks.faults cluster-kills [--kills 20] [--documents 50] [--seed 1]

Starts three OpenSearch nodes. What is killed, at a random moment: any node while nothing is written; the one that has
the primary copy of the passages while documents are added, while an index is made from nothing and merged, and while
removed documents are deleted; and the one that manages the cluster while documents are added. A killed node stays away
for up to five seconds. Two engines, as of two web servers, search all the time: each answer must show the collection as
it was before or after the change, with every document once. Prints a line for each kill and a table, and ends with
status 1 if a request failed, a change was not finished by the next run at the latest, or something is lost, found twice
or left over in any copy of a shard. `tests/faults` does it at a small scale.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.announced_ingest import DELETING, step_of
from benchmarks.grow import PAGES as PAGES_OF_ONE
from benchmarks.grow import PER_PAGE, RandomEmbedder, Texts, Vectors, no_bar, put
from indexer.archive import Archive
from indexer.domain import Mode, SearchRequest
from indexer.engines.opensearch.cluster.client import Cluster, path
from indexer.engines.opensearch.cluster.index_names import every_version, versions_among
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.schema import DOCUMENTS, PAGES, PASSAGES
from indexer.engines.opensearch.write import bulk
from indexer.engines.opensearch.write.writer import OpenSearchWriter
from indexer.errors import OnRecordError
from indexer.settings import Settings
from pipelines.dev.opensearch import OpenSearchNode
from pipelines.dev.opensearch_cluster import OpenSearchCluster, temporary_cluster
from pipelines.reindex import bring_up_to_date

ADDED = 3
"""Documents that a change adds. It also replaces one and removes one."""
MARKER = "markerword"
"""A word that one passage of each document has."""
BYTES_A_REQUEST = 100_000
"""So that even a small change has many requests during which a node can be killed."""
PAUSE = 0.1
"""Seconds between two requests of a reader."""
READERS, THREADS = 2, 2
SHARDS = 3
"""So that each search is answered by several nodes."""
LONGEST_ABSENCE, LONGEST_DELAY = 5.0, 0.2
SEARCHING_SECONDS = 4.0
"""Seconds for which readers search after a kill when nothing is written."""
SEARCH, INGEST, MERGE, PRUNE, MANAGER = KINDS = ("search", "ingest", "merge", "prune", "manager")
CALM = "nothing"
"""What readers are told while no node is away."""
COLUMNS = (
    "killed during",
    "kills",
    "requests meanwhile",
    "failed",
    "median",
    "longest",
    "whole again within",
    "changes that needed another run",
    "lost, twice or left over",
)
State = frozenset[str]
"""The ids of the documents of a collection."""


class FixedEmbedder(RandomEmbedder):
    """The same vector for the same query."""

    def embed_query(self, text: str) -> Vectors:
        """See ports.Embedder."""
        chance = np.random.default_rng(zlib.crc32(text.encode()))
        vector = chance.standard_normal(self.dimension, dtype=np.float32)
        unit: Vectors = vector / np.linalg.norm(vector)
        return unit


@dataclass(slots=True)
class Kill:
    """A killed node: during what, after which step of the writer, what its readers asked until the node was back and
    what was wrong with the answers, whether the change was finished without another run, and what is wrong with the
    index now.
    """

    kind: str
    step: str = "-"
    by_itself: bool = True
    said: str = ""
    back: float = 0.0
    seconds: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    losses: list[str] = field(default_factory=list)


class Readers:
    """Engines that are asked all the time, until they are stopped."""

    def __init__(self, settings: Settings, words: Sequence[str]) -> None:
        """`words` are what they search for."""
        self.allowed: tuple[State, ...] = ()
        self.kill = self.calm = Kill(CALM)
        self._words = words
        self._over = threading.Event()
        self._threads = [
            threading.Thread(target=self._run, args=(index, number))
            for index in (OpenSearchIndex(settings, FixedEmbedder()) for _ in range(READERS))
            for number in range(THREADS)
        ]

    def start(self, state: State) -> None:
        """Begin, with a collection that has these documents."""
        self.allowed = (state,)
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Wait for the last answers."""
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _run(self, index: OpenSearchIndex, seed: int) -> None:
        chance = random.Random(seed)  # noqa: S311 - no secret
        asks = [self._listing, self._marker, self._hybrid, self._page]
        while not self._over.is_set():
            ask, allowed, kill, started = chance.choice(asks), self.allowed, self.kill, time.monotonic()
            try:
                fault = ask(index, chance, allowed)
            except OnRecordError as error:
                fault = f"{ask.__name__.strip('_')}: {error}"
            kill.seconds.append(time.monotonic() - started)
            if fault:
                kill.faults.append(fault)
            time.sleep(PAUSE)

    def _is_shown(self, found: Sequence[str], total: int, allowed: tuple[State, ...]) -> bool:
        """Whether these are the documents of a state in which the collection was since the request was sent."""
        return len(found) == len(set(found)) == total and set(found) in [
            set(idents) for idents in (*allowed, *self.allowed)
        ]

    def _listing(self, index: OpenSearchIndex, _: random.Random, allowed: tuple[State, ...]) -> str | None:
        answer = index.search(SearchRequest("", size=100))
        found = [hit.document.id for hit in answer.results]
        return None if self._is_shown(found, answer.total.documents, allowed) else f"{len(found)} documents listed"

    def _marker(self, index: OpenSearchIndex, _: random.Random, allowed: tuple[State, ...]) -> str | None:
        answer = index.search(SearchRequest(MARKER, Mode.KEYWORD, size=100))
        found = [hit.document.id for hit in answer.results]
        return None if self._is_shown(found, answer.total.passages, allowed) else f"{len(found)} documents found"

    def _hybrid(self, index: OpenSearchIndex, chance: random.Random, allowed: tuple[State, ...]) -> str | None:
        mode = chance.choice([Mode.HYBRID, Mode.SEMANTIC])
        answer = index.search(SearchRequest(" ".join(chance.sample(self._words, 3)), mode))
        hits = [*answer.results, *answer.related.results]
        found = [passage.passage.id for hit in hits for passage in hit.passages]
        known = {ident for idents in (*allowed, *self.allowed) for ident in idents}
        if not found or len(found) != len(set(found)):
            return f"{len(found)} passages found, {len(set(found))} of them different"
        return None if {hit.document.id for hit in hits} <= known else "a document that is not there"

    def _page(self, index: OpenSearchIndex, chance: random.Random, allowed: tuple[State, ...]) -> str | None:
        ident = chance.choice(sorted(frozenset.intersection(*allowed)))
        number = chance.choice(index.page_numbers(ident)) if index.passages(ident) else 0
        try:
            return None if index.page(ident, number).text else "an empty page"
        except OnRecordError:
            if all(ident in idents for idents in self.allowed):
                raise
            return None  # it has been removed meanwhile


class Collection:
    """An archive, the writer of its index, and readers."""

    def __init__(self, cluster: OpenSearchCluster, folder: Path, seed: int, documents: int) -> None:
        """Make the index."""
        named = Settings.from_env({**cluster.access.environment, "ONRECORD_ENGINE": "opensearch"})
        shard = documents * PAGES_OF_ONE * PER_PAGE // SHARDS
        self.settings = replace(named, data_dir=folder, index=f"onrecord-kills-{seed}", shard_passages=shard)
        self.cluster, self.nodes = Cluster(self.settings), cluster
        self.writer, self.embedder = OpenSearchWriter(self.settings), FixedEmbedder()
        self.archive, self._texts, self._made = Archive(folder), Texts(seed), 0
        self._chance = random.Random(seed)  # noqa: S311 - no secret
        self.requests: Counter[str] = Counter()
        """How many requests an undisturbed run sends during which a node may be killed, by kind."""
        self.add(documents)
        self.measured(MERGE, self.publish)
        words = [word for word in self.archive.passages(min(self.ids))[1].text.split() if len(word) > 1]
        self.readers = Readers(self.settings, words)
        self.readers.start(self.ids)

    def close(self) -> None:
        """Stop the readers and delete the index."""
        self.readers.stop()
        self.writer.drop()
        self.archive.close()

    @property
    def ids(self) -> State:
        """What is in the archive."""
        return frozenset(document.id for document in self.archive.documents())

    def add(self, count: int) -> None:
        """Put so many documents into the archive."""
        for _ in range(count):
            self._made += 1
            one = self._texts.document(f"{self._made}.pdf", MARKER)
            put(self.archive, f"/{self._made}", [one], self._texts, self.embedder)

    def remove(self, count: int) -> None:
        """Remove so many documents from the archive."""
        self.archive.remove(self._chance.sample(sorted(self.ids), count))

    def publish(self, *, force: bool = False) -> None:
        """Bring the index to the archive's state."""
        bring_up_to_date(self.writer, self.archive, self.embedder, no_bar, force=force)

    def measured(self, kind: str, act: Callable[[], None]) -> None:
        """Run something undisturbed, and count its requests."""
        ask = self.writer._cluster.ask  # noqa: SLF001

        def asking(method: str, where: str, *rest: Any, **options: Any) -> Any:  # noqa: ANN401
            self.requests[kind] += counts(kind, method, where)
            return ask(method, where, *rest, **options)

        self.writer._cluster.ask = asking  # type: ignore[method-assign]  # noqa: SLF001
        act()
        self.writer._cluster.ask = ask  # type: ignore[method-assign]  # noqa: SLF001

    def act(self, kind: str) -> None:
        """What a node is killed during."""
        if kind == SEARCH:
            time.sleep(SEARCHING_SECONDS)
            return
        if kind in {INGEST, MANAGER}:
            self.add(ADDED)
            self.remove(1)
        if kind == PRUNE:
            self.remove(ADDED)
        self.readers.allowed = (*self.readers.allowed, self.ids)
        self.publish(force=kind == MERGE)
        if kind == PRUNE:
            self.writer.prune()

    def finish(self, kind: str) -> None:
        """What the next run of the same command does."""
        self.publish()
        if kind == PRUNE:
            self.writer.prune()

    def victim(self, kind: str) -> OpenSearchNode:
        """The node to be killed."""
        if kind == MANAGER:
            return self.nodes.manager()
        if kind != SEARCH:
            shards = self.nodes.get(f"/_cat/shards/{self.settings.index}-v*-passages?format=json&h=index,prirep,node")
            newest = max(
                (shard for shard in shards if shard["prirep"] == "p" and shard["node"]),
                key=lambda shard: shard["index"],
            )
            return next(node for node in self.nodes.nodes if node.name_in_cluster == newest["node"])
        return self._chance.choice(self.nodes.nodes)

    def losses(self) -> Iterator[str]:
        """What is missing, twice or left over in the index, by its archive."""
        stored = sorted(passage.id for passage in self.archive.all_passages())
        index = OpenSearchIndex(self.settings, self.embedder)
        every = list(index.every_match(SearchRequest("")))
        found = sorted(hit.passage.id for result in every for hit in result.passages)
        if found != stored or {result.document.id for result in every} != self.ids:
            yield f"{len(found)} passages found, {len(set(found))} of them different, {len(stored)} stored"
        self.writer.prune()
        self.nodes.wait_until_green()  # an index that was made since the node came back may lack its copies
        names = self.cluster.ask("GET", path(every_version(self.settings.index), "_settings"))
        (version,) = versions_among(self.settings.index, names)
        counts = self.archive.counts()
        for kind, count in (
            (PASSAGES, counts["passages"]),
            (DOCUMENTS, counts["documents"]),
            (PAGES, counts["documents"]),
        ):
            told = self.cluster.ask("GET", path(version.index(kind), "_stats", "docs"), params={"level": "shards"})
            shards = told["indices"][version.index(kind)]["shards"]
            copies = [[copy["docs"]["count"] for copy in some] for some in shards.values()]
            if any(len(some) != 2 or len(set(some)) > 1 for some in copies) or sum(some[0] for some in copies) != count:  # noqa: PLR2004
                yield f"the copies of {kind} hold {copies} of {count}"


class Killing:
    """Kills a node once, with a certain request of a writer's, or at once; the node comes back later."""

    def __init__(self, collection: Collection, kind: str, after: int, chance: random.Random) -> None:
        """`after` is how many of the requests that `counts` counts come first; 0: none."""
        self.kill = Kill(kind)
        self._collection, self._chance, self._left = collection, chance, after
        self._threads = ThreadPoolExecutor(1)
        self._back: Future[None] | None = None
        self._ask: Callable[..., Any] = collection.writer._cluster.ask  # noqa: SLF001
        collection.writer._cluster.ask = self._asking  # type: ignore[method-assign]  # noqa: SLF001
        if not after:
            self._start()

    def _asking(self, method: str, where: str, *rest: Any, **options: Any) -> Any:  # noqa: ANN401
        if self._back is None and counts(self.kill.kind, method, where):
            self._left -= 1
            if self._left <= 0:
                self.kill.step = step_of(method, where) or "asking"
                self._start()
        return self._ask(method, where, *rest, **options)

    def _start(self) -> None:
        self._back = self._threads.submit(self._run)

    def _run(self) -> None:
        node = self._collection.victim(self.kill.kind)
        time.sleep(self._chance.uniform(0, LONGEST_DELAY))
        self._collection.readers.kill = self.kill
        started = time.monotonic()
        node.kill()
        time.sleep(self._chance.uniform(0, LONGEST_ABSENCE))
        node.start()
        self._collection.nodes.wait_until_green()
        self.kill.back = time.monotonic() - started

    def end(self) -> None:
        """Wait until the node is back; kill it now if its moment never came. Raises DevServiceError."""
        self._collection.writer._cluster.ask = self._ask  # type: ignore[method-assign]  # noqa: SLF001
        if self._back is None:
            self.kill.step = "after the last"
            self._start()
        if self._back is not None:
            self._back.result()
        self._threads.shutdown()


def counts(kind: str, method: str, where: str) -> bool:
    """Whether a request belongs to what a node is killed during."""
    step = step_of(method, where)
    wanted = {PRUNE: step == DELETING, MERGE: step in {"merging", "filling"}}
    return wanted.get(kind, step is not None)


def trial(  # noqa: PLR0913, PLR0917 - a campaign is made of these
    cluster: OpenSearchCluster, folder: Path, kinds: Sequence[str], kills: int, documents: int, seed: int
) -> Iterator[Kill]:
    """So many kills of each kind, and what readers were told while no node was away."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    bulk.MOST_BYTES = BYTES_A_REQUEST
    collection = Collection(cluster, folder, seed, documents)
    try:
        for kind in kinds:
            run = INGEST if kind == MANAGER else kind
            if run != SEARCH and not collection.requests[run]:
                collection.measured(run, partial(collection.act, run))
                collection.readers.allowed = (collection.ids,)
            for _ in range(kills):
                most = collection.requests[run]
                yield one_kill(collection, kind, chance.randint(1, most) if most else 0, chance)
        yield collection.readers.calm
    finally:
        collection.close()


def one_kill(collection: Collection, kind: str, after: int, chance: random.Random) -> Kill:
    """Kill a node once, and look at what is left."""
    killing = Killing(collection, kind, after, chance)
    kill = killing.kill
    try:
        collection.act(kind)
    except OnRecordError as error:
        kill.by_itself, kill.said = False, str(error)
    killing.end()
    collection.finish(kind)
    collection.readers.allowed = (collection.ids,)
    collection.readers.kill = collection.readers.calm
    kill.losses += collection.losses()
    return kill


def table(kills: Sequence[Kill]) -> str:
    """What came of them, by kind."""
    rows = [f"| {' | '.join(COLUMNS)} |", "|---" * len(COLUMNS) + "|"]
    for kind in dict.fromkeys(kill.kind for kill in kills):
        some = [kill for kill in kills if kill.kind == kind]
        seconds = sorted(second for kill in some for second in kill.seconds)
        told: list[object] = [
            kind,
            len(some) if kind != CALM else 0,
            len(seconds),
            sum(len(kill.faults) for kill in some),
            f"{seconds[len(seconds) // 2]:.2f} s",
            f"{seconds[-1]:.1f} s",
            f"{max(kill.back for kill in some):.0f} s",
            sum(not kill.by_itself for kill in some),
            sum(bool(kill.losses) for kill in some),
        ]
        rows.append(f"| {' | '.join(map(str, told))} |")
    return "\n".join(rows)


def main() -> int:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=20, help="of each kind")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--documents", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    kills = []
    with temporary_cluster() as cluster, tempfile.TemporaryDirectory(prefix="onrecord-kills-") as folder:
        for kill in trial(cluster, Path(folder), options.kinds, options.kills, options.documents, options.seed):
            kills.append(kill)
            finished = "" if kill.by_itself else f"; another run was needed: {kill.said}"
            print(f"{kill.kind}, {kill.step}: whole again after {kill.back:.1f} s{finished}", flush=True)
            for fault in dict.fromkeys([*kill.faults, *kill.losses]):
                print(f"  FAULT: {fault}", flush=True)
    print(table(kills))
    return int(any(kill.faults or kill.losses for kill in kills))


if __name__ == "__main__":
    sys.exit(main())
