"""Characters and their positions on a page of a PDF, from PDFium, and the lines that they form."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from pypdfium2 import raw

from pipelines.extract.xhtml import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pypdfium2

MOST_CHARACTERS = 20_000
"""Pages with more characters are left unchanged: a hostile page must not take minutes."""
SAME_LINE = 3.5
"""Points; characters raised or lowered by less belong to the line."""
MARK_ABOVE = 12.0
"""Points; the most that a vowel sign is above its line."""
WIDE = 2.5
"""Width of a gap, in twice the usual character width, from which it separates columns or cells of a table."""
APART = 1.3
"""Distance of lines, in the usual distance, from which a paragraph begins."""
ASLANT = 0.05
"""Sine of an angle; text rotated further, such as a watermark, belongs to no line."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character with its combining signs. `left` and `right` are its edges in points, `base` the height of its line;
    `order` is its position in PDFium's text.
    """

    text: str
    left: float
    right: float
    base: float
    order: int


def glyph_lines(page: pypdfium2.PdfTextPage) -> tuple[list[list[Glyph]], str]:
    """The lines of a page from the top, the characters of each unordered, and the slanted text. Spaces are left out;
    vowel signs are attached to their letter. Empty for a page with too many characters.
    """
    glyphs, aslant = _glyphs(page)
    lines: list[list[Glyph]] = []
    for glyph in sorted(
        (candidate for candidate in glyphs if not _is_mark(candidate)), key=lambda candidate: -candidate.base
    ):
        if lines and lines[-1][0].base - glyph.base < SAME_LINE:
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    for mark in (glyph for glyph in glyphs if _is_mark(glyph)):
        _attach(mark, [line for line in lines if -SAME_LINE < mark.base - line[0].base < MARK_ABOVE])
    return lines, aslant


def _attach(mark: Glyph, lines: Sequence[list[Glyph]]) -> None:
    """Attach a sign to the nearest letter of these lines."""
    letters = [(abs(_middle(glyph) - _middle(mark)), number, place)
               for number, line in enumerate(lines)
               for place, glyph in enumerate(line) if glyph.text[0].isalpha()]  # fmt: skip
    if letters:
        _, number, place = min(letters)
        letter = lines[number][place]
        lines[number][place] = replace(letter, text=letter.text + mark.text)


def _glyphs(page: pypdfium2.PdfTextPage) -> tuple[list[Glyph], str]:
    count = page.count_chars()
    found = []
    aslant = ""
    for place in range(count if count <= MOST_CHARACTERS else 0):
        character = clean(chr(raw.FPDFText_GetUnicode(page, place)))
        if raw.FPDFText_IsGenerated(page, place) == 1 or not character.strip():
            continue
        if abs(math.sin(raw.FPDFText_GetCharAngle(page, place))) > ASLANT:
            aslant += character
            continue
        box = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(page, place, box)
        found.append(Glyph(character, box.left, box.right, base_of(page, place), place))
    return found, aslant


def base_of(page: pypdfium2.PdfTextPage, place: int) -> float:
    """The height of the line on which a character stands, in points from below; `place` is its position in the text."""
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(page, place, x, y)
    return y.value


def wide_gap(line: Sequence[Glyph]) -> int | None:
    """The position, from the left, before which a wide gap divides a line; None without one."""
    solid = sorted(line, key=lambda glyph: glyph.left)
    least = WIDE * 2 * median(glyph.right - glyph.left for glyph in line)
    return next(
        (place for place, (glyph, after) in enumerate(pairwise(solid), 1) if after.left - glyph.right > least), None
    )


def parted(line: Sequence[Glyph]) -> list[list[Glyph]]:
    """The parts into which wide gaps divide a line; empty if it is whole."""
    parts = []
    rest = sorted(line, key=lambda glyph: glyph.left)
    while (place := wide_gap(rest)) is not None:
        parts.append(rest[:place])
        rest = rest[place:]
    return [*parts, rest] if parts else []


def _is_mark(glyph: Glyph) -> bool:
    return unicodedata.category(glyph.text[0]) == "Mn"


def _middle(glyph: Glyph) -> float:
    return (glyph.left + glyph.right) / 2
