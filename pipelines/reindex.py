"""Reindex: the archive's passages to a new version of the configured engine's index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.archive import text_hash
from indexer.engines.embedded.build import build_index, current_folder
from indexer.engines.embedded.snapshot import Snapshot
from indexer.errors import EngineUnavailableError
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from indexer.archive import Archive
    from indexer.ports import Embedder
    from indexer.settings import Settings

    Bar = Callable[[str, int | None, str], AbstractContextManager[Callable[[int], None]]]

TEXTS_A_TRANSACTION = 2048
"""So many an interruption may cost."""


def bring_up_to_date(
    settings: Settings, archive: Archive, embedder: Embedder, bar: Bar, *, force: bool = False
) -> bool:
    """Make the published index show the archive as it is, for this model; false when it did already.

    Texts without a vector of this model, as after a change of model, are embedded first. `bar(description, total,
    unit)` gives a context with a callback for progress. The caller holds the writer's lock.
    """
    if not force and is_current(settings, archive, embedder.key):
        return False
    texts = archive.texts_without_vector(embedder.key)
    if texts:
        with bar("Embedding", len(texts), "passages") as advance:
            _embed(archive, embedder, texts, advance)
    vocabulary = load_vocabulary(settings.vocabulary)
    with bar("Indexing", archive.counts()["passages"], "passages") as advance:
        build_index(archive, settings.data_dir, vocabulary, embedder.key, embedder.dimension, advance)
    return True


def _embed(archive: Archive, embedder: Embedder, texts: list[str], advance: Callable[[int], None]) -> None:
    for start in range(0, len(texts), TEXTS_A_TRANSACTION):
        some = texts[start : start + TEXTS_A_TRANSACTION]
        vectors = embedder.embed_passages(some, advance)
        archive.put_vectors({text_hash(text): vector for text, vector in zip(some, vectors, strict=True)}, embedder.key)


def is_current(settings: Settings, archive: Archive, model_key: str) -> bool:
    """Whether the published index can be read, is of this version, and shows the archive as it is for this model."""
    folder = current_folder(settings.data_dir)
    if folder is None:
        return False
    try:
        manifest = Snapshot(folder, model_key).manifest
    except EngineUnavailableError:
        return False
    return (manifest.generation, manifest.fingerprint) == (archive.generation(), archive.fingerprint())
