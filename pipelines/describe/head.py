"""The head of a paper: its first lines, in which it says whose it is."""

from __future__ import annotations

import itertools

import regex

HEAD_LINES = 12
"""Lines of a letterhead, or of a list of sponsors."""
MAX_LINE = 200
"""Characters."""
LINES_OF_AN_OFFICE = 7
_HEADER_LINES = 30
_MARKS_OF_NOTES = regex.compile(r"(?<=[\w,:)])\*+(?:,\*+)*")


def head(page: str) -> tuple[list[str], list[str]]:
    """The first lines with text, without the marks of notes, and for each the text from it to the next empty line."""
    tidied = [_MARKS_OF_NOTES.sub("", " ".join(raw.split())) for raw in page.splitlines()]
    lines: list[str] = []
    blocks: list[str] = []
    for index, line in enumerate(tidied):
        if len(lines) == _HEADER_LINES:
            break
        if line:
            rest = itertools.takewhile(bool, tidied[index : index + LINES_OF_AN_OFFICE])
            lines.append(line)
            blocks.append(" ".join(rest)[: MAX_LINE * LINES_OF_AN_OFFICE])
    return lines, blocks
