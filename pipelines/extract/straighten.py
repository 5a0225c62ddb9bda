"""Rotate and deskew page images, and map positions back to the page as shown."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, radians, tan
from typing import TYPE_CHECKING

import numpy as np

from pipelines.extract.rendering import MID_GREY

if TYPE_CHECKING:
    import numpy.typing as npt

    from pipelines.extract.rendering import Picture

    Matrix = npt.NDArray[np.float64]
    Box = tuple[int, int, int, int]

MAX_SKEW = 8.0
"""Degrees; the most skew of sheets in a feeder. More indicates a drawing."""
MIN_SKEW = 0.4
"""Degrees; Tesseract reads lines with less skew equally well."""
COARSE, FINE = 0.5, 0.1
"""Degrees between the angles tried, first in the whole range, then around the best."""
SAMPLE = 30_000
"""Dark pixels that are examined; more do not improve the angle."""
PROFILE_SIDE = 1500
"""Pixels to which an image is reduced before its angle is measured; a line of print still has ten."""
CLEARER = 1.1
"""By how much lines must be clearer when levelled, so that an image without lines is left unchanged."""
MOST_INK = 0.5
"""Share of dark pixels from which a page is not print on paper."""
WHOLE = 10_000


@dataclass(frozen=True, slots=True)
class Straightened:
    """An upright image; `back` maps its pixels to those of the page as shown, which has `size` (width, height)."""

    picture: Picture
    back: Matrix
    size: tuple[int, int]

    def box_on_page(self, box: Box) -> Box:
        """Map a box (left, top, right, bottom, in pixels of this image) to the page as shown, in ten-thousandths of
        that page's width and height.
        """
        left, top, right, bottom = box
        corners = np.array([[left, right, left, right], [top, top, bottom, bottom], [1, 1, 1, 1]], np.float64)
        across, down = (self.back @ corners) * WHOLE / np.array(self.size)[:, None]
        edges = (floor(across.min()), floor(down.min()), ceil(across.max()), ceil(down.max()))
        x0, y0, x1, y1 = (min(max(edge, 0), WHOLE) for edge in edges)
        return x0, y0, x1, y1


def straighten(picture: Picture, quarters: int) -> Straightened:
    """The image, rotated anticlockwise by this many quarter turns, then sheared so that its lines are level."""
    height, width = picture.shape
    back = {
        0: np.array([[1, 0, 0], [0, 1, 0]]),
        1: np.array([[0, -1, width], [1, 0, 0]]),
        2: np.array([[-1, 0, width], [0, -1, height]]),
        3: np.array([[0, 1, 0], [-1, 0, height]]),
    }[quarters % 4].astype(np.float64)
    turned = np.ascontiguousarray(np.rot90(picture, quarters))
    angle = skew(turned)
    if abs(angle) < MIN_SKEW:
        return Straightened(turned, back, (width, height))
    slope = tan(radians(angle))
    # For so small an angle, two shears are as good as a rotation, and much faster.
    level, below = _sheared(turned.T, -slope)
    upright, beside = _sheared(level.T, slope)
    # x, y of the result: this undoes the second shear, then the first.
    undo_second = np.array([[1, -slope, -beside], [0, 1, 0], [0, 0, 1]])
    undo_first = np.array([[1, 0, 0], [slope, 1, -below], [0, 0, 1]])
    full = np.vstack([back, [0, 0, 1]]) @ undo_first @ undo_second
    return Straightened(upright, full[:2], (width, height))


def skew(picture: Picture) -> float:
    """Degrees by which the lines of print fall to the right (negative: rise); 0 when there are none.

    Sums up the dark pixels along lines of each slope. At the slope of the print, the contrast between lines and the
    white between them is highest.
    """
    step = max(1, max(picture.shape) // PROFILE_SIDE)
    dark = picture[::step, ::step] < MID_GREY
    if not 0 < dark.mean() < MOST_INK:
        return 0.0
    down, across = np.nonzero(dark)
    if len(down) > SAMPLE:
        # Random with a fixed seed: regular steps through rows would create lines.
        some = np.random.default_rng(0).integers(0, len(down), SAMPLE)
        down, across = down[some], across[some]

    def clearness(angle: float) -> float:
        places = np.round(down - tan(radians(angle)) * across).astype(int)
        counts = np.bincount(places - places.min())
        return float((np.diff(counts) ** 2).sum())

    level = clearness(0)
    best = max(np.arange(-MAX_SKEW, MAX_SKEW + COARSE, COARSE), key=clearness)
    best = max(np.arange(best - COARSE, best + COARSE + FINE, FINE), key=clearness)
    return float(best) if clearness(best) > CLEARER * level else 0.0


def _sheared(picture: Picture, slope: float) -> tuple[Picture, int]:
    """Shift each row to the right by `slope` times its number, on a wide enough canvas; returns the number of pixels
    added on the left, too.
    """
    height, width = picture.shape
    reach = slope * height
    before, added = max(0, ceil(-reach)), ceil(abs(reach)) + 1
    paper = np.full((height, width + added), round(float(np.median(picture[:: max(1, height // 200)]))), np.uint8)
    for row in range(height):
        start = before + slope * row
        whole = floor(start)
        part = start - whole
        line = picture[row].astype(np.float32)
        paper[row, whole : whole + width] = line * (1 - part) + np.concatenate([line[:1], line[:-1]]) * part
    return paper, before
