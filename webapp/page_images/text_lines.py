"""Where a line of text stands that PDFium reads in another order, as it does some Arabic: by the letters it holds."""

from __future__ import annotations

import ctypes
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import pypdfium2

    Area = tuple[float, float, float, float]

SAME_LINE = 3.5
"""Points; letters whose feet are no further apart are of one line."""
ALIKE = 0.9
"""Share of a text's letters that must stand on a line: vowel signs and ligatures are counted in two ways."""
MIN_SHARE_OF_LINE = 0.6
"""Share of a line's letters that a text must have, or else it is only a part of it and may stand elsewhere."""
MOST_CHARACTERS = 20_000


@dataclass(slots=True)
class Line:
    """Letters that stand on a line, and the area that they take: left, bottom, right, top, in points."""

    foot: float
    letters: Counter[str]
    area: Area


def lines_of(page: pypdfium2.PdfTextPage, letters_of: Callable[[str], Iterable[str]]) -> list[Line]:
    """The lines of a page; `letters_of` gives the letters that are compared. None for a page of very many letters."""
    found: list[Line] = []
    count = page.count_chars()
    places = range(count if count <= MOST_CHARACTERS else 0)
    for foot, place in sorted((_foot(page, place), place) for place in places):
        letters = Counter(letters_of(chr(raw.FPDFText_GetUnicode(page, place))))
        if not letters:
            continue
        left, bottom, right, top = page.get_charbox(place)
        if found and foot - found[-1].foot < SAME_LINE:
            line = found[-1]
            x0, y0, x1, y1 = line.area
            line.letters += letters
            line.area = min(x0, left), min(y0, bottom), max(x1, right), max(y1, top)
        else:
            found.append(Line(foot, letters, (left, bottom, right, top)))
    return found


def area_of(letters: Sequence[str], lines: Iterable[Line]) -> Area | None:
    """Where the line stands that is made of these letters, in whatever order; None if none is."""
    wanted = Counter(letters)
    best = max(lines, key=lambda line: (wanted & line.letters).total() / line.letters.total(), default=None)
    if best is None or not letters:
        return None
    shared = (wanted & best.letters).total()
    return best.area if shared >= ALIKE * len(letters) and shared >= MIN_SHARE_OF_LINE * best.letters.total() else None


def _foot(page: pypdfium2.PdfTextPage, place: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(page, place, x, y)
    return y.value
