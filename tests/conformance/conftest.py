"""Every case here runs against every engine: add one to `ENGINES` and it is held to the same answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest
from clusters import settings_for
from conformance.corpus import ENTRIES, Entry, WordEmbedder, fill
from conformance.reference import Reference

from indexer.archive import Archive, ArchivedDocument
from indexer.engines.embedded.build import build_index
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.write.writer import OpenSearchWriter
from indexer.ports import Changes, Embedder, Index
from indexer.ranking.parameters import RankingParameters, with_changes
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary
from pipelines.dev.opensearch import Access

WORDS = WordEmbedder()
WITHOUT_FLOOR = with_changes({}, ["meaning_floor"])
"""The floor is that of a real model; with vectors of words, whatever is near answers."""

WORDS_ALONE = with_changes({"meaning_floor": "99"}, ["related_words"])
"""With this floor, nothing answers by its meaning."""


class Opener(Protocol):
    def __call__(
        self, archive: Archive, settings: Settings, embedder: Embedder = ..., ranking: RankingParameters = ...
    ) -> Index:
        """Build an index from the archive, publish it, and open it."""


def embedded(archive: Archive, settings: Settings, embedder: Embedder, ranking: RankingParameters) -> Index:
    build_index(archive, settings.data_dir, load_vocabulary(None), embedder.key, embedder.dimension)
    return EmbeddedIndex(settings, embedder, ranking)


def grown(archive: Archive, settings: Settings, embedder: Embedder, ranking: RankingParameters) -> Index:
    """The embedded engine, with an index of several segments, of which parts are gone."""
    index = embedded(archive, settings, embedder, ranking)
    ids = [document.id for document in archive.documents()]
    for start in range(3):
        rewritten = Changes(frozenset(ids[start::4]), frozenset())
        build_index(
            archive, settings.data_dir, load_vocabulary(None), embedder.key, embedder.dimension, changes=rewritten
        )
    return index


def opensearch(archive: Archive, settings: Settings, embedder: Embedder, ranking: RankingParameters) -> Index:
    OpenSearchWriter(settings).build(archive, embedder.key, embedder.dimension)
    return OpenSearchIndex(settings, embedder, ranking)


def grown_opensearch(archive: Archive, settings: Settings, embedder: Embedder, ranking: RankingParameters) -> Index:
    """The same in a cluster. The reader is open from the beginning, and follows."""
    index = opensearch(archive, settings, embedder, ranking)
    ids = [document.id for document in archive.documents()]
    for start in range(3):
        rewritten = Changes(frozenset(ids[start : 4 * MOST_REWRITTEN : 4]), frozenset())
        OpenSearchWriter(settings).build(archive, embedder.key, embedder.dimension, changes=rewritten)
        index.status()
    return index


MOST_REWRITTEN = 50
"""Documents of a large corpus that a change sends again."""

ENGINES = {"embedded": embedded, "grown": grown, "opensearch": opensearch, "grown opensearch": grown_opensearch}


@pytest.fixture(params=list(ENGINES), scope="session")
def open_engine(request: pytest.FixtureRequest) -> Iterator[Opener]:
    """Opens an index for a data folder. In a cluster, each folder has a prefix of its own, deleted at the end."""
    cluster: Access | None = request.getfixturevalue("opensearch") if "opensearch" in request.param else None
    used: dict[Path, Settings] = {}

    def open_it(
        archive: Archive, settings: Settings, embedder: Embedder = WORDS, ranking: RankingParameters = WITHOUT_FLOOR
    ) -> Index:
        if cluster is not None:
            theirs = replace(settings_for(cluster, settings.data_dir), vocabulary=settings.vocabulary)
            settings = used.setdefault(settings.data_dir, theirs)
        return ENGINES[request.param](archive, settings, embedder, ranking)

    yield open_it
    for settings in used.values():
        OpenSearchWriter(settings).drop()


def opened(
    open_engine: Opener, folder: Path, entries: Sequence[Entry], ranking: RankingParameters = WITHOUT_FLOOR
) -> Index:
    """An index of these documents, with vectors of words."""
    with Archive(folder) as archive:
        fill(archive, entries, WORDS)
        return open_engine(archive, replace(Settings(), data_dir=folder), ranking=ranking)


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
