"""One writer at a time: a lock that names its holder and is gone with its process."""

from __future__ import annotations

import os
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from indexer.errors import ArchiveBusyError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def writer_lock(data_dir: Path, purpose: str) -> Iterator[None]:
    """Hold the right to write to `data_dir`. Raises ArchiveBusyError naming who holds it."""
    data_dir.mkdir(parents=True, exist_ok=True)
    holder = data_dir / "writer.txt"
    lock = FileLock(data_dir / "writer.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        who = holder.read_text(encoding="utf-8").strip() if holder.exists() else "another process"
        message = f"{data_dir} is being written to by {who}: wait until it has finished, or end it."
        raise ArchiveBusyError(message) from None
    try:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        holder.write_text(f"onrecord {purpose} (process {os.getpid()}, since {now})\n", encoding="utf-8")
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()
