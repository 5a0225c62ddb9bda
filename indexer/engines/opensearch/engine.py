"""The index in OpenSearch as the `Index` port: it follows the published version and queries it. On disk it keeps only
originals fetched from their store, for a time.
"""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from indexer.archive import ReadableOriginals
from indexer.domain import READ_WHOLE, FileState, SearchRequest, SharedWording
from indexer.engines.opensearch.cluster.client import Cluster, path
from indexer.engines.opensearch.read.published import STATUS, newest
from indexer.engines.opensearch.read.retriever import OpenSearchRetriever
from indexer.engines.opensearch.read.snapshot import AT_A_TIME, Snapshot
from indexer.engines.opensearch.schema import DOCUMENTS, META, PAGES
from indexer.errors import EngineUnavailableError, IndexMissingError, NotFoundError
from indexer.latest import Latest
from indexer.messages import Message
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
from indexer.serialization import document_from_values, page_from_values, status_from_values
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
        Total,
    )
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.ports import QueryEmbedder, Vectors
    from indexer.query.plan import Plan
    from indexer.ranking.parameters import RankingParameters
    from indexer.search.grouping import Group
    from indexer.settings import Settings

    Entry = dict[str, Any]

_T = TypeVar("_T")
NOTHING_AT_ALL = {"size": 0, "query": {"match_none": {}}}
"""The ready check only asks whether every shard answers."""
OPENING_SECONDS = 20.0
"""Seconds that a request waits while another one opens a new version. Without this limit, each would wait in turn for a
node that hangs.
"""
DOCUMENTS_AT_A_TIME = 100
"""Documents whose passages are read together while all matches are listed."""


class OpenSearchIndex:
    """Thread-safe. What is published is looked up once per request, so that all parts of a response come from one state
    of the index. If that is replaced twice meanwhile, so that what is gone is deleted, the request looks it up again.
    """

    def __init__(self, settings: Settings, embedder: QueryEmbedder, parameters: RankingParameters = DEFAULTS) -> None:
        """Connects to nothing and loads nothing. Raises SettingError."""
        self._settings, self._embedder, self._parameters = settings, embedder, parameters
        self._vocabulary = load_vocabulary(settings.vocabulary)
        self._originals = ReadableOriginals(settings.data_dir, settings.originals)
        self._cluster = Cluster(settings)
        self._lock = threading.Lock()
        self._opened: Snapshot | None = None
        self._everything: Latest[SearchResponse] = Latest(1)
        self._counts: Latest[Total] = Latest(COUNTS)

    def _published(self) -> tuple[Version, int]:
        return newest(self._cluster, self._settings.index)

    def _snapshot(self) -> Snapshot:
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
        snapshot = self._snapshot()
        try:
            return act(snapshot)
        except IndexMissingError:
            newer = self._snapshot()
            if newer is snapshot:
                raise
            return act(newer)

    # -- searching ---------------------------------------------------------------------------------------------------

    def search(self, request: SearchRequest) -> SearchResponse:
        """See ports.Index."""
        started = time.perf_counter()
        return self._reading(lambda snapshot: self._search(snapshot, request, started))

    def asking(self, request: SearchRequest) -> Callable[[Filters], SearchResponse]:
        """See ports.Index. Each answer is a search of its own: the cluster is asked for all that it needs at once."""
        return lambda filters: self.search(replace(request, filters=filters))

    def everything(self) -> SearchResponse:
        """See ports.Index."""

        def read(snapshot: Snapshot) -> SearchResponse:
            started, state = time.perf_counter(), (snapshot.version, snapshot.revision)
            return self._everything.get(state, lambda: self._search(snapshot, SearchRequest(size=1), started))

        return self._reading(read)

    def _search(self, snapshot: Snapshot, request: SearchRequest, started: float) -> SearchResponse:
        found = self._retrieval(snapshot, request, prepared=True, suggesting=True)
        groups, near = page_of_groups(found, request), related_groups(found, request)
        read = _read(snapshot, [*groups, *near])
        related = telling(near, read[0], self._parameters.related_words)
        marked, others = self._hits(found, groups, *read), self._hits(found, related, *read)
        hits = with_nearest(marked, groups, found, snapshot.sentences)
        return response(request, found, hits, others, self._vocabulary, started, snapshot.words_beginning)

    def best(self, request: SearchRequest) -> list[DocumentHit]:
        """See ports.Index."""

        def read(snapshot: Snapshot) -> list[DocumentHit]:
            found = self._retrieval(snapshot, request, prepared=True)
            return _plain_hits(snapshot, found, page_of_groups(found, request))

        return self._reading(read)

    def count(self, request: SearchRequest) -> Total:
        """See ports.Index."""

        def read(snapshot: Snapshot) -> Total:
            state = snapshot.version, snapshot.revision, request
            return self._counts.get(state, lambda: total(self._retrieval(snapshot, request), request))

        return self._reading(read)

    def _retrieval(
        self,
        snapshot: Snapshot,
        request: SearchRequest,
        *,
        prepared: bool = False,
        suggesting: bool = False,
        embed: Callable[[str], Vectors] | None = None,
    ) -> Retrieval:
        """The retrieval for a request. If `prepared`, everything that its response needs is fetched in one go."""

        def retrieval(asked: Plan, spelling: SpellCheck) -> Retrieval:
            embedding = embed or self._embedder.embed_query
            retriever = OpenSearchRetriever(snapshot, asked, embedding, self._parameters)
            if prepared:
                retriever.prepare(request)
            return Retrieval(snapshot.columns, asked, retriever, self._parameters, spelling)

        planning = Planning(snapshot, self._vocabulary, self._parameters, suggesting)
        return retrieved(request, planning, retrieval)

    def _nearness(self, snapshot: Snapshot, as_typed: Plan, embed: Callable[[str], Vectors]) -> Retrieval:
        """The retrieval for what is nearest in meaning. The query is taken as typed, and no word is translated."""
        retriever = OpenSearchRetriever(snapshot, as_typed, embed, self._parameters)
        return Retrieval(snapshot.columns, as_typed, retriever, self._parameters)

    def every_match(self, request: SearchRequest, *, marked: bool = False) -> Iterator[DocumentHit]:
        """See ports.Index. It can be read slowly. Raises IndexMissingError when something of it is gone meanwhile, and
        deleted by a second change.
        """
        snapshot = self._snapshot()
        found = self._retrieval(snapshot, request)
        groups = every_group(found, request)
        batches = _batches(groups)
        if marked:
            return chain.from_iterable(self._hits(found, batch, *_read(snapshot, batch)) for batch in batches)
        return chain.from_iterable(_plain_hits(snapshot, found, batch) for batch in batches)

    def _hits(
        self,
        found: Retrieval,
        groups: Sequence[Group],
        passages: Mapping[int, Passage],
        documents: Mapping[int, Document],
    ) -> list[DocumentHit]:
        return [hit(found, group, documents[group.document], passages, self._vocabulary) for group in groups]

    def nearest(self, request: SearchRequest, most: int, *, covered: float | None = None) -> list[NearPassage]:
        """See ports.Index."""
        return self._nearest(request, most, covered, self._embedder.embed_query)

    def nearest_each(
        self, requests: Sequence[SearchRequest], most: int, *, covered: float | None = None
    ) -> Iterator[list[NearPassage]]:
        """See ports.Index."""
        embed = embedded_together(self._embedder, [plan(one, self._vocabulary).embed for one in requests])
        return (self._nearest(one, most, covered, embed) for one in requests)

    def _nearest(
        self, request: SearchRequest, most: int, covered: float | None, embed: Callable[[str], Vectors]
    ) -> list[NearPassage]:
        def read(snapshot: Snapshot) -> list[NearPassage]:
            nearness = partial(self._nearness, snapshot, plan(request, self._vocabulary))
            covering = None if covered is None else (self._retrieval(snapshot, request, embed=embed), covered)
            compared = compared_as(nearness, embed, covering[0].plan if covering else None)
            placed = partial(_placed, snapshot)
            near = compared.nearest(request.filters)[:most]
            return nearest_passages(near, compared, snapshot.sentences, placed, covering)

        return self._reading(read)

    def nearest_sentences(self, request: SearchRequest, vector: Vectors, most: int) -> list[NearSentence]:
        """See ports.Index."""

        def read(snapshot: Snapshot) -> list[NearSentence]:
            retrieval = self._nearness(snapshot, plan(request, self._vocabulary), lambda _: vector)
            near = [ordinal for ordinal, _ in retrieval.nearest(request.filters)]
            found = nearest_sentences(snapshot.columns, near, snapshot.sentences(near), vector, most)
            return sentences_of(found, _placed(snapshot, sorted({one.ordinal for one in found})))

        return self._reading(read)

    # -- reading -----------------------------------------------------------------------------------------------------

    def document_ids(self) -> Sequence[str]:
        """See ports.Index."""
        return self._reading(lambda snapshot: snapshot.columns.fields["document"].values)

    def signed(self) -> Mapping[str, tuple[str, int]]:
        """See ports.Index."""
        return self._reading(lambda snapshot: snapshot.columns.signed)

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

    def sharing(self, passages: Sequence[Passage], filters: Filters, most: int) -> list[SharedWording]:
        """See ports.Index."""

        def read(snapshot: Snapshot) -> list[SharedWording]:
            found = sharing(snapshot.columns, snapshot.shared_text, passages, filters, most)
            placed = _placed(snapshot, ordinals_of(found))
            return [one.placed(placed) for one in found]

        return self._reading(read)

    def alignments(
        self, filters: Filters, wanted: Callable[[Statement], bool] = lambda _: True
    ) -> list[tuple[Document, Passage, Statement]]:
        """See ports.Index."""

        def read(snapshot: Snapshot) -> list[tuple[Document, Passage, Statement]]:
            found = alignments_passing(snapshot.columns, filter(wanted, snapshot.alignments), filters)
            placed = _placed(snapshot, sorted({one.ordinal for one in found}))
            return [(*placed[one.ordinal], one) for one in found]

        return self._reading(read)

    def original(self, document_id: str) -> Path:
        """See ports.Index."""
        return self._originals.path(self.document(document_id).sha256)

    def original_is_pdf(self, document: Document) -> bool:
        """See ports.Index."""
        return self._originals.is_pdf(document)

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
        return (self._opened or self._snapshot()).manifest.fingerprint

    def ready(self) -> None:
        """Raise EngineUnavailableError if the engine cannot answer requests."""
        snapshot = self._snapshot()
        snapshot.cluster.searches([(index, NOTHING_AT_ALL) for index in snapshot.version.indices])

    def warm(self) -> None:
        """See ports.Index."""
        self._embedder.embed_query("ready")


def _is_current(opened: Snapshot, published: tuple[Version, int]) -> bool:
    """Whether nothing newer is published. Copies of a shard may tell an older revision for a moment."""
    version, revision = published
    return opened.version == version and opened.revision >= revision


def _placed(snapshot: Snapshot, ordinals: Sequence[int]) -> dict[int, tuple[Document, Passage]]:
    numbers = {ordinal: int(snapshot.columns.document_of[ordinal]) for ordinal in ordinals}
    if not ordinals:
        return {}
    passages, documents = snapshot.read(ordinals, sorted(set(numbers.values())))
    return {ordinal: (documents[number], passages[ordinal]) for ordinal, number in numbers.items()}


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


def _batches(groups: Iterable[Group]) -> Iterator[list[Group]]:
    """The groups, as many at a time as are read in one request."""
    batch: list[Group] = []
    size = 0
    for group in groups:
        batch.append(group)
        size += len(group.passages)
        if len(batch) == DOCUMENTS_AT_A_TIME or size >= AT_A_TIME:
            yield batch
            batch, size = [], 0
    yield batch


def _read(snapshot: Snapshot, groups: Sequence[Group]) -> tuple[dict[int, Passage], dict[int, Document]]:
    """The passages of some groups that are shown, by their ordinals, and the documents by their places."""
    ordinals = [ordinal for group in groups for ordinal, _ in group.passages]
    return snapshot.read(ordinals, [group.document for group in groups])


def _plain_hits(snapshot: Snapshot, found: Retrieval, groups: Sequence[Group]) -> list[DocumentHit]:
    passages, documents = _read(snapshot, groups)
    return [plain_hit(found, group, documents[group.document], passages) for group in groups]


def _document(snapshot: Snapshot, document_id: str) -> Document:
    return document_from_values(_of_document(snapshot, DOCUMENTS, document_id)["body"])


def _passages(snapshot: Snapshot, document_id: str) -> list[Passage]:
    """The passages of a document, which have consecutive ordinals."""
    place = _place(snapshot, document_id)
    first, last = snapshot.columns.first_passage[[place, place + 1]].tolist()
    passages, _ = snapshot.read(range(first, last), ())
    return [passages[ordinal] for ordinal in range(first, last)]
