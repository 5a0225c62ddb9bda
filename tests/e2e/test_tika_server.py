"""A Tika Server reads what the child processes read: the same pages, or the same reason why not."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path

import pytest
from conftest import SAMPLE

from benchmarks.pdfs import pdf
from indexer.errors import ExtractionError
from pipelines.extract import tika
from pipelines.extract.server import TikaServer
from pipelines.extract.tika import Extraction, extract

LETTERS = 40
HOSTILE = 88


def outcome(path: Path, server: TikaServer | None) -> tuple[str, ...]:
    """The pages, or the reason why there are none. As in the archive, the file's own name says nothing."""
    try:
        with tempfile.NamedTemporaryFile() as original:
            original.write(path.read_bytes())
            original.flush()
            extraction = extract(Path(original.name), path.name, server)
    except ExtractionError as error:
        return ("failed", error.reason)
    assert isinstance(extraction, Extraction)
    return (extraction.kind, str(extraction.paged), *extraction.pages)


def assert_same(paths: list[Path], endpoint: str) -> None:
    server = TikaServer(endpoint)
    both = {path.name: (outcome(path, None), outcome(path, server)) for path in paths}
    different = {name: [str(one)[:500] for one in some] for name, some in both.items() if some[0] != some[1]}
    assert not different


def test_samples_have_the_same_pages(tika_server: str) -> None:
    paths = sorted((SAMPLE / "pdf").glob("*.pdf"))
    assert len(paths) > 30
    assert_same(paths, tika_server)


def test_real_letters_have_the_same_pages(tika_server: str, test_data: Path) -> None:
    paths = sorted((test_data / "un-letters" / "pdf").glob("*.pdf"))[:LETTERS]
    assert len(paths) == LETTERS
    assert_same(paths, tika_server)


def test_hostile_files_have_the_same_pages_or_reasons(tika_server: str, test_data: Path) -> None:
    paths = sorted((test_data / "pdf-robustness").glob("*.pdf"))
    assert len(paths) >= HOSTILE
    assert_same(paths, tika_server)


def docx(path: Path) -> Path:
    """A small document with an inner one, as attachments are."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            "<w:p><w:r><w:t>Une première déclaration.</w:t></w:r></w:p><w:p><w:r><w:t>Вторая.</w:t></w:r></w:p>"
            "</w:body></w:document>",
        )
    return path


def test_other_types_have_the_same_pages_or_reasons(tika_server: str, tmp_path: Path) -> None:
    contents = {
        "a.txt": "Ordnung, перевод, 声明".encode(),
        "latin.txt": "Déclaration française, très générale, à l’unanimité.".encode("cp1252"),
        "a.html": b"<html><body><h1>Title</h1><p>One.</p><p>Two &amp; three.</p></body></html>",
        "a.rtf": rb"{\rtf1\ansi Hello {\b bold} world.\par Second.}",
        "empty.pdf": b"",
        "locked.pdf": pdf([["Secret."]], encrypted=True),
        "page.pdf": b"<!DOCTYPE html><html><body><p>404</p></body></html>",
        "broken.pdf": b"%PDF-1.4\n" + b"no objects in here " * 40,
        "zeros.pdf": bytes(4096),
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(64),
    }
    paths = [docx(tmp_path / "a.docx")]
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
        paths.append(tmp_path / name)
    assert_same(paths, tika_server)
    assert outcome(tmp_path / "locked.pdf", TikaServer(tika_server)) == ("failed", "encrypted")


def test_too_much_text_fails_whole(tika_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tika, "MAX_CHARACTERS", 500)
    (tmp_path / "long.txt").write_text("word " * 500)
    assert outcome(tmp_path / "long.txt", TikaServer(tika_server)) == ("failed", "too_much_text")
