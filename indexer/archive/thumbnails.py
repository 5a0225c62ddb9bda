"""Thumbnails: a small picture of each page of a PDF, drawn when it is taken in. One file for each original, with the
original's name.

The file begins with a mark, the number of pages and a checksum of the list that follows. The list says of each page
where its picture is, how long and how large it is, and its checksum; a page without a picture has the length zero. Then
follow the pictures, which are PNG files.
"""

from __future__ import annotations

import hashlib
import os
import struct
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from indexer.archive.originals import INCOMING, READABLE, delete_others, place_of, sweep, writing
from indexer.errors import ArchiveError, NotFoundError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import BinaryIO

FOLDER = "thumbnails"
MARK = b"ORTHUMB1"
"""Change the digit when thumbnails are drawn differently: files with another one count as missing."""
_HEAD = struct.Struct("<8sI8s")
_ENTRY = struct.Struct("<IIHH8s")
"""Of a page: the place of its picture in the file, its length in bytes, width and height in pixels, checksum."""
_SIZE = struct.Struct(">II")
_SIZE_AT = 16
"""Where a PNG has its width and height."""
LARGEST = 1_000_000
"""Bytes of a picture; a list that names more is damaged."""


class Thumbnail(NamedTuple):
    """What a page of results has to know of a thumbnail: its name, which is a checksum, and its size in pixels."""

    name: str
    width: int
    height: int


class Thumbnails:
    """A folder of such files. Thread-safe; a folder that does not exist has none."""

    def __init__(self, data_dir: Path) -> None:
        """The folder in `data_dir` is created with the first file."""
        self.folder = data_dir / FOLDER

    def put(self, sha256: str, pictures: Mapping[int, bytes]) -> None:
        """Store the pictures, by page from 1, of an original; without any, it is known that there are none. Raises
        ArchiveError when they cannot be written.
        """
        count = max(pictures, default=0)
        entries, at = [], _HEAD.size + count * _ENTRY.size
        for number in range(1, count + 1):
            picture = pictures.get(number, b"")
            size = _SIZE.unpack_from(picture, _SIZE_AT) if picture else (0, 0)
            entries.append(_ENTRY.pack(at if picture else 0, len(picture), *size, _checksum(picture)))
            at += len(picture)
        listed, shown = b"".join(entries), (picture for _, picture in sorted(pictures.items()))
        self._write(sha256, b"".join((_HEAD.pack(MARK, count, _checksum(listed)), listed, *shown)))

    def copy(self, other: Thumbnails, sha256: str) -> None:
        """Store what another folder holds of an original, if it is missing here. Raises ArchiveError."""
        if other.has(sha256) and not self.has(sha256):
            with suppress(OSError):
                self._write(sha256, place_of(other.folder, sha256).read_bytes())

    def _write(self, sha256: str, content: bytes) -> None:
        with writing("The thumbnails"):
            place = place_of(self.folder, sha256)
            place.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.folder, prefix=INCOMING, delete=False) as stream:
                incoming = Path(stream.name)
                try:
                    stream.write(content)
                    stream.close()
                    incoming.chmod(READABLE)
                    incoming.replace(place)
                except BaseException:
                    incoming.unlink(missing_ok=True)
                    raise

    def has(self, sha256: str) -> bool:
        """Whether the pages of an original have been drawn, as far as they can be."""
        try:
            with place_of(self.folder, sha256).open("rb") as stream:
                return _count(stream) is not None
        except OSError:
            return False

    def find(self, sha256: str, number: int) -> Thumbnail | None:
        """The thumbnail of a page of an original, if there is one."""
        try:
            with place_of(self.folder, sha256).open("rb", buffering=0) as stream:
                entry = _entry(stream, number)
        except OSError:
            return None
        return Thumbnail(entry[4].hex(), entry[2], entry[3]) if entry else None

    def read(self, sha256: str, number: int, name: str) -> bytes:
        """The thumbnail of that name, of a page of an original. Raises NotFoundError, also when it is damaged."""
        with suppress(OSError), place_of(self.folder, sha256).open("rb", buffering=0) as stream:
            entry = _entry(stream, number)
            if entry is not None and entry[4].hex() == name:
                picture = os.pread(stream.fileno(), entry[1], entry[0])
                if _checksum(picture) == entry[4]:
                    return picture
        raise NotFoundError(Message("no_picture", page=number))

    def verify(self) -> None:
        """Raise ArchiveError if a thumbnail is not what was stored. Reads them all."""
        for place in sorted(self.folder.glob("??/*")):
            if not _is_sound(place.read_bytes()):
                message = f"The thumbnails in {place} are damaged: delete it, and `onrecord reindex` draws them again."
                raise ArchiveError(message)

    def keep_only(self, contents: frozenset[str]) -> None:
        """Delete those of every original whose SHA-256 is not among these, and remains of interrupted writing. The
        caller must hold the writer's lock.
        """
        delete_others(self.folder, contents)
        sweep(self.folder)


def _checksum(picture: bytes) -> bytes:
    return hashlib.blake2b(picture, digest_size=8).digest()


def _count(stream: BinaryIO) -> int | None:
    """How many pages are listed; None when the file is not ours."""
    head = stream.read(_HEAD.size)
    mark, count, _ = _HEAD.unpack(head) if len(head) == _HEAD.size else (b"", 0, b"")
    return int(count) if mark == MARK else None


def _entry(stream: BinaryIO, number: int) -> tuple[int, int, int, int, bytes] | None:
    """What the list says of a page; None for one without a picture."""
    if number > (_count(stream) or 0):
        return None
    stream.seek(_HEAD.size + (number - 1) * _ENTRY.size)
    found = stream.read(_ENTRY.size)
    entry = _ENTRY.unpack(found) if len(found) == _ENTRY.size else None
    return entry if entry and 0 < entry[1] <= LARGEST else None


def _is_sound(content: bytes) -> bool:
    """Whether a file is what was written."""
    if len(content) < _HEAD.size:
        return False
    mark, count, checksum = _HEAD.unpack_from(content)
    listed = content[_HEAD.size : _HEAD.size + count * _ENTRY.size]
    if mark != MARK or len(listed) != count * _ENTRY.size or _checksum(listed) != checksum:
        return False
    return all(_checksum(content[at : at + length]) == noted for at, length, _, _, noted in _ENTRY.iter_unpack(listed))
