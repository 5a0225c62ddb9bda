"""Fold names to the key by which they are compared and looked up."""

from __future__ import annotations

import re
import unicodedata

_SILENT = frozenset("'’‘ʼ`´.·\u0640\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff")
"""Removed rather than read as a space: `U.S.` is `US`, `Côte d’Ivoire` is `Cote dIvoire`; Arabic tatweel."""

_LOST = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_])")
"""What a lossy encoding leaves of an apostrophe: `People?s Republic`."""


def fold(text: str) -> str:
    """Return `text` without case, accents, punctuation and superfluous white space; `&` counts as `and`."""
    decomposed = unicodedata.normalize("NFKD", _LOST.sub("", text.replace("&", " and ")))
    kept = []
    for char in decomposed:
        if char in _SILENT or unicodedata.category(char) == "Mn":
            continue
        kept.append(char if char.isalnum() else " ")
    return " ".join("".join(kept).casefold().split())
