"""A cache of originals fetched from a store: a folder of bounded size, shared by threads and processes."""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from indexer.archive.originals import INCOMING, READABLE, place_of
from indexer.errors import NotFoundError, OriginalsUnavailableError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LOG = logging.getLogger("onrecord.originals")
"""What is wrong with the store or its files is told there, and not to readers."""
AWAY = Message("original_away")
DAMAGED = Message("original_damaged")
KEPT_BYTES = 2_000_000_000
"""Bytes of the cache, about a thousand files. Files being fetched come on top."""
IN_HAND_SECONDS = 60.0
"""Seconds for which a file stays after its last use, since its reader may not have opened it yet."""
ABANDONED_SECONDS = 3600.0
"""Incoming files older than this, in seconds, were left by a process that has ended."""
WAIT_SECONDS = 30.0
"""Seconds that a request waits for another thread or process that fetches the same file."""


class FetchedOriginals:
    """A folder of files named by SHA-256. The least recently used ones are deleted first."""

    def __init__(self, folder: Path, kept_bytes: int = KEPT_BYTES) -> None:
        """The folder is created with the first file."""
        self._folder, self._kept_bytes = folder, kept_bytes

    def path(self, sha256: str, fetch: Callable[[Path], None]) -> Path:
        """The path of the file with this content, valid for a minute at least. If it is missing, `fetch` has to write
        it to a path; concurrent callers wait for one of them. Raises what `fetch` raises, NotFoundError when other
        content came, OriginalsUnavailableError when it cannot be kept.
        """
        place = place_of(self._folder, sha256)
        with self._writing():
            if _touch(place):
                return place
            place.parent.mkdir(parents=True, exist_ok=True)
            with _only_one(place.parent / ".lock"):
                if not _touch(place):
                    self._bring(sha256, place, fetch)
            self._make_room()
        return place

    def has(self, sha256: str) -> bool:
        """Whether the cache holds the file with this content."""
        return place_of(self._folder, sha256).is_file()

    def _bring(self, sha256: str, place: Path, fetch: Callable[[Path], None]) -> None:
        with tempfile.NamedTemporaryFile(dir=self._folder, prefix=INCOMING, delete=False) as stream:
            incoming = Path(stream.name)
        try:
            fetch(incoming)
            with incoming.open("rb") as stream:
                if hashlib.file_digest(stream, "sha256").hexdigest() != sha256:
                    _LOG.error(
                        "The store of the originals holds other content under the name %s: delete it there, and "
                        "`onrecord reindex` puts it back",
                        sha256,
                    )
                    raise NotFoundError(DAMAGED)
                os.fsync(stream.fileno())  # a power failure must not leave half of it
            incoming.chmod(READABLE)
            incoming.replace(place)
        finally:
            incoming.unlink(missing_ok=True)

    def _make_room(self) -> None:
        """Delete the least recently used files until the cache is within its bound; does nothing while another process
        does it.
        """
        with suppress(Timeout), FileLock(self._folder / ".room", timeout=0):
            now = time.time()
            for leftover in self._folder.glob(f"{INCOMING}*"):
                with suppress(FileNotFoundError):
                    if leftover.stat().st_mtime < now - ABANDONED_SECONDS:
                        leftover.unlink()
            files = sorted((status.st_mtime, status.st_size, file) for file, status in self._files())
            size = sum(bytes_ for _, bytes_, _ in files)
            for used, bytes_, file in files:
                if size <= self._kept_bytes or used > now - IN_HAND_SECONDS:
                    break
                file.unlink(missing_ok=True)
                size -= bytes_

    def _files(self) -> Iterator[tuple[Path, os.stat_result]]:
        for file in self._folder.glob("??/[!.]*"):
            with suppress(FileNotFoundError):
                yield file, file.stat()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            _LOG.error(
                "Fetched originals cannot be kept in %s (%s): check its rights and its disk", self._folder, error
            )
            raise OriginalsUnavailableError(AWAY) from error


def _touch(place: Path) -> bool:
    """Mark a file as used now; returns false when it is missing."""
    try:
        os.utime(place)
    except FileNotFoundError:
        return False
    return True


@contextmanager
def _only_one(lock: Path) -> Iterator[None]:
    try:
        with FileLock(lock, timeout=WAIT_SECONDS):
            yield
    except Timeout as error:
        raise OriginalsUnavailableError(AWAY) from error
