"""Embedding with sentence-transformers; models come from Python packages, folders or model hubs."""

from indexer.embedding.model import SentenceTransformerEmbedder
from indexer.embedding.packaged import E5, MINILM, PREFIX, packaged_folder
from indexer.embedding.sentence_vectors import embed_with_sentences
from indexer.embedding.shared import EncoderHome, SharedEmbedder

__all__ = [
    "E5",
    "MINILM",
    "PREFIX",
    "EncoderHome",
    "SentenceTransformerEmbedder",
    "SharedEmbedder",
    "embed_with_sentences",
    "packaged_folder",
]
