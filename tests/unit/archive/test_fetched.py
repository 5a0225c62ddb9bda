"""Fetched originals: the right content or none, each fetched once, and never more of them than there is room for."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from indexer.archive.fetched import ABANDONED_SECONDS, AWAY, IN_HAND_SECONDS, FetchedOriginals
from indexer.errors import NotFoundError, OriginalsUnavailableError


def named(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def bringing(content: bytes) -> Callable[[Path], None]:
    def fetch(target: Path) -> None:
        target.write_bytes(content)

    return fetch


def never(_: Path) -> None:
    pytest.fail("it is here already")


def files(folder: Path) -> set[str]:
    return {file.name for file in folder.rglob("*") if file.is_file() and file.name not in {".lock", ".room"}}


def test_a_file_is_fetched_once_and_then_used_from_here(tmp_path: Path) -> None:
    place = FetchedOriginals(tmp_path / "new").path(named(b"a"), bringing(b"a"))
    assert place.read_bytes() == b"a"
    assert FetchedOriginals(tmp_path / "new").path(named(b"a"), never) == place


def test_other_content_is_refused_and_told_to_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(NotFoundError, match="damaged"):
        FetchedOriginals(tmp_path).path(named(b"right"), bringing(b"wrong"))
    assert files(tmp_path) == set()
    assert named(b"right") in caplog.text
    assert FetchedOriginals(tmp_path).path(named(b"right"), bringing(b"right")).read_bytes() == b"right"


def test_a_fetch_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def fail(target: Path) -> None:
        target.write_bytes(b"hal")
        raise OriginalsUnavailableError(AWAY)

    with pytest.raises(OriginalsUnavailableError):
        FetchedOriginals(tmp_path).path(named(b"half"), fail)
    assert files(tmp_path) == set()


def test_many_who_ask_at_once_fetch_once_and_see_a_whole_file(tmp_path: Path) -> None:
    content = os.urandom(100_000)
    calls: list[Path] = []
    together = threading.Barrier(8)

    def fetch(target: Path) -> None:
        calls.append(target)
        with target.open("wb") as stream:
            for start in range(0, len(content), 10_000):
                stream.write(content[start : start + 10_000])
                stream.flush()
                time.sleep(0.01)

    def ask(_: int) -> bytes:
        together.wait(10)
        return FetchedOriginals(tmp_path).path(named(content), fetch).read_bytes()

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(8))) == {content}
    assert len(calls) == 1


def test_what_was_used_least_recently_makes_room(tmp_path: Path) -> None:
    fetched = FetchedOriginals(tmp_path, kept_bytes=30)
    contents = [letter * 10 for letter in (b"a", b"b", b"c")]
    for age, content in zip((300, 200, 100), contents, strict=True):
        place = fetched.path(named(content), bringing(content))
        os.utime(place, times=(time.time() - age,) * 2)
    fetched.path(named(contents[0]), never)
    fetched.path(named(b"d" * 10), bringing(b"d" * 10))
    assert files(tmp_path) == {named(contents[0]), named(contents[2]), named(b"d" * 10)}


def test_what_was_asked_for_just_now_is_not_taken_away(tmp_path: Path) -> None:
    fetched = FetchedOriginals(tmp_path, kept_bytes=5)
    first = fetched.path(named(b"a" * 10), bringing(b"a" * 10))
    fetched.path(named(b"b" * 10), bringing(b"b" * 10))
    assert first.exists()
    os.utime(first, times=(time.time() - IN_HAND_SECONDS - 1,) * 2)
    fetched.path(named(b"c"), bringing(b"c"))
    assert not first.exists()


def test_what_a_killed_process_left_is_swept(tmp_path: Path) -> None:
    old, new = tmp_path / ".incoming-old", tmp_path / ".incoming-new"
    for file in (old, new):
        file.touch()
    os.utime(old, times=(time.time() - ABANDONED_SECONDS - 1,) * 2)
    FetchedOriginals(tmp_path).path(named(b"a"), bringing(b"a"))
    assert files(tmp_path) == {named(b"a"), new.name}


def test_a_folder_that_cannot_be_written_is_told_to_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OriginalsUnavailableError, match="just now"):
        FetchedOriginals(tmp_path / "file").path(named(b"a"), bringing(b"a"))
    assert str(tmp_path / "file") in caplog.text
