"""The embedded engine as the `Index` port: it follows the published version, answers requests and reads the archive."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

from indexer.archive import Archive, corpus_status
from indexer.domain import FileState, Total
from indexer.engines.embedded.layout import Pointer
from indexer.engines.embedded.retriever import EmbeddedRetriever
from indexer.engines.embedded.snapshot import Snapshot
from indexer.engines.versioned import VersionedIndex
from indexer.errors import IndexMissingError, NotFoundError
from indexer.latest import Latest
from indexer.messages import Message
from indexer.passages import in_context
from indexer.ranking.parameters import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from pathlib import Path

    from indexer.domain import CorpusStatus, Document, Page, Passage, SearchRequest
    from indexer.ports import QueryEmbedder, Vectors
    from indexer.query.plan import Plan
    from indexer.ranking.parameters import RankingParameters
    from indexer.settings import Settings

_T = TypeVar("_T")


class EmbeddedIndex(VersionedIndex[Snapshot]):
    """Thread-safe. The first request after a publication opens the new version."""

    def __init__(self, settings: Settings, embedder: QueryEmbedder, parameters: RankingParameters = DEFAULTS) -> None:
        """Opens and loads nothing."""
        super().__init__(settings, embedder, parameters)
        self._pointer = Pointer(settings.data_dir)
        self._lock = threading.Lock()
        self._opened: tuple[Path, Snapshot] | None = None
        self._local = threading.local()
        self._status: Latest[CorpusStatus] = Latest(1)
        self._unread: Latest[tuple[int, int]] = Latest(1)

    def current(self) -> Snapshot:
        """The published version."""
        folder = self._pointer.folder()
        opened = self._opened
        if opened is not None and opened[0] == folder:
            opened[1].check()
            return opened[1]
        if folder is None:
            raise IndexMissingError(Message("index_missing", folder=str(self._settings.data_dir)))
        with self._lock:
            return self._open(folder)

    def _open(self, folder: Path) -> Snapshot:
        """Open a version, unless another thread did, or the one that took its place since and had it deleted."""
        while True:
            opened = self._opened
            if opened is not None and opened[0] == folder:
                return opened[1]
            try:
                self._opened = folder, Snapshot(folder, self._embedder.key, opened[1] if opened else None)
            except IndexMissingError:
                newer = self._pointer.folder()
                if newer is None or newer == folder:
                    raise
                folder = newer

    @property
    def _archive(self) -> Archive:
        archive: Archive | None = getattr(self._local, "archive", None)
        if archive is None:
            archive = self._local.archive = Archive(self._settings.data_dir, read_only=True)
        return archive

    def _reading(self, act: Callable[[Snapshot], _T]) -> _T:
        return act(self.current())

    def _state(self, snapshot: Snapshot) -> Hashable:
        return snapshot.manifest

    def _retriever(
        self,
        snapshot: Snapshot,
        asked: Plan,
        embed: Callable[[str], Vectors],
        prepared: SearchRequest | None = None,  # noqa: ARG002 - nothing is fetched from afar
    ) -> EmbeddedRetriever:
        return EmbeddedRetriever(snapshot, asked, embed, self._parameters)

    # -- reading -----------------------------------------------------------------------------------------------------

    def document(self, document_id: str) -> Document:
        """See ports.Index."""
        return self._archive.document(document_id)

    def pages(self, document_id: str) -> list[Page]:
        """See ports.Index."""
        self.document(document_id)
        return self._archive.pages(document_id)

    def page(self, document_id: str, number: int) -> Page:
        """See ports.Index."""
        return self._archive.page(document_id, number)

    def page_numbers(self, document_id: str) -> list[int]:
        """See ports.Index."""
        self.document(document_id)
        return self._archive.page_numbers(document_id)

    def passages(self, document_id: str) -> list[Passage]:
        """See ports.Index. They are read from the version, which has their kinds; those of a document that came after
        it, from the archive.
        """
        self.document(document_id)
        snapshot = self.current()
        number = snapshot.columns.numbers.get(document_id)
        if number is None:
            return in_context(self._archive.passages(document_id))
        first, last = snapshot.columns.first_passage[[number, number + 1]].tolist()
        return [snapshot.passage(ordinal) for ordinal in range(first, last)]

    def passage(self, passage_id: str) -> Passage:
        """The passage with this id. Raises NotFoundError."""
        found = self._archive.passages_by_id([passage_id])
        if passage_id not in found:
            raise NotFoundError(Message("no_passage", passage=passage_id))
        return found[passage_id]

    def status(self) -> CorpusStatus:
        """What the corpus contains, and which files could not be read."""
        manifest = self.current().manifest
        engine = f"embedded, generation {manifest.generation}"
        indexed = Total(manifest.documents, manifest.passages)
        return self._status.get(
            (manifest, self._archive.modified()),
            lambda: corpus_status(self._archive, self._vocabulary, engine, manifest.model_key, indexed),
        )

    def unread(self) -> tuple[int, int]:
        """See ports.Index."""
        archive = self._archive
        return self._unread.get(
            archive.modified(), lambda: (archive.files_in(FileState.FAILED), archive.files_read_in_part())
        )

    def fingerprint(self) -> str:
        """See ports.Index."""
        return self.current().manifest.fingerprint

    def ready(self) -> None:
        """Raise EngineUnavailableError or ArchiveError if the engine cannot answer requests."""
        _ = self.current()
        self._archive.check()
