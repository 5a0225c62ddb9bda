"""Products that threads divide are those of one thread."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.engines.embedded import products as module
from indexer.engines.embedded.products import products


@pytest.mark.parametrize("rows", [0, 1, 7, 1000])
@pytest.mark.parametrize("processors", [1, 2, 3, 8])
def test_products_are_the_same_however_they_are_divided(
    monkeypatch: pytest.MonkeyPatch, rows: int, processors: int
) -> None:
    monkeypatch.setattr(module, "DIVIDED", 0)
    monkeypatch.setattr(module, "_processors", lambda: processors)
    chance = np.random.default_rng(rows)
    vectors = chance.standard_normal((rows, 24), dtype=np.float32)
    vector = chance.standard_normal(24, dtype=np.float32)
    assert np.allclose(products(vectors, vector), vectors @ vector, atol=1e-5)
