"""Notes at the end of a heading and below it: language and date of a submission, in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pipelines.dates import find_dates
from pipelines.describe.original import original_languages

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_NOTE_LINES = 3
_NOTE = regex.compile(r"[\[(（](?P<note>[^\[\]()（）]{3,80})[\])）]")


def without_notes(text: str) -> str:
    """The text without final brackets that contain a language or a date."""
    while True:
        notes = list(_NOTE.finditer(text))
        if not notes or text[notes[-1].end() :].strip(" *") or not _is_note(notes[-1]["note"]):
            return text
        text = text[: notes[-1].start()].rstrip()


def notes_below(lines: Sequence[str], first: int) -> tuple[int, str]:
    """The line after the notes that follow a heading, and the notes."""
    notes: list[str] = []
    end = first
    for number in range(first, len(lines)):
        line = lines[number].strip()
        if not line:
            continue
        if len(notes) == MAX_NOTE_LINES or not is_notes(line):
            break
        notes.append(line)
        end = number + 1
    return end, " ".join(notes)


def is_notes(line: str) -> bool:
    """Whether a line consists of notes in brackets."""
    found = list(_NOTE.finditer(line))
    return bool(found) and not _NOTE.sub("", line).strip() and all(_is_note(match["note"]) for match in found)


def _is_note(text: str) -> bool:
    return bool(find_dates(text) or original_languages(text) or original_languages(f"Original: {text}"))
