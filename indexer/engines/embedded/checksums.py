"""Checksums of a version's files: a disk that lies must not make the search lie.

Neither the memory maps nor tantivy notice a flipped byte: it gives other words, other vectors, other documents.
"""

from __future__ import annotations

import hashlib
import json
import threading
from functools import partial
from typing import TYPE_CHECKING

from indexer.index.manifest import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHECKSUMS = "checksums.json"
DIGEST_BYTES = 16
VERIFIED_AT_ONCE = 300_000_000
"""Bytes of a version that are verified before it is opened, which takes some tenths of a second. A larger one is opened
first and verified in the background.
"""


def write_checksums(folder: Path) -> None:
    """Note the checksum of every file of a version, as its last file."""
    sums = {path.relative_to(folder).as_posix(): _checksum(path) for path in _files(folder)}
    (folder / CHECKSUMS).write_text(json.dumps(sums, indent=1), encoding="utf-8")


def verify(folder: Path) -> None:
    """Raise ValueError, OSError or TypeError if a file of the version is not what was written."""
    noted = json.loads((folder / CHECKSUMS).read_text(encoding="utf-8"))
    for name, checksum in noted.items():
        if _checksum(folder / name) != checksum:
            message = f"{name} is damaged"
            raise ValueError(message)


class Verification:
    """The verification of one version. `check` raises IndexMissingError once damage is known."""

    def __init__(self, folder: Path) -> None:
        """Verify a version now, or in the background when it is large. Raises like `verify`."""
        self._folder = folder
        self._fault: Exception | None = None
        if sum(path.stat().st_size for path in _files(folder)) <= VERIFIED_AT_ONCE:
            verify(folder)
        else:
            threading.Thread(target=self._run, name="verify", daemon=True).start()

    def check(self) -> None:
        """See the class."""
        if self._fault is not None:
            raise damaged(self._fault) from self._fault

    def _run(self) -> None:
        try:
            verify(self._folder)
        except (OSError, ValueError, TypeError) as error:
            # A version that is no longer in use may have been deleted meanwhile.
            self._fault = error if self._folder.exists() else None


def _files(folder: Path) -> Iterator[Path]:
    """The files of a version, but for the checksums and tantivy's empty lock files."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != CHECKSUMS and path.suffix != ".lock":
            yield path


def _checksum(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, partial(hashlib.blake2b, digest_size=DIGEST_BYTES)).hexdigest()
