"""An index of a test's own in a cluster, and what is in it."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from conformance.corpus import ENTRIES, WordEmbedder, fill

from indexer.archive import Archive
from indexer.engines.opensearch.client import Cluster, path
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.names import Version, every_version, versions_among
from indexer.engines.opensearch.writer import OpenSearchWriter
from indexer.settings import Settings
from pipelines.dev.opensearch import Access

EMBEDDER = WordEmbedder()


def settings_for(access: Access, data_dir: Path, name: str = "") -> Settings:
    """Settings that name the cluster, with a prefix that nobody else has."""
    found = Settings.from_env({**access.environment, "ONRECORD_ENGINE": "opensearch"})
    return replace(found, data_dir=data_dir, index=name or f"onrecord-test-{secrets.token_hex(6)}")


class Scene:
    """An archive with the conformance corpus, and a reader and a writer of its index."""

    def __init__(self, settings: Settings, *, entries: int = len(ENTRIES), patience: float = 120) -> None:
        self.settings = settings
        self.archive = Archive(settings.data_dir)
        self.documents = fill(self.archive, ENTRIES[:entries], EMBEDDER)
        self.writer = OpenSearchWriter(settings, patience)
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
