"""In how many passages each stem occurs, as it is stored. Counts of what is gone are subtracted, so they stay exact."""

from __future__ import annotations

import json
import zlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def packed(counts: Mapping[str, int]) -> bytes:
    """Serialise counts for `unpacked`."""
    return zlib.compress(json.dumps(counts).encode(), 1)


def unpacked(stored: bytes) -> Counter[str]:
    """Read what `packed` wrote. Raises ValueError when it is damaged."""
    try:
        return Counter(json.loads(zlib.decompress(stored)))
    except zlib.error as error:
        message = f"its stems cannot be read ({error})"
        raise ValueError(message) from error
