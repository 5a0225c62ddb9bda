"""Whenever a change of the index is ended, by a kill or a full disk, the version before is served, and the next change
leads to what an undisturbed one does.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from conformance.corpus import ENTRIES, WordEmbedder, fill

from indexer.archive import Archive
from indexer.domain import Mode, SearchRequest
from indexer.engines.embedded.build import build_index, read_version
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.engines.embedded.layout import current_folder
from indexer.engines.embedded.snapshot import verify_current
from indexer.errors import ArchiveError
from indexer.index import segments
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

EMBEDDER = WordEmbedder()
EVENTS = frozenset({"open", "os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.chmod", "shutil.rmtree"})
"""What Python tells of before it does it: moments at which a process may end or the disk be full."""
MOMENTS = 20
STRIDE = 5
"""Moments passed over between two that are tried."""


def update(folder: Path) -> None:
    with Archive(folder) as archive:
        current = current_folder(folder)
        changes = read_version(current).changes(archive) if current else None
        build_index(archive, folder, load_vocabulary(None), EMBEDDER.key, EMBEDDER.dimension, changes=changes)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An index whose next change is followed by a merge, and an archive with two more documents and one less."""
    monkeypatch.setattr(segments, "TIER", 2)
    monkeypatch.setattr(segments, "SMALLEST", 1_000)
    with Archive(tmp_path) as archive:
        fill(archive, ENTRIES[:4], EMBEDDER)
        update(tmp_path)
        archive.remove([archive.document(ident).id for ident in sorted(archive.states())[:1]])
        fill(archive, ENTRIES[4:6], EMBEDDER)
    return tmp_path


def shown(folder: Path) -> set[str]:
    index = EmbeddedIndex(replace(Settings(), data_dir=folder), EMBEDDER)
    assert index.search(SearchRequest("safeguards", Mode.HYBRID)).results
    verify_current(folder)
    return set(index.document_ids())


def wanted(folder: Path) -> set[str]:
    with Archive(folder, read_only=True) as archive:
        return set(archive.states())


def ended(folder: Path, moment: int, act: str) -> int:
    """Change the index in a process of its own, and end that at the moment; returns its exit code, 0 when it did not
    come that far.
    """
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status)
    left = moment

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event in EVENTS and str(folder / "index") in str(arguments[0]):
            left -= 1
            if left < 0 and act == "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            if left < 0 and event not in {"os.remove", "os.rmdir", "shutil.rmtree"}:
                raise OSError(errno.ENOSPC, "No space left on device")

    sys.addaudithook(hook)
    try:
        update(folder)
    except ArchiveError as error:
        os._exit(1 if "check the disk" in str(error) else 2)
    except BaseException:  # noqa: BLE001 - the child must not go on with the tests
        os._exit(3)
    os._exit(0)


@pytest.mark.parametrize("act", ["kill", "full disk"])
def test_a_change_that_is_ended_leaves_a_whole_version(folder: Path, act: str) -> None:
    old, new = shown(folder), wanted(folder)
    assert old != new
    codes, seen = [], set()
    while not codes or codes[-1]:
        codes.append(ended(folder, len(codes) * STRIDE, act))
        served = shown(folder)
        assert served in (old, new)
        seen.add(frozenset(served))
    assert set(codes[:-1]) == {-signal.SIGKILL if act == "kill" else 1}
    assert len(codes) > MOMENTS
    assert seen == {frozenset(old), frozenset(new)}
    update(folder)
    assert shown(folder) == new
    home = folder / "index"
    assert not list(home.glob(".building-*"))
    versions = [one.name for one in home.glob("v-*")]
    assert len(versions) <= 2, versions
