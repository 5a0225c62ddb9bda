"""The engines that answer a search; `open_index` and `open_writer` open the configured one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.ranking.parameters import DEFAULTS
from indexer.settings import OPENSEARCH

if TYPE_CHECKING:
    from indexer.ports import Index, IndexWriter, QueryEmbedder
    from indexer.ranking.parameters import RankingParameters
    from indexer.settings import Settings


# An engine is imported when it is opened: they must not load each other's libraries.


def open_index(
    settings: Settings, embedder: QueryEmbedder | None = None, ranking: RankingParameters | None = None
) -> Index:
    """Open the engine that the settings name; cheap, since what it needs is loaded when it is first asked. Without an
    `embedder` the configured model is loaded in this process; without `ranking` results are ordered by the defaults.
    """
    from indexer.embedding import SentenceTransformerEmbedder  # noqa: PLC0415

    embedder = embedder or SentenceTransformerEmbedder(settings.model)
    ranking = ranking or DEFAULTS
    if settings.engine == OPENSEARCH:
        from indexer.engines.opensearch.engine import OpenSearchIndex  # noqa: PLC0415

        return OpenSearchIndex(settings, embedder, ranking)
    from indexer.engines.embedded.engine import EmbeddedIndex  # noqa: PLC0415

    return EmbeddedIndex(settings, embedder, ranking)


def open_writer(settings: Settings) -> IndexWriter:
    """Open the writer of the engine that the settings name; connects when it is first asked."""
    if settings.engine == OPENSEARCH:
        from indexer.engines.opensearch.write.writer import OpenSearchWriter  # noqa: PLC0415

        return OpenSearchWriter(settings)
    from indexer.engines.embedded.writer import EmbeddedWriter  # noqa: PLC0415

    return EmbeddedWriter(settings)
