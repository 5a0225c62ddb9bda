"""The number that a passage bears as a paragraph, which is not part of its text: `37.` is paragraph 37."""

from __future__ import annotations

import regex

_NUMBER = regex.compile(r"(?P<number>\p{Nd}{1,4})[\s.)–-]*")


def paragraph_term(label: str) -> str | None:
    """The term by which a passage with this label is found as that paragraph, and by no word of a text; None if the
    label is no number.
    """
    numbered = _NUMBER.fullmatch(label)
    return f"¶{int(numbered['number'])}" if numbered else None
