"""Originals for readers: the data folder comes first, the store is spared, and what is wrong with it is for the log."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.archive import ObjectStore, Originals, ReadableOriginals
from indexer.archive.object_store import PUBLISHING
from indexer.domain import Description, Document
from indexer.errors import NotFoundError, OriginalsUnavailableError

PDF = b"%PDF-1.7 and so on"


def store(folder: Path) -> ObjectStore:
    return ObjectStore(f"file://{folder}", PUBLISHING)


def put(folder: Path, content: bytes) -> str:
    sha256 = hashlib.sha256(content).hexdigest()
    source = folder.with_name("source")
    source.write_bytes(content)
    store(folder).put(sha256, source)
    return sha256


def document(sha256: str, file: str) -> Document:
    return Document("1", file, sha256, Description(), pages=1)


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    return tmp_path / "shared"


@pytest.fixture
def reader(tmp_path: Path, shared: Path) -> ReadableOriginals:
    return ReadableOriginals(tmp_path / "data", f"file://{shared}")


def unusable(monkeypatch: pytest.MonkeyPatch, *names: str) -> list[str]:
    """Let these methods of a store fail; the list of calls."""
    calls: list[str] = []

    def failing(name: str) -> object:
        def fail(*_: object) -> None:
            calls.append(name)
            message = "s3://bucket refuses"
            raise OriginalsUnavailableError(message)

        return fail

    for name in names:
        monkeypatch.setattr(ObjectStore, name, failing(name))
    return calls


def test_what_the_folder_lacks_comes_from_the_store(reader: ReadableOriginals, shared: Path) -> None:
    assert reader.path(put(shared, PDF)).read_bytes() == PDF


def test_what_the_folder_has_is_not_asked_for(
    tmp_path: Path, reader: ReadableOriginals, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(PDF)
    sha256 = Originals(tmp_path / "data").put(tmp_path / "a")
    unusable(monkeypatch, "fetch", "start")
    assert reader.path(sha256).read_bytes() == PDF
    assert reader.is_pdf(document(sha256, "a"))


def test_what_nobody_has_is_not_found(tmp_path: Path, reader: ReadableOriginals) -> None:
    for readable in (reader, ReadableOriginals(tmp_path, "")):
        with pytest.raises(NotFoundError, match="ingest it again"):
            readable.path("0" * 64)
        assert not readable.is_pdf(document("0" * 64, "letter.txt"))


def test_a_large_file_is_not_fetched_to_tell_its_type(
    reader: ReadableOriginals, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf, text = put(shared, PDF), put(shared, b"text")
    assert unusable(monkeypatch, "fetch") == []
    assert reader.is_pdf(document(pdf, "scan"))
    assert not reader.is_pdf(document(text, "letter.txt"))
    calls = unusable(monkeypatch, "start")
    assert reader.is_pdf(document(pdf, "scan")), "what the store said once is remembered"
    assert reader.is_pdf(document("1" * 64, "Letter.PDF")), "its name tells"
    assert calls == []


def test_a_store_that_is_away_is_left_alone_for_a_while(
    reader: ReadableOriginals, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    calls = unusable(monkeypatch, "fetch", "start")
    for number in "123":
        with pytest.raises(OriginalsUnavailableError, match="try again") as caught:
            reader.path(number * 64)
        assert "bucket" not in str(caught.value)
        assert not reader.is_pdf(document(number * 64, "scan"))
    assert calls == ["fetch"]
    assert "s3://bucket refuses" in caplog.text
    monkeypatch.setattr("indexer.archive.readable.time.monotonic", lambda: 1e12)
    with pytest.raises(OriginalsUnavailableError):
        reader.path("4" * 64)
    assert calls == ["fetch", "fetch"]


def test_one_file_that_is_not_there_does_not_keep_others_from_being_fetched(
    reader: ReadableOriginals, shared: Path
) -> None:
    with pytest.raises(NotFoundError):
        reader.path("0" * 64)
    assert reader.path(put(shared, PDF)).exists()


def test_faults_of_a_folder_are_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OriginalsUnavailableError, match=r"file://.* cannot be used \(Not a directory\): check"):
        store(tmp_path / "file").put("0" * 64, tmp_path / "file")


def test_a_document_is_told_by_its_own_content(reader: ReadableOriginals, shared: Path) -> None:
    one, other = document(put(shared, PDF), "scan"), document(put(shared, b"text"), "scan")
    assert [reader.is_pdf(replace(found, id="same")) for found in (one, other)] == [True, False]
