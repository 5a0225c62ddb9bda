"""The embedded index as the `IndexWriter` port."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from indexer.engines.embedded.build import build_index, read_version
from indexer.engines.embedded.checksums import Verification
from indexer.engines.embedded.layout import current_folder, index_home, prune, read_manifest
from indexer.engines.embedded.schema import FORMAT_VERSION
from indexer.engines.embedded.snapshot import folders_of
from indexer.errors import EngineUnavailableError, UsageError
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from indexer.archive import Archive
    from indexer.ports import Changes, Contents
    from indexer.settings import Settings


class EmbeddedWriter:
    """The caller holds the writer's lock."""

    def __init__(self, settings: Settings) -> None:
        self._data_dir = settings.data_dir
        self._vocabulary = load_vocabulary(settings.vocabulary)
        self._verification: Verification | None = None

    def is_current(self, archive: Archive, model_key: str) -> bool:
        """See ports.IndexWriter."""
        folder = self._usable(model_key)
        return folder is not None and read_manifest(folder).shows(archive)

    def changes(self, archive: Archive, model_key: str) -> Changes | None:
        """See ports.IndexWriter."""
        folder = self._usable(model_key)
        return None if folder is None else read_version(folder).changes(archive)

    def _usable(self, model_key: str) -> Path | None:
        """The folder of the published version, if this program can read it. A large version is not verified."""
        folder = current_folder(self._data_dir)
        try:
            if folder is not None:
                read_manifest(folder).check(FORMAT_VERSION, model_key)
                self._verification = Verification(folders_of(folder), self._verification, at_once=True)
        except (EngineUnavailableError, OSError, ValueError, TypeError):
            return None
        return folder

    def build(
        self,
        archive: Archive,
        model_key: str,
        dimension: int,
        progress: Callable[[int], None] | None = None,
        changes: Changes | None = None,
    ) -> None:
        """See ports.IndexWriter."""
        build_index(archive, self._data_dir, self._vocabulary, model_key, dimension, progress, changes)

    def publish_status(self, archive: Archive, model_key: str) -> None:
        """See ports.IndexWriter. Does nothing: readers take the status from the archive."""

    def rollback(self) -> Contents:
        """See ports.IndexWriter."""
        message = "The embedded engine keeps no version to go back to; `onrecord reindex` makes the index anew."
        raise UsageError(message)

    def prune(self) -> None:
        """See ports.IndexWriter."""
        folder = current_folder(self._data_dir)
        if folder is not None:
            prune(index_home(self._data_dir), [folder.name])

    def drop(self) -> None:
        """See ports.IndexWriter."""
        shutil.rmtree(index_home(self._data_dir), ignore_errors=True)
