"""The files as they came, named by their content, so that each is kept once and can be shown and rendered later."""

from __future__ import annotations

import errno
import hashlib
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from indexer.errors import ArchiveError, NotFoundError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

CHUNK = 1 << 20
START_BYTES = 1024
"""Of a file, so many at its beginning tell whether it is a PDF: readers look for the mark among them."""
LOST = Message("original_lost")
READABLE = 0o644
"""The web front end may run as another user than ingest."""


def hash_file(path: Path) -> str:
    """SHA-256 of a file's content, in hex. Raises OSError."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def begins_as_pdf(start: bytes) -> bool:
    """Whether a file's first `START_BYTES` are a PDF's; the mark may come some bytes late."""
    return b"%PDF-" in start


def is_pdf(path: Path) -> bool:
    """Whether a file is a PDF. Raises NotFoundError."""
    try:
        with path.open("rb") as stream:
            return begins_as_pdf(stream.read(START_BYTES))
    except OSError as error:
        raise NotFoundError(LOST) from error


def place_of(folder: Path, sha256: str) -> Path:
    """Where a file lies in a folder of files that are named by their content."""
    return folder / sha256[:2] / sha256


class Originals:
    """A folder of files named by SHA-256."""

    def __init__(self, data_dir: Path) -> None:
        """Keep the files in `data_dir/originals`; the folder is made when the first one comes."""
        self.folder = data_dir / "originals"

    def put(self, source: Path) -> str:
        """Copy a file in and return its SHA-256. What is hashed is what was copied, so a file that changes while it is
        read cannot be kept under another content's name. Raises OSError when the file cannot be read, ArchiveError when
        the copy cannot be written.
        """
        with source.open("rb") as stream:
            incoming = self._open_incoming()
            place = Path(incoming.name)
            try:
                with incoming:
                    digest = _copy(stream, incoming)
                self._keep(place, digest)
            except BaseException:
                place.unlink(missing_ok=True)
                raise
        return digest

    def _open_incoming(self) -> IO[bytes]:
        with _writing():
            self.folder.mkdir(parents=True, exist_ok=True)
            return tempfile.NamedTemporaryFile(dir=self.folder, prefix=".incoming-", delete=False)

    def _keep(self, incoming: Path, sha256: str) -> None:
        with _writing():
            place = self._place(sha256)
            place.parent.mkdir(exist_ok=True)
            incoming.chmod(READABLE)
            incoming.replace(place)

    def has(self, sha256: str) -> bool:
        """Whether the file with this content lies here."""
        return self._place(sha256).is_file()

    def path(self, sha256: str) -> Path:
        """Where the file with this content lies. Raises NotFoundError."""
        place = self._place(sha256)
        if not place.is_file():
            raise NotFoundError(LOST)
        return place

    def _place(self, sha256: str) -> Path:
        return place_of(self.folder, sha256)

    def keep_only(self, contents: frozenset[str]) -> None:
        """Delete every file whose SHA-256 is not among these. Only the holder of the writer's lock may call this."""
        for place in self.folder.glob("??/*"):
            if place.name not in contents:
                place.unlink(missing_ok=True)

    def sweep(self) -> None:
        """Delete what an interrupted copy left. Only the holder of the writer's lock may call this."""
        for leftover in self.folder.glob(".incoming-*"):
            leftover.unlink(missing_ok=True)


def _copy(source: IO[bytes], target: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while chunk := source.read(CHUNK):
        digest.update(chunk)
        with _writing():
            target.write(chunk)
    with _writing():
        target.flush()
    return digest.hexdigest()


@contextmanager
def _writing() -> Iterator[None]:
    """Tell a fault of our own disk from one of the file that is read."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            message = "The disk is full: make room and run the same command again; finished files are kept."
        else:
            fault = error.strerror or error
            message = f"The originals cannot be written ({fault}): check the data folder's rights and its disk."
        raise ArchiveError(message) from error
