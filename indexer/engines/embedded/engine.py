"""The embedded index as the `Index` port: follows the published version, answers requests, reads the archive."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import numpy as np

from indexer.analysis import highlight
from indexer.archive import Archive, Originals, corpus_status
from indexer.domain import (
    CorpusStatus,
    DocumentHit,
    Facet,
    Mode,
    PassageHit,
    SearchResponse,
    Total,
)  # fmt: skip
from indexer.engines.embedded.build import current_folder
from indexer.engines.embedded.legs import Legs
from indexer.engines.embedded.snapshot import Snapshot
from indexer.errors import IndexMissingError, NotFoundError
from indexer.fusion import LEG_DEPTH
from indexer.grouping import every_group, page_of_groups
from indexer.plan import plan
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from indexer.columns import Integers
    from indexer.domain import Document, Page, Passage, SearchRequest
    from indexer.grouping import Group
    from indexer.plan import Plan
    from indexer.ports import QueryEmbedder
    from indexer.settings import Settings


class EmbeddedIndex:
    """Safe from many threads. What was published last is opened by the first request that comes after."""

    def __init__(self, settings: Settings, embedder: QueryEmbedder) -> None:
        """Nothing is opened or loaded yet."""
        self._settings, self._embedder = settings, embedder
        self._vocabulary = load_vocabulary(settings.vocabulary)
        self._lock = threading.Lock()
        self._opened: tuple[Path, Snapshot] | None = None
        self._local = threading.local()
        self._status: tuple[object, CorpusStatus] | None = None

    @property
    def _snapshot(self) -> Snapshot:
        folder = current_folder(self._settings.data_dir)
        opened = self._opened
        if opened is not None and opened[0] == folder:
            return opened[1]
        if folder is None:
            message = f"There is no index in {self._settings.data_dir} yet: run `onrecord ingest` or `reindex`."
            raise IndexMissingError(message)
        with self._lock:
            if self._opened is None or self._opened[0] != folder:
                self._opened = folder, Snapshot(folder, self._embedder.key)
            return self._opened[1]

    @property
    def _archive(self) -> Archive:
        archive: Archive | None = getattr(self._local, "archive", None)
        if archive is None:
            archive = self._local.archive = Archive(self._settings.data_dir, read_only=True)
        return archive

    # -- searching ---------------------------------------------------------------------------------------------------

    def search(self, request: SearchRequest) -> SearchResponse:
        """See ports.Index. Raises BadParameterError for a query that cannot be taken."""
        started = time.perf_counter()
        snapshot = self._snapshot
        planned = plan(request)
        legs = Legs(snapshot, planned, self._embedder.embed_query)
        groups = page_of_groups(snapshot.columns, legs, planned, request)
        candidates = legs.candidates(request.filters)
        keyword = legs.keyword_matches(request.filters)
        counts = snapshot.columns.facet_counts(request.filters, legs.candidates)
        facets = {
            field: tuple(Facet(value, self._vocabulary.label(field, value), count) for value, count in values)
            for field, values in counts.items()
        }
        return SearchResponse(
            request,
            planned.match,
            _total(snapshot, candidates),
            _total(snapshot, keyword),
            tuple(self._hit(snapshot, planned, legs, request, group) for group in groups),
            facets,
            (*planned.notes, *_notes(planned)),
            round((time.perf_counter() - started) * 1000, 2),
        )

    def every_match(self, request: SearchRequest) -> Iterator[DocumentHit]:
        """See ports.Index."""
        snapshot = self._snapshot
        planned = plan(request)
        legs = Legs(snapshot, planned, self._embedder.embed_query)
        groups = every_group(snapshot.columns, legs, planned, request)
        return (self._hit(snapshot, planned, legs, request, group) for group in groups)

    def _hit(self, snapshot: Snapshot, planned: Plan, legs: Legs, request: SearchRequest, group: Group) -> DocumentHit:
        passages = []
        for ordinal, score in group.passages:
            passage = snapshot.words.passage(ordinal)
            marks = () if planned.mode is None else tuple(highlight(passage.text, passage.language, planned.wanted))
            passages.append(PassageHit(passage, score, _matched_by(planned, legs, request, ordinal), marks))
        return DocumentHit(snapshot.document(group.document), group.score, tuple(passages))

    # -- reading -----------------------------------------------------------------------------------------------------

    def document(self, document_id: str) -> Document:
        """See ports.Index."""
        return self._archive.document(document_id)

    def pages(self, document_id: str) -> list[Page]:
        """See ports.Index."""
        self.document(document_id)
        return self._archive.pages(document_id)

    def passages(self, document_id: str) -> list[Passage]:
        """See ports.Index."""
        self.document(document_id)
        return self._archive.passages(document_id)

    def passage(self, passage_id: str) -> Passage:
        """One passage. Raises NotFoundError."""
        found = self._archive.passages_by_id([passage_id])
        if passage_id not in found:
            message = f"There is no passage {passage_id!r}."
            raise NotFoundError(message)
        return found[passage_id]

    def original(self, document_id: str) -> Path:
        """The file as it came. Raises NotFoundError."""
        return Originals(self._settings.data_dir).path(self.document(document_id).sha256)

    def status(self) -> CorpusStatus:
        """What is in the corpus and what could not be read."""
        manifest = self._snapshot.manifest
        state = (manifest, self._archive.modified())
        if self._status is not None and self._status[0] == state:
            return self._status[1]
        engine = f"embedded, generation {manifest.generation}"
        indexed = Total(manifest.documents, manifest.passages)
        status = corpus_status(self._archive, self._vocabulary, engine, manifest.model_key, indexed)
        self._status = state, status
        return status

    def ready(self) -> None:
        """Raise EngineUnavailableError if no request could be answered."""
        _ = self._snapshot

    def warm(self) -> None:
        """Load the model, so that the first reader does not wait for it. Raises ModelError."""
        self._embedder.embed_query("ready")


def _total(snapshot: Snapshot, passages: Integers) -> Total:
    documents = np.zeros(snapshot.columns.documents, dtype=bool)
    documents[snapshot.columns.document_of[passages]] = True
    return Total(int(np.count_nonzero(documents)), len(passages))


def _matched_by(planned: Plan, legs: Legs, request: SearchRequest, ordinal: int) -> tuple[Mode, ...]:
    if planned.mode is None:
        return ()
    if planned.mode is not Mode.HYBRID:
        return (planned.mode,)
    return legs.found_by(request.filters, ordinal)


def _notes(planned: Plan) -> tuple[str, ...]:
    if planned.mode in (Mode.SEMANTIC, Mode.HYBRID):
        return (
            f"Search by meaning looks at the {LEG_DEPTH} nearest passages; search by words alone finds every match.",
        )
    return ()
