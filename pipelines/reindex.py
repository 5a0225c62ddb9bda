"""Reindex: build a new version of the configured engine's index from the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.archive import text_hash
from indexer.embedding import embed_with_sentences

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from indexer.archive import Archive
    from indexer.ports import Embedder, IndexWriter

    Bar = Callable[[str, int | None, str], AbstractContextManager[Callable[[int], None]]]

TEXTS_A_TRANSACTION = 2048
"""Texts embedded between two commits: the most that an interruption loses."""


def bring_up_to_date(
    writer: IndexWriter, archive: Archive, embedder: Embedder, bar: Bar, *, force: bool = False
) -> bool:
    """Update the published index to the archive's state, for this model; returns false when it was current.

    First links documents that belong together, then embeds texts without a vector of this model, for instance after a
    change of model, and writes what has changed; with `force`, everything is written anew. `bar(description, total,
    unit)` returns a context manager with a callback for progress. The caller holds the writer's lock.
    """
    archive.link_variants()
    if not force and writer.is_current(archive, embedder.key):
        writer.publish_status(archive, embedder.key)
        return False
    changes = None if force else writer.changes(archive, embedder.key)
    if force:
        archive.drop_unused_vectors()
    written = None if changes is None else changes.written
    texts = archive.texts_without_vector(embedder.key, written)
    if texts:
        with bar("Embedding", len(texts), "passages") as advance:
            _embed(archive, embedder, texts, advance)
    with bar("Indexing", archive.passage_count(written), "passages") as advance:
        writer.build(archive, embedder.key, embedder.dimension, advance, changes)
    return True


def _embed(archive: Archive, embedder: Embedder, texts: list[str], advance: Callable[[int], None]) -> None:
    for start in range(0, len(texts), TEXTS_A_TRANSACTION):
        some = texts[start : start + TEXTS_A_TRANSACTION]
        vectors = embed_with_sentences(embedder, some, advance)
        archive.put_vectors({text_hash(text): found for text, found in zip(some, vectors, strict=True)}, embedder.key)
