"""The encoder embeds a query once, keeps no text, and remembers a bounded number."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.embedding import encoder
from indexer.embedding.encoder import Remembering
from indexer.embedding.shared import PASSAGES, QUERY
from indexer.errors import ModelError
from indexer.messages import Message


class Model:
    """Counts what it embeds, and fails when it is told to."""

    def __init__(self) -> None:
        self.asked: list[bytes] = []
        self.fails = False

    def __call__(self, request: bytes) -> np.ndarray:
        self.asked.append(request)
        if self.fails:
            raise ModelError(Message("model_busy"))
        return np.full(4, len(self.asked), dtype=np.float32)


def test_a_query_is_embedded_once_and_quotations_each_time() -> None:
    model = Model()
    remembering = Remembering(model)
    first = remembering(QUERY + b"one")
    assert np.array_equal(remembering(QUERY + b"one"), first)
    assert not np.array_equal(remembering(QUERY + b"two"), first)
    assert not np.array_equal(remembering(PASSAGES + b"one"), remembering(PASSAGES + b"one"))
    assert len(model.asked) == 4
    assert b"one" not in b"".join(remembering._known)


def test_the_query_that_was_asked_longest_ago_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "REMEMBERED", 2)
    model = Model()
    remembering = Remembering(model)
    for word in (b"one", b"two", b"one", b"three", b"one", b"two"):
        remembering(QUERY + word)
    assert [request[1:] for request in model.asked] == [b"one", b"two", b"three", b"two"]


def test_a_failure_is_not_remembered() -> None:
    model = Model()
    remembering = Remembering(model)
    model.fails = True
    with pytest.raises(ModelError):
        remembering(QUERY + b"one")
    model.fails = False
    assert remembering(QUERY + b"one").shape == (4,)
