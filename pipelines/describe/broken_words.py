"""Words that an extraction broke by a blank: `Security Counci l`, `Secretary- General`."""

from __future__ import annotations

import regex

_BROKEN = regex.compile(r"\b(\p{L}{3,}) ([b-df-hj-np-tv-xz])(?!\p{L})|\b(\p{L}+-) (\p{Lu}\p{L}{2,})", regex.VERSION1)
"""A consonant alone is no word of Latin script; a hyphen joins two."""


def mended(page: str) -> str:
    """The page with broken words joined whose whole form it has elsewhere."""
    words = frozenset(regex.findall(r"\p{L}[\p{L}-]*", page))

    def joined(match: regex.Match[str]) -> str:
        whole = match.group().replace(" ", "")
        return whole if whole in words else match.group()

    return _BROKEN.sub(joined, page)
