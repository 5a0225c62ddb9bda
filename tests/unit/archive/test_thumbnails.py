"""Thumbnails are what was stored, or not there."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from indexer.archive import Thumbnail, Thumbnails
from indexer.archive.originals import place_of
from indexer.errors import ArchiveError, NotFoundError

if TYPE_CHECKING:
    from pathlib import Path

ORIGINAL, OTHER = "ab" * 32, "cd" * 32


def picture(number: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes(8) + struct.pack(">II", 160, 200 + number) + b"shades" * number


@pytest.fixture
def kept(tmp_path: Path) -> Thumbnails:
    made = Thumbnails(tmp_path)
    made.put(ORIGINAL, {1: picture(1), 3: picture(3)})
    return made


def named(kept: Thumbnails, number: int) -> Thumbnail:
    found = kept.find(ORIGINAL, number)
    assert found is not None
    return found


def test_each_page_has_its_own(kept: Thumbnails) -> None:
    for number in (1, 3):
        found = named(kept, number)
        assert (found.width, found.height) == (160, 200 + number)
        assert kept.read(ORIGINAL, number, found.name) == picture(number)
    assert [kept.find(ORIGINAL, number) for number in (2, 4, 999_999)] == [None] * 3
    assert kept.find(OTHER, 1) is None


def test_a_name_is_of_one_picture(kept: Thumbnails) -> None:
    name = named(kept, 1).name
    with pytest.raises(NotFoundError):
        kept.read(ORIGINAL, 3, name)
    kept.put(ORIGINAL, {1: picture(2)})
    with pytest.raises(NotFoundError):
        kept.read(ORIGINAL, 1, name)
    assert kept.read(ORIGINAL, 1, named(kept, 1).name) == picture(2)


def test_that_there_are_none_is_remembered(kept: Thumbnails) -> None:
    assert not kept.has(OTHER)
    kept.put(OTHER, {})
    assert kept.has(OTHER)
    assert kept.find(OTHER, 1) is None
    kept.verify()


def test_no_flipped_byte_is_shown(kept: Thumbnails) -> None:
    place = place_of(kept.folder, ORIGINAL)
    whole = place.read_bytes()
    names = {number: named(kept, number).name for number in (1, 3)}
    kept.verify()
    for at in range(len(whole)):
        place.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        with pytest.raises(ArchiveError, match="reindex"):
            kept.verify()
        for number, name in names.items():
            kept.find(ORIGINAL, number)
            try:
                assert kept.read(ORIGINAL, number, name) == picture(number)
            except NotFoundError:
                continue
    for length in range(len(whole)):
        place.write_bytes(whole[:length])
        with pytest.raises(ArchiveError):
            kept.verify()
        kept.find(ORIGINAL, 3)


def test_a_file_of_another_version_counts_as_missing(kept: Thumbnails) -> None:
    place = place_of(kept.folder, ORIGINAL)
    place.write_bytes(place.read_bytes().replace(b"ORTHUMB1", b"ORTHUMB0"))
    assert not kept.has(ORIGINAL)
    assert kept.find(ORIGINAL, 1) is None


def test_what_nothing_needs_is_deleted(kept: Thumbnails) -> None:
    kept.put(OTHER, {1: picture(5)})
    (kept.folder / ".incoming-rest").write_bytes(b"half")
    kept.keep_only(frozenset({OTHER}))
    assert [path.name for path in kept.folder.rglob("*") if path.is_file()] == [OTHER]


def test_another_folders_come_too(kept: Thumbnails, tmp_path: Path) -> None:
    mine = Thumbnails(tmp_path / "mine")
    mine.copy(kept, ORIGINAL)
    mine.copy(kept, OTHER)
    assert mine.find(ORIGINAL, 3) == named(kept, 3)
    assert not mine.has(OTHER)
    mine.put(ORIGINAL, {})
    mine.copy(kept, ORIGINAL)
    assert mine.find(ORIGINAL, 3) is None, "what was here has been replaced"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "thumbnails").write_text("a file")
    with pytest.raises(ArchiveError, match="The thumbnails cannot be written"):
        Thumbnails(tmp_path).put(ORIGINAL, {})
    assert not Thumbnails(tmp_path).has(ORIGINAL)
