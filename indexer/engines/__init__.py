"""The engines that answer a search; `open_index` and `open_writer` open the configured one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.ranking.parameters import DEFAULTS
from indexer.settings import OPENSEARCH

if TYPE_CHECKING:
    from indexer.ports import Index, IndexWriter, QueryEmbedder
    from indexer.ranking.parameters import RankingParameters
    from indexer.settings import Settings


# Engines are imported when they are opened, so that neither loads the other's libraries.


def open_index(
    settings: Settings, embedder: QueryEmbedder | None = None, ranking: RankingParameters | None = None
) -> Index:
    """Open the engine that the settings name. Cheap: the engine loads what it needs at the first request. Without an
    `embedder`, the configured model is loaded in this process; without `ranking`, the default parameters apply.
    """
    from indexer.embedding import SentenceTransformerEmbedder  # noqa: PLC0415

    embedder = embedder or SentenceTransformerEmbedder(settings.model)
    ranking = ranking or DEFAULTS
    if settings.engine == OPENSEARCH:
        from indexer.engines.opensearch.engine import OpenSearchIndex  # noqa: PLC0415

        return OpenSearchIndex(settings, embedder, ranking)
    from indexer.engines.embedded.engine import EmbeddedIndex  # noqa: PLC0415

    return EmbeddedIndex(settings, embedder, ranking)


def verify_index(settings: Settings) -> None:
    """Compare every file of the index in use with its checksum. Raises IndexMissingError if one is damaged. A cluster
    has its own checksums.
    """
    if settings.engine != OPENSEARCH:
        from indexer.engines.embedded.snapshot import verify_current  # noqa: PLC0415

        verify_current(settings.data_dir)


def open_writer(settings: Settings) -> IndexWriter:
    """Open the writer of the engine that the settings name. It connects at its first request."""
    if settings.engine == OPENSEARCH:
        from indexer.engines.opensearch.write.writer import OpenSearchWriter  # noqa: PLC0415

        return OpenSearchWriter(settings)
    from indexer.engines.embedded.writer import EmbeddedWriter  # noqa: PLC0415

    return EmbeddedWriter(settings)
