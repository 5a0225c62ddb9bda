"""Checksums of files: a disk that lies must not make the search lie.

Neither the memory maps nor tantivy notice a flipped byte: it gives other words, other vectors, other documents. Each
segment and each version has a list of the checksums of its files. A writer makes that of a file once, when it writes
it: later versions link to the file, and take over what was noted. A reader compares a file with it once, when it first
opens a version that has the file.
"""

from __future__ import annotations

import hashlib
import json
import threading
from functools import partial
from typing import TYPE_CHECKING

from indexer.index.manifest import damaged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    Verified = set[tuple[int, int, str]]

CHECKSUMS = "checksums.json"
DIGEST_BYTES = 16
VERIFIED_AT_ONCE = 300_000_000
"""Bytes that are verified before a version is opened, which takes some tenths of a second. More are verified in the
background.
"""


def write_checksums(folder: Path, noted: Mapping[str, str] | None = None) -> None:
    """Note the checksum of every file of a folder, as its last file. Those of the files that are `noted`, by name, are
    taken over.
    """
    known = noted or {}
    sums = {}
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        sums[name] = known.get(name) or _checksum(path)
    (folder / CHECKSUMS).write_text(json.dumps(sums, indent=1), encoding="utf-8")


def verify(folders: Iterable[Path]) -> None:
    """Raise ValueError, OSError or TypeError if a file of the folders is not what was written."""
    for path, checksum in _noted(folders):
        _verify(path, checksum)


class Verification:
    """The verification of one version. `check` raises IndexMissingError once damage is known."""

    def __init__(self, folders: Iterable[Path], verified: Verified) -> None:
        """Verify the files of these folders that are not among the `verified` ones, and add them to these: now, or in
        the background when they are large. Raises like `verify`.
        """
        self._fault: Exception | None = None
        self._verified = verified
        left = []
        size = 0
        for path, checksum in _noted(folders):
            status = path.stat()
            key = (status.st_dev, status.st_ino, checksum)
            if key not in verified:
                left.append((path, key))
                size += status.st_size
        if size <= VERIFIED_AT_ONCE:
            self._verify(left)
        else:
            threading.Thread(target=self._run, args=(left,), name="verify", daemon=True).start()

    def check(self) -> None:
        """See the class."""
        if self._fault is not None:
            raise damaged(self._fault) from self._fault

    def _verify(self, files: Iterable[tuple[Path, tuple[int, int, str]]]) -> None:
        for path, key in files:
            if key not in self._verified:
                _verify(path, key[2])
                self._verified.add(key)

    def _run(self, files: Iterable[tuple[Path, tuple[int, int, str]]]) -> None:
        for path, key in files:
            try:
                self._verify([(path, key)])
            except (OSError, ValueError, TypeError) as error:
                if path.parent.exists():  # else a version that is no longer in use has been deleted meanwhile
                    self._fault = error
                return


def _noted(folders: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    for folder in folders:
        for name, checksum in json.loads((folder / CHECKSUMS).read_text(encoding="utf-8")).items():
            yield folder / name, checksum


def _verify(path: Path, checksum: str) -> None:
    if _checksum(path) != checksum:
        message = f"{path.name} is damaged"
        raise ValueError(message)


def _files(folder: Path) -> Iterator[Path]:
    """The files of a folder, but for the checksums and tantivy's empty lock files."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != CHECKSUMS and path.suffix != ".lock":
            yield path


def _checksum(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, partial(hashlib.blake2b, digest_size=DIGEST_BYTES)).hexdigest()
