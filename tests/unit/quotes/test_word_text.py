"""Quotations out of Word files: what people write is found, and no file costs more than its limit."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from indexer.errors import BadParameterError
from indexer.quotes import word_text
from indexer.quotes.reading import QuoteRequest, in_file
from indexer.quotes.word_text import MOST_BYTES, paragraphs

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def package(xml: bytes, name: str = "word/document.xml") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, xml)
    return stream.getvalue()


def document(body: str, before: str = "") -> bytes:
    return package(
        f'<?xml version="1.0"?>{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode()
    )


def test_quotations_and_speakers_of_an_article_are_found() -> None:
    made = docx.Document()
    made.add_paragraph("In the hall, Brazil said: “Evidence of crime crosses borders.” There was applause.")
    made.add_table(1, 1).cell(0, 0).text = "France said: “So does every one of the criminals.” Nobody laughed."
    stream = io.BytesIO()
    made.save(stream)
    assert in_file("article.docx", stream.getvalue()) == [
        QuoteRequest("Evidence of crime crosses borders.", "Brazil", stated=False),
        QuoteRequest("So does every one of the criminals.", "France", stated=False),
    ]


def test_a_list_of_quotations_is_one_each() -> None:
    made = docx.Document()
    for text in ("Every State must act now", "Nobody answered the telephone"):
        made.add_paragraph(text)
    stream = io.BytesIO()
    made.save(stream)
    assert [one.text for one in in_file("LIST.DOCX", stream.getvalue())] == [
        "Every State must act now",
        "Nobody answered the telephone",
    ]


def test_text_is_as_word_shows_it() -> None:
    body = (
        "<w:p><w:r><w:t>shall</w:t></w:r><w:r><w:tab/></w:r><w:del><w:r><w:delText>not</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>define</w:t></w:r></w:ins><w:r><w:br/><w:t>it</w:t></w:r></w:p><w:p/>"
    )
    assert paragraphs("a.docx", document(body)) == ["shall\tdefine\nit"]


def test_a_text_box_is_read_once() -> None:
    inner = "<w:p><w:r><w:t>inside the box</w:t></w:r></w:p>"
    body = f"<w:p><w:r><w:t>around</w:t><w:txbxContent>{inner}</w:txbxContent></w:r></w:p>"
    assert paragraphs("a.docx", document(body)) == ["around", "inside the box"]


def lying(xml: bytes) -> bytes:
    """A package whose header says that its part is empty."""
    data = bytearray(package(xml))
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = b"\x01\x00\x00\x00"
    return bytes(data)


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
HOSTILE = {
    "not a zip": b"PK\x03\x04 but not really",
    "empty": b"",
    "an old .doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "another package": package(b"<x/>", "xl/workbook.xml"),
    "a bomb": document(f"<w:p><w:r><w:t>{'a ' * MOST_BYTES}</w:t></w:r></w:p>"),
    "a bomb that says it is small": lying(b"<a>" + b" " * (3 * MOST_BYTES) + b"</a>"),
    "broken XML": package(b"<w:document"),
    "entities": document("<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", f'<!DOCTYPE d [<!ENTITY a0 "ha">{LAUGHS}]>'),
    "a file of the server": document(
        "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    ),
    "a parameter entity": document("<w:p/>", '<!DOCTYPE d [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>'),
    "too deep": document("<w:p>" * 100_000 + "</w:p>" * 100_000),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(BadParameterError, match="cannot be read"):
        in_file("a.docx", content)


def test_a_locked_file_is_refused_in_words() -> None:
    data = bytearray(document("<w:p/>"))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + flags] |= 1  # encrypted
    with pytest.raises(BadParameterError, match="locked by a password"):
        paragraphs("a.docx", bytes(data))


def test_a_bomb_is_not_unpacked_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    read = zipfile.ZipExtFile.read

    def counted(self: zipfile.ZipExtFile, n: int | None = -1) -> bytes:
        asked.append(-1 if n is None else n)
        return read(self, n)

    monkeypatch.setattr(word_text.zipfile.ZipExtFile, "read", counted)
    with pytest.raises(BadParameterError, match="unpacks to more than 10,000,000 bytes"):
        paragraphs("a.docx", HOSTILE["a bomb"])
    assert asked == [MOST_BYTES + 1]
