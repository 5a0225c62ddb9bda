"""What a file's text becomes, and what is said of a file that has none; real Tika, real PDFium."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from support.cases import each_case

from benchmarks.pdfs import pdf
from indexer.errors import ExtractionError
from pipelines.extract import reader, rendering
from pipelines.extract.ocr import ocr_pages
from pipelines.extract.page_names import page_names
from pipelines.extract.pdfium import pages_by_pdfium
from pipelines.extract.quality import SOUND, quality
from pipelines.extract.reader import ReadingOptions, read
from pipelines.extract.tika import extractor
from pipelines.extract.xhtml import clean, pages_of

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = b"%PDF-1.4\n" + b"no objects in here " * 40
SENTENCE = "Ransomware against hospitals is a threat to peace and security."


def write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def reason(path: Path, name: str | None = None) -> str:
    with pytest.raises(ExtractionError) as caught:
        read(path, name or path.name, ReadingOptions("never"))
    assert caught.value.detail.endswith((".", '")'))
    return caught.value.reason


def test_pages_of_a_pdf(tmp_path: Path) -> None:
    path = write(tmp_path, "a.pdf", pdf([[SENTENCE, "Second line."], ["On page two."]]))
    reading = read(path, path.name, ReadingOptions("never"))
    assert reading.extraction.pages == (f"{SENTENCE}\nSecond line.", "On page two.")
    assert reading.extraction.paged
    assert reading.unreadable_pages == ()


def test_a_pdf_that_tika_cannot_read_is_read_by_pdfium(tmp_path: Path) -> None:
    """A font without descendants stops Tika; viewers leave it out."""
    whole = pdf([[SENTENCE, "Second line."], ["On page two."]])
    font = b"/F2 << /Type /Font /Subtype /Type0 /BaseFont /None >>"
    stopping = whole.replace(b"/F1 3 0 R", b"/F1 3 0 R " + font).replace(b"BT /F1 11 Tf", b"BT /F2 9 Tf /F1 11 Tf")
    path = write(tmp_path, "a.pdf", stopping)
    with pytest.raises(Exception, match="Unable to extract"):
        extractor().extract_file_to_string(str(path))
    reading = read(path, path.name, ReadingOptions("never"))
    assert reading.extraction.pages == (f"{SENTENCE}\nSecond line.", "On page two.")
    assert reading.extraction.kind == "pdf"


def test_what_pdfium_reads_has_paragraphs(tmp_path: Path) -> None:
    lines = [SENTENCE, "Second line.", "", "A second paragraph.", "It goes on."]
    assert pages_by_pdfium(write(tmp_path, "a.pdf", pdf([lines, []]))) == [
        f"{SENTENCE}\nSecond line.\n\nA second paragraph.\nIt goes on.",
        "",
    ]
    assert pages_by_pdfium(write(tmp_path, "b.pdf", BROKEN)) == []


def test_names_of_pages_are_those_of_viewers(tmp_path: Path) -> None:
    pages = [[SENTENCE], [SENTENCE], [SENTENCE]]
    named = {
        b"<< /Nums [0 << /S /r /St 4 >> 2 << /S /D >>] >>": ("iv", "v", "1"),
        b"<< /Nums [0 << /S /D /P (A-) >>] >>": ("A-1", "A-2", "A-3"),
        b"<< /Nums [0 << /S /D /P (%s) >>] >>" % (b"9" * 5000): ("", "", ""),
        b"<< /Nums [] >>": ("1", "2", "3"),
        b"(none)": (),
        b"": (),
    }
    for number, (labels, expected) in enumerate(named.items()):
        path = write(tmp_path, f"{number}.pdf", pdf(pages, named=labels))
        assert read(path, path.name, ReadingOptions("never")).extraction.page_names == expected, labels
    path = write(tmp_path, "a.txt", SENTENCE.encode())
    assert read(path, path.name, ReadingOptions("never")).extraction.page_names == ()
    assert page_names(tmp_path / "0.pdf", 4) == (), "Tika and PDFium do not count the same pages"
    assert page_names(write(tmp_path, "b.pdf", BROKEN), 1) == ()


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("empty.pdf", b"", "empty_file"),
        ("empty.txt", b"", "empty_file"),
        ("locked.pdf", pdf([[SENTENCE]], encrypted=True), "encrypted"),
        ("page.pdf", b"<!DOCTYPE html><html><body><p>404</p></body></html>", "not_a_pdf"),
        ("zeros.pdf", bytes(4096), "not_a_pdf"),
        ("picture.pdf", b"\x89PNG\r\n\x1a\n" + bytes(64), "not_a_pdf"),
        (
            "sound.wav",
            b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x44\xac\0\0\x88\x58\1\0\2\0\x10\0data\0\0\0\0",
            "unsupported_type",
        ),
        ("broken.pdf", BROKEN, "unreadable"),
    ],
)
def test_file_without_text_says_why(tmp_path: Path, name: str, content: bytes, expected: str) -> None:
    assert reason(write(tmp_path, name, content)) == expected


def test_reasons_hold_nothing_that_changes_from_run_to_run(tmp_path: Path) -> None:
    path = write(tmp_path, "broken.pdf", BROKEN)
    details = set()
    for _ in range(2):
        with pytest.raises(ExtractionError) as caught:
            read(path, path.name, ReadingOptions("never"))
        details.add(caught.value.detail)
    assert len(details) == 1
    assert "@" not in details.pop()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_text_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    text = "Республика Торвия исходит из того, что международное право применимо к киберпространству. " * 8
    path = write(tmp_path, "a.txt", text.encode(encoding))
    assert read(path, path.name, ReadingOptions("never")).extraction.pages == (text.strip(),)


def test_spanish_in_utf_8_is_not_taken_for_chinese(tmp_path: Path) -> None:
    text = "Los jóvenes han pedido la transformación de las normas. Este año no habrá otra sesión.\f"
    path = write(tmp_path, "a.txt", text.encode())
    assert read(path, path.name, ReadingOptions("never")).extraction.pages == (text.strip(),)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "L’État « protège » les données ; c’est l’œuvre de la coopération, déjà évoquée à Genève. "),
        ("cp1251", "Республика Торвия исходит из того, что международное право применимо к киберпространству. "),
        ("cp1256", "تؤكد الدولة أن القانون الدولي ينطبق على الفضاء السيبراني وأن حقوق الإنسان محمية. "),
        ("gb18030", "各国应保护关键基础设施，并加强国际合作，打击网络犯罪，保障人权和基本自由。"),
    ],
)
def test_text_in_an_older_encoding_under_the_name_that_the_archive_gives(
    tmp_path: Path, encoding: str, text: str
) -> None:
    path = write(tmp_path, "0a1b2c", (text * 8).encode(encoding))
    reading = read(path, "statement.txt", ReadingOptions("never"))
    assert reading.extraction.pages == ((text * 8).strip(),)


def test_anything_named_txt_is_not_taken_for_text(tmp_path: Path) -> None:
    path = write(tmp_path, "0a1b2c", bytes(range(256)) * 8)
    with pytest.raises(ExtractionError) as caught:
        read(path, "statement.txt", ReadingOptions("never"))
    assert caught.value.reason == "unsupported_type"


def test_office_file(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    office = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{office}:office:1.0" xmlns:text="{office}:text:1.0"><office:body>'
        f"<office:text><text:p>{SENTENCE}</text:p><text:p>Second.</text:p></office:text></office:body>"
        "</office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    reading = read(path, path.name, ReadingOptions("never"))
    assert reading.extraction.pages == (f"{SENTENCE}\n\nSecond.",)
    assert not reading.extraction.paged


def test_html_is_read_without_scripts_and_however_deep() -> None:
    deep = "<div>" * 1500 + "deep" + "</div>" * 1500
    table = "<table><tr><td>1</td><td>2</td></tr></table>"
    xhtml = f"<html><body>{deep}<p>a<!-- c -->b<script>x</script>c</p>{table}</body></html>"
    assert pages_of(xhtml) == ["deep\n\nabc\n\n1 2"]


def test_clean_keeps_every_script_and_drops_what_is_no_text() -> None:
    assert clean("a\tb\x00\x07\ue000\ud800ا\u200fب\u00adक्\r\nc") == "a bا\u200fب\u00adक्\nc"


def test_page_that_is_drawn_but_has_no_text_is_reported_and_a_blank_one_is_not(tmp_path: Path) -> None:
    content = pdf([[SENTENCE], [], ["x"]])
    drawn = content.replace(b"BT /F1 11 Tf 14 TL 72 720 Td\n(x) Tj T*\nET", b"0 0 400 400 re f".ljust(43))
    assert drawn != content
    path = write(tmp_path, "a.pdf", drawn)
    assert read(path, path.name, ReadingOptions("never")).unreadable_pages == (3,)


def test_pages_that_cannot_be_drawn_are_reported_and_the_others_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, "a.pdf", pdf([[SENTENCE], []]))
    real = rendering.ink_shares
    broken = write(tmp_path, "broken.pdf", b"no pdf")
    monkeypatch.setattr(reader, "ink_shares", lambda _, numbers: real(broken, numbers))
    reading = read(path, path.name, ReadingOptions("never"))
    assert (reading.extraction.pages[0], reading.unreadable_pages) == (SENTENCE, (2,))


def test_missing_ocr_language_does_not_disable_the_others(sample_dir: Path) -> None:
    path = sample_dir / "pdf" / "ndaruwe-ransomware-hospitals-scan.pdf"
    assert "hospitals" in ocr_pages(path, [1], "eng+tlh", {})[1].text
    assert ocr_pages(path, [1], "tlh", {}) == {}


@each_case
def test_garbled_text_is_told_from_language(text: str, expected: bool) -> None:
    good = quality(text)
    assert (good is not None and good < SOUND) is expected


def test_garbled_layer_counts_as_none(test_data: Path) -> None:
    path = test_data / "un-letters" / "pdf" / "A_79_876.en.pdf"
    reading = read(path, path.name, ReadingOptions("never"))
    assert reading.unreadable_pages == (2, 3, 4, 5, 6, 7, 8)
    assert "Lebanon" in reading.extraction.pages[0]
    assert reading.extraction.pages[1] == ""


def test_tika_starts_no_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would start Tesseract for each file, to see whether it is there: most of the time that a text file takes."""
    script = (
        "import sys; from pathlib import Path; from pipelines.extract.tika import extract\n"
        "extract(Path(sys.argv[1]), 'a.txt')"
    )
    stub = tmp_path / "bin" / "tesseract"
    stub.parent.mkdir()
    stub.write_text(f"#!/bin/sh\ntouch {tmp_path}/started\n", encoding="utf-8")
    stub.chmod(0o755)
    monkeypatch.setenv("PATH", f"{stub.parent}{os.pathsep}{os.environ['PATH']}")
    text = write(tmp_path, "a.txt", SENTENCE.encode())
    subprocess.run([sys.executable, "-c", script, str(text)], check=True)
    assert not (tmp_path / "started").exists()
