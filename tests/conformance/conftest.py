"""Every case here runs against every engine: add one to `ENGINES` and it is held to the same answers."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest
from conformance.corpus import ENTRIES, WordEmbedder, fill
from conformance.reference import Reference

from indexer.archive import Archive, ArchivedDocument
from indexer.engines.embedded.build import build_index
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.writer import OpenSearchWriter
from indexer.ports import Embedder, Index
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

WORDS = WordEmbedder()


class Opener(Protocol):
    def __call__(self, archive: Archive, settings: Settings, embedder: Embedder = ...) -> Index:
        """Build an index from the archive, publish it, and open it."""


def embedded(archive: Archive, settings: Settings, embedder: Embedder = WORDS) -> Index:
    build_index(archive, settings.data_dir, load_vocabulary(None), embedder.key, embedder.dimension)
    return EmbeddedIndex(settings, embedder)


RUN = f"onrecord-conformance-{secrets.token_hex(4)}"


def opensearch(archive: Archive, settings: Settings, embedder: Embedder = WORDS) -> Index:
    """One prefix a data folder, so that what is built from it again replaces what was."""
    inside = cluster(settings)
    OpenSearchWriter(inside).build(archive, embedder.key, embedder.dimension)
    return OpenSearchIndex(inside, embedder)


def cluster(settings: Settings) -> Settings:
    place = hashlib.sha256(str(settings.data_dir).encode()).hexdigest()[:12]
    found = Settings.from_env({"OPENSEARCH_URL": os.environ["OPENSEARCH_URL"], "ONRECORD_ENGINE": "opensearch"})
    return replace(found, data_dir=settings.data_dir, index=f"{RUN}-{place}")


ENGINES: dict[str, Opener] = {"embedded": embedded, "opensearch": opensearch}


@pytest.fixture(params=list(ENGINES), scope="session")
def open_engine(request: pytest.FixtureRequest) -> Opener:
    return ENGINES[request.param]


@pytest.fixture(scope="session")
def corpus(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Index, Reference]]:
    folder: Path = tmp_path_factory.mktemp("conformance")
    with Archive(folder) as archive:
        documents: list[ArchivedDocument] = fill(archive, ENTRIES, WordEmbedder())
        yield open_engine(archive, replace(Settings(), data_dir=folder)), Reference(documents, load_vocabulary(None))


@pytest.fixture(scope="session")
def index(corpus: tuple[Index, Reference]) -> Index:
    return corpus[0]


@pytest.fixture(scope="session")
def reference(corpus: tuple[Index, Reference]) -> Reference:
    return corpus[1]
