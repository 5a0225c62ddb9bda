"""The title of a document: the words of its cover that serve as one, whole, and nothing of what stands around them."""

from __future__ import annotations

import itertools
from pathlib import PurePosixPath

import regex

from indexer.languages import pattern_of
from pipelines.describe.first_heading import first_heading
from pipelines.describe.masthead import LINES, bare
from pipelines.describe.masthead_title import title_below_masthead
from pipelines.describe.title import Title

_MEETING = regex.compile(pattern_of("meetings"), regex.VERSION1 | regex.IGNORECASE)


def record_title(page: str) -> Title | None:
    """The title of the record of a meeting: its number, which may stand in a line above the word for it."""
    lines = [bare(line) for line in page.splitlines()]
    both = (f"{above} {line}".lower() for above, line in itertools.pairwise(lines) if above[:1].isdigit())
    match = next((match for line in (*lines, *both) if (match := _MEETING.fullmatch(line))), None)
    return Title.read(match.group(), "title below a masthead") if match else None


def heading(page: str, symbol_line: int | None = None) -> Title | None:
    """Find the title of a document that is no letter. On one of the United Nations (`symbol_line` is the line of its
    symbol) the organ, session, place and agenda item come before the title.
    """
    lines = page.splitlines()[:LINES]
    if symbol_line is not None:
        return title_below_masthead([bare(line) for line in lines], symbol_line)
    text = first_heading([bare(line).strip("*# ") for line in lines])
    return Title.read(text, "first heading") if text else None


def title_from_file_name(file_name: str) -> str:
    """Make a title from a file's name, without folder and extension, when there is no other."""
    stem = PurePosixPath(file_name.replace("\\", "/")).stem
    return " ".join(stem.replace("_", " ").split()) or file_name
