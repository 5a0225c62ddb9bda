"""The interfaces of exchangeable parts: embedder, index to read, index to write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    from indexer.alignments.statement import Statement
    from indexer.archive import Archive
    from indexer.domain import (
        CorpusStatus,
        Document,
        DocumentHit,
        Filters,
        NearPassage,
        NearSentence,
        Page,
        Passage,
        SearchRequest,
        SearchResponse,
        SharedWording,
        Total,
    )

    Vectors = npt.NDArray[np.float32]


class QueryEmbedder(Protocol):
    """Turns a query into a unit vector. The model is loaded when the first vector is requested."""

    @property
    def key(self) -> str:
        """Identifies model, revision, prefix and precision: vectors with equal keys are comparable."""

    def embed_query(self, text: str) -> Vectors:
        """The unit vector of a query, shape (dimension,). Raises ModelError, or EngineUnavailableError for a remote
        model that does not answer.
        """

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """The unit vectors of several queries, shape (texts, dimension), in little more time than one takes. They may
        differ in their last bits from those of `embed_query`. Raises as that does.
        """


class PassageEmbedder(Protocol):
    """Turns passages into unit vectors. The model is loaded when the first vector is requested."""

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        """Unit vectors of shape (texts, dimension); none depends on the other texts. `progress` receives the number of
        further texts done. Raises as `QueryEmbedder.embed_query` does.
        """


class Embedder(QueryEmbedder, PassageEmbedder, Protocol):
    """Embeds both, and tells the model's limits, by which texts are split into passages."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    @property
    def max_tokens(self) -> int:
        """Tokens of a passage's text that the model reads, not counting its prefix and special tokens."""

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens in each text, by the model's own tokenizer, without prefix and special tokens."""


class Index(Protocol):
    """A built index, open for reading. Every method may raise EngineUnavailableError."""

    def search(self, request: SearchRequest) -> SearchResponse:
        """Answer one request. Raises BadParameterError for an invalid query."""

    def asking(self, request: SearchRequest) -> Callable[[Filters], SearchResponse]:
        """A function that answers the request with other filters, in this thread: what does not depend on them, such as
        which passages have the words, is done once as far as the engine can. It holds what it has found, so let it go.
        Raises BadParameterError for an invalid query, here or when it is called.
        """

    def everything(self) -> SearchResponse:
        """What a search for nothing answers, with one result: how many documents there are, and all values of their
        fields. Made once for each version.
        """

    def best(self, request: SearchRequest) -> list[DocumentHit]:
        """The results of `search(request)` alone, with nothing marked in them and no word told that they do not
        mention: for who compares the passages with something of their own.
        """

    def count(self, request: SearchRequest) -> Total:
        """How many documents and passages match a request: `search(request).total`, without facets and results."""

    def every_match(self, request: SearchRequest, *, marked: bool = False) -> Iterator[DocumentHit]:
        """Every document that matches a request, with all its matching passages; the request's page is ignored. Words
        are marked, and those that are missing told, only if asked for: that takes most of an export's time.

        Raises BadParameterError before the first one.
        """

    def nearest(self, request: SearchRequest, most: int, *, covered: float | None = None) -> list[NearPassage]:
        """The `most` statements that pass the filters and are nearest in meaning to the query, whether or not they
        answer it, nearest first. With `covered`, also the coverage of the query's words, as typed or translated, and,
        where it is `covered` or more, their places and what the nearest sentence has of them.
        """

    def nearest_each(
        self, requests: Sequence[SearchRequest], most: int, *, covered: float | None = None
    ) -> Iterator[list[NearPassage]]:
        """`nearest` for each of several requests, found when it is asked for; their texts are embedded together."""

    def nearest_sentences(self, request: SearchRequest, vector: Vectors, most: int) -> list[NearSentence]:
        """The `most` sentences of each language that are nearest to a vector of the index's model, nearest first, among
        the statements nearest to it that pass the request's filters and what binds of its query. They need not answer
        it.
        """

    def document_ids(self) -> Sequence[str]:
        """The ids of all documents, including versions and copies that share a result, in an order that is stable for a
        version of the index.
        """

    def signed(self) -> Mapping[str, tuple[str, int]]:
        """The persons who have signed documents alone, each with the one submitter of all of them and their number."""

    def document(self, document_id: str) -> Document:
        """The document with this id. Raises NotFoundError."""

    def pages(self, document_id: str) -> list[Page]:
        """A document's pages in order. Raises NotFoundError."""

    def page(self, document_id: str, number: int) -> Page:
        """The page with this number. Raises NotFoundError."""

    def page_numbers(self, document_id: str) -> list[int]:
        """The numbers of a document's pages in order. Raises NotFoundError."""

    def passages(self, document_id: str) -> list[Passage]:
        """A document's passages in order. Raises NotFoundError."""

    def passage(self, passage_id: str) -> Passage:
        """The passage with this id. Raises NotFoundError."""

    def sharing(self, passages: Sequence[Passage], filters: Filters, most: int) -> list[SharedWording]:
        """For each passage, stored or not, those of other documents that pass the filters and may share wording with
        it: they have equal fingerprints, most in common first, at most `most`; how many more there are is counted. With
        them go the ones that there are without the filters. Wording of one submitter alone is not stored.
        """

    def alignments(
        self, filters: Filters, wanted: Callable[[Statement], bool] = lambda _: True
    ) -> list[tuple[Document, Passage, Statement]]:
        """The wanted statements of alignment in the passages that pass the filters, in the order of the index. Only of
        these, documents and passages are read.
        """

    def original(self, document_id: str) -> Path:
        """The original file, fetched from its store if necessary. Raises NotFoundError."""

    def original_is_pdf(self, document: Document) -> bool:
        """Whether the original file is a PDF, determined without fetching it; false when it is missing."""

    def status(self) -> CorpusStatus:
        """What the corpus contains, and which files could not be read."""

    def unread(self) -> tuple[int, int]:
        """How many files could not be read, and how many only in part, without the rest of `status`."""

    def fingerprint(self) -> str:
        """The fingerprint, as in `status`, of the corpus behind the last answer; citations carry it. Sends no
        request.
        """

    def ready(self) -> None:
        """Raise EngineUnavailableError if the engine cannot answer requests."""

    def warm(self) -> None:
        """Load what the first request would have to wait for. Raises ModelError."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents of a published version of an index."""

    documents: int
    passages: int
    generation: int
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between an archive and a published version of an index: the ids of documents that are new or have
    changed, and of those that are gone from the archive.
    """

    written: frozenset[str]
    gone: frozenset[str]


class IndexWriter(Protocol):
    """Builds versions of an index from the archive. Every method may raise EngineUnavailableError or ArchiveError."""

    def is_current(self, archive: Archive, model_key: str) -> bool:
        """Whether the published version is readable, was built by this version of the program, and matches the
        archive.
        """

    def changes(self, archive: Archive, model_key: str) -> Changes | None:
        """How the published version differs from the archive; None when there is none to which changes alone can be
        made, so that one has to be built from nothing. What it shows has vectors of this model.
        """

    def build(
        self,
        archive: Archive,
        model_key: str,
        dimension: int,
        progress: Callable[[int], None] | None = None,
        changes: Changes | None = None,
    ) -> None:
        """Build a version and publish it; until then, readers see the one before. It is the published one with these
        `changes`; without them it is built from nothing. `progress` receives the number of further passages done. Every
        passage must have a vector of this model.
        """

    def publish_status(self, archive: Archive, model_key: str) -> None:
        """Publish the current state of every input file to readers, whether or not a document changed."""

    def rollback(self) -> Contents:
        """Publish the previous version again. Raises UsageError when there is none."""

    def prune(self) -> None:
        """Delete every version but the published one, so that removed documents do not remain in them."""

    def drop(self) -> None:
        """Delete every version."""
