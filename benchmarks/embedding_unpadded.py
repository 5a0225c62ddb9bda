"""BERT over concatenated texts, so that texts of any lengths share a batch without padding. For `embedding_ways.py`.

sentence-transformers loads the model and tokenizes the texts; only the layers between are computed here.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from indexer.embedding.runtime import load_torch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.ports import Vectors

    Run = tuple[int, int]
    """Texts that follow each other and are of one length: the length in tokens, and how many they are."""

ROWS = 1024
"""Tokens per batch, except for a single longer text; beyond this, the time per token does not fall."""


class UnpaddedBert:
    """A loaded model whose vectors are the means of its last states, of unit length. Not thread-safe."""

    def __init__(self, model: Any) -> None:  # noqa: ANN401 - the library's class carries no types
        """`model` is a SentenceTransformer: BERT in float32, its mean, unit length. No weight is copied."""
        self._model = model
        bert = model[0].auto_model
        self._embeddings = bert.embeddings
        self._heads = bert.config.num_attention_heads
        self._layers = [_Layer(layer, self._heads) for layer in bert.encoder.layer]

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row per text, shape (n, D). Texts are cut at the model's limit."""
        torch = load_torch()
        with torch.inference_mode():
            features = self._model.preprocess(list(texts))
            is_token = features["attention_mask"].bool()
            lengths = is_token.sum(dim=1).tolist()
            places = torch.cat([torch.arange(length) for length in lengths])
            states = self._embeddings(input_ids=features["input_ids"][is_token][None], position_ids=places[None])[0]
            runs = [(length, len(list(texts))) for length, texts in groupby(lengths)]
            for layer in self._layers:
                states = layer(states, runs)
            means = torch.stack([text.mean(dim=0) for text in states.split(lengths)])
            vectors: Vectors = torch.nn.functional.normalize(means).numpy()
        return vectors


class _Layer:
    """One layer of the encoder."""

    def __init__(self, layer: Any, heads: int) -> None:  # noqa: ANN401 - the library's class carries no types
        self._functional = load_torch().nn.functional
        attention = layer.attention.self
        self._parts = attention.query, attention.key, attention.value
        self._heads = heads
        self._joined, self._first_norm = layer.attention.output.dense, layer.attention.output.LayerNorm
        self._widened = layer.intermediate.dense
        self._narrowed, self._second_norm = layer.output.dense, layer.output.LayerNorm

    def __call__(self, states: Any, runs: Sequence[Run]) -> Any:  # noqa: ANN401 - torch is loaded late
        """Compute the next layer's states from states of shape (tokens, D)."""
        parts = [self._attended(*of_run) for of_run in self._by_run(states, runs)]
        attended = parts[0] if len(parts) == 1 else load_torch().cat(parts)
        states = self._first_norm(self._joined(attended) + states)
        return self._second_norm(self._narrowed(self._functional.gelu(self._widened(states))) + states)

    def _by_run(self, states: Any, runs: Sequence[Run]) -> Iterator[list[Any]]:  # noqa: ANN401 - torch is loaded late
        """Queries, keys and values of the texts of each run, shape (texts, heads, length, D / heads)."""
        sizes = [length * texts for length, texts in runs]
        parts = zip(*(part(states).split(sizes) for part in self._parts), strict=True)
        for (length, texts), three in zip(runs, parts, strict=True):
            yield [one.view(texts, length, self._heads, -1).transpose(1, 2) for one in three]

    def _attended(self, queries: Any, keys: Any, values: Any) -> Any:  # noqa: ANN401 - torch is loaded late
        """Shape (tokens of the run, D); each token attends to its own text only."""
        seen = self._functional.scaled_dot_product_attention(queries, keys, values).transpose(1, 2)
        return seen.reshape(seen.shape[0] * seen.shape[1], -1)
