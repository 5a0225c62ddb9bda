"""A flipped byte in an index or an archive is told, and never answered."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from conformance.corpus import ENTRIES, WordEmbedder, fill

from indexer.archive import Archive
from indexer.domain import Mode, SearchRequest
from indexer.engines.embedded import checksums
from indexer.engines.embedded.build import build_index, current_folder
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.errors import ArchiveError, IndexMissingError
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

SEARCH = SearchRequest("committee", Mode.HYBRID)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    embedder = WordEmbedder()
    with Archive(tmp_path) as archive:
        fill(archive, ENTRIES, embedder)
        build_index(archive, tmp_path, load_vocabulary(None), embedder.key, embedder.dimension)
    return tmp_path


def opened(folder: Path) -> EmbeddedIndex:
    return EmbeddedIndex(replace(Settings(), data_dir=folder), WordEmbedder())


def flip(file: Path, place: int | None = None) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2 if place is None else place] ^= 0x55
    file.write_bytes(content)


def version(folder: Path) -> Path:
    current = current_folder(folder)
    assert current is not None
    return current


def ready_for(index: EmbeddedIndex, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        index.ready()


def test_every_file_of_a_version_is_verified_before_it_is_opened(folder: Path) -> None:
    files = [file for file in version(folder).rglob("*") if file.is_file() and file.stat().st_size]
    assert {"manifest.json", "vectors.f32", "documents.jsonl"} <= {file.name for file in files}
    for file in files:
        flip(file)
        with pytest.raises(IndexMissingError, match="reindex"):
            opened(folder).search(SEARCH)
        flip(file)
    assert opened(folder).search(SEARCH).results


def test_a_file_that_is_gone_is_damage(folder: Path) -> None:
    (version(folder) / "checksums.json").unlink()
    with pytest.raises(IndexMissingError, match="reindex"):
        opened(folder).search(SEARCH)


def test_a_large_version_is_verified_in_the_background(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checksums, "VERIFIED_AT_ONCE", 0)
    index = opened(folder)
    index.ready()
    assert index.search(SEARCH).results
    flip(version(folder) / "vectors.f32")
    damaged = opened(folder)
    with pytest.raises(IndexMissingError, match=r"vectors\.f32 is damaged"):
        ready_for(damaged, seconds=10)


def test_a_passage_whose_text_has_changed_is_not_shown(folder: Path) -> None:
    index = opened(folder)
    document = index.search(SEARCH).results[0].document.id
    passage = index.passages(document)[0]
    text = passage.text.encode()
    archive = folder / "archive.db"
    for file in (archive, archive.with_name("archive.db-wal")):
        if file.exists():
            file.write_bytes(file.read_bytes().replace(text, text[:-2] + b"~" + text[-1:]))
    with pytest.raises(ArchiveError, match="damaged"):
        opened(folder).passage(passage.id)
    assert opened(folder).passages(document)[0] == passage, "the version is sound, and has its own"
