"""Originals to the store that readers fetch them from, and out of it again."""

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
"""Files that are sent or deleted at a time."""


def publish(  # noqa: PLR0913 - what is published, by whom, where
    settings: Settings, writer: IndexWriter, archive: Archive, embedder: Embedder, bar: Bar, *, force: bool = False
) -> None:
    """Let readers see the archive as it is: its originals first, so that no result leads nowhere, then the index; in
    the end originals that nothing needs any more are deleted. `bar` and `force` as `bring_up_to_date` takes them; with
    `force` the store is compared with the archive too. The caller holds the writer's lock.
    """
    publication = Publication(settings, archive, bar)
    publication.complete(compare=force)
    bring_up_to_date(writer, archive, embedder, bar, force=force)
    publication.clear()


def unpublish(settings: Settings, writer: IndexWriter, archive: Archive, embedder: Embedder, bar: Bar) -> None:
    """Let readers no longer see what was removed, whatever becomes of the store: `publish` with the index first."""
    bring_up_to_date(writer, archive, embedder, bar)
    writer.forget_older()
    publication = Publication(settings, archive, bar)
    publication.clear()
    publication.complete()


class Publication:
    """What the configured store, if there is one, holds of an archive. The caller holds the writer's lock."""

    def __init__(self, settings: Settings, archive: Archive, bar: Bar) -> None:
        """`bar` as `bring_up_to_date` takes it."""
        self._archive, self._bar = archive, bar
        self._originals = Originals(settings.data_dir)
        self._store = ObjectStore(settings.originals, PUBLISHING) if settings.originals else None

    def complete(self, *, compare: bool = False) -> int:
        """Send every original that documents are made of and that was not sent before; how many were. With `compare`
        the store is asked what it holds, and gets back what it has lost. An original that is gone here as well is left
        out. Call it before an index is published that leads readers to them. Raises OriginalsUnavailableError; what was
        sent is not sent again.
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
        return self._each(
            "Publishing originals",
            wanted - whole,
            lambda sha256: store.put(sha256, paths[sha256]),
            lambda done: self._archive.note_published(store.address, done),
        )

    def clear(self) -> int:
        """Delete from the store the originals that this archive published and needs no more; how many there were. Call
        it when the published index leads to them no more. Raises OriginalsUnavailableError; the next call goes on.
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
            return self._each(
                "Deleting originals",
                self._archive.published(store.address) - self._archive.contents(),
                delete,
                lambda done: self._archive.note_unpublished(store.address, done),
            )

    def _each(
        self,
        description: str,
        contents: Iterable[str],
        act: Callable[[str], None],
        note: Callable[[Iterable[str]], None],
    ) -> int:
        """Do something for each of the originals, some at a time; `note` is told what was done, even if not all was."""
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
    """Say besides what is wrong with the store what that means for the run."""
    try:
        yield
    except OriginalsUnavailableError as error:
        message = f"{error} {words}"
        raise OriginalsUnavailableError(message) from error
