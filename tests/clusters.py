"""An index of a test's own in a cluster, and what is in it."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread, Timer
from typing import Any

import pytest
from conformance.corpus import ENTRIES, WordEmbedder, fill

from benchmarks.announced_ingest import step_of
from indexer.archive import Archive
from indexer.domain import SearchRequest
from indexer.engines.opensearch.cluster.client import Cluster, path
from indexer.engines.opensearch.cluster.index_names import Version, every_version, versions_among
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.write.writer import OpenSearchWriter
from indexer.settings import Settings
from pipelines.dev.opensearch import Access, OpenSearchNode

EMBEDDER = WordEmbedder()
EVERYTHING = SearchRequest("", size=100)
CHANGED = "Changed:"
"""Before each text, in one of two states of the same documents."""


def settings_for(access: Access, data_dir: Path, name: str = "") -> Settings:
    """Settings that name the cluster, with a prefix that nobody else has."""
    found = Settings.from_env({**access.environment, "ONRECORD_ENGINE": "opensearch"})
    return replace(found, data_dir=data_dir, index=name or f"onrecord-test-{secrets.token_hex(6)}")


class Scene:
    """An archive with the conformance corpus, and a reader and a writer of its index."""

    def __init__(self, settings: Settings, *, entries: int = len(ENTRIES), retry_seconds: float = 120) -> None:
        self.settings = settings
        self.archive = Archive(settings.data_dir)
        self.documents = fill(self.archive, ENTRIES[:entries], EMBEDDER)
        self.writer = OpenSearchWriter(settings, retry_seconds)
        self.reader = OpenSearchIndex(settings, EMBEDDER)
        self.cluster = Cluster(settings)

    def build(self, progress: Any = None) -> None:
        self.writer.build(self.archive, EMBEDDER.key, EMBEDDER.dimension, progress)

    def grow(self) -> None:
        """Publish what has changed in the archive, without building the index from nothing."""
        changes = self.writer.changes(self.archive, EMBEDDER.key)
        assert changes is not None
        self.writer.build(self.archive, EMBEDDER.key, EMBEDDER.dimension, changes=changes)

    def versions(self) -> list[Version]:
        answer = self.cluster.ask("GET", path(every_version(self.settings.index), "_settings"), missing={})
        return versions_among(self.settings.index, answer)


@contextmanager
def scene(access: Access, data_dir: Path, **options: Any) -> Iterator[Scene]:
    made = Scene(settings_for(access, data_dir), **options)
    try:
        yield made
    finally:
        made.writer.drop()
        made.archive.close()


def take_shards_away(made: Scene, kind: str) -> None:
    """Leave the newest index of a kind without a shard, as when the node that has them is away.

    OpenSearch puts a primary that is only unassigned back where its data is, whatever the filters say. So the index is
    made again as a clone, whose shards the filters keep off every node.
    """
    index = made.versions()[-1].index(kind)
    made.cluster.ask("PUT", path(index, "_settings"), {"index.blocks.write": True})
    made.cluster.ask("PUT", path(index, "_clone", _copy_of(index)), {"settings": {"index.blocks.write": True}})
    made.cluster.ask("GET", path("_cluster", "health", _copy_of(index)), params={"wait_for_status": "yellow"})
    aliases = made.cluster.ask("GET", path(index, "_alias"))[index]["aliases"]
    made.cluster.ask("DELETE", path(index))
    settings = {"index.blocks.write": None, "index.routing.allocation.require._name": "nobody"}
    clone = {"settings": settings, "aliases": aliases}
    made.cluster.ask("PUT", path(_copy_of(index), "_clone", index), clone, {"wait_for_active_shards": 0})


def bring_shards_back(made: Scene, kind: str) -> None:
    """Undo that, and wait until they can be searched."""
    index = made.versions()[-1].index(kind)
    made.cluster.ask("PUT", path(index, "_settings"), {"index.routing.allocation.require._name": None})
    made.cluster.ask("GET", path("_cluster", "health", index), params={"wait_for_status": "yellow"})
    made.cluster.ask("DELETE", path(_copy_of(index)))


def _copy_of(index: str) -> str:
    """A name that belongs to no version."""
    return f"copy-of-{index}"


def hanging_at_each_step(made: Scene, node: OpenSearchNode, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the node hang once at each step of the writer, until its next attempt is under way; the steps at which it did
    are added to the list.
    """
    hung: list[str] = []
    hangs = False
    ask = made.writer._cluster.ask

    def hanging(method: str, where: str, *rest: Any, **options: Any) -> Any:
        nonlocal hangs
        step = step_of(method, where)
        if hangs:
            hangs = False
            Timer(0.2, node.resume).start()
        elif step is not None and step not in hung:
            hung.append(step)
            hangs = True
            node.pause()
        return ask(method, where, *rest, **options)

    monkeypatch.setattr(made.writer._cluster, "ask", hanging)
    return hung


@contextmanager
def searched_all_the_time(made: Scene, count: int) -> Iterator[None]:
    """Two readers search for so many documents, whose texts `changed_and_back` changes meanwhile. No search may fail,
    nor answer with texts of two states, and both states must be seen.
    """
    failures: list[BaseException] = []
    seen: set[bool] = set()
    over = Event()

    def search() -> None:
        reader = OpenSearchIndex(made.settings, EMBEDDER)
        while not over.is_set():
            try:
                found = reader.search(EVERYTHING)
                changed = {hit.passage.text.startswith(CHANGED) for one in found.results for hit in one.passages}
                assert len(changed) == 1, "two states in one answer"
                assert len(found.results) == found.total.documents == len(list(reader.every_match(EVERYTHING))) == count
                seen.update(changed)
            except BaseException as error:  # noqa: BLE001 - all of them are told below
                failures.append(error)

    searchers = [Thread(target=search) for _ in range(2)]
    for thread in searchers:
        thread.start()
    try:
        yield
    finally:
        over.set()
        for thread in searchers:
            thread.join()
    assert not failures
    assert seen == {True, False}


def changed_and_back(made: Scene, count: int) -> Iterator[None]:
    """Archive the first documents with changed texts, and then as they were; the caller indexes each state."""
    entries = list(ENTRIES[:count])
    changed = [replace(entry, texts=tuple(f"{CHANGED} {text}" for text in entry.texts)) for entry in entries]
    for some in (changed, entries):
        fill(made.archive, some, EMBEDDER)
        yield
