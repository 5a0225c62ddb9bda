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

    File = tuple[int, int, str]
    """A file by its device, its number there, and the checksum that it should have."""

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

    def __init__(self, folders: Iterable[Path], before: Verification | None = None, *, at_once: bool = False) -> None:
        """Verify the files of these folders, but for those that the version `before` has too: now, or in the background
        when they are large, or not at all if only what can be done `at_once` is wanted. Raises like `verify`.
        """
        self._taken: set[File] = before._taken if before else set()  # noqa: SLF001 - the same class
        self._faults: dict[File, Exception] = before._faults if before else {}  # noqa: SLF001
        files = {}
        size = 0
        for path, checksum in _noted(folders):
            status = path.stat()
            files[status.st_dev, status.st_ino, checksum] = path
            size += 0 if (status.st_dev, status.st_ino, checksum) in self._taken else status.st_size
        self._files = files.keys()
        left = {key: path for key, path in files.items() if key not in self._taken}
        if size <= VERIFIED_AT_ONCE:
            for key, path in left.items():
                _verify(path, key[2])
            self._taken.update(left)
        elif not at_once:
            self._taken.update(left)
            threading.Thread(target=self._run, args=(left,), name="verify", daemon=True).start()

    def check(self) -> None:
        """See the class."""
        for key, fault in tuple(self._faults.items()):
            if key in self._files:
                raise damaged(fault) from fault

    def _run(self, files: Mapping[File, Path]) -> None:
        for key, path in files.items():
            try:
                _verify(path, key[2])
            except (OSError, ValueError) as error:
                if path.exists():
                    self._faults[key] = error
                else:
                    # Deleted with a version that is no longer in use; a later one that has the file verifies it.
                    self._taken.discard(key)


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
