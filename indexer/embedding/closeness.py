"""How near texts are to one another in meaning, outside any index."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.ports import QueryEmbedder


def closeness(embedder: QueryEmbedder, text: str, others: Sequence[str]) -> list[float]:
    """Cosines of the others to the text, each embedded as a query: so both sides are alike. Raises ModelError."""
    one = embedder.embed_query(text)
    return [float(embedder.embed_query(other) @ one) for other in others]
