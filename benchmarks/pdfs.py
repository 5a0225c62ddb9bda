"""Small PDFs for tests and benchmarks, made of lines; no more than a reader needs."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from benchmarks.hostile import pdf_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipelines.extract.rendering import Picture

LETTER = (612, 792)
ENCRYPTION = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O (" + b"o" * 32 + b") /U (" + b"u" * 32 + b") >>"
"""Of a password that nobody knows: the empty one does not fit these values."""


def pdf(pages: Sequence[Sequence[str]], *, encrypted: bool = False, named: bytes = b"") -> bytes:
    """A PDF whose pages show the given lines of Latin text, top down; `named` is the dictionary of their labels."""
    count = len(pages)
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % (b"/PageLabels " + named if named else b""),
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(count))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        stream = _content(lines)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (*LETTER, 5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    extra = b""
    if encrypted:
        objects.append(ENCRYPTION)
        extra = b"/Encrypt %d 0 R /ID [(0123456789abcdef) (0123456789abcdef)]" % len(objects)
    return pdf_file(objects, extra)


def scan(pictures: Sequence[Picture], *, dpi: int = 300, turned: int = 0) -> bytes:
    """A PDF whose pages are grey pictures without text; viewers are told to turn them by `turned` degrees."""
    count = len(pictures)
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, b" ".join(b"%d 0 R" % (3 + 3 * i) for i in range(count))),
    ]
    for number, picture in enumerate(pictures):
        height, width = picture.shape
        across, down = width * 72 / dpi, height * 72 / dpi
        stream = b"%.3f 0 0 %.3f 0 0 cm /P Do" % (across, down)
        image = zlib.compress(picture.tobytes(), 1)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.3f %.3f] /Rotate %d /Contents %d 0 R "
            b"/Resources << /XObject << /P %d 0 R >> >> >>" % (across, down, turned, 4 + 3 * number, 5 + 3 * number),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 "
            b"/Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (width, height, len(image), image),
        ]
    return pdf_file(objects, b"")


def _content(lines: Sequence[str]) -> bytes:
    shown = [b"BT /F1 11 Tf 14 TL 72 720 Td"]
    for line in lines:
        text = line.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        shown.append(b"(%s) Tj T*" % text)
    return b"\n".join([*shown, b"ET"])
