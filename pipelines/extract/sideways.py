"""Pages with vertical text, of which Tika makes one line per letter: PDFium's text is used instead."""

from __future__ import annotations

import contextlib
from collections import Counter
from typing import TYPE_CHECKING

import pypdfium2

from pipelines.extract.rendering import opened
from pipelines.extract.xhtml import clean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LEAST_LINES = 8
SHORT = 3
"""Characters of a line that is only a piece of a word, or a cell of a table."""
SHORT_SHARE = 0.5
"""Share of short lines from which a page is vertical. 12 of 900 pages reach it, all of them vertical; on others at most
a third of the lines are short.
"""
KEPT = 0.97
"""Share of the letters and figures that PDFium must find, too, in half as many lines at most."""
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
"""PDFium's mark for the hyphen at the end of a line."""


def upright(path: Path, pages: Sequence[str]) -> list[str]:
    """The pages; vertical ones with PDFium's text."""
    result = list(pages)
    wanted = [number for number, page in enumerate(pages, 1) if _is_broken(page)]
    for number, page in opened(path, wanted):
        with contextlib.suppress(pypdfium2.PdfiumError):
            found = page.get_textpage().get_text_range().translate(_HYPHENS)
            text = "\n".join(" ".join(line.split()) for line in clean(found).split("\n")).strip("\n")
            if _is_better(text, pages[number - 1]):
                result[number - 1] = text
    return result


def _lines(page: str) -> list[str]:
    return [line for line in page.split("\n") if line]


def _is_broken(page: str) -> bool:
    lines = _lines(page)
    short = sum(len(line.replace(" ", "")) <= SHORT for line in lines)
    return len(lines) >= LEAST_LINES and short >= SHORT_SHARE * len(lines)


def _is_better(text: str, page: str) -> bool:
    wanted, found = (Counter(character for character in some if character.isalnum()) for some in (page, text))
    return 2 * len(_lines(text)) <= len(_lines(page)) and (wanted & found).total() >= KEPT * wanted.total()
