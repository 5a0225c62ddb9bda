"""Fold names to the key by which they are compared and looked up."""

from __future__ import annotations

import re
import unicodedata

_SILENT = frozenset("'’‘ʼ`´.·\u0640\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff")
"""Removed rather than read as a space: `U.S.` is `US`, `Côte d’Ivoire` is `Cote dIvoire`; Arabic tatweel."""

_IN_ASCII = {
    code: "" if chr(code) in _SILENT else " " for code in range(128) if not chr(code).isalnum()
}  # fmt: skip
"""The same for text in ASCII, which most is, and which takes a tenth of the time."""

_LOST = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_])")
"""What a lossy encoding leaves of an apostrophe: `People?s Republic`."""


def fold(text: str) -> str:
    """Return `text` without case, accents, punctuation and superfluous white space; `&` counts as `and`."""
    plain = _LOST.sub("", text.replace("&", " and "))
    if plain.isascii():
        return " ".join(plain.translate(_IN_ASCII).casefold().split())
    kept = []
    for char in unicodedata.normalize("NFKD", plain):
        if char in _SILENT or unicodedata.category(char) == "Mn":
            continue
        kept.append(char if char.isalnum() else " ")
    return " ".join("".join(kept).casefold().split())
