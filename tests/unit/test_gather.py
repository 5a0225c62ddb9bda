"""Archives that machines filled with shares of a corpus become the archive that one machine would have filled."""

from __future__ import annotations

from pathlib import Path

import pytest
from conformance.corpus import ENTRIES, WordEmbedder, fill

from indexer.archive import Archive, LedgerRow, Originals
from indexer.domain import FileState
from indexer.errors import ArchiveError
from pipelines.gather import gather

EMBEDDER = WordEmbedder()


def filled(folder: Path, entries: object) -> Path:
    with Archive(folder) as archive:
        for one in fill(archive, entries, EMBEDDER):  # type: ignore[arg-type]
            source = folder / "incoming"
            source.write_text(one.document.file)
            place = Originals(folder).folder / one.document.sha256[:2] / one.document.sha256
            place.parent.mkdir(parents=True, exist_ok=True)
            source.rename(place)
    return folder


def take(target: Path, *others: Path) -> list[tuple[int, int, int, int]]:
    with Archive(target) as archive:
        found = [gather(archive, Originals(target), other, EMBEDDER.key, lambda _: None) for other in others]
        return [(one.files, one.unchanged, one.documents, one.vectors) for one in found]


def state(folder: Path) -> tuple[object, ...]:
    with Archive(folder, read_only=True) as archive:
        vectors = [(one.passage.tobytes(), one.sentences.tobytes()) for one in archive.all_vectors(EMBEDDER.key)]
        return archive.fingerprint(), archive.counts(), vectors, archive.ledger()


def test_shares_become_the_whole(tmp_path: Path) -> None:
    whole = filled(tmp_path / "whole", ENTRIES)
    shares = [filled(tmp_path / str(number), ENTRIES[number::3]) for number in range(3)]
    take(tmp_path / "gathered", *shares)
    assert state(tmp_path / "gathered")[:3] == state(whole)[:3]
    before = state(tmp_path / "gathered")
    again = take(tmp_path / "gathered", *shares)
    assert [(files, documents, vectors) for files, _, documents, vectors in again] == [(0, 0, 0)] * 3
    assert state(tmp_path / "gathered") == before


def test_the_files_as_they_came_come_too(tmp_path: Path) -> None:
    share = filled(tmp_path / "share", ENTRIES[:2])
    with Archive(share) as archive:
        row = archive.ledger()[0]
        content = Originals(share).path(row.sha256 or "").read_bytes()
    take(tmp_path / "gathered", share)
    kept = [path for path in (tmp_path / "gathered" / "originals").rglob("*") if path.is_file()]
    assert content in [path.read_bytes() for path in kept]
    assert len(kept) == 2


def test_what_was_removed_here_stays_out_and_failures_are_told(tmp_path: Path) -> None:
    share = filled(tmp_path / "share", ENTRIES[:2])
    with Archive(share) as archive:
        failed = LedgerRow("/bad", "bad", None, FileState.FAILED, "encrypted", "A password.", "-", ())
        archive.put_file(failed)
        removed = archive.ledger()[-1].document_ids
    target = filled(tmp_path / "gathered", ENTRIES[:2])
    with Archive(target) as archive:
        archive.remove(removed)
    take(target, share)
    with Archive(target, read_only=True) as archive:
        assert archive.counts()["documents"] == 1
        assert {row.file: row.state for row in archive.ledger()}["bad"] is FileState.FAILED


def test_a_folder_without_an_archive_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ArchiveError, match="no archive"):
        take(tmp_path / "gathered", tmp_path / "empty")
