"""Arabic pages whose lines Tika breaks at vowel signs: laid out anew from where PDFium says each character stands."""

from __future__ import annotations

import contextlib
import ctypes
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

import pypdfium2
import regex
from pypdfium2 import raw

from pipelines.extract.scripts import letters, with_kept_runs
from pipelines.extract.xhtml import clean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_LONE_MARK = regex.compile(r"^[\u064b-\u0655\u0670]+$", regex.MULTILINE)
MOST_CHARACTERS = 20_000
"""A page with more is left as it is: a hostile one must not take minutes."""
GAP = 0.15
"""Of twice the usual width of a character: a space between two from which on there is a blank. Measured, between words
it is 0.2 and more, within them 0.05. Blanks of the file itself are not believed: programs put some within words.
"""
WIDE = 3.0
"""The same, of a space that divides columns or the cells of a table; where a third of the lines have one, the page is
left as it is.
"""
APART = 1.45
"""Of the usual distance of lines: from here on a paragraph begins."""


@dataclass(frozen=True, slots=True)
class _Glyph:
    text: str
    left: float
    right: float
    base: float
    order: int


def relaid(path: Path, pages: Sequence[str]) -> list[str]:
    """The pages, those anew on which a vowel sign stands alone on a line. There Tika has broken lines, and put the
    words of others in the order from left to right.
    """
    wanted = [place for place, page in enumerate(pages) if _LONE_MARK.search(page)]
    result = list(pages)
    if not wanted:
        return result
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return result  # Tika reads some files that PDFium does not
    with document:
        for place in wanted:
            with contextlib.suppress(pypdfium2.PdfiumError, IndexError):
                text = _page(document[place])
                if _letters_in(text) >= 0.95 * _letters_in(pages[place]):
                    result[place] = text
    return result


def _letters_in(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _page(page: pypdfium2.PdfPage) -> str:
    lines = _lines(_glyphs(page.get_textpage()))
    if not lines or sum(_has_wide_gap(line) for line in lines) > len(lines) / 3:
        return ""
    steps = [one[0].base - after[0].base for one, after in pairwise(lines)]
    usual = median(steps) if steps else 0
    texts = [_text(lines[0])]
    for line, step in zip(lines[1:], steps, strict=True):
        if step > APART * usual:
            texts.append("")
        texts.append(_text(line))
    return "\n".join(texts)


def _glyphs(page: pypdfium2.PdfTextPage) -> list[_Glyph]:
    """What stands on the page, without the blanks and line ends that PDFium makes up."""
    count = page.count_chars()
    found = []
    for place in range(count if count <= MOST_CHARACTERS else 0):
        code = raw.FPDFText_GetUnicode(page, place)
        character = letters(chr(code))
        if raw.FPDFText_IsGenerated(page, place) == 1 or not clean(character).strip():
            continue
        box = raw.FS_RECTF()
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetLooseCharBox(page, place, box)
        raw.FPDFText_GetCharOrigin(page, place, x, y)
        found.append(_Glyph(character, box.left, box.right, y.value, place))
    return found


def _lines(glyphs: Sequence[_Glyph]) -> list[list[_Glyph]]:
    """The glyphs of each line, from the top. Vowel signs go with the letter at which they stand."""
    bases = [glyph for glyph in glyphs if not _is_mark(glyph)]
    lines: list[list[_Glyph]] = []
    for glyph in sorted(bases, key=lambda one: -one.base):
        if lines and lines[-1][0].base - glyph.base < SAME_LINE:
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    for mark in (glyph for glyph in glyphs if _is_mark(glyph)):
        near = [line for line in lines if -SAME_LINE < mark.base - line[0].base < MARK_ABOVE]
        closest = min(
            ((abs(_middle(one) - _middle(mark)), number, place) for number, line in enumerate(near)
             for place, one in enumerate(line) if one.text[0].isalpha()), default=None,
        )  # fmt: skip
        if closest:
            line = near[closest[1]]
            one = line[closest[2]]
            line[closest[2]] = _Glyph(one.text + mark.text, one.left, one.right, one.base, one.order)
    return lines


SAME_LINE = 3.5
"""Points; what is raised or lowered by less is of the line."""
MARK_ABOVE = 12.0
"""Points; so far above its line a vowel sign stands at most."""


def _is_mark(glyph: _Glyph) -> bool:
    return unicodedata.category(glyph.text[:1] or " ") == "Mn"


def _middle(glyph: _Glyph) -> float:
    return (glyph.left + glyph.right) / 2


def _size(line: Sequence[_Glyph]) -> float:
    widths = [one.right - one.left for one in line]
    return 2 * median(widths) if widths else 1.0


def _has_wide_gap(line: Sequence[_Glyph]) -> bool:
    solid = sorted(line, key=lambda one: one.left)
    return any(after.left - one.right > WIDE * _size(line) for one, after in pairwise(solid))


def _text(line: Sequence[_Glyph]) -> str:
    plain = "".join(one.text for one in line)
    arabic = sum(character.isalpha() and "\u0600" <= character <= "\u06ff" for character in plain)
    to_left = 2 * arabic > sum(character.isalpha() for character in plain)
    size = _size(line)
    # The letters of a ligature stand in one place; PDFium gives those of Arabic in reverse.
    ordered = sorted(line, key=lambda one: (-one.left, -one.order) if to_left else (one.left, one.order))
    text = ""
    before: _Glyph | None = None
    for one in ordered:
        if before is not None and (before.left - one.right if to_left else one.left - before.right) > GAP * size:
            text += " "
        text += one.text
        before = one
    return " ".join((with_kept_runs(text) if to_left else text).split())
