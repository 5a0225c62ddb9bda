"""What both engines do alike with the published version of an index: answer searches, and compare passages."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from indexer.archive import ReadableOriginals
from indexer.domain import SearchRequest
from indexer.latest import Latest
from indexer.query.plan import plan
from indexer.search.grouping import every_group, page_of_groups
from indexer.search.nearest_sentences import (
    compared_as,
    embedded_together,
    nearest_passages,
    nearest_sentences,
    sentences_of,
)
from indexer.search.planning import Planning, Version
from indexer.search.response import COUNTS, hit, plain_hit, total
from indexer.search.retrieval import Retrieval
from indexer.search.sharing import alignments_passing, ordinals_of, sharing
from indexer.search.steps import answered, retrieving
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from indexer.alignments.statement import Statement
    from indexer.archive.rows import Quantized
    from indexer.domain import (
        Document,
        DocumentHit,
        Filters,
        NearPassage,
        NearSentence,
        Passage,
        SearchResponse,
        SharedWording,
        SpellCheck,
        Total,
    )
    from indexer.ports import QueryEmbedder, Vectors
    from indexer.query.plan import Plan
    from indexer.ranking.parameters import RankingParameters
    from indexer.search.grouping import Group
    from indexer.search.retrieval import Retriever
    from indexer.search.sharing import Stored
    from indexer.settings import Settings

    Placed = dict[int, tuple[Document, Passage]]

DOCUMENTS_AT_A_TIME, PASSAGES_AT_A_TIME = 100, 1_000
"""Documents, and passages, that are read together while all matches are listed."""


class Opened(Version, Protocol):
    """A version of an index that is open for reading."""

    @property
    def shared_text(self) -> Stored:
        """Its shared text."""

    def read(self, ordinals: Sequence[int], numbers: Sequence[int]) -> tuple[dict[int, Passage], dict[int, Document]]:
        """Passages by ordinal, and documents by number."""

    def sentences(self, ordinals: Sequence[int]) -> Sequence[Quantized]:
        """The vectors of the sentences of each of these passages."""


Snapshot = TypeVar("Snapshot", bound=Opened)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Searched(Generic[Snapshot]):
    """A version as the steps of a search read it; see `search.steps.Opened`."""

    snapshot: Snapshot
    planning: Planning
    retrieval: Callable[[Plan, SpellCheck], Retrieval]

    def read(self, groups: Sequence[Group]) -> tuple[dict[int, Passage], dict[int, Document]]:
        return _read(self.snapshot, groups)

    def sentences(self, ordinals: Sequence[int]) -> Sequence[Quantized]:
        return self.snapshot.sentences(ordinals)

    def words_beginning(self, term: str) -> Sequence[str]:
        return self.snapshot.words_beginning(term)


class VersionedIndex(ABC, Generic[Snapshot]):
    """The part of `ports.Index` that is the same for every engine. Each call reads one version."""

    def __init__(self, settings: Settings, embedder: QueryEmbedder, parameters: RankingParameters) -> None:
        self._settings, self._embedder, self._parameters = settings, embedder, parameters
        self._vocabulary = load_vocabulary(settings.vocabulary)
        self._originals = ReadableOriginals(settings.data_dir, settings.originals)
        self._everything: Latest[SearchResponse] = Latest(1)
        self._counts: Latest[Total] = Latest(COUNTS)

    @abstractmethod
    def current(self) -> Snapshot:
        """The published version."""

    @abstractmethod
    def _reading(self, act: Callable[[Snapshot], _T]) -> _T:
        """What `act` returns for the published version."""

    @abstractmethod
    def _state(self, snapshot: Snapshot) -> Hashable:
        """What differs between any two versions."""

    @abstractmethod
    def _retriever(
        self, snapshot: Snapshot, asked: Plan, embed: Callable[[str], Vectors], prepared: SearchRequest | None = None
    ) -> Retriever:
        """The rankings for a plan. If all that the response to a request needs can be fetched in one go, it is, where
        the request to be `prepared` is given.
        """

    # -- searching ---------------------------------------------------------------------------------------------------

    def search(self, request: SearchRequest) -> SearchResponse:
        """See ports.Index. Raises BadParameterError for an invalid query."""
        started = time.perf_counter()
        return self._reading(lambda snapshot: self._search(snapshot, request, started))

    def asking(self, request: SearchRequest) -> Callable[[Filters], SearchResponse]:
        """See ports.Index. All answers are from one version."""
        steps = retrieving(self._searched(self.current(), request), request)
        return lambda filters: answered(steps, replace(request, filters=filters), time.perf_counter())

    def everything(self) -> SearchResponse:
        """See ports.Index."""

        def read(snapshot: Snapshot) -> SearchResponse:
            started, nothing = time.perf_counter(), SearchRequest(size=1)
            return self._everything.get(self._state(snapshot), lambda: self._search(snapshot, nothing, started))

        return self._reading(read)

    def best(self, request: SearchRequest) -> list[DocumentHit]:
        """See ports.Index."""

        def read(snapshot: Snapshot) -> list[DocumentHit]:
            found = self._retrieval(snapshot, request, prepared=request)
            return _plain_hits(snapshot, found, page_of_groups(found, request))

        return self._reading(read)

    def count(self, request: SearchRequest) -> Total:
        """See ports.Index."""

        def read(snapshot: Snapshot) -> Total:
            state = self._state(snapshot), request
            return self._counts.get(state, lambda: total(self._retrieval(snapshot, request), request))

        return self._reading(read)

    def every_match(self, request: SearchRequest, *, marked: bool = False) -> Iterator[DocumentHit]:
        """See ports.Index. It can be read slowly. Raises IndexMissingError when something of it is gone meanwhile, and
        deleted by a second change.
        """
        snapshot = self.current()
        found = self._retrieval(snapshot, request)
        batches = _batches(every_group(found, request))
        if marked:
            return chain.from_iterable(self._hits(snapshot, found, batch) for batch in batches)
        return chain.from_iterable(_plain_hits(snapshot, found, batch) for batch in batches)

    def nearest(self, request: SearchRequest, most: int, *, covered: float | None = None) -> list[NearPassage]:
        """See ports.Index."""
        return self._nearest(request, most, covered, self._embedder.embed_query)

    def nearest_each(
        self, requests: Sequence[SearchRequest], most: int, *, covered: float | None = None
    ) -> Iterator[list[NearPassage]]:
        """See ports.Index."""
        texts = [plan(request, self._vocabulary).embed for request in requests]
        embed = embedded_together(self._embedder, texts)
        return (self._nearest(request, most, covered, embed) for request in requests)

    def nearest_sentences(self, request: SearchRequest, vector: Vectors, most: int) -> list[NearSentence]:
        """See ports.Index."""

        def read(snapshot: Snapshot) -> list[NearSentence]:
            retrieval = self._nearness(snapshot, plan(request, self._vocabulary), lambda _: vector)
            near = [ordinal for ordinal, _ in retrieval.nearest(request.filters)]
            found = nearest_sentences(snapshot.columns, near, snapshot.sentences(near), vector, most)
            return sentences_of(found, _placed(snapshot, sorted({sentence.ordinal for sentence in found})))

        return self._reading(read)

    def sharing(self, passages: Sequence[Passage], filters: Filters, most: int) -> list[SharedWording]:
        """See ports.Index."""

        def read(snapshot: Snapshot) -> list[SharedWording]:
            found = sharing(snapshot.columns, snapshot.shared_text, passages, filters, most)
            placed = _placed(snapshot, ordinals_of(found))
            return [shared.placed(placed) for shared in found]

        return self._reading(read)

    def alignments(
        self, filters: Filters, wanted: Callable[[Statement], bool] = lambda _: True
    ) -> list[tuple[Document, Passage, Statement]]:
        """See ports.Index."""

        def read(snapshot: Snapshot) -> list[tuple[Document, Passage, Statement]]:
            found = alignments_passing(snapshot.columns, filter(wanted, snapshot.alignments), filters)
            placed = _placed(snapshot, sorted({statement.ordinal for statement in found}))
            return [(*placed[statement.ordinal], statement) for statement in found]

        return self._reading(read)

    def _search(self, snapshot: Snapshot, request: SearchRequest, started: float) -> SearchResponse:
        return answered(retrieving(self._searched(snapshot, request), request), request, started)

    def _searched(
        self,
        snapshot: Snapshot,
        prepared: SearchRequest | None,
        *,
        suggesting: bool = True,
        embed: Callable[[str], Vectors] | None = None,
    ) -> _Searched[Snapshot]:
        def retrieval(asked: Plan, spelling: SpellCheck) -> Retrieval:
            retriever = self._retriever(snapshot, asked, embed or self._embedder.embed_query, prepared)
            return Retrieval(snapshot.columns, asked, retriever, self._parameters, spelling)

        return _Searched(snapshot, Planning(snapshot, self._vocabulary, self._parameters, suggesting), retrieval)

    def _retrieval(
        self,
        snapshot: Snapshot,
        request: SearchRequest,
        *,
        prepared: SearchRequest | None = None,
        embed: Callable[[str], Vectors] | None = None,
    ) -> Retrieval:
        """What answers a request."""
        found = retrieving(self._searched(snapshot, prepared, suggesting=False, embed=embed), request)[-1].after.found
        assert found is not None, "the last step retrieves"  # noqa: S101 - an order of steps that is ours
        return found

    def _nearness(self, snapshot: Snapshot, as_typed: Plan, embed: Callable[[str], Vectors]) -> Retrieval:
        """The retrieval for what is nearest in meaning. The query is taken as typed, and no word is translated."""
        retriever = self._retriever(snapshot, as_typed, embed)
        return Retrieval(snapshot.columns, as_typed, retriever, self._parameters)

    def _nearest(
        self, request: SearchRequest, most: int, covered: float | None, embed: Callable[[str], Vectors]
    ) -> list[NearPassage]:
        def read(snapshot: Snapshot) -> list[NearPassage]:
            nearness = partial(self._nearness, snapshot, plan(request, self._vocabulary))
            covering = None if covered is None else (self._retrieval(snapshot, request, embed=embed), covered)
            compared = compared_as(nearness, embed, covering[0].plan if covering else None)
            near = compared.nearest(request.filters)[:most]
            return nearest_passages(near, compared, snapshot.sentences, partial(_placed, snapshot), covering)

        return self._reading(read)

    def _hits(self, snapshot: Snapshot, found: Retrieval, groups: Sequence[Group]) -> list[DocumentHit]:
        passages, documents = _read(snapshot, groups)
        return [hit(found, group, documents[group.document], passages, self._vocabulary) for group in groups]

    # -- reading -----------------------------------------------------------------------------------------------------

    @abstractmethod
    def document(self, document_id: str) -> Document:
        """See ports.Index."""

    def document_ids(self) -> Sequence[str]:
        """See ports.Index."""
        return self._reading(lambda snapshot: snapshot.columns.fields["document"].values)

    def signed(self) -> Mapping[str, tuple[str, int]]:
        """See ports.Index."""
        return self._reading(lambda snapshot: snapshot.columns.signed)

    def original(self, document_id: str) -> Path:
        """See ports.Index."""
        return self._originals.path(self.document(document_id).sha256)

    def original_is_pdf(self, document: Document) -> bool:
        """See ports.Index."""
        return self._originals.is_pdf(document)

    def warm(self) -> None:
        """Load the model, so that the first request does not wait for it. Raises ModelError."""
        self._embedder.embed_query("ready")


def _placed(snapshot: Opened, ordinals: Sequence[int]) -> Placed:
    """Passages with their documents, by their ordinals."""
    if not ordinals:
        return {}
    numbers = {ordinal: int(snapshot.columns.document_of[ordinal]) for ordinal in ordinals}
    passages, documents = snapshot.read(ordinals, sorted(set(numbers.values())))
    return {ordinal: (documents[number], passages[ordinal]) for ordinal, number in numbers.items()}


def _batches(groups: Iterable[Group]) -> Iterator[list[Group]]:
    """The groups, as many at a time as are read in one request."""
    batch: list[Group] = []
    size = 0
    for group in groups:
        batch.append(group)
        size += len(group.passages)
        if len(batch) == DOCUMENTS_AT_A_TIME or size >= PASSAGES_AT_A_TIME:
            yield batch
            batch, size = [], 0
    yield batch


def _read(snapshot: Opened, groups: Sequence[Group]) -> tuple[dict[int, Passage], dict[int, Document]]:
    """The passages of some groups that are shown, by their ordinals, and the documents by their numbers."""
    ordinals = [ordinal for group in groups for ordinal, _ in group.passages]
    return snapshot.read(ordinals, [group.document for group in groups])


def _plain_hits(snapshot: Opened, found: Retrieval, groups: Sequence[Group]) -> list[DocumentHit]:
    passages, documents = _read(snapshot, groups)
    return [plain_hit(found, group, documents[group.document], passages) for group in groups]
