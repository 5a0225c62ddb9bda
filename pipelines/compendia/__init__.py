"""Compendia: assign the lines of a file with many submissions to the submissions."""

from __future__ import annotations

from pipelines.compendia.cuts import Region, last_page, left_out
from pipelines.compendia.evidence import TRANSLATION
from pipelines.compendia.headings import Heading
from pipelines.compendia.parts import Finding, Part, find_parts
from pipelines.compendia.rows import Share, shares

__all__ = [
    "TRANSLATION",
    "Finding",
    "Heading",
    "Part",
    "Region",
    "Share",
    "find_parts",
    "last_page",
    "left_out",
    "shares",
]
