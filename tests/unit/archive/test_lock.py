"""Two writers never write at once, and the second is told by whom it is kept out."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from indexer.archive import writer_lock
from indexer.errors import ArchiveBusyError, ArchiveError

if TYPE_CHECKING:
    from pathlib import Path

HOLD = (
    "import sys; from pathlib import Path; from indexer.archive import writer_lock\n"
    "with writer_lock(Path(sys.argv[1]), 'ingest'):\n    print('held', flush=True); sys.stdin.readline()"
)


def test_second_writer_is_told_who_holds_the_lock_and_a_killed_one_holds_none(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(ArchiveBusyError, match=f"onrecord ingest .process {holder.pid}"), writer_lock(tmp_path, "x"):
        pytest.fail("two writers at once")
    holder.kill()
    holder.wait()
    with writer_lock(tmp_path, "reindex"):
        assert str(os.getpid()) in (tmp_path / "writer.txt").read_text(encoding="utf-8")
    assert not (tmp_path / "writer.txt").exists()


def test_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ArchiveError, match="cannot be written to"), writer_lock(tmp_path / "file", "ingest"):
        pytest.fail("locked a file")
