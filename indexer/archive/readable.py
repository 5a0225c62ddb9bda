"""Originals for readers: from the data folder, or else from the store that they were published to."""

from __future__ import annotations

import logging
import time
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from indexer.archive.fetched import AWAY, FetchedOriginals
from indexer.archive.object_store import READING, ObjectStore
from indexer.archive.originals import Originals, begins_as_pdf, is_pdf
from indexer.errors import NotFoundError, OriginalsUnavailableError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from indexer.domain import Document

_T = TypeVar("_T")
_LOG = logging.getLogger("onrecord.originals")
FOLDER = "fetched-originals"
AWAY_SECONDS = 5.0
"""After a fault the store is left alone for so long: else each request that asks it would wait, and hold a thread."""
REMEMBERED = 4096
"""Documents of which it is remembered whether they are PDFs."""


class ReadableOriginals:
    """Safe from many threads."""

    def __init__(self, data_dir: Path, address: str) -> None:
        """`address` names the store; empty: none. What is fetched from there is kept in the data folder for a time."""
        self._local = Originals(data_dir)
        self._store = ObjectStore(address, READING) if address else None
        self._fetched = FetchedOriginals(data_dir / FOLDER)
        self._away_until = 0.0
        self._start_is_pdf = lru_cache(REMEMBERED)(self._ask_start)

    def path(self, sha256: str) -> Path:
        """Where the file with this content lies, fetched if need be; not to be kept for longer than a request takes.
        Raises NotFoundError, OriginalsUnavailableError.
        """
        store = self._store
        if store is None or self._local.has(sha256):
            return self._local.path(sha256)
        return self._fetched.path(sha256, lambda target: self._asking(lambda: store.fetch(sha256, target)))

    def is_pdf(self, document: Document) -> bool:
        """Whether a document's file is a PDF; false when it is not there. No file is fetched to tell: the store is
        asked for its first bytes at most, and not even for those if it was named .pdf, since ingest takes in none under
        that name that is no PDF.
        """
        try:
            if self._store is None or self._local.has(document.sha256):
                return is_pdf(self._local.path(document.sha256))
            return document.file.lower().endswith(".pdf") or self._start_is_pdf(document.sha256)
        except (NotFoundError, OriginalsUnavailableError):
            return False

    def _ask_start(self, sha256: str) -> bool:
        store = self._store
        return store is not None and begins_as_pdf(self._asking(lambda: store.start(sha256)))

    def _asking(self, act: Callable[[], _T]) -> _T:
        """What `act` gets from the store."""
        if time.monotonic() < self._away_until:
            raise OriginalsUnavailableError(AWAY)
        try:
            return act()
        except OriginalsUnavailableError as error:
            _LOG.warning("%s", error)
            self._away_until = time.monotonic() + AWAY_SECONDS
            raise OriginalsUnavailableError(AWAY) from error
