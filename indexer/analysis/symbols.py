"""Document symbols in normal form, for comparison: `A/AC.291/22` is `a/ac/291/22`."""

from __future__ import annotations

import re

from indexer.analysis import exacts

JOINTS = re.compile(r"\s*(?:[,;]|\s|-(?=[A-Z]{1,5}/))\s*")
"""Separates the symbols of a document that bears several: `A/79/876-S/2025/230`."""


def symbol_keys(text: str) -> tuple[str, ...]:
    """The symbols of a text that consists of them: parts as exact terms, with a slash after each but the last."""
    found = ("/".join(term.term for term in exacts(part)) for part in JOINTS.split(text.strip()))
    return tuple(dict.fromkeys(key for key in found if "/" in key))
