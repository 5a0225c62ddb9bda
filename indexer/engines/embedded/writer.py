"""The embedded index as the `IndexWriter` port."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from indexer.engines.embedded.build import build_index, current_folder, index_home, prune_versions
from indexer.engines.embedded.snapshot import Snapshot
from indexer.errors import EngineUnavailableError, UsageError
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.archive import Archive
    from indexer.ports import Contents
    from indexer.settings import Settings


class EmbeddedWriter:
    """The caller holds the writer's lock."""

    def __init__(self, settings: Settings) -> None:
        self._data_dir = settings.data_dir
        self._vocabulary = load_vocabulary(settings.vocabulary)

    def is_current(self, archive: Archive, model_key: str) -> bool:
        """See ports.IndexWriter."""
        folder = current_folder(self._data_dir)
        if folder is None:
            return False
        try:
            manifest = Snapshot(folder, model_key).manifest
        except EngineUnavailableError:
            return False
        return manifest.shows(archive)

    def build(
        self, archive: Archive, model_key: str, dimension: int, progress: Callable[[int], None] | None = None
    ) -> None:
        """See ports.IndexWriter."""
        build_index(archive, self._data_dir, self._vocabulary, model_key, dimension, progress)

    def publish_status(self, archive: Archive, model_key: str) -> None:
        """See ports.IndexWriter. Does nothing: readers take the status from the archive."""

    def rollback(self) -> Contents:
        """See ports.IndexWriter."""
        message = "The embedded engine keeps no version to go back to; `onrecord reindex` makes the index anew."
        raise UsageError(message)

    def prune(self) -> None:
        """See ports.IndexWriter."""
        prune_versions(index_home(self._data_dir), 1)

    def drop(self) -> None:
        """See ports.IndexWriter."""
        shutil.rmtree(index_home(self._data_dir), ignore_errors=True)
