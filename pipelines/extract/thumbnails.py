"""Draw a thumbnail of each page of a PDF: what stands beside a result, to recognise the page by."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2

from indexer.png import GREY, encode

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pipelines.extract.rendering import Picture

WIDTH, HEIGHT = 160, 240
"""Pixels that a thumbnail fits into; an upright A4 page is 160 wide."""
FINER = 2
"""Pages are drawn so many times larger and averaged: PDFium's own small letters are thin and broken."""
GREYS = 16
"""Shades of grey: a page of print has 3 kB with them, twice as much with 256."""
SECONDS = 60.0
"""For the pages of a file, of which some thousand are drawn in this time; the others have none."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The thumbnails of a file as PNG, by page."""

    pages: Mapping[int, bytes] = field(default_factory=dict)


def draw(path: Path, seconds: float = SECONDS) -> Drawn:
    """Draw what can be drawn of a file in this time. A page that cannot be drawn has none, nor has any of a file that
    PDFium cannot open.
    """
    started = time.monotonic()
    pages: dict[int, bytes] = {}
    with contextlib.suppress(pypdfium2.PdfiumError), pypdfium2.PdfDocument(path) as document:
        for number in range(1, len(document) + 1):
            if time.monotonic() - started > seconds:
                break
            with contextlib.suppress(pypdfium2.PdfiumError, ValueError, MemoryError):
                pages[number] = png(_draw(document[number - 1]))
    return Drawn(pages)


def _draw(page: pypdfium2.PdfPage) -> Picture:
    """A small picture of a page in shades of grey."""
    width, height = (max(side, 1.0) for side in page.get_size())
    scale = min(WIDTH / width, HEIGHT / height)
    bitmap = page.render(scale=FINER * scale, grayscale=True)
    fine: Picture = np.asarray(bitmap.to_numpy()).reshape(bitmap.height, bitmap.width)
    even = np.pad(fine, ((0, -bitmap.height % FINER), (0, -bitmap.width % FINER)), mode="edge")
    down, across = (side // FINER for side in even.shape)
    parts = even.reshape(down, FINER, across, FINER)
    averaged: Picture = parts.mean(axis=(1, 3)).round().astype(np.uint8)
    return averaged


def png(picture: Picture) -> bytes:
    """Encode rows of grey as PNG with 16 shades: two pixels a byte."""
    width = picture.shape[1]
    shades = (picture.astype(np.uint16) * (GREYS - 1) + 127) // 255
    even = np.pad(shades, ((0, 0), (0, width % 2))).astype(np.uint8)
    pairs = (even[:, ::2] << 4 | even[:, 1::2]).astype(np.uint8)
    return encode(pairs, width, depth=4, colour=GREY, level=9)
