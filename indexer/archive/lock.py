"""The writer's lock: one writer at a time. It names its holder and is released when that process ends."""

from __future__ import annotations

import contextlib
import os
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from indexer.errors import ArchiveBusyError, ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def writer_lock(data_dir: Path, purpose: str) -> Iterator[None]:
    """Hold the lock for writing to `data_dir`, which is created if missing. Raises ArchiveBusyError naming the holder,
    and ArchiveError where nothing can be written.
    """
    holder = data_dir / "writer.txt"
    lock = FileLock(data_dir / "writer.lock", timeout=0)
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        message = f"{data_dir} is being written to by {_read(holder)}: wait until it has finished, or end it."
        raise ArchiveBusyError(message) from None
    except OSError as error:
        fault = error.strerror or error
        message = f"{data_dir} cannot be written to ({fault}): check --data-dir and the folder's rights."
        raise ArchiveError(message) from error
    try:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        # The lock works without the note, and on a full disk `remove` has to run to free space.
        with contextlib.suppress(OSError):
            holder.write_text(f"onrecord {purpose} (process {os.getpid()}, since {now})\n", encoding="utf-8")
        yield
    finally:
        with contextlib.suppress(OSError):
            holder.unlink()
        lock.release()


def _read(holder: Path) -> str:
    with contextlib.suppress(OSError, ValueError):
        return holder.read_text(encoding="utf-8").strip() or "another process"
    return "another process"
