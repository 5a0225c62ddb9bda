"""How the lines of the first page of a PDF are printed: the size and weight of their letters, and where they stand."""

from __future__ import annotations

import contextlib
import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2
import regex
from pypdfium2 import raw

from pipelines.extract.glyphs import MOST_CHARACTERS, base_of
from pipelines.extract.rendering import opened
from pipelines.extract.xhtml import clean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BOLD = 600
"""The least weight of bold letters, of 400 for usual ones."""
_NAME_OF_BOLD = regex.compile(rb"bold|black|heavy", regex.IGNORECASE)
_LONGEST_FONT = 128
_MOST_LINES = 500
"""Lines of a page, of which a cover has a tenth: each is compared with those above it."""
_LEAST_SIZE = 4.0
"""Points; a font that says less has its size in its glyphs."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line without its indent: the usual `size` of its letters, whether most of them are `bold`, its edges `left` and
    `right`, and `top`, how far its base is below the head of the page. In points.
    """

    text: str
    size: float
    bold: bool
    left: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class _Letter:
    text: str
    size: float
    bold: bool
    left: float
    right: float
    base: float


def printed_lines(path: Path) -> tuple[PrintedLine, ...]:
    """Lines of the first page, from above; none if PDFium cannot read it, or it has too many characters or lines."""
    for _, page in opened(path, [1]):
        with contextlib.suppress(pypdfium2.PdfiumError):
            text = page.get_textpage()
            if text.count_chars() <= MOST_CHARACTERS:
                height = page.get_height()
                lines = [_line(letters, height) for letters in _lines(text)]
                lines = lines if len(lines) <= _MOST_LINES else []
                return tuple(sorted(lines, key=lambda line: (line.top, line.left)))
    return ()


def _line(letters: list[_Letter], height: float) -> PrintedLine:
    shown = [letter for letter in letters if letter.text.strip()]
    size = Counter(round(2 * letter.size) / 2 for letter in shown).most_common(1)[0][0]
    bold = 2 * sum(letter.bold for letter in shown) > len(shown)
    text = " ".join(clean("".join(letter.text for letter in letters)).split())
    left, right = min(letter.left for letter in shown), max(letter.right for letter in shown)
    return PrintedLine(text, size, bold, left, right, height - shown[0].base)


def _lines(page: pypdfium2.PdfTextPage) -> Iterator[list[_Letter]]:
    """The characters of each line that shows any, spaces among them."""
    line: list[_Letter] = []
    for place in range(page.count_chars() + 1):
        character = chr(raw.FPDFText_GetUnicode(page, place)) if place < page.count_chars() else "\n"
        if character not in "\r\n":
            line.append(_letter(page, place, character))
            continue
        if any(letter.text.strip() for letter in line):
            yield line
        line = []


def _letter(page: pypdfium2.PdfTextPage, place: int, character: str) -> _Letter:
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    raw.FPDFText_GetLooseCharBox(page, place, box)
    scaled = raw.FPDFText_GetMatrix(page, place, matrix) and math.hypot(matrix.c, matrix.d)
    size = raw.FPDFText_GetFontSize(page, place) * (scaled or 1.0)
    name, flags = ctypes.create_string_buffer(_LONGEST_FONT), ctypes.c_int()
    raw.FPDFText_GetFontInfo(page, place, name, _LONGEST_FONT, flags)
    bold = raw.FPDFText_GetFontWeight(page, place) >= _BOLD or _NAME_OF_BOLD.search(name.value) is not None
    shown = size if size >= _LEAST_SIZE else abs(box.top - box.bottom)
    places = (shown, box.left, box.right, base_of(page, place))
    size, left, right, base = (number if math.isfinite(number) else 0.0 for number in places)
    return _Letter(character, size, bold, left, right, base)
