"""Read one file with Tika, in this process or by a Tika Server. Only called in child processes: see pool.py."""

from __future__ import annotations

import os
import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from charset_normalizer import from_bytes

from indexer.errors import ExtractionError
from pipelines.extract.arabic import relaid
from pipelines.extract.divide import check_printed, divided
from pipelines.extract.ligatures import rejoined
from pipelines.extract.page_names import page_names
from pipelines.extract.pdfium import pages_by_pdfium
from pipelines.extract.printed import PrintedLine, printed_lines
from pipelines.extract.sideways import upright
from pipelines.extract.xhtml import pages_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import iscc_tika

    from pipelines.extract.server import TikaServer

MAX_CHARACTERS = 200_000_000
"""Characters: a file with more text is faulty; it fails rather than being cut."""

TYPES = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/msword": "doc",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "txt",
}
"""The supported types, detected from the content; a file's name is not trusted."""


UNKNOWN = "application/octet-stream"
ENCODINGS = ("cp1252", "cp1251", "cp1256", "gb18030", "koi8_r", "iso8859_5")
"""Encodings of the official languages before Unicode."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """A file's text. `pages` are counted from 1; `paged` is false for formats without fixed pages. `page_names` are
    those that a PDF gives its pages for viewers: see page_names.py. `printed` are the lines of a PDF's first page.
    """

    kind: str
    pages: tuple[str, ...]
    paged: bool
    metadata: dict[str, str] = field(default_factory=dict)
    page_names: tuple[str, ...] = ()
    printed: tuple[PrintedLine, ...] = ()


@cache
def extractor() -> iscc_tika.Extractor:
    """The configured Tika, made once per process."""
    import iscc_tika  # noqa: PLC0415 - a native library with a heap of its own, for child processes alone

    return (
        iscc_tika.Extractor()
        .set_xml_output(True)
        .set_extract_string_max_length(MAX_CHARACTERS)
        .set_pdf_config(iscc_tika.PdfParserConfig().set_ocr_strategy(iscc_tika.PdfOcrStrategy.NO_OCR))
        .set_ocr_config(iscc_tika.TesseractOcrConfig().set_skip_ocr(True))
    )


def extract(path: Path, file_name: str, server: TikaServer | None = None) -> Extraction:
    """Read one file. `file_name` is its original name, `path` the file with its content; `server` reads it if given.

    Raises ExtractionError with the reason `empty_file`, `encrypted`, `not_a_pdf`, `unsupported_type`, `unreadable` or
    `too_much_text`, and with a server's own: see server.py.
    """
    if path.stat().st_size == 0:
        raise ExtractionError("empty_file", "The file is empty: it has no bytes at all.")
    xhtml, metadata = _parsed(path, file_name, server)
    if _media_type(metadata) == "text/plain":
        xhtml = _in_utf_8(path) or xhtml
    elif _media_type(metadata) == UNKNOWN and file_name.lower().endswith(".txt"):
        xhtml, metadata = _as_text(path) or (xhtml, metadata)
    kind = _kind(metadata, file_name)
    if any("ncrypted" in warning for warning in metadata.get("X-TIKA:warning", [])):
        raise ExtractionError("encrypted", "The file is protected by a password: save it without.")
    if len(xhtml) >= MAX_CHARACTERS:
        raise ExtractionError("too_much_text", f"The file holds more than {MAX_CHARACTERS:,} characters.")
    pages = pages_of(xhtml)
    if not pages:
        raise ExtractionError("unreadable", "The file has no pages that can be read: it may be damaged.")
    if kind == "pdf":
        check_printed(pages)
        pages = rejoined(path, upright(path, relaid(path, pages)))
        names, printed = page_names(path, len(pages)), printed_lines(path)
    else:
        pages, names, printed = list(divided(pages)), (), ()
    flat = {name: values[0] for name, values in metadata.items() if values}
    return Extraction(kind, tuple(pages), kind == "pdf", flat, names, printed)


def _parsed(path: Path, file_name: str, server: TikaServer | None) -> tuple[str, dict[str, list[str]]]:
    """The file's XHTML and metadata; those of a PDF that Tika cannot read are PDFium's. Raises ExtractionError for any
    fault of a parser.
    """
    try:
        return _in_process(path) if server is None else server.read(path, MAX_CHARACTERS)
    except ExtractionError:
        raise
    except Exception as error:
        text = " ".join(re.sub(r"@[0-9a-f]+", "", str(error)).split())[:300]  # without memory addresses, which change
        if "ncrypt" in text or "assword" in text:
            raise ExtractionError("encrypted", "The file is protected by a password: save it without.") from error
        if file_name.lower().endswith(".pdf") and not _has_pdf_mark(path):
            raise ExtractionError("not_a_pdf", "The file is named .pdf, but is none: get it again.") from error
        if _has_pdf_mark(path) and any(pages := pages_by_pdfium(path)):
            body = "".join(f'<div class="page"><p>{escape(page)}</p></div>' for page in pages)
            return f"<html><body>{body}</body></html>", {"Content-Type": ["application/pdf"]}
        raise ExtractionError("unreadable", f"The file cannot be read: {text}") from error


def _as_text(path: Path) -> tuple[str, dict[str, list[str]]] | None:
    """A text in an older encoding: Tika, which does not get the file's name, does not recognise texts with many letters
    beyond ASCII. None when none of the encodings fits.
    """
    content = path.read_bytes()
    best = None if b"\0" in content else from_bytes(content, cp_isolation=list(ENCODINGS)).best()
    return None if best is None else (_page(str(best)), {"Content-Type": ["text/plain"]})


def _in_utf_8(path: Path) -> str | None:
    """The XHTML of a text in UTF-8, which no other encoding can be taken for; Tika guesses, and reads Spanish with few
    accents as Chinese.
    """
    content = path.read_bytes()
    if b"\0" in content:
        return None
    try:
        return _page(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None


def _page(text: str) -> str:
    return f"<html><body><p>{escape(text)}</p></body></html>"


def _media_type(metadata: dict[str, list[str]]) -> str:
    """The media type that Tika detects, without its parameters."""
    return (metadata.get("Content-Type") or [""])[0].split(";")[0].strip()


def _in_process(path: Path) -> tuple[str, dict[str, list[str]]]:
    with _no_programs():
        xhtml, metadata = extractor().extract_file_to_string(str(path))
    return xhtml, metadata


@contextmanager
def _no_programs() -> Iterator[None]:
    """Hide all programs from Tika. For each file, of any type and configuration, it starts `tesseract` and others only
    to check for them: 77 ms of processor time for a text file, against 16 without.
    """
    before = os.environ.get("PATH")
    os.environ["PATH"] = "/nonexistent"
    try:
        yield
    finally:
        if before is None:
            del os.environ["PATH"]
        else:
            os.environ["PATH"] = before


def _has_pdf_mark(path: Path) -> bool:
    """Whether the PDF mark is among the first bytes, where readers look for it."""
    with path.open("rb") as stream:
        return b"%PDF" in stream.read(1024)


def _kind(metadata: dict[str, list[str]], file_name: str) -> str:
    content_type = _media_type(metadata)
    kind = TYPES.get(content_type)
    if file_name.lower().endswith(".pdf") and kind != "pdf":
        found = content_type or "something unknown"
        raise ExtractionError("not_a_pdf", f"The file is named .pdf, but its content is {found}: get it again.")
    if kind is None:
        known = ", ".join(sorted({name.upper() for name in TYPES.values()}))
        raise ExtractionError("unsupported_type", f"{content_type or 'This type'} is not read; {known} are.")
    return kind
