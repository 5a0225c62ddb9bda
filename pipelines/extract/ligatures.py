"""Join words that Tika parts within a ligature, `f loor` for `floor`, where PDFium reads them whole."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pypdfium2
import regex

from pipelines.extract.rendering import opened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_PARTED = regex.compile(r"(?<![\p{L}\p{M}])(?!(?:of|if)\b)(?P<first>\p{L}{0,20}f) (?P<rest>[fil]\p{Ll}{1,30})")
"""A word that ends in `f` before one that begins with the rest of a ligature."""
_WORD = regex.compile(r"\p{L}+")


def rejoined(path: Path, pages: Sequence[str]) -> list[str]:
    """The pages, with parted words joined that PDFium has whole on the page, and nowhere there as two words."""
    result = list(pages)
    wanted = [number for number, page in enumerate(pages, 1) if _PARTED.search(page)]
    for number, page in opened(path, wanted):
        with contextlib.suppress(pypdfium2.PdfiumError):
            result[number - 1] = _joined(pages[number - 1], page.get_textpage().get_text_range())
    return result


def _joined(text: str, other: str) -> str:
    words = frozenset(_WORD.findall(other))
    lines = " ".join(other.split())

    def whole(match: regex.Match[str]) -> str:
        joined = match["first"] + match["rest"]
        return joined if joined in words and match.group() not in lines else match.group()

    return _PARTED.sub(whole, text)
