"""The engines that answer a search; `open_index` opens the configured one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.engines.embedded.engine import EmbeddedIndex
    from indexer.ports import QueryEmbedder
    from indexer.settings import Settings


def open_index(settings: Settings, embedder: QueryEmbedder | None = None) -> EmbeddedIndex:
    """Open the engine that the settings name; cheap, since what it needs is loaded when it is first asked. Without an
    `embedder` the configured model is loaded in this process.
    """
    from indexer.embedding import SentenceTransformerEmbedder  # noqa: PLC0415 - engines must not load each other's
    from indexer.engines.embedded.engine import EmbeddedIndex  # noqa: PLC0415

    return EmbeddedIndex(settings, embedder or SentenceTransformerEmbedder(settings.model))
