"""The embedded engine as the `Index` port: it follows the published version, answers requests and reads the archive."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from indexer.archive import Archive, ReadableOriginals, corpus_status
from indexer.domain import FileState, SearchRequest, SharedWording, Total
from indexer.engines.embedded.layout import Pointer
from indexer.engines.embedded.retriever import EmbeddedRetriever
from indexer.engines.embedded.snapshot import Snapshot
from indexer.errors import IndexMissingError, NotFoundError
from indexer.latest import Latest
from indexer.messages import Message
from indexer.passages import in_context
from indexer.query.plan import plan
from indexer.ranking.parameters import DEFAULTS
from indexer.search.bare import retrieved
from indexer.search.grouping import every_group, page_of_groups, related_groups
from indexer.search.nearest_sentences import (
    compared_as,
    embedded_together,
    nearest_passages,
    nearest_sentences,
    sentences_of,
    with_nearest,
)
from indexer.search.planning import Planning
from indexer.search.response import COUNTS, hit, plain_hit, response, telling, total
from indexer.search.retrieval import Retrieval
from indexer.search.sharing import alignments_passing, ordinals_of, sharing
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from indexer.alignments.statement import Statement
    from indexer.domain import (
        CorpusStatus,
        Document,
        DocumentHit,
        Filters,
        NearPassage,
        NearSentence,
        Page,
        Passage,
        SearchResponse,
        SpellCheck,
    )
    from indexer.ports import QueryEmbedder, Vectors
    from indexer.query.plan import Plan
    from indexer.ranking.parameters import RankingParameters
    from indexer.search.grouping import Group
    from indexer.settings import Settings


class EmbeddedIndex:
    """Thread-safe. The first request after a publication opens the new version."""

    def __init__(self, settings: Settings, embedder: QueryEmbedder, parameters: RankingParameters = DEFAULTS) -> None:
        """Opens and loads nothing."""
        self._settings, self._embedder, self._parameters = settings, embedder, parameters
        self._vocabulary = load_vocabulary(settings.vocabulary)
        self._originals = ReadableOriginals(settings.data_dir, settings.originals)
        self._pointer = Pointer(settings.data_dir)
        self._lock = threading.Lock()
        self._opened: tuple[Path, Snapshot] | None = None
        self._local = threading.local()
        self._everything: Latest[SearchResponse] = Latest(1)
        self._counts: Latest[Total] = Latest(COUNTS)
        self._status: Latest[CorpusStatus] = Latest(1)
        self._unread: Latest[tuple[int, int]] = Latest(1)

    @property
    def _snapshot(self) -> Snapshot:
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

    # -- searching ---------------------------------------------------------------------------------------------------

    def search(self, request: SearchRequest) -> SearchResponse:
        """See ports.Index. Raises BadParameterError for an invalid query."""
        return self._search(self._snapshot, request)

    def asking(self, request: SearchRequest) -> Callable[[Filters], SearchResponse]:
        """See ports.Index. All answers are from one version."""
        snapshot = self._snapshot
        found = self._retrieval(snapshot, request, suggesting=True)
        return lambda filters: self._answer(snapshot, replace(request, filters=filters), found, time.perf_counter())

    def _search(self, snapshot: Snapshot, request: SearchRequest) -> SearchResponse:
        started = time.perf_counter()
        return self._answer(snapshot, request, self._retrieval(snapshot, request, suggesting=True), started)

    def _answer(self, snapshot: Snapshot, request: SearchRequest, found: Retrieval, started: float) -> SearchResponse:
        groups = page_of_groups(found, request)
        marked = [self._hit(snapshot, found, group) for group in groups]
        hits = with_nearest(marked, groups, found, snapshot.sentences)
        near = related_groups(found, request)
        read = {ordinal: snapshot.passage(ordinal) for group in near for ordinal, _ in group.passages}
        related = [
            hit(found, group, snapshot.document(group.document), read, self._vocabulary)
            for group in telling(near, read, self._parameters.related_words)
        ]
        return response(request, found, hits, related, self._vocabulary, started, snapshot.words_beginning)

    def _retrieval(
        self,
        snapshot: Snapshot,
        request: SearchRequest,
        *,
        suggesting: bool = False,
        embed: Callable[[str], Vectors] | None = None,
    ) -> Retrieval:
        def retrieval(asked: Plan, spelling: SpellCheck) -> Retrieval:
            retriever = EmbeddedRetriever(snapshot, asked, embed or self._embedder.embed_query, self._parameters)
            return Retrieval(snapshot.columns, asked, retriever, self._parameters, spelling)

        planning = Planning(snapshot, self._vocabulary, self._parameters, suggesting)
        return retrieved(request, planning, retrieval)

    def _nearness(self, snapshot: Snapshot, as_typed: Plan, embed: Callable[[str], Vectors]) -> Retrieval:
        """The retrieval for what is nearest in meaning. The query is taken as typed, and no word is translated."""
        retriever = EmbeddedRetriever(snapshot, as_typed, embed, self._parameters)
        return Retrieval(snapshot.columns, as_typed, retriever, self._parameters)

    def everything(self) -> SearchResponse:
        """See ports.Index."""
        snapshot = self._snapshot
        return self._everything.get(snapshot.manifest, lambda: self._search(snapshot, SearchRequest(size=1)))

    def best(self, request: SearchRequest) -> list[DocumentHit]:
        """See ports.Index."""
        snapshot = self._snapshot
        found = self._retrieval(snapshot, request)
        return list(_plain_hits(snapshot, found, page_of_groups(found, request)))

    def count(self, request: SearchRequest) -> Total:
        """See ports.Index."""
        snapshot = self._snapshot
        return self._counts.get(
            (snapshot.manifest, request), lambda: total(self._retrieval(snapshot, request), request)
        )

    def every_match(self, request: SearchRequest, *, marked: bool = False) -> Iterator[DocumentHit]:
        """See ports.Index."""
        snapshot = self._snapshot
        found = self._retrieval(snapshot, request)
        groups = every_group(found, request)
        if marked:
            return (self._hit(snapshot, found, group) for group in groups)
        return _plain_hits(snapshot, found, groups)

    def nearest(self, request: SearchRequest, most: int, *, covered: float | None = None) -> list[NearPassage]:
        """See ports.Index."""
        return self._nearest(self._snapshot, request, most, covered, self._embedder.embed_query)

    def nearest_each(
        self, requests: Sequence[SearchRequest], most: int, *, covered: float | None = None
    ) -> Iterator[list[NearPassage]]:
        """See ports.Index. All answers are from one version."""
        snapshot = self._snapshot
        embed = embedded_together(self._embedder, [plan(one, self._vocabulary).embed for one in requests])
        return (self._nearest(snapshot, one, most, covered, embed) for one in requests)

    def _nearest(
        self,
        snapshot: Snapshot,
        request: SearchRequest,
        most: int,
        covered: float | None,
        embed: Callable[[str], Vectors],
    ) -> list[NearPassage]:
        nearness = partial(self._nearness, snapshot, plan(request, self._vocabulary))
        covering = None if covered is None else (self._retrieval(snapshot, request, embed=embed), covered)
        compared = compared_as(nearness, embed, covering[0].plan if covering else None)
        near = compared.nearest(request.filters)[:most]
        return nearest_passages(near, compared, snapshot.sentences, partial(_placed, snapshot), covering)

    def nearest_sentences(self, request: SearchRequest, vector: Vectors, most: int) -> list[NearSentence]:
        """See ports.Index."""
        snapshot = self._snapshot
        retrieval = self._nearness(snapshot, plan(request, self._vocabulary), lambda _: vector)
        near = [ordinal for ordinal, _ in retrieval.nearest(request.filters)]
        found = nearest_sentences(snapshot.columns, near, snapshot.sentences(near), vector, most)
        return sentences_of(found, _placed(snapshot, [one.ordinal for one in found]))

    # -- reading -----------------------------------------------------------------------------------------------------

    def document_ids(self) -> Sequence[str]:
        """See ports.Index."""
        return self._snapshot.columns.fields["document"].values

    def signed(self) -> Mapping[str, tuple[str, int]]:
        """See ports.Index."""
        return self._snapshot.columns.signed

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
        snapshot = self._snapshot
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

    def sharing(self, passages: Sequence[Passage], filters: Filters, most: int) -> list[SharedWording]:
        """See ports.Index."""
        snapshot = self._snapshot
        found = sharing(snapshot.columns, snapshot.shared_text, passages, filters, most)
        read = _placed(snapshot, ordinals_of(found))
        return [one.placed(read) for one in found]

    def alignments(
        self, filters: Filters, wanted: Callable[[Statement], bool] = lambda _: True
    ) -> list[tuple[Document, Passage, Statement]]:
        """See ports.Index."""
        snapshot = self._snapshot
        found = alignments_passing(snapshot.columns, filter(wanted, snapshot.alignments), filters)
        placed = _placed(snapshot, [one.ordinal for one in found])
        return [(*placed[one.ordinal], one) for one in found]

    def original(self, document_id: str) -> Path:
        """See ports.Index."""
        return self._originals.path(self.document(document_id).sha256)

    def original_is_pdf(self, document: Document) -> bool:
        """See ports.Index."""
        return self._originals.is_pdf(document)

    def status(self) -> CorpusStatus:
        """What the corpus contains, and which files could not be read."""
        manifest = self._snapshot.manifest
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
        return self._snapshot.manifest.fingerprint

    def ready(self) -> None:
        """Raise EngineUnavailableError or ArchiveError if the engine cannot answer requests."""
        _ = self._snapshot
        self._archive.check()

    def _hit(self, snapshot: Snapshot, found: Retrieval, group: Group) -> DocumentHit:
        return hit(found, group, *_read(snapshot, group), self._vocabulary)

    def warm(self) -> None:
        """Load the model, so that the first request does not wait for it. Raises ModelError."""
        self._embedder.embed_query("ready")


def _plain_hits(snapshot: Snapshot, found: Retrieval, groups: Iterable[Group]) -> Iterator[DocumentHit]:
    return (plain_hit(found, group, *_read(snapshot, group)) for group in groups)


def _read(snapshot: Snapshot, group: Group) -> tuple[Document, dict[int, Passage]]:
    """A document, and those of its passages that are shown, by their ordinals."""
    return snapshot.document(group.document), {ordinal: snapshot.passage(ordinal) for ordinal, _ in group.passages}


def _placed(snapshot: Snapshot, ordinals: Iterable[int]) -> dict[int, tuple[Document, Passage]]:
    """Passages with their documents, by their ordinals."""
    return {
        ordinal: (snapshot.document(int(snapshot.columns.document_of[ordinal])), snapshot.passage(ordinal))
        for ordinal in ordinals
    }
