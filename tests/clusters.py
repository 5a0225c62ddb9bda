"""An index of a test's own in a cluster, and what is in it."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from conformance.corpus import ENTRIES, WordEmbedder, fill

from indexer.archive import Archive
from indexer.engines.opensearch.cluster.client import Cluster, path
from indexer.engines.opensearch.cluster.index_names import Version, every_version, versions_among
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.write.writer import OpenSearchWriter
from indexer.settings import Settings
from pipelines.dev.opensearch import Access

EMBEDDER = WordEmbedder()
GONE_SECONDS = 30


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
    """Leave the newest index of a kind without a shard, as when the node that has them is away."""
    index = made.versions()[-1].index(kind)
    made.cluster.ask("PUT", path(index, "_settings"), {"index.routing.allocation.require._name": "nobody"})
    deadline = time.monotonic() + GONE_SECONDS
    while copies := _copies_on_nodes(made, index):  # one that was just starting may start in spite of the order
        assert time.monotonic() < deadline, f"{index} keeps its shards"
        cancel = [
            {"cancel": {"index": index, "shard": copy["shard"], "node": copy["node"], "allow_primary": True}}
            for copy in copies
        ]
        made.cluster.ask("POST", path("_cluster", "reroute"), {"commands": cancel})


def _copies_on_nodes(made: Scene, index: str) -> list[dict[str, Any]]:
    routing = made.cluster.ask("GET", path("_cluster", "state", "routing_table", index))["routing_table"]["indices"]
    return [copy for shard in routing[index]["shards"].values() for copy in shard if copy["node"]]


def bring_shards_back(made: Scene, kind: str) -> None:
    """Undo that, and wait until they can be searched."""
    index = made.versions()[-1].index(kind)
    made.cluster.ask("PUT", path(index, "_settings"), {"index.routing.allocation.require._name": None})
    made.cluster.ask("GET", path("_cluster", "health", index), params={"wait_for_status": "yellow"})
