"""What stands where on a page of a PDF, as PDFium tells it: characters, and the lines that they make."""

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
"""A page with more is left as it is: a hostile one must not take minutes."""
SAME_LINE = 3.5
"""Points; what is raised or lowered by less is of the line."""
MARK_ABOVE = 12.0
"""Points; so far above its line a vowel sign stands at most."""
WIDE = 2.5
"""Of twice the usual width of a character: a space that divides columns, or the cells of a table."""
ASLANT = 0.05
"""Sine of an angle; text that is turned further, as a watermark is, is no part of a line."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character with the signs at it. `left` and `right` are its edges in points, `base` the height of its line;
    `order` is its place in what PDFium reads.
    """

    text: str
    left: float
    right: float
    base: float
    order: int


def glyph_lines(page: pypdfium2.PdfTextPage) -> tuple[list[list[Glyph]], str]:
    """The lines of a page from the top, with the characters of each in no order, and what stands aslant on it. Blanks
    are left out; vowel signs go with the letter at which they stand. Empty for a page with too many characters.
    """
    glyphs, aslant = _glyphs(page)
    lines: list[list[Glyph]] = []
    for glyph in sorted((one for one in glyphs if not _is_mark(one)), key=lambda one: -one.base):
        if lines and lines[-1][0].base - glyph.base < SAME_LINE:
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    for mark in (one for one in glyphs if _is_mark(one)):
        _put(mark, [line for line in lines if -SAME_LINE < mark.base - line[0].base < MARK_ABOVE])
    return lines, aslant


def _put(mark: Glyph, lines: Sequence[list[Glyph]]) -> None:
    """Add a sign to the letter of these lines that is nearest."""
    letters = [(abs(_middle(one) - _middle(mark)), number, place)
               for number, line in enumerate(lines)
               for place, one in enumerate(line) if one.text[0].isalpha()]  # fmt: skip
    if letters:
        _, number, place = min(letters)
        one = lines[number][place]
        lines[number][place] = replace(one, text=one.text + mark.text)


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
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetLooseCharBox(page, place, box)
        raw.FPDFText_GetCharOrigin(page, place, x, y)
        found.append(Glyph(character, box.left, box.right, y.value, place))
    return found, aslant


def wide_gap(line: Sequence[Glyph]) -> int | None:
    """The place, from the left, before which a wide space divides a line; None if none does."""
    solid = sorted(line, key=lambda one: one.left)
    least = WIDE * 2 * median(one.right - one.left for one in line)
    return next(
        (place for place, (one, after) in enumerate(pairwise(solid), 1) if after.left - one.right > least), None
    )


def parted(line: Sequence[Glyph]) -> list[list[Glyph]]:
    """The parts into which wide spaces divide a line; none if it is whole."""
    parts = []
    rest = sorted(line, key=lambda one: one.left)
    while (place := wide_gap(rest)) is not None:
        parts.append(rest[:place])
        rest = rest[place:]
    return [*parts, rest] if parts else []


def _is_mark(glyph: Glyph) -> bool:
    return unicodedata.category(glyph.text[0]) == "Mn"


def _middle(glyph: Glyph) -> float:
    return (glyph.left + glyph.right) / 2
