"""Vectors of passages and of their sentences, which the quote check compares with quotations.

A sentence's vector is kept in 8 bits, scaled so that its largest component is 127: a quarter of the space, and cosines
that differ by less than .005.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from indexer.archive import PassageVectors
from indexer.passages import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.archive.rows import Quantized
    from indexer.ports import PassageEmbedder, Vectors

LARGEST = 127
"""The largest value of 8 bits."""
SMALLEST = 1e-6
"""Avoids division by zero; no unit vector has so small a largest component."""


def embed_with_sentences(
    embedder: PassageEmbedder, texts: Sequence[str], progress: Callable[[int], None] | None = None
) -> list[PassageVectors]:
    """The vectors of each text. What occurs several times is embedded once. `progress` receives the number of further
    texts done, in proportion to what is embedded for them. Raises as `PassageEmbedder.embed_passages` does.
    """
    parts = [[text[start:end].strip() for start, end in sentence_spans(text)] for text in texts]
    every = list(dict.fromkeys([*texts, *(sentence for some in parts for sentence in some)]))
    vectors = embedder.embed_passages(every, _in_proportion(progress, len(texts), len(every)) if progress else None)
    row = {text: place for place, text in enumerate(every)}
    return [
        PassageVectors(vectors[row[text]], quantized(vectors[[row[sentence] for sentence in some]]))
        for text, some in zip(texts, parts, strict=True)
    ]


def quantized(vectors: Vectors) -> Quantized:
    """Vectors of shape (n, dimension) in 8 bits each value."""
    largest = np.abs(vectors).max(axis=1, initial=0, keepdims=True)
    scaled = vectors * (LARGEST / np.maximum(largest, SMALLEST))
    rows: Quantized = np.rint(scaled).astype(np.int8)
    return rows


def cosines(rows: Quantized, vector: Vectors) -> Vectors:
    """The cosine of each quantized row with a unit vector, shape (n,)."""
    values = rows.astype(np.float32)
    lengths = np.maximum(np.linalg.norm(values, axis=1), 1).astype(np.float32)
    found: Vectors = (values @ vector) / lengths
    return found


def _in_proportion(progress: Callable[[int], None], texts: int, every: int) -> Callable[[int], None]:
    done = told = 0

    def report(further: int) -> None:
        nonlocal done, told
        done += further
        whole = done * texts // max(every, 1)
        progress(whole - told)
        told = whole

    return report
