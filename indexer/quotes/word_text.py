"""Read the text of an uploaded Word file (.docx). Hostile files end as an error, within limits of memory."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from indexer.errors import BadParameterError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 10_000_000
"""Bytes of one part's unpacked XML: some 1,500 pages. A million packed bytes can unpack to a thousand million."""

_BODY = "word/document.xml"
_PARTS = (_BODY, "word/footnotes.xml", "word/endnotes.xml")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WHITE = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def paragraphs(name: str, content: bytes) -> list[str]:
    """The paragraphs with text, including tables and notes, without tracked deletions. `name` is the file's, for
    messages. Raises BadParameterError.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = [part for part in _PARTS if part in package.namelist()]
            if _BODY not in parts:
                raise _refused(name, Message("word_file_without_text"))
            return [text for part in parts for text in _paragraphs(name, _unpacked(name, package, part))]
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError) as error:
        raise _refused(name, Message("word_file_damaged")) from error


def _unpacked(name: str, package: zipfile.ZipFile, part: str) -> bytes:
    """Unpack one part. The size in its header is not trusted: reading stops at the limit."""
    with package.open(part) as stream:
        data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise _refused(name, Message("word_file_too_large", most=MOST_BYTES))
    return data


def _paragraphs(name: str, xml: bytes) -> Iterator[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise _refused(name, Message("word_file_malformed")) from error
    if root.getroottree().docinfo.doctype:
        raise _refused(name, Message("word_file_with_doctype"))
    for paragraph in root.iter(f"{_W}p"):
        pieces = [
            _WHITE.get(element.tag) or (element.text or "" if element.tag == f"{_W}t" else "")
            for element in _own_elements(paragraph)
        ]
        text = "".join(pieces).strip()
        if text:
            yield text


def _own_elements(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The elements of a paragraph itself, without the paragraphs of text boxes in it."""
    for element in paragraph.iter(f"{_W}t", *_WHITE):
        if next(element.iterancestors(f"{_W}p")) is paragraph:
            yield element


def _refused(name: str, reason: Message) -> BadParameterError:
    return BadParameterError("file", Message("word_file_unread", file=name[:80], reason=reason))
