"""The index in OpenSearch as the `Index` port: it follows the published version and queries it. On disk it keeps only
originals fetched from their store, for a time.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from indexer.domain import READ_WHOLE, FileState, SearchRequest
from indexer.engines.opensearch.cluster.client import Cluster, path
from indexer.engines.opensearch.read.published import STATUS, newest
from indexer.engines.opensearch.read.retriever import OpenSearchRetriever
from indexer.engines.opensearch.read.snapshot import Snapshot
from indexer.engines.opensearch.schema import DOCUMENTS, META, PAGES
from indexer.engines.versioned import VersionedIndex
from indexer.errors import EngineUnavailableError, IndexMissingError, NotFoundError
from indexer.messages import Message
from indexer.ranking.parameters import DEFAULTS
from indexer.serialization import document_from_values, page_from_values, status_from_values

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from indexer.domain import CorpusStatus, Document, Filters, Page, Passage, SearchResponse
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.ports import QueryEmbedder, Vectors
    from indexer.query.plan import Plan
    from indexer.ranking.parameters import RankingParameters
    from indexer.settings import Settings

    Entry = dict[str, Any]

_T = TypeVar("_T")
NOTHING_AT_ALL = {"size": 0, "query": {"match_none": {}}}
"""The ready check only asks whether every shard answers."""
OPENING_SECONDS = 20.0
"""Seconds that a request waits while another one opens a new version. Without this limit, each would wait in turn for a
node that hangs.
"""


class OpenSearchIndex(VersionedIndex[Snapshot]):
    """Thread-safe. What is published is looked up once per request, so that all parts of a response come from one state
    of the index. If that is replaced twice meanwhile, so that what is gone is deleted, the request looks it up again.
    """

    def __init__(self, settings: Settings, embedder: QueryEmbedder, parameters: RankingParameters = DEFAULTS) -> None:
        """Connects to nothing and loads nothing. Raises SettingError."""
        super().__init__(settings, embedder, parameters)
        self._cluster = Cluster(settings)
        self._lock = threading.Lock()
        self._opened: Snapshot | None = None

    def _published(self) -> tuple[Version, int]:
        return newest(self._cluster, self._settings.index)

    def current(self) -> Snapshot:
        """The published version."""
        published = self._published()
        opened = self._opened
        if opened is not None and _is_current(opened, published):
            return opened
        if not self._lock.acquire(timeout=OPENING_SECONDS):
            raise EngineUnavailableError(Message("cluster_slow", where=self._cluster.where))
        try:
            return self._open(published)
        finally:
            self._lock.release()

    def _open(self, published: tuple[Version, int]) -> Snapshot:
        """Open what is published, unless another thread did, or what took its place meanwhile."""
        while True:
            opened = self._opened
            if opened is not None and _is_current(opened, published):
                return opened
            try:
                self._opened = Snapshot(self._cluster, published[0], self._embedder.key, opened)
            except IndexMissingError:
                newer = self._published()
                if newer == published:
                    raise
                published = newer

    def _reading(self, act: Callable[[Snapshot], _T]) -> _T:
        """The result of `act` on what is published. Tried once more if that was replaced meanwhile, so that what it
        reads may be deleted.
        """
        snapshot = self.current()
        try:
            return act(snapshot)
        except IndexMissingError:
            newer = self.current()
            if newer is snapshot:
                raise
            return act(newer)

    def _state(self, snapshot: Snapshot) -> Hashable:
        return snapshot.version, snapshot.revision

    def _retriever(
        self, snapshot: Snapshot, asked: Plan, embed: Callable[[str], Vectors], prepared: SearchRequest | None = None
    ) -> OpenSearchRetriever:
        retriever = OpenSearchRetriever(snapshot, asked, embed, self._parameters)
        if prepared is not None:
            retriever.prepare(prepared)
        return retriever

    def asking(self, request: SearchRequest) -> Callable[[Filters], SearchResponse]:
        """See ports.Index. Each answer is a search of its own: the cluster is asked for all that it needs at once."""
        return lambda filters: self.search(replace(request, filters=filters))

    # -- reading -----------------------------------------------------------------------------------------------------

    def document(self, document_id: str) -> Document:
        """See ports.Index."""
        return self._reading(lambda snapshot: _document(snapshot, document_id))

    def pages(self, document_id: str) -> list[Page]:
        """See ports.Index."""
        entry = self._reading(lambda snapshot: _of_document(snapshot, PAGES, document_id))
        return [page_from_values(entry["pages"][str(number)]) for number in entry["numbers"]]

    def page(self, document_id: str, number: int) -> Page:
        """See ports.Index."""
        only = f"pages.{number}"
        entry = self._reading(lambda snapshot: _of_document(snapshot, PAGES, document_id, only))
        if not entry.get("pages"):
            raise NotFoundError(Message("no_page", document=document_id, page=number))
        return page_from_values(entry["pages"][str(number)])

    def page_numbers(self, document_id: str) -> list[int]:
        """See ports.Index."""
        entry = self._reading(lambda snapshot: _of_document(snapshot, PAGES, document_id, "numbers"))
        return list(entry["numbers"])

    def passages(self, document_id: str) -> list[Passage]:
        """See ports.Index."""
        return self._reading(lambda snapshot: _passages(snapshot, document_id))

    def passage(self, passage_id: str) -> Passage:
        """See ports.Index."""
        found = self._reading(lambda snapshot: snapshot.passage(passage_id))
        if found is None:
            raise NotFoundError(Message("no_passage", passage=passage_id))
        return found

    def status(self) -> CorpusStatus:
        """See ports.Index: the status at the last ingest."""
        return self._reading(lambda snapshot: status_from_values(_entry(snapshot, META, STATUS)["body"]))

    def unread(self) -> tuple[int, int]:
        """See ports.Index."""
        status = self.status()
        partly = sum(note.state is FileState.DOUBTFUL and note.reason not in READ_WHOLE for note in status.notes)
        return status.files.get(FileState.FAILED, 0), partly

    def fingerprint(self) -> str:
        """See ports.Index."""
        return (self._opened or self.current()).manifest.fingerprint

    def ready(self) -> None:
        """Raise EngineUnavailableError if the engine cannot answer requests."""
        snapshot = self.current()
        snapshot.cluster.searches([(index, NOTHING_AT_ALL) for index in snapshot.version.indices])


def _is_current(opened: Snapshot, published: tuple[Version, int]) -> bool:
    """Whether nothing newer is published. Copies of a shard may tell an older revision for a moment."""
    version, revision = published
    return opened.version == version and opened.revision >= revision


def _entry(snapshot: Snapshot, kind: str, ident: str, only: str | None = None) -> Entry:
    """An entry of an index, whole or only one of its fields."""
    missing: Entry = {}
    where = path(snapshot.version.index(kind), "_doc", ident)
    params = {"_source_includes": only} if only else None
    answer = snapshot.cluster.ask("GET", where, params=params, missing=missing)
    if answer is missing:
        raise IndexMissingError(Message("index_lacking"))
    source: Entry = answer["_source"]
    return source


def _of_document(snapshot: Snapshot, kind: str, document_id: str, only: str | None = None) -> Entry:
    """A document's entry."""
    return _entry(snapshot, kind, str(snapshot.document_numbers([_place(snapshot, document_id)])[0]), only)


def _place(snapshot: Snapshot, document_id: str) -> int:
    """The document's place in the columns. Raises NotFoundError."""
    found = snapshot.columns.numbers.get(document_id)
    if found is None:
        raise NotFoundError(Message("no_document", document=document_id))
    return found


def _document(snapshot: Snapshot, document_id: str) -> Document:
    return document_from_values(_of_document(snapshot, DOCUMENTS, document_id)["body"])


def _passages(snapshot: Snapshot, document_id: str) -> list[Passage]:
    """The passages of a document, which have consecutive ordinals."""
    place = _place(snapshot, document_id)
    first, last = snapshot.columns.first_passage[[place, place + 1]].tolist()
    passages, _ = snapshot.read(range(first, last), ())
    return [passages[ordinal] for ordinal in range(first, last)]
