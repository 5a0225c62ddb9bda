"""A flipped byte in an index or an archive is told, and never answered."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from archived_documents import archived, row
from conformance.corpus import ENTRIES, Entry, WordEmbedder, fill
from conformance.corpus import archived as archived_entry

from indexer.archive import Archive, ArchivedDocument, PassageVectors
from indexer.archive.rows import COLUMNS
from indexer.domain import Mode, Page, PageOrigin, SearchRequest
from indexer.engines import verify_index
from indexer.engines.embedded import checksums
from indexer.engines.embedded.build import build_index
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.engines.embedded.layout import current_folder
from indexer.engines.embedded.snapshot import folders_of
from indexer.engines.embedded.words import _readable
from indexer.engines.embedded.writer import EmbeddedWriter
from indexer.errors import ArchiveError, IndexMismatchError, IndexMissingError
from indexer.ports import Changes
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


def segment(folder: Path) -> Path:
    return folders_of(version(folder))[1]


def ready_for(index: EmbeddedIndex, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        index.ready()


def test_every_file_of_a_version_is_verified_before_it_is_opened(folder: Path) -> None:
    files = [file for one in folders_of(version(folder)) for file in one.rglob("*") if file.stat().st_size]
    files = [file for file in files if file.is_file()]
    assert {"manifest.json", "vectors.f32", "documents.jsonl"} <= {file.name for file in files}
    for file in files:
        flip(file)
        with pytest.raises(IndexMissingError, match="reindex"):
            opened(folder).search(SEARCH)
        flip(file)
    assert opened(folder).search(SEARCH).results


@pytest.mark.parametrize("bit", [0x01, 0x20, 0x80])
def test_a_damaged_pointer_is_told(folder: Path, bit: int) -> None:
    pointer = folder / "index" / "CURRENT"
    content = pointer.read_bytes()
    for place in range(len(content.strip())):
        pointer.write_bytes(content[:place] + bytes([content[place] ^ bit]) + content[place + 1 :])
        with pytest.raises(IndexMissingError, match="reindex"):
            opened(folder).search(SEARCH)


def test_a_panic_of_compiled_code_is_damage_and_ends_no_worker() -> None:
    panic = type("PanicException", (BaseException,), {"__module__": "pyo3_runtime"})
    with pytest.raises(IndexMissingError, match="onrecord reindex"), _readable():
        raise panic
    with pytest.raises(KeyboardInterrupt), _readable():
        raise KeyboardInterrupt


def test_doctor_reads_archive_and_index_whole(folder: Path) -> None:
    settings = replace(Settings(), data_dir=folder)
    verify_index(settings)
    flip(segment(folder) / "vectors.f32")
    with pytest.raises(IndexMissingError, match="reindex"):
        verify_index(settings)


def test_a_file_that_is_gone_is_damage(folder: Path) -> None:
    (version(folder) / "checksums.json").unlink()
    with pytest.raises(IndexMissingError, match="reindex"):
        opened(folder).search(SEARCH)


@pytest.mark.parametrize("change", [{"format_version": 1}, {"format_version": 99, "unheard_of": 1}])
def test_an_index_of_another_version_of_the_program_is_told_and_built_anew(
    folder: Path, change: dict[str, int]
) -> None:
    manifest = version(folder) / "manifest.json"
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), **change}))
    with pytest.raises(IndexMismatchError, match="reindex"):
        opened(folder).search(SEARCH)
    writer = EmbeddedWriter(replace(Settings(), data_dir=folder))
    with Archive(folder) as archive:
        assert not writer.is_current(archive, WordEmbedder.key)
        assert writer.changes(archive, WordEmbedder.key) is None
        writer.build(archive, WordEmbedder.key, WordEmbedder.dimension)
    assert opened(folder).search(SEARCH).results


def test_a_damaged_index_is_built_anew(folder: Path) -> None:
    flip(segment(folder) / "vectors.f32")
    writer = EmbeddedWriter(replace(Settings(), data_dir=folder))
    with Archive(folder) as archive:
        assert not writer.is_current(archive, WordEmbedder.key)
        assert writer.changes(archive, WordEmbedder.key) is None


def test_a_change_of_a_large_version_does_not_read_it_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checksums, "VERIFIED_AT_ONCE", 0)
    read: list[Path] = []
    monkeypatch.setattr(checksums, "_verify", lambda path, _: read.append(path))
    writer = EmbeddedWriter(replace(Settings(), data_dir=folder))
    with Archive(folder) as archive:
        assert writer.is_current(archive, WordEmbedder.key)
        assert writer.changes(archive, WordEmbedder.key) == Changes(frozenset(), frozenset())
    for thread in threading.enumerate():
        if thread.name == "verify":
            thread.join()
    assert not read


def test_a_change_reads_and_writes_only_what_it_adds(folder: Path) -> None:
    before = version(folder)
    kept = {path.name: path.stat().st_ino for path in (before / "words").glob("*.pos")}
    old = segment(folder)
    settings = replace(Settings(), data_dir=folder)
    index = opened(folder)
    index.ready()
    with Archive(folder) as archive:
        fill(archive, [Entry("new", ("A committee of penguins.",))], WordEmbedder())
        writer = EmbeddedWriter(settings)
        changes = writer.changes(archive, WordEmbedder.key)
        assert changes == Changes(frozenset({archived_entry(Entry("new", ())).document.id}), frozenset())
        writer.build(archive, WordEmbedder.key, WordEmbedder.dimension, changes=changes)
    first, second = folders_of(version(folder))[1:]
    assert first == old, "the segment that was there was written anew"
    assert kept.items() <= {path.name: path.stat().st_ino for path in (version(folder) / "words").glob("*.pos")}.items()
    assert sum(one.stat().st_size for one in second.iterdir()) < sum(one.stat().st_size for one in first.iterdir()) / 3
    flip(first / "vectors.f32")  # verified when it was opened, and not again for a version that has it too
    assert index.count(SearchRequest("penguins", Mode.KEYWORD)).passages == 1


def test_a_large_version_is_verified_in_the_background(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checksums, "VERIFIED_AT_ONCE", 0)
    index = opened(folder)
    index.ready()
    assert index.search(SEARCH).results
    flip(segment(folder) / "vectors.f32")
    damaged = opened(folder)
    with pytest.raises(IndexMissingError, match=r"vectors\.f32 is damaged"):
        ready_for(damaged, seconds=10)


def test_a_passage_or_page_whose_text_has_changed_is_not_shown(folder: Path) -> None:
    index = opened(folder)
    document = index.search(SEARCH).results[0].document.id
    passage = index.passages(document)[0]
    text = passage.text.encode()
    archive = folder / "archive.db"
    for file in (archive, archive.with_name("archive.db-wal")):
        if file.exists():
            file.write_bytes(file.read_bytes().replace(text, text[:-2] + b"~" + text[-1:]))
    damaged = opened(folder)
    number = damaged.page_numbers(document)[0]
    assert damaged.passages(document)[0] == passage, "the version is sound, and has its own"
    for asked in (lambda _: damaged.passage(passage.id), damaged.pages, lambda one: damaged.page(one, number)):
        with pytest.raises(ArchiveError, match="put back a copy"):
            asked(document)


def test_every_value_of_the_archive_that_is_shown_is_verified(tmp_path: Path) -> None:
    one = archived("a.pdf", "First.")
    document = replace(one.document, page_from=1, page_to=2, part_of="whole", part_confidence=0.5)
    page = Page(1, "First.", PageOrigin.OCR, 0.9, ((0, 5, 1, 2, 3, 4),))
    vectors = {b"0" * 16: PassageVectors(np.ones(4, np.float32), np.ones((1, 4), np.int8))}
    changed = ArchivedDocument(document, [page], [replace(one.passages[0], paragraph="1")])
    with Archive(tmp_path) as archive:
        archive.put_file(row(one), [changed], vectors, "model")
        archive.verify()
        db = archive._db._db
        db.execute("PRAGMA foreign_keys = OFF")
        for table, column in ((table, one) for table, columns in COLUMNS.items() for one in columns.split(", ")):
            db.execute("BEGIN")
            db.execute(
                f"UPDATE {table} SET {column} = CASE typeof({column}) "  # noqa: S608 - our own names
                f"WHEN 'text' THEN {column} || '7' WHEN 'blob' THEN zeroblob(3) ELSE {column} + 1 END"
            )
            with pytest.raises(ArchiveError, match="is damaged"):
                archive.verify()
            db.execute("ROLLBACK")
        archive.verify()
