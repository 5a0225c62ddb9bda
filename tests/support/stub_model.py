"""Vectors without a model, for tests whose subject is something else: loading one takes nine seconds a process.

Everything but the arithmetic is real: names, keys, tokens, limits, parts of long texts, dimensions.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace

import numpy as np

TESTS = Path(__file__).parent.parent
WITHOUT_MODEL = {"PYTHONPATH": os.pathsep.join(map(str, (TESTS / "support" / "without_model", TESTS, TESTS.parent)))}
"""The environment of a process whose vectors are made here."""


def vector(text: str, dimension: int) -> np.ndarray:
    """Texts are the nearer, the more words they share."""
    words = [zlib.crc32(word.encode("utf-8", "replace")) for word in text.lower().split()]
    made = np.sum([_of_word(number, dimension) for number in words or [0]], axis=0)
    return np.asarray(made / np.linalg.norm(made), dtype=np.float32)


@lru_cache(maxsize=20_000)
def _of_word(number: int, dimension: int) -> np.ndarray:
    return np.random.default_rng(number).normal(0, 1, dimension)


def use(put: Callable[[object, str, object], None] = setattr) -> None:
    """Let this process's embedders make such vectors; `put` sets an attribute, and may set it back later."""
    from indexer.embedding.model import SentenceTransformerEmbedder

    def encode(self: SentenceTransformerEmbedder, texts: Sequence[str], _: str) -> np.ndarray:
        return np.array([vector(text, self.dimension) for text in texts], np.float32).reshape(-1, self.dimension)

    put(SentenceTransformerEmbedder, "_encode", encode)
    put(SentenceTransformerEmbedder, "_model", SimpleNamespace(max_seq_length=512))  # as both packaged models have it
