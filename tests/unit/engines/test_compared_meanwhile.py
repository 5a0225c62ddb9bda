"""In a large index, passages are compared with the query while words are searched; answers are the same."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conformance.conftest import WITHOUT_FLOOR
from conformance.corpus import ENTRIES, WordEmbedder, fill

from indexer.archive import Archive
from indexer.domain import Filters, SearchRequest
from indexer.engines.embedded import engine
from indexer.engines.embedded.build import build_index
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.errors import ModelError
from indexer.messages import Message
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from indexer.ports import Vectors

QUERIES = [
    SearchRequest("ransomware attacks on hospitals"),
    SearchRequest("encryption -safeguards", filters=Filters(submitter=("Ostland",))),
    SearchRequest("zxqvbn glorptang"),
    SearchRequest('"nobody wrote this"'),
    SearchRequest(),
]


class Elsewhere(WordEmbedder):
    """Tells in which thread it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: set[str] = set()

    def embed_query(self, text: str) -> Vectors:
        self.threads.add(threading.current_thread().name)
        return super().embed_query(text)


class Broken(WordEmbedder):
    """Cannot embed a query."""

    def embed_query(self, text: str) -> Vectors:
        raise ModelError(Message("model_failed", model=self.key, fault=text))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = replace(Settings(), data_dir=tmp_path)
    embedder = WordEmbedder()
    with Archive(tmp_path) as archive:
        fill(archive, ENTRIES, embedder)
        build_index(archive, tmp_path, load_vocabulary(None), embedder.key, embedder.dimension)
    return settings


def answers(index: EmbeddedIndex) -> list[object]:
    return [replace(index.search(request), took_ms=0) for request in QUERIES]


def test_answers_are_the_same(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    one_by_one = answers(EmbeddedIndex(settings, WordEmbedder(), WITHOUT_FLOOR))
    monkeypatch.setattr(engine, "DIVIDED", 0)
    embedder = Elsewhere()
    assert answers(EmbeddedIndex(settings, embedder, WITHOUT_FLOOR)) == one_by_one
    assert embedder.threads
    assert all(name.startswith("meaning") for name in embedder.threads)


def test_what_goes_wrong_elsewhere_is_told_here(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "DIVIDED", 0)
    with pytest.raises(ModelError):
        EmbeddedIndex(settings, Broken(), WITHOUT_FLOOR).search(QUERIES[0])
