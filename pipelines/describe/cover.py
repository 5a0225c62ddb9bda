"""The title of a document: the words of its cover that serve as one, whole, and nothing of what stands around them."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from pipelines.describe.capitals import in_small_letters
from pipelines.describe.first_heading import first_heading
from pipelines.describe.masthead import LINES, bare, is_body
from pipelines.describe.masthead_title import title_below_masthead
from pipelines.describe.title import Title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipelines.extract.printed import PrintedLine

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_MEETING = regex.compile(pattern_of("meetings"), _FLAGS)
_ORGAN = regex.compile(rf"(?:{pattern_of('principal_organs')})(?!\p{{L}})", _FLAGS)
_SPACED_OUT = regex.compile(r"\b\p{L}(?: \p{L}\b){3,}")


def record_title(page: str) -> Title | None:
    """The title of the record of a meeting: the organ, and the number, which may stand in a line above the word for
    it: *Security Council, 8422nd meeting*.
    """
    lines = [bare(line) for line in page.splitlines()]
    both = ((n, f"{above} {lines[n]}".lower()) for n, above in enumerate(lines[:-1], start=1) if above[:1].isdigit())
    found = ((n, match) for n, line in (*enumerate(lines), *both) if (match := _MEETING.fullmatch(line)))
    place, match = next(found, (0, None))
    if match is None:
        return None
    organ = _organ_above(lines[:place])
    return Title.read(", ".join(filter(None, (organ, match.group()))), "title below a masthead")


def _organ_above(lines: Sequence[str]) -> str | None:
    """The organ or body that meets, as the masthead names it: the last one above the number of the meeting."""
    kept = [_SPACED_OUT.sub(lambda letters: letters.group().replace(" ", ""), line) for line in lines if line]
    for n in reversed(range(len(kept))):
        line = in_small_letters(kept[n])
        both = in_small_letters(" ".join(kept[max(0, n - 1) : n + 1]))
        organ = _ORGAN.match(line) or _ORGAN.fullmatch(both)
        if organ or is_body(line):
            return organ.group() if organ else line
    return None


def heading(page: str, symbol_line: int | None = None, printed: Sequence[PrintedLine] = ()) -> Title | None:
    """Find the title of a document that is no letter. On one of the United Nations (`symbol_line` is the line of its
    symbol) the organ, session, place and agenda item come before the title. `printed` are the lines of the page with
    their print, if it is known.
    """
    lines = page.splitlines()[:LINES]
    if symbol_line is not None:
        return title_below_masthead([bare(line) for line in lines], symbol_line, printed)
    text = first_heading([bare(line).strip("*# ") for line in lines], printed)
    return Title.read(text, "first heading") if text else None


def title_from_file_name(file_name: str) -> str:
    """Make a title from a file's name, without folder and extension, when there is no other."""
    stem = PurePosixPath(file_name.replace("\\", "/")).stem
    return " ".join(stem.replace("_", " ").split()) or file_name
