"""The quote check that benchmarks of quotations ask."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.ports import Index
from indexer.quotes.check import QuoteCheck
from indexer.quotes.paraphrase import ParaphraseModel
from indexer.settings import Settings


def index_and_check(data_dir: Path) -> tuple[Index, QuoteCheck]:
    """The index of a data folder, and the quote check over it."""
    settings = replace(Settings.from_env(), data_dir=data_dir)
    model = cache(SentenceTransformerEmbedder)
    index = open_index(settings, model(settings.model))
    return index, QuoteCheck(index, ParaphraseModel(model, settings.model))
