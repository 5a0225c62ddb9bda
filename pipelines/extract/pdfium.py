"""Read the text of a PDF with PDFium, page by page, for files that Tika cannot read though viewers show them."""

from __future__ import annotations

import contextlib
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

from pipelines.extract.glyphs import APART, base_of
from pipelines.extract.rendering import opened
from pipelines.extract.xhtml import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def pages_by_pdfium(path: Path) -> list[str]:
    """The text of each page in the file's order: lines stay lines, a blank line separates paragraphs. Empty for a file
    that PDFium cannot open; a page that it cannot read is an empty string.
    """
    try:
        with pypdfium2.PdfDocument(path) as document:
            count = len(document)
    except pypdfium2.PdfiumError:
        return []
    pages = [""] * count
    for number, page in opened(path, range(1, count + 1)):
        with contextlib.suppress(pypdfium2.PdfiumError):
            pages[number - 1] = _with_paragraphs(list(_lines(page.get_textpage())))
    return pages


def _lines(page: pypdfium2.PdfTextPage) -> Iterator[tuple[str, float]]:
    """The lines of a page with their heights in points, counted from below."""
    line, height = "", None
    for place in range(page.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(page, place))
        if character in "\r\n":
            if height is not None:
                yield clean(line).strip(), height
            line, height = "", None
            continue
        line += character
        if height is None and character.strip():
            height = base_of(page, place)
    if height is not None:
        yield clean(line).strip(), height


def _with_paragraphs(lines: Sequence[tuple[str, float]]) -> str:
    gaps = [one - other for (_, one), (_, other) in pairwise(lines)]
    usual = median([gap for gap in gaps if gap > 0] or [0.0])
    texts = [lines[0][0]] if lines else []
    for gap, (line, _) in zip(gaps, lines[1:], strict=True):
        apart = gap < 0 or gap > APART * usual
        texts.append(f"\n{line}" if apart else line)
    return "\n".join(texts)
