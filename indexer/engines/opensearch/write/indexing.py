"""Send an archive's documents to the indices of a version, and count them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from indexer.engines.opensearch.schema import DOCUMENTS, PAGES, PASSAGES
from indexer.engines.opensearch.write.bulk import Bulk
from indexer.engines.opensearch.write.bulk_lines import document_line, pages_line, passage_line, shared
from indexer.ranking.document_frequency import DocumentFrequencies

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.archive import Archive
    from indexer.engines.opensearch.cluster.client import Cluster
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.engines.projection import Projection


class Indexing:
    """Sends one projection of an archive. Afterwards it holds the counts of the entries sent."""

    def __init__(self, cluster: Cluster, version: Version, projection: Projection, retry_seconds: float) -> None:
        self.projection = projection
        self._bulks = {kind: Bulk(cluster, version.index(kind), retry_seconds) for kind in (PASSAGES, DOCUMENTS, PAGES)}
        self._holding: Counter[str] = Counter()

    def run(self, archive: Archive, progress: Callable[[int], None] | None) -> None:
        """Send everything. Raises ArchiveError as `Projection.documents` does, and EngineUnavailableError."""
        for projected in self.projection.documents():
            document = projected.document
            self._bulks[DOCUMENTS].add(document_line(document, projected.number))
            self._bulks[PAGES].add(pages_line(document, archive.pages(document.id)))
            of_document = shared(document, projected.number)
            for passage in projected.passages:
                self._holding.update(projected.stems_of(passage))
                self._bulks[PASSAGES].add(passage_line(passage, of_document, projected.context_of(passage)))
            if progress:
                progress(len(projected.passages))
        for bulk in self._bulks.values():
            bulk.flush()

    @property
    def counts(self) -> dict[str, int]:
        """The number of entries sent to each index."""
        return {kind: bulk.sent for kind, bulk in self._bulks.items()}

    def frequencies(self) -> bytes:
        """The document frequencies, serialised."""
        return DocumentFrequencies.of(self._holding.items(), self.projection.passages).to_bytes()
