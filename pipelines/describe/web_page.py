"""The title of a web page: the part of its `<title>` that stands in the page, without the name of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

_SEPARATOR = regex.compile(r"\s+[|–—«»·-]\s+|\s+::?\s+")
_LEAST = 3
"""Words of a title; fewer name a section of the site."""
_MOST = 300
"""Characters."""


def page_title(properties: Mapping[str, str], page: str) -> str | None:
    """The longest piece of a web page's title that the page repeats as a line or a paragraph; None for other files."""
    if "html" not in properties.get("Content-Type", ""):
        return None
    whole = " ".join(properties.get("dc:title", "").split())
    pieces = _SEPARATOR.split(whole)
    starts = [" - ".join(pieces[:count]) for count in range(len(pieces), 0, -1)]
    blocks = {fold(block) for block in [*page.splitlines(), *regex.split(r"\n\s*\n", page)] if block.strip()}
    for text in sorted({whole, *starts, *pieces}, key=lambda part: (-len(part), part)):
        if len(text.split()) >= _LEAST and len(text) <= _MOST and fold(text) in blocks:
            return text
    return None
