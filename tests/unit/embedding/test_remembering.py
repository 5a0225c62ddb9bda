"""The encoder embeds a query once, and quotations each time."""

from __future__ import annotations

import numpy as np

from indexer.embedding.encoder import remembering
from indexer.embedding.shared import PASSAGES, QUERY


def test_a_query_is_embedded_once_and_quotations_each_time() -> None:
    asked: list[bytes] = []

    def model(request: bytes) -> np.ndarray:
        asked.append(request)
        return np.full(4, len(asked), dtype=np.float32)

    embed = remembering(model)
    first = embed(QUERY + b"one")
    assert np.array_equal(embed(QUERY + b"one"), first)
    assert not np.array_equal(embed(QUERY + b"two"), first)
    assert not np.array_equal(embed(PASSAGES + b"one"), embed(PASSAGES + b"one"))
    assert len(asked) == 4
