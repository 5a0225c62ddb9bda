"""Letters that are no documents of the United Nations: addresses above, a salutation, and perhaps a subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_SALUTATION = regex.compile(rf"(?:{pattern_of('greetings')}|Sehr geehrte).{{0,100}}", _FLAGS)
"""Some letters greet in German."""
_SUBJECT = regex.compile(rf"(?:{pattern_of('subject_labels')})\s*[:：.]\s*(?P<text>\S.*)", _FLAGS)
_FOR = regex.compile(rf"(?:{pattern_of('for_attention')})", _FLAGS)
_LINES = 60
_LINES_OF_A_SUBJECT = 4
_MOST = 250
"""Characters of a subject."""


def salutation(lines: Sequence[str]) -> int | None:
    """The index of the line that greets the addressee, in the first lines of a page."""
    return next((index for index, line in enumerate(lines[:_LINES]) if _SALUTATION.fullmatch(line.strip())), None)


def without_addressee(page: str) -> str:
    """A page without the lines that name to whom it is sent, each up to an empty line."""
    kept: list[str] = []
    skipped = False
    for index, line in enumerate(page.splitlines()):
        skipped = bool(line.strip()) and (skipped or (index < _LINES and _FOR.match(line.strip()) is not None))
        kept.append("" if skipped else line)
    return "\n".join(kept)


def headings_above(lines: Sequence[str], greeting: int, is_named: Callable[[str], bool]) -> list[str]:
    """The lines above a salutation without those of addresses: only what begins with a line that says what the letter
    is, up to an empty line.
    """
    kept: list[str] = []
    for line in lines[:greeting]:
        kept.append(line if line and (is_named(line) or (kept and kept[-1])) else "")
    return kept


def subject(lines: Sequence[str], greeting: int) -> str | None:
    """What a letter says it is about, in the lines around its salutation."""
    for index, line in enumerate(lines[: greeting + _LINES_OF_A_SUBJECT]):
        match = _SUBJECT.match(line.strip())
        if match:
            text = [match["text"]]
            for below in lines[index + 1 : index + _LINES_OF_A_SUBJECT]:
                if not below.strip() or _SALUTATION.fullmatch(below.strip()):
                    break
                text.append(below.strip())
            whole = " ".join(text)
            return whole if len(whole) <= _MOST else match["text"]
    return None
