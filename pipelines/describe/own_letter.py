"""Letters that are no documents of the United Nations: addresses above, a salutation, and perhaps a subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from pipelines.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_SALUTATION = regex.compile(rf"(?:{pattern_of('greetings')}|Sehr geehrte).{{0,100}}", _FLAGS)
"""Some letters greet in German."""
_SUBJECT = regex.compile(rf"(?:{pattern_of('subject_labels')})\s*[:：.]\s*(?P<text>\S.*)", _FLAGS)
_LABEL_OF_SUBJECT = regex.compile(rf"\W*(?:{pattern_of('subject_labels')})\s*[:：]", _FLAGS)
_ANY_LABEL = regex.compile(r"\W*\p{Lu}[\p{L} /]{1,20}[:：](?:\s|$)", regex.VERSION1)
_FOR = regex.compile(rf"(?:{pattern_of('for_attention')})", _FLAGS)
_AMBASSADOR = regex.compile(pattern_of("ambassadors"), _FLAGS)
_LINES = 60
_LINES_OF_A_SUBJECT = 4
_MOST = 250
"""Characters of a subject."""


def salutation(lines: Sequence[str]) -> int | None:
    """The index of the line that greets the addressee, in the first lines of a page."""
    return next((index for index, line in enumerate(lines[:_LINES]) if _SALUTATION.fullmatch(line.strip())), None)


def without_addressee(page: str) -> str:
    """A page without the lines that name to whom it is sent, each up to an empty line; nor those that stand directly
    above the salutation of an ambassador, unless the letter is dated below or between them: it cannot be told whether
    they are of whom is written to, or of who writes.
    """
    lines = page.splitlines()
    kept: list[str] = []
    skipped = False
    for index, line in enumerate(lines):
        skipped = bool(line.strip()) and (skipped or (index < _LINES and _FOR.match(line.strip()) is not None))
        kept.append("" if skipped else line)
    greeting = salutation(lines)
    if greeting is not None and _AMBASSADOR.search(lines[greeting]):
        for index in _block_above(lines, greeting):
            kept[index] = ""
    return "\n".join(kept)


def _block_above(lines: Sequence[str], greeting: int) -> list[int]:
    """The indices of the lines of the last block above a salutation, up to an empty line or a date, without what the
    letter is about.
    """
    block: list[int] = []
    for index in range(greeting - 1, -1, -1):
        line = lines[index].strip()
        if find_dates(line) or (not line and block):
            break
        if line and not _LABEL_OF_SUBJECT.match(line):
            block.append(index)
    return block


def headings_above(lines: Sequence[str], greeting: int, is_named: Callable[[str], bool]) -> list[str]:
    """The lines above a salutation without those of addresses: only what begins with a line that says what the letter
    is, up to an empty line.
    """
    kept: list[str] = []
    for line in lines[:greeting]:
        kept.append(line if line and (is_named(line) or (kept and kept[-1])) else "")
    return kept


def subject_of_form(lines: Sequence[str]) -> str | None:
    """What a memorandum is about: the text behind the label, up to an empty line or another label. None if it has two
    labels, one for each language, and it cannot be told which of them the text belongs to.
    """
    labels = [index for index, line in enumerate(lines[:_LINES]) if _LABEL_OF_SUBJECT.match(line.strip())]
    texts = [_below_label(lines, index) for index in labels]
    return texts[0] if texts and texts[0] and (len(texts) == 1 or texts[1] == texts[0]) else None


def _below_label(lines: Sequence[str], index: int) -> str:
    """The text behind a label of a form, or in the next lines; the second label of one line is skipped."""
    first = lines[index].strip()
    while match := _LABEL_OF_SUBJECT.match(first):
        first = first[match.end() :].strip()
    text = [first] if first else []
    for line in lines[index + 1 : index + _LINES_OF_A_SUBJECT]:
        if (not line.strip() and text) or _ANY_LABEL.match(line.strip()):
            break
        text += [line.strip()] if line.strip() else []
    return " ".join(text)


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
