"""Read a file's properties, as far as they are credible: programs and typists fill them in unseen."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import regex

from indexer.vocabulary.fold import fold
from pipelines.dates import find_dates
from pipelines.describe.speakers import Speakers, speakers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.vocabulary import Vocabulary

_FIRST_YEAR = 1993
"""The year of the first PDF."""
_MAX_TITLE = 300
_NEAR = 31
"""Days; a year alone is no evidence, since names of processes contain years."""
_PROGRAMS = regex.compile(
    r"^(?:Microsoft (?:Word|PowerPoint|Excel)|untitled|document\d*$|slide \d|presentation|title|print|scan|"
    r"\(?anonymous|doc\d|layout|\d{2}-\d{5}|unknown)|\.(?:docx?|pdf|pptx?|xlsx?|indd|rtf|odt|wpd|tmp|html?)\b|[\\/]\S+[\\/]",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Properties:
    """The credible properties: a title that consists of words, an author that is a known submitter, a date of
    creation.
    """

    title: str | None = None
    author: Speakers | None = None
    date: str | None = None


def read_properties(metadata: Mapping[str, str], file_name: str, text: str, vocabulary: Vocabulary) -> Properties:
    """Read the properties of a PDF from Tika's metadata. A person's name is no submitter: the typist of a statement is
    not its author. The date of creation only counts if `text`, the document's first pages, contains a date near it;
    otherwise it is the date of a scan or of a later conversion.
    """
    title = " ".join(metadata.get("dc:title", "").split())
    author = " ".join(metadata.get("dc:creator", "").split())
    made = metadata.get("dcterms:created", "")
    return Properties(
        title if _is_title(title, file_name) else None,
        speakers(author, vocabulary) if author else None,
        made[:10] if _is_day(made[:10]) and _is_near(made[:10], text) else None,
    )


def _is_title(text: str, file_name: str) -> bool:
    stem = PurePosixPath(file_name.replace("\\", "/")).stem
    letters = sum(char.isalpha() for char in text)
    several = " " in text or not text.isascii()
    return (
        several and letters > len(text) / 2 and len(text) <= _MAX_TITLE and not _PROGRAMS.search(text)
        and fold(text) != fold(stem) and "\ufffd" not in text
    )  # fmt: skip


def _is_near(day: str, text: str) -> bool:
    made = dt.date.fromisoformat(day)
    return any(abs((dt.date.fromisoformat(other) - made).days) <= _NEAR for other in find_dates(text))


def _is_day(text: str) -> bool:
    try:
        return _FIRST_YEAR <= dt.date.fromisoformat(text).year <= dt.datetime.now(tz=dt.UTC).year
    except ValueError:
        return False
