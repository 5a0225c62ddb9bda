"""The archive's documents to the indices of a version, and what is counted on the way."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from indexer.analysis import index_streams
from indexer.engines.opensearch.schema import DOCUMENTS, PAGES, PASSAGES
from indexer.engines.opensearch.write.bulk import Bulk
from indexer.engines.opensearch.write.bulk_lines import document_line, pages_line, passage_line, shared
from indexer.errors import ArchiveError
from indexer.index.context_fields import context_streams
from indexer.index.doc_values import ColumnsWriter
from indexer.ranking.document_frequency import Frequencies
from indexer.ranking.score_normalization import MomentsCollector
from indexer.search.spellcheck import DictionaryCollector

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from indexer.archive import Archive
    from indexer.domain import Document, Passage
    from indexer.engines.opensearch.cluster.client import Cluster
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.ports import Vectors
    from indexer.vocabulary import Vocabulary

VECTORS_AT_A_TIME = 2048
"""Of a language, whose moments are added up together."""


class Filling:
    """One pass over an archive. Afterwards it holds the columns, the moments and the counts of what was sent."""

    def __init__(
        self, cluster: Cluster, version: Version, vocabulary: Vocabulary, dimension: int, patience: float
    ) -> None:
        self.dimension = dimension
        self.columns = ColumnsWriter()
        self._vocabulary = vocabulary
        self._bulks = {kind: Bulk(cluster, version.index(kind), patience) for kind in (PASSAGES, DOCUMENTS, PAGES)}
        self._moments = MomentsCollector(dimension)
        self._waiting: dict[str, list[Vectors]] = {}
        self._holding: Counter[str] = Counter()
        self.dictionary = DictionaryCollector()

    def run(self, archive: Archive, model_key: str, progress: Callable[[int], None] | None) -> None:
        """Send everything. Raises ArchiveError when a vector is missing or the archive changes meanwhile, and
        EngineUnavailableError.
        """
        vectors = _vectors(archive, model_key, self.dimension)
        for document in archive.documents():
            passages = archive.passages(document.id)
            self._document(archive, document, passages, vectors)
            if progress:
                progress(len(passages))
        if next(vectors, None) is not None:
            raise ArchiveError(_CHANGED)
        for bulk in self._bulks.values():
            bulk.flush()

    @property
    def counts(self) -> dict[str, int]:
        """How many entries each index was sent."""
        return {kind: bulk.sent for kind, bulk in self._bulks.items()}

    def moments(self) -> bytes:
        """The moments of all vectors, to be kept."""
        for language in list(self._waiting):
            self._add_up(language)
        return self._moments.moments().to_bytes()

    def frequencies(self) -> bytes:
        """How many passages hold a word, to be kept."""
        return Frequencies.of(self._holding.items(), self._ordinal).to_bytes()

    def _document(
        self, archive: Archive, document: Document, passages: list[Passage], vectors: Iterator[Vectors]
    ) -> None:
        number = self.columns.add_document(document, [passage.language for passage in passages])
        first = self._ordinal
        self._ordinal += len(passages)
        self._bulks[DOCUMENTS].add(document_line(document, number))
        self._bulks[PAGES].add(pages_line(document, archive.pages(document.id)))
        context = context_streams(document, self._vocabulary)
        of_document = shared(document, number, context)
        context_stems = set(context[0].split())
        for ordinal, passage in enumerate(passages, first):
            vector = next(vectors, None)
            if vector is None:
                raise ArchiveError(_CHANGED)
            streams = index_streams(passage.text, passage.language)
            self._holding.update(context_stems.union(streams[0].split()))
            self.dictionary.add(passage.text, streams[1], context[1])
            self._bulks[PASSAGES].add(passage_line(passage, ordinal, of_document, streams, vector))
            waiting = self._waiting.setdefault(passage.language, [])
            waiting.append(vector)
            if len(waiting) == VECTORS_AT_A_TIME:
                self._add_up(passage.language)

    _ordinal = 0

    def _add_up(self, language: str) -> None:
        self._moments.add(language, np.stack(self._waiting.pop(language)))


def _vectors(archive: Archive, model_key: str, dimension: int) -> Iterator[Vectors]:
    """Every passage's vector, in their order."""
    for stored in archive.all_vectors(model_key):
        vector = np.frombuffer(stored, dtype="<f4")
        if len(vector) != dimension:
            message = f"A vector of {model_key} has the wrong length: run `onrecord ingest --force`."
            raise ArchiveError(message)
        yield vector


_CHANGED = "The archive changed while the index was built: run `onrecord reindex`."
