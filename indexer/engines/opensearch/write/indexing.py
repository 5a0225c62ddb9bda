"""Send documents of an archive to the indices of a version, and note what a segment has of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from indexer.engines.opensearch.schema import DOCUMENTS, PAGES, PASSAGES
from indexer.engines.opensearch.write.bulk import Bulk
from indexer.engines.opensearch.write.bulk_lines import document_line, pages_line, passage_line, shared
from indexer.engines.opensearch.write.stems import packed
from indexer.index.segments import Contents

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.archive import Archive
    from indexer.engines.opensearch.cluster.client import Cluster
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.engines.projection import Projection


class Indexing:
    """Sends one projection of an archive. Afterwards it holds the contents of a segment with these documents, and how
    many of their passages contain each stem.
    """

    def __init__(self, cluster: Cluster, version: Version, projection: Projection, retry_seconds: float) -> None:
        self.projection = projection
        self._bulks = {kind: Bulk(cluster, version.index(kind), retry_seconds) for kind in (PASSAGES, DOCUMENTS, PAGES)}
        self.contents = Contents()
        self.stems: Counter[str] = Counter()

    def run(
        self,
        archive: Archive,
        ids: frozenset[str] | None,
        first: tuple[int, int],
        progress: Callable[[int], None] | None,
    ) -> None:
        """Send the documents with these ids, None for all, in the order of ids. `first` are the numbers of the first
        document and of its first passage. Raises ArchiveError as `Projection.documents` does, and
        EngineUnavailableError.
        """
        states = archive.states(ids)
        for projected in self.projection.documents(ids):
            document, number = projected.document, first[0] + projected.number
            held: Counter[str] = Counter()
            of_document = shared(document, number)
            first_passage = first[1] + self.projection.passages - len(projected.passages)
            for passage in projected.passages:
                held.update(projected.stems_of(passage))
                context = projected.context_of(passage)
                self._bulks[PASSAGES].add(passage_line(passage, first[1] + passage.ordinal, of_document, context))
            self._bulks[DOCUMENTS].add(document_line(document, number, packed(held)))
            self._bulks[PAGES].add(pages_line(number, archive.pages(document.id)))
            self.stems.update(held)
            self.contents.add(document.id, states[document.id], number, first_passage, len(projected.passages))
            if progress:
                progress(len(projected.passages))
        for bulk in self._bulks.values():
            bulk.flush()

    @property
    def counts(self) -> dict[str, int]:
        """The number of entries sent to each index."""
        return {kind: bulk.sent for kind, bulk in self._bulks.items()}
