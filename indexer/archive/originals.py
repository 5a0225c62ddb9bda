"""The ingested files, unchanged and named by their content, so that each is stored once and can be shown later."""

from __future__ import annotations

import errno
import hashlib
import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from indexer.errors import ArchiveError, NotFoundError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader

CHUNK = 1 << 20
START_BYTES = 1024
"""Of a file, so many at its beginning tell whether it is a PDF: readers look for the mark among them."""
LOST = Message("original_lost")
READABLE = 0o644
"""File mode: the web front end may run as another user than ingest."""
INCOMING = ".incoming-"
"""What the name of a file begins with that is being written."""


def open_source(path: Path) -> BufferedReader:
    """A file to be read. Raises OSError, also if it has become a link since it was found."""
    return os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC), "rb")


def hash_file(path: Path) -> str:
    """SHA-256 of a file's content, in hex. Raises OSError."""
    with open_source(path) as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def begins_as_pdf(start: bytes) -> bool:
    """Whether the first `START_BYTES` of a file are a PDF's; some bytes may come before the mark."""
    return b"%PDF-" in start


def is_pdf(path: Path) -> bool:
    """Whether a file is a PDF. Raises NotFoundError."""
    try:
        with path.open("rb") as stream:
            return begins_as_pdf(stream.read(START_BYTES))
    except OSError as error:
        raise NotFoundError(LOST) from error


def place_of(folder: Path, sha256: str) -> Path:
    """The path of a file in a folder of content-named files."""
    return folder / sha256[:2] / sha256


class Originals:
    """A folder of files named by SHA-256."""

    def __init__(self, data_dir: Path) -> None:
        """Store the files in `data_dir/originals`; the folder is created with the first one."""
        self.folder = data_dir / "originals"

    def put(self, source: Path) -> str:
        """Copy a file in and return its SHA-256. The copied bytes are hashed, so a file that changes meanwhile is never
        stored under another content's name. Raises OSError when the file cannot be read or has become a link,
        ArchiveError when the copy cannot be written.
        """
        with open_source(source) as stream:
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
        with writing():
            self.folder.mkdir(parents=True, exist_ok=True)
            return tempfile.NamedTemporaryFile(dir=self.folder, prefix=INCOMING, delete=False)

    def _keep(self, incoming: Path, sha256: str) -> None:
        with writing():
            place = self._place(sha256)
            place.parent.mkdir(exist_ok=True)
            incoming.chmod(READABLE)
            incoming.replace(place)

    def has(self, sha256: str) -> bool:
        """Whether the folder holds the file with this content."""
        return self._place(sha256).is_file()

    def path(self, sha256: str) -> Path:
        """The path of the file with this content. Raises NotFoundError."""
        place = self._place(sha256)
        if not place.is_file():
            raise NotFoundError(LOST)
        return place

    def _place(self, sha256: str) -> Path:
        return place_of(self.folder, sha256)

    def keep_only(self, contents: frozenset[str]) -> None:
        """Delete every file whose SHA-256 is not among these. The caller must hold the writer's lock."""
        delete_others(self.folder, contents)

    def sweep(self) -> None:
        """Delete remains of interrupted copies. The caller must hold the writer's lock."""
        sweep(self.folder)


def delete_others(folder: Path, contents: frozenset[str]) -> None:
    """Delete every file of a folder of originals, or of what is made of these, whose SHA-256 is not among these."""
    for place in folder.glob("??/*"):
        if place.name not in contents:
            place.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Delete remains of interrupted writing from such a folder."""
    for leftover in folder.glob(f"{INCOMING}*"):
        leftover.unlink(missing_ok=True)


def _copy(source: IO[bytes], target: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while chunk := source.read(CHUNK):
        digest.update(chunk)
        with writing():
            target.write(chunk)
    with writing():
        target.flush()
    return digest.hexdigest()


@contextmanager
def writing(what: str = "The originals") -> Iterator[None]:
    """Raise ArchiveError for faults in writing, so that they differ from faults of the file that is read."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            message = "The disk is full: make room and run the same command again; finished files are kept."
        else:
            fault = error.strerror or error
            message = f"{what} cannot be written ({fault}): check the data folder's rights and its disk."
        raise ArchiveError(message) from error
