"""The few interfaces behind which parts can be exchanged: embedder, index to read, index to write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    from indexer.archive import Archive
    from indexer.domain import CorpusStatus, Document, DocumentHit, Page, Passage, SearchRequest, SearchResponse, Total

    Vectors = npt.NDArray[np.float32]


class QueryEmbedder(Protocol):
    """Turns a query into a unit vector. Loading the model is put off until the first vector is asked for."""

    @property
    def key(self) -> str:
        """Names model, revision, prefix and precision: vectors with equal keys may be compared."""

    def embed_query(self, text: str) -> Vectors:
        """The unit vector of a query, shape (dimension,). Raises ModelError, or EngineUnavailableError for a model that
        is elsewhere and does not answer.
        """


class PassageEmbedder(Protocol):
    """Turns texts of documents into unit vectors, loading its model late too."""

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        """Unit vectors, one row a text, none of which depends on the others; `progress` is told how many more are done.
        Raises as `QueryEmbedder.embed_query`.
        """


class Embedder(QueryEmbedder, PassageEmbedder, Protocol):
    """Both, with the limits of its model, by which texts are cut into passages."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    @property
    def max_tokens(self) -> int:
        """Tokens of a passage's text that the model reads, its prefix and special tokens already taken off."""

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens in each text, by the model's own tokenizer, without prefix and special tokens."""


class Index(Protocol):
    """A built index, open for reading. Every method may raise EngineUnavailableError."""

    def search(self, request: SearchRequest) -> SearchResponse:
        """Answer one request. Raises BadParameterError for a query that cannot be taken."""

    def count(self, request: SearchRequest) -> Total:
        """How many documents and passages answer a request: `search(request).total`, without facets and results."""

    def every_match(self, request: SearchRequest) -> Iterator[DocumentHit]:
        """Every document that answers a request, whatever page it asks for, each with every passage that does.

        Raises BadParameterError before the first one.
        """

    def suggest(self, words: Sequence[str]) -> dict[str, str]:
        """For each word that stands nowhere in the index, in no form of it, the nearest word that does, if one is near
        (`spelling.suggest`).
        """

    def document_ids(self) -> Sequence[str]:
        """The ids of all documents, those too that are shown as one with others; in an order that stays as long as the
        index does.
        """

    def document(self, document_id: str) -> Document:
        """One document. Raises NotFoundError."""

    def pages(self, document_id: str) -> list[Page]:
        """A document's pages in order. Raises NotFoundError."""

    def page(self, document_id: str, number: int) -> Page:
        """One page of a document. Raises NotFoundError."""

    def page_numbers(self, document_id: str) -> list[int]:
        """The numbers of a document's pages in order. Raises NotFoundError."""

    def passages(self, document_id: str) -> list[Passage]:
        """A document's passages in order. Raises NotFoundError."""

    def passage(self, passage_id: str) -> Passage:
        """One passage. Raises NotFoundError."""

    def original(self, document_id: str) -> Path:
        """The file as it came, fetched from its store if need be. Raises NotFoundError."""

    def original_is_pdf(self, document: Document) -> bool:
        """Whether the file as it came is a PDF, told without fetching it; false when it is not there."""

    def status(self) -> CorpusStatus:
        """What is in the corpus and what could not be read."""

    def fingerprint(self) -> str:
        """Of the corpus that the last answer came from, as `status` has it: citations carry it. Asks nothing anew."""

    def ready(self) -> None:
        """Raise if no request could be answered."""

    def warm(self) -> None:
        """Load what the first request would have to wait for. Raises ModelError."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a published version of an index shows."""

    documents: int
    passages: int
    generation: int
    fingerprint: str


class IndexWriter(Protocol):
    """Makes versions of an index from the archive. Every method may raise EngineUnavailableError or ArchiveError."""

    def is_current(self, archive: Archive, model_key: str) -> bool:
        """Whether the published version can be read, is of this program, and shows the archive as it is."""

    def build(
        self, archive: Archive, model_key: str, dimension: int, progress: Callable[[int], None] | None = None
    ) -> None:
        """Make a version and publish it; readers see the one before until then. `progress` is told of passages done.
        Every passage must have its vector of this model.
        """

    def tell_status(self, archive: Archive, model_key: str) -> None:
        """Let readers know what became of every input file, whether or not a document changed."""

    def rollback(self) -> Contents:
        """Publish the version before again. Raises UsageError when there is none."""

    def forget_older(self) -> None:
        """Delete every version but the published one: what was removed must not be left in them."""

    def drop(self) -> None:
        """Delete every version."""
