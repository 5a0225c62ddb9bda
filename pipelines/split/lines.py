"""A page's lines as paragraphs are made of: without what belongs to none, and knowing where they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipelines.split.notes import first_lines, footnotes_from
from pipelines.split.omissions import left_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    Span = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """What is kept of a line. `spans` are its places in the page's text, `starts` where in `text` each begins; `key` is
    the page's number and the line's, from 0; `closed` says that a leader ends it, as an entry of the contents;
    `begins` that a footnote begins with it.
    """

    text: str
    spans: tuple[Span, ...]
    starts: tuple[int, ...]
    key: tuple[int, int]
    closed: bool = False
    begins: bool = False


def lines_of(page: str, skip: set[int], number: int) -> tuple[list[Line | None], list[Line | None]]:
    """The lines of a page's text and those of its footnotes; None where an empty line separates them."""
    lines = page.split("\n")
    notes_from = footnotes_from(lines, skip)
    body = [place for place in range(notes_from) if place not in skip]
    notes = [place for place in range(notes_from, len(lines)) if place not in skip]
    omitted = left_out(lines, body, notes)
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)

    def kept(places: Sequence[int]) -> list[Line | None]:
        return [_kept(lines[place], omitted.get(place, []), offsets[place], (number, place)) for place in places]

    first = first_lines(lines, notes)
    notes_kept = [line and replace(line, begins=line.key[1] in first) for line in kept(notes)]
    return kept(body), notes_kept


def _kept(line: str, omitted: Sequence[tuple[int, int]], offset: int, key: tuple[int, int]) -> Line | None:
    if not line:
        return None
    if not omitted:
        return Line(line, ((key[0], offset, offset + len(line)),), (0,), key)
    text = ""
    spans: list[Span] = []
    starts: list[int] = []
    for start, end in zip(
        [0, *(end for _, end in omitted)], [*(start for start, _ in omitted), len(line)], strict=True
    ):
        part = line[start:end]
        blank = len(part) - len(part.lstrip()) if not text else 0
        part = part[blank:] if end < len(line) else part[blank:].rstrip()
        if part.strip():
            starts.append(len(text))
            spans.append((key[0], offset + start + blank, offset + start + blank + len(part)))
            text += part
    stripped = len(text) - len(text.rstrip())
    if text and stripped:
        page, start, end = spans[-1]
        spans[-1] = (page, start, end - stripped)
        text = text.rstrip()
    closed = any(end - start >= LEADER_LENGTH for start, end in omitted)
    return Line(text, tuple(spans), tuple(starts), key, closed) if text else None


LEADER_LENGTH = 6
"""Characters; marks and numbers are shorter."""
