"""Publish originals to the store that readers fetch them from, and delete them there."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from indexer.archive import ObjectStore, Originals
from indexer.archive.object_store import PUBLISHING
from indexer.errors import NotFoundError, OriginalsUnavailableError
from pipelines.reindex import bring_up_to_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from indexer.archive import Archive
    from indexer.ports import Embedder, IndexWriter
    from indexer.settings import Settings
    from pipelines.reindex import Bar

AT_ONCE = 4
"""Files that are sent or deleted concurrently."""


def publish(  # noqa: PLR0913 - what is published, by whom, where
    settings: Settings, writer: IndexWriter, archive: Archive, embedder: Embedder, bar: Bar, *, force: bool = False
) -> None:
    """Publish the archive's current state to readers: first its originals, so that no result has a dead link, then the
    index; last, unused originals are deleted. `bar` and `force` are those of `bring_up_to_date`; `force` also compares
    the store with the archive. The caller holds the writer's lock.
    """
    publication = Publication(settings, archive, bar)
    publication.complete(compare=force)
    bring_up_to_date(writer, archive, embedder, bar, force=force)
    publication.clear()


def unpublish(settings: Settings, writer: IndexWriter, archive: Archive, embedder: Embedder, bar: Bar) -> None:
    """Hide removed documents from readers, even if the store fails: like `publish`, but with the index first."""
    bring_up_to_date(writer, archive, embedder, bar)
    writer.prune()
    publication = Publication(settings, archive, bar)
    publication.clear()
    publication.complete()


class Publication:
    """The originals that the configured store, if any, holds of an archive. The caller holds the writer's lock."""

    def __init__(self, settings: Settings, archive: Archive, bar: Bar) -> None:
        """`bar` is that of `bring_up_to_date`."""
        self._archive, self._bar = archive, bar
        self._originals = Originals(settings.data_dir)
        self._store = ObjectStore(settings.originals, PUBLISHING) if settings.originals else None

    def complete(self, *, compare: bool = False) -> int:
        """Send every original in use that was not sent before; returns their number. With `compare`, the store's
        contents are listed and lost originals are sent again. Originals missing here are skipped. Call it before
        publishing an index that refers to them. Raises OriginalsUnavailableError; originals already sent are not sent
        again.
        """
        store = self._store
        if store is None:
            return 0
        wanted = self._archive.contents()
        if not compare:
            wanted -= self._archive.published(store.address)
        wanted = frozenset(sha256 for sha256 in wanted if self._originals.has(sha256))
        if not wanted:
            return 0
        with _saying("What was read is kept; the same command goes on once the store can be used."):
            return self._send(store, wanted)

    def _send(self, store: ObjectStore, wanted: frozenset[str]) -> int:
        held = store.held()
        paths = {sha256: self._originals.path(sha256) for sha256 in wanted}
        whole = {sha256 for sha256, path in paths.items() if held.get(sha256) == path.stat().st_size}
        self._archive.note_published(store.address, whole)
        return self._act_on_each(
            "Publishing originals",
            wanted - whole,
            lambda sha256: store.put(sha256, paths[sha256]),
            lambda done: self._archive.note_published(store.address, done),
        )

    def clear(self) -> int:
        """Delete originals that this archive published and no longer uses from the store; returns their number. Call it
        when the published index no longer refers to them. Raises OriginalsUnavailableError; the next call continues.
        """
        store = self._store
        if store is None:
            return 0

        def delete(sha256: str) -> None:
            try:
                store.delete(sha256)
            except NotFoundError:
                return

        with _saying("Archive and index are done; the next `onrecord ingest` or `reindex` deletes there what is left."):
            return self._act_on_each(
                "Deleting originals",
                self._archive.published(store.address) - self._archive.contents(),
                delete,
                lambda done: self._archive.note_unpublished(store.address, done),
            )

    def _act_on_each(
        self,
        description: str,
        contents: Iterable[str],
        act: Callable[[str], None],
        note: Callable[[Iterable[str]], None],
    ) -> int:
        """Call `act` on each of the originals, some concurrently. `note` receives those done, even after a fault."""
        left = sorted(contents)
        if not left:
            return 0
        done: list[str] = []
        with self._bar(description, len(left), "files") as advance, ThreadPoolExecutor(AT_ONCE) as pool:
            try:
                for sha256, _ in zip(left, pool.map(act, left), strict=True):
                    done.append(sha256)
                    advance(1)
            finally:
                pool.shutdown(wait=True, cancel_futures=True)
                note(done)
        return len(done)


@contextmanager
def _saying(words: str) -> Iterator[None]:
    """Add the consequence for the run to an error of the store."""
    try:
        yield
    except OriginalsUnavailableError as error:
        message = f"{error} {words}"
        raise OriginalsUnavailableError(message) from error
