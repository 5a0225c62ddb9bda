"""Render pages of a PDF as images, by PDFium, as a viewer shows them."""

from __future__ import annotations

import contextlib
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import numpy.typing as npt

    Picture = npt.NDArray[np.uint8]
    """Rows of grey, 0 is black."""

MAX_SIDE = 5000
"""Pixels; larger pages are rendered at lower resolution, so that hostile page sizes cannot exhaust memory."""
INK_DPI = 50
FAINT = 10
"""Of 255: the most contrast of an empty page, between its lightest and its darkest point."""
COVERED = 0.5
"""Share of a page that pictures cover from which it is one picture: a scanned page, or a photograph."""
MOST_PICTURES = 1000
"""Pictures of a page that are looked at; some programs divide a scanned page into strips."""
MID_GREY = 160
"""Of 255; readable text is darker."""


def opened(path: Path, numbers: Sequence[int]) -> Iterator[tuple[int, pypdfium2.PdfPage]]:
    """Number and page of each of the pages (from 1) that PDFium can open; Tika reads some files that it cannot.
    Exceptions of PDFium while a page is used are left to the caller.
    """
    if not numbers:
        return
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return
    with document:
        for number in numbers:
            try:
                page = document[number - 1]
            except (pypdfium2.PdfiumError, IndexError):
                continue
            yield number, page


def render(path: Path, numbers: Sequence[int], dpi: int) -> Iterator[tuple[int, Picture]]:
    """Number and image of each of the pages that can be rendered."""
    for number, page in opened(path, numbers):
        with contextlib.suppress(pypdfium2.PdfiumError):
            scale = min(dpi / 72, MAX_SIDE / max(*page.get_size(), 1))
            yield number, np.asarray(page.render(scale=scale, grayscale=True).to_numpy()).squeeze()


def ink_shares(path: Path, numbers: Sequence[int]) -> dict[int, float]:
    """For each page the share of its pixels that are darker than mid-grey."""
    return {number: float((image < MID_GREY).mean()) for number, image in render(path, numbers, INK_DPI)}


def empty_pages(path: Path, numbers: Sequence[int]) -> frozenset[int]:
    """The pages on which nothing at all is visible, not even faintly."""
    return frozenset(number for number, image in render(path, numbers, INK_DPI) if int(np.ptp(image)) < FAINT)


def pictured_pages(path: Path, numbers: Sequence[int]) -> frozenset[int]:
    """The pages of which pictures cover half or more, as they do a scanned one."""
    found = set()
    for number, page in opened(path, numbers):
        with contextlib.suppress(pypdfium2.PdfiumError):
            width, height = page.get_size()
            if _covered(page, width, height) >= COVERED * width * height > 0:
                found.add(number)
    return frozenset(found)


def _covered(page: pypdfium2.PdfPage, width: float, height: float) -> float:
    """The sum of the areas of a page's pictures, in square points."""
    area = 0.0
    pictures = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
    for picture in islice(pictures, MOST_PICTURES):
        left, bottom, right, top = picture.get_bounds()
        area += max(0.0, min(right, width) - max(left, 0)) * max(0.0, min(top, height) - max(bottom, 0))
    return area
