"""The pointer of an index is read when it was replaced."""

from __future__ import annotations

import os
from pathlib import Path

from indexer.engines.embedded.layout import POINTER, Pointer, current_folder, index_home


def point(folder: Path, name: str) -> None:
    new = index_home(folder) / "new"
    new.write_text(f"{name}\n", encoding="utf-8")
    os.replace(new, index_home(folder) / POINTER)  # noqa: PTH105 - as the writer does


def test_a_pointer_is_followed_as_soon_as_it_is_replaced(tmp_path: Path) -> None:
    pointer = Pointer(tmp_path)
    assert pointer.folder() is None
    index_home(tmp_path).mkdir()
    for name in ("v-1", "v-2", "v-1"):
        point(tmp_path, name)
        assert pointer.folder() == pointer.folder() == current_folder(tmp_path) == index_home(tmp_path) / name
    (index_home(tmp_path) / POINTER).unlink()
    assert pointer.folder() is None


def test_a_pointer_with_the_time_of_the_one_before_is_followed_too(tmp_path: Path) -> None:
    index_home(tmp_path).mkdir()
    point(tmp_path, "v-1")
    pointer = Pointer(tmp_path)
    assert pointer.folder() == index_home(tmp_path) / "v-1"
    before = (index_home(tmp_path) / POINTER).stat()
    new = index_home(tmp_path) / "new"
    new.write_text("v-2\n", encoding="utf-8")
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    os.replace(new, index_home(tmp_path) / POINTER)  # noqa: PTH105
    assert pointer.folder() == index_home(tmp_path) / "v-2"
