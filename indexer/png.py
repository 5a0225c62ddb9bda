"""Write PNG files (ISO/IEC 15948): one image data chunk, rows unfiltered."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

GREY, RGB = 0, 2
"""Colour types."""


def encode(rows: npt.NDArray[np.uint8], width: int, *, depth: int, colour: int, level: int) -> bytes:
    """Encode a picture of so many pixels in a row. `rows` has the bytes of its rows, shape (height, bytes), with
    `depth` bits for each value; `level` is that of zlib.
    """
    unfiltered = np.zeros((len(rows), 1 + rows.shape[1]), dtype=np.uint8)
    unfiltered[:, 1:] = rows
    header = struct.pack(">IIBBBBB", width, len(rows), depth, colour, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(unfiltered.tobytes(), level)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
