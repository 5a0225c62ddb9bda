"""Texts to vectors: sentence-transformers, with models that come inside packages or from anywhere else."""

from indexer.embedding.model import SentenceTransformerEmbedder
from indexer.embedding.packaged import E5, MINILM, PREFIX, packaged_folder

__all__ = ["E5", "MINILM", "PREFIX", "SentenceTransformerEmbedder", "packaged_folder"]
