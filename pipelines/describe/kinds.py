"""Determine a document's type, session and process from its title and the head of its cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import LANGUAGES, pattern_of
from pipelines.describe.masthead import is_body, is_furniture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE

KINDS = {
    kind: "|".join(language.document_types[kind] for language in LANGUAGES.values())
    for kind in LANGUAGES["en"].document_types
}
"""Types and the words that titles use for them. A title names the document's own type before its subject."""
_BEFORE = r"^\W*(?:(?:revised|joint|the|le|la|el)\s+)*"
_BY = r"(?:\s+(?:by|of|submitted by|par|por|de|del|du|from)\s.{2,120})?\W*$"
_BEGINS = tuple((kind, regex.compile(rf"{_BEFORE}(?:{words})(?!\p{{L}})", _FLAGS)) for kind, words in KINDS.items())
_AFTER_SPONSORS = tuple(
    (kind, regex.compile(rf"[:：][*,\s]*(?:revised )?(?:{words})\W*$", _FLAGS)) for kind, words in KINDS.items()
)
_ALONE = tuple((kind, regex.compile(rf"^\W*(?:{words}){_BY}", _FLAGS)) for kind, words in KINDS.items())
_CITED = regex.compile(r"\d \(\d{4}\)\W*$")
"""The end of the symbol of a resolution, which a title may cite in a line of its own."""
_DRAFTS = frozenset({"draft resolution", "draft decision"})
_OF_PARTS = (
    *("explanation of position", "explanation of vote", "statement", "submission", "working paper", "position paper"),
)
_INSIDE = tuple((kind, regex.compile(rf"(?<!\p{{L}})(?:{KINDS[kind]})(?!\p{{L}})", _FLAGS)) for kind in _OF_PARTS)

SPEECH = regex.compile(rf"^\W*(?:{pattern_of('speech_by')})", _FLAGS)
"""The beginning of a line that says whose words follow."""
_SESSION = regex.compile(rf"^(?:{pattern_of('session')})", regex.VERSION1)
_SESSION_OF_A_SERIES = regex.compile(rf"^(?:{pattern_of('session')})", _FLAGS)
RECORDS = regex.compile(rf"(?:{pattern_of('official_records')})(?:\W+(?:19|20)\d\d)?\W*", _FLAGS)
"""The line that names the series of the official records, on the covers of its supplements."""
_COVER_LINES = 30
_LONGEST_LINE = 200
"""Characters; longer lines do not belong to a cover and are not searched for names."""
_MAX_LINES = 8
"""Lines of the longest name of a working group or committee on a cover."""


def type_of_title(title: str, lines: Sequence[str] = ()) -> str | None:
    """The type named by the title, or else by a line of the cover that contains nothing else (`Working paper submitted
    by ...`); None when neither does.
    """
    for part in (title, title.rpartition(": ")[2]):  # `Organizational matters: Report on the annual session`
        named = next((kind for kind, pattern in _BEGINS if pattern.match(part)), None)
        if named:
            return named
    for line in lines[:_COVER_LINES]:
        if line.lstrip()[:1].islower() or _CITED.search(line):
            continue  # within a title
        for kind, pattern in _ALONE:
            if len(line) < 160 and pattern.match(line):  # noqa: PLR2004 - a line, no paragraph
                return kind
        for kind, pattern in _AFTER_SPONSORS:
            if pattern.search(line):
                return kind
    return None


def type_of_draft(author: str) -> str | None:
    """The type of a draft, which the line tells that says by whom it is, while its title is called after its subject:
    *Report of the Committee on Herons*.
    """
    for kinds in (_BEGINS, _AFTER_SPONSORS):
        for kind, pattern in kinds:
            if kind in _DRAFTS and pattern.search(author):
                return kind
    return None


def type_of_parts(title: str) -> str | None:
    """The type of a compendium's parts, from its title: statements for `Compendium of statements`."""
    found = [(match.start(), kind) for kind, pattern in _INSIDE if (match := pattern.search(title))]
    return min(found)[1] if found else None


def cover_session(lines: Sequence[str], symbol_line: int | None, vocabulary: Vocabulary) -> str | None:
    """The session that the head of a United Nations document names below its symbol (`Eleventh substantive session`),
    spelt as there; behind the name of the body whose session it is, if that stands below the organ that it reports to.
    """
    if symbol_line is None:
        return None
    series = next((n for n, line in enumerate(lines[:_COVER_LINES]) if RECORDS.fullmatch(line.strip())), None)
    if series is not None:  # the sessions above are those of the body that reports
        below = (_SESSION_OF_A_SERIES.match(" ".join(line.split())) for line in lines[series : series + _MAX_LINES])
        named = next((found["session"].replace(" Session", " session") for found in below if found), None)
        if named:
            return named
    for index in range(symbol_line, min(symbol_line + _COVER_LINES, len(lines))):
        line = " ".join(lines[index][:_LONGEST_LINE].split())
        match = _SESSION.match(line.capitalize() if line.isupper() else line)
        if match:
            body = _body_above(lines[symbol_line + 1 : index], vocabulary)
            return f"{body}, {match['session']}" if body else match["session"]
    return None


def _body_above(lines: Sequence[str], vocabulary: Vocabulary) -> str | None:
    """The name of a body in the last lines, below that of another; None for a process, whose sessions need no name."""
    for count in range(1, _MAX_LINES + 1):
        kept = [" ".join(line.split()) for line in lines[-count:]]
        if len(kept) < count or not kept[0] or len(kept[0]) > _LONGEST_LINE:
            return None
        name = " ".join(kept)
        if vocabulary.process(name) or is_furniture(name):
            return None
        if is_body(name):
            above = " ".join(lines[-count - 1].split()) if count < len(lines) else ""
            return name if above and (is_body(above) or is_furniture(above)) else None
    return None


def cover_process(lines: Sequence[str], vocabulary: Vocabulary) -> str | None:
    """The process whose name is on the head of a cover, on one line or several; of several names the longest."""
    kept = [" ".join(line.split()) if len(line) <= _LONGEST_LINE else "" for line in lines[:_COVER_LINES]]
    best: tuple[int, str] | None = None
    for first in range(len(kept)):
        for count in range(1, _MAX_LINES + 1):
            if first + count > len(kept) or not kept[first + count - 1]:
                break
            text = " ".join(kept[first : first + count])
            process = vocabulary.process(text)
            if process and (best is None or len(text) > best[0]):
                best = len(text), process
    return best[1] if best else None
