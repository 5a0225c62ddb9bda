"""Draw one page, in a child that `fork_server.py` forks and limits.

PDFium is not thread-safe; the child has one thread.
"""

from __future__ import annotations

import ctypes
import json
import unicodedata
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2
from pypdfium2 import raw

from indexer.png import GREY, RGB, encode
from webapp.page_images.text_lines import Line, area_of, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import numpy.typing as npt

    Picture = npt.NDArray[np.uint8]
    Box = tuple[int, int, int, int]

WIDTH = 1240
"""Pixels across an upright A4 page: 150 dots an inch."""

MAX_SIDE = 2400
"""Pixels of the longer side: hostile page sizes must not exhaust memory."""

COMPRESSION = 3
"""Level of zlib: half the time of the default 6, for 5 % more bytes."""

TINT = (255, 222, 205)
"""Highlight colour, multiplied with the image, so that print stays black."""

ROOM = 2
"""Pixels of margin around a highlight."""

WHOLE = 10_000
"""Width and height of a page in the coordinates of its words' boxes."""

ANCHOR = 24
"""Letters by which the beginning and the end of a text are found when the whole text is not."""


def drawn(request: bytes) -> bytes:
    """The PNG for a request in JSON: `path` and `page` of a PDF, and the `texts` and `boxes` to highlight. Any
    exception means that there is no image.
    """
    wanted = json.loads(request)
    with pypdfium2.PdfDocument(wanted["path"]) as document:
        page = document[wanted["page"] - 1]
        width, height = (max(side, 1.0) for side in page.get_size())
        scale = min(WIDTH / min(width, height), MAX_SIDE / max(width, height))
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
        picture = np.array(bitmap.to_numpy()[:, :, :3])
        height, width = picture.shape[:2]
        found = _boxes(page, wanted["texts"], width, height)
        for left, top, right, bottom in (*found, *scaled(wanted["boxes"], width, height)):
            area = picture[top:bottom, left:right].astype(np.uint16)
            picture[top:bottom, left:right] = (area * np.array(TINT, dtype=np.uint16) // 255).astype(np.uint8)
        return png(picture)


def scaled(boxes: Iterable[Box], width: int, height: int) -> Iterator[Box]:
    """Convert boxes from ten-thousandths of the page to pixels of its image, with a small margin."""
    for left, top, right, bottom in boxes:
        x0, x1 = left * width // WHOLE - ROOM, -(-right * width // WHOLE) + ROOM
        y0, y1 = top * height // WHOLE - ROOM, -(-bottom * height // WHOLE) + ROOM
        yield max(x0, 0), max(y0, 0), min(x1, width), min(y1, height)


def _boxes(page: pypdfium2.PdfPage, texts: list[str], width: int, height: int) -> Iterator[Box]:
    """The boxes of the texts, in pixels: left, top, right, bottom. A text that is not found has none."""
    if not texts:
        return
    words = page.get_textpage()
    letters: list[str] = []
    places: list[int] = []
    for place in range(words.count_chars()):
        for letter in _letters(chr(raw.FPDFText_GetUnicode(words, place))):
            letters.append(letter)
            places.append(place)
    haystack = "".join(letters)
    lines: list[Line] | None = None
    for text in texts:
        wanted = "".join(_letters(text))
        found = find(wanted, haystack)
        if found is None:
            lines = lines_of(words, _letters) if lines is None else lines
            area = area_of(wanted, lines)
            if area is not None:
                yield _pixels(page, area, width, height)
            continue
        first, last = places[found[0]], places[found[1] - 1]
        for index in range(words.count_rects(first, last - first + 1)):
            yield _pixels(page, words.get_rect(index), width, height)


def _letters(text: str) -> Iterator[str]:
    """The characters compared: letters and digits, normalised for case, encoding of accents and presentation forms."""
    for char in unicodedata.normalize("NFKC", text).casefold():
        if char.isalnum():
            yield char


def find(needle: str, haystack: str) -> tuple[int, int] | None:
    """Start and end of `needle`, matched whole or else from its first letters to its last."""
    if not needle:
        return None
    start = haystack.find(needle)
    if start >= 0:
        return start, start + len(needle)
    start = haystack.find(needle[:ANCHOR])
    end = haystack.find(needle[-ANCHOR:], start) if start >= 0 else -1
    whole = end + len(needle[-ANCHOR:]) - start
    # A match much longer than the text is wrong.
    return (start, start + whole) if end >= 0 and whole <= 1.3 * len(needle) else None


def _pixels(page: pypdfium2.PdfPage, box: tuple[float, float, float, float], width: int, height: int) -> Box:
    left, bottom, right, top = box
    corners = []
    for x, y in ((left, top), (right, bottom)):
        across, down = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, across, down)
        corners.append((across.value, down.value))
    (x0, y0), (x1, y1) = corners
    x0, x1, y0, y1 = min(x0, x1) - ROOM, max(x0, x1) + ROOM, min(y0, y1) - ROOM, max(y0, y1) + ROOM
    return max(x0, 0), max(y0, 0), min(x1, width), min(y1, height)


def png(picture: Picture) -> bytes:
    """Encode 8-bit RGB, shape (height, width, 3), as PNG. A grey image is encoded without colours, which halves time
    and size.
    """
    height, width, _ = picture.shape
    red, green, blue = (picture[:, :, colour] for colour in range(3))
    is_grey = np.array_equal(red, green) and np.array_equal(green, blue)
    row = red if is_grey else picture.reshape(height, 3 * width)
    return encode(row, width, depth=8, colour=GREY if is_grey else RGB, level=COMPRESSION)
