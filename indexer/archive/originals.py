"""The files as they came, named by their content, so that each is kept once and can be shown and rendered later."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from typing import TYPE_CHECKING

from indexer.errors import NotFoundError

if TYPE_CHECKING:
    from pathlib import Path

CHUNK = 1 << 20


def hash_file(path: Path) -> str:
    """SHA-256 of a file's content, in hex. Raises OSError."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


class Originals:
    """A folder of files named by SHA-256."""

    def __init__(self, data_dir: Path) -> None:
        """Keep the files in `data_dir/originals`; the folder is made when the first one comes."""
        self.folder = data_dir / "originals"

    def put(self, source: Path) -> tuple[str, Path]:
        """Copy a file in and return its SHA-256 and place. What is hashed is what was copied, so a file that changes
        while it is read cannot be kept under another content's name. Raises OSError.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        handle, temporary = tempfile.mkstemp(dir=self.folder, prefix=".incoming-")
        try:
            with os.fdopen(handle, "wb") as target, source.open("rb") as stream:
                while chunk := stream.read(CHUNK):
                    digest.update(chunk)
                    target.write(chunk)
            place = self._place(digest.hexdigest())
            place.parent.mkdir(exist_ok=True)
            os.replace(temporary, place)
        except BaseException:
            os.unlink(temporary)
            raise
        return digest.hexdigest(), place

    def path(self, sha256: str) -> Path:
        """Where the file with this content lies. Raises NotFoundError."""
        place = self._place(sha256)
        if not place.is_file():
            message = "The original file is no longer there: ingest it again to restore it."
            raise NotFoundError(message)
        return place

    def _place(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    def keep_only(self, contents: frozenset[str]) -> None:
        """Delete every file whose SHA-256 is not among these. Only the holder of the writer's lock may call this."""
        for place in self.folder.glob("??/*"):
            if place.name not in contents:
                place.unlink(missing_ok=True)

    def sweep(self) -> None:
        """Delete what an interrupted copy left. Only the holder of the writer's lock may call this."""
        for leftover in self.folder.glob(".incoming-*"):
            leftover.unlink(missing_ok=True)

    def free_bytes(self) -> int:
        """Free space on the disk that holds the originals."""
        folder = self.folder if self.folder.exists() else self.folder.parent
        return shutil.disk_usage(folder).free
