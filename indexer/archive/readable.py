"""Originals for readers: from the data folder or, failing that, from the store to which they were published."""

from __future__ import annotations

import logging
import time
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from indexer.archive.fetched import AWAY, DAMAGED, FetchedOriginals
from indexer.archive.object_store import READING, ObjectStore
from indexer.archive.originals import Originals, begins_as_pdf, hash_file, is_pdf
from indexer.errors import NotFoundError, OriginalsUnavailableError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from indexer.domain import Document

_T = TypeVar("_T")
_LOG = logging.getLogger("onrecord.originals")
FOLDER = "fetched-originals"
AWAY_SECONDS = 5.0
"""Seconds without requests to the store after a fault: otherwise each request would wait and block a thread."""
REMEMBERED = 4096
"""Files for which it is cached whether they are PDFs, and whether they are sound."""


class ReadableOriginals:
    """Thread-safe."""

    def __init__(self, data_dir: Path, address: str) -> None:
        """`address` names the store; empty for none. Fetched files are cached in the data folder."""
        self._local = Originals(data_dir)
        self._store = ObjectStore(address, READING) if address else None
        self._fetched = FetchedOriginals(data_dir / FOLDER)
        self._away_until = 0.0
        self._start_is_pdf = lru_cache(REMEMBERED)(self._ask_start)
        self._is_sound = lru_cache(REMEMBERED)(self._has_content)

    def path(self, sha256: str) -> Path:
        """The path of the file with this content, fetched if necessary. It is only valid during the request. Raises
        NotFoundError, also when the file no longer has this content, and OriginalsUnavailableError.
        """
        store = self._store
        if store is None or self._local.has(sha256):
            place = self._local.path(sha256)
            status = place.stat()
            if not self._is_sound(sha256, status.st_size, status.st_mtime_ns):
                raise NotFoundError(DAMAGED)
            return place
        return self._fetched.path(sha256, lambda target: self._asking(lambda: store.fetch(sha256, target)))

    def is_pdf(self, document: Document) -> bool:
        """Whether a document's file is a PDF; false when it is missing. Fetches no file: at most its first bytes are
        read from the store, and none if it is named .pdf, since ingest rejects other files with that name.
        """
        try:
            if self._store is None or self._local.has(document.sha256):
                return is_pdf(self._local.path(document.sha256))
            return document.file.lower().endswith(".pdf") or self._start_is_pdf(document.sha256)
        except (NotFoundError, OriginalsUnavailableError):
            return False

    def _has_content(self, sha256: str, *_: int) -> bool:
        """Whether a file of the data folder has the content that its name says; size and time are parts of the key."""
        return hash_file(self._local.path(sha256)) == sha256

    def _ask_start(self, sha256: str) -> bool:
        store = self._store
        return store is not None and begins_as_pdf(self._asking(lambda: store.start(sha256)))

    def _asking(self, act: Callable[[], _T]) -> _T:
        """Run a request to the store."""
        if time.monotonic() < self._away_until:
            raise OriginalsUnavailableError(AWAY)
        try:
            return act()
        except OriginalsUnavailableError as error:
            _LOG.warning("%s", error)
            self._away_until = time.monotonic() + AWAY_SECONDS
            raise OriginalsUnavailableError(AWAY) from error
