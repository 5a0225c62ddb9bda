"""A paper that is read out, in two parts: the head, and what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer.languages import pattern_of
from pipelines.describe.delegation import is_prose, is_salutation, lines_of, opens_speech
from pipelines.describe.first_heading import ENDS_IN_BY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.vocabulary import Vocabulary

_HEAD_LINES = 25
_TITLE_LINES = 3
"""Lines at the top that are a title even in small letters."""
_LONGEST_LINE = 200
_PAGES = 3
"""Pages in which speakers name themselves."""
_LONGEST_TEXT = 30_000
"""Characters of them; a text without pages is one."""
_SENTENCE_END = regex.compile(r"\p{Ll}{3}\.$", regex.VERSION1)
_CALLED = regex.compile(
    rf"(?<!\p{{L}})(?:{pattern_of('spoken_papers', scripts=('Latin', 'Cyrillic', 'Arabic'))})(?!\p{{L}})"
    rf"|(?:{pattern_of('spoken_papers', scripts=('Han',))})|^\W*(?:{pattern_of('submitted_by')})",
    regex.VERSION1 | regex.IGNORECASE,
)


class Paper(NamedTuple):
    """The lines at the head of a speaker's paper, and its text below them."""

    head: tuple[str, ...]
    text: str


def paper_of(pages: Sequence[str], vocabulary: Vocabulary) -> Paper | None:
    """Part the head of a paper from what is read out; None if nothing in it says that it is read out: neither what the
    paper is called nor how it begins.
    """
    lines = lines_of(pages[0]) if pages else []
    end = _beginning(lines, vocabulary)
    head = tuple(lines[: min(end, _HEAD_LINES)])
    spoken = end < len(lines) and _opens(lines[end], vocabulary)
    if not spoken and not any(map(_CALLED.search, head)):
        return None
    rest = [" ".join(page.split()) for page in pages[1:_PAGES]]
    return Paper(head, " ".join([*lines[end:], *rest])[:_LONGEST_TEXT])


def _beginning(lines: Sequence[str], vocabulary: Vocabulary) -> int:
    """The index of the line with which the speech begins: an address, thanks or the first person, unless a sentence
    ends above it; else the first line of a text.
    """
    opens = (n for n, line in enumerate(lines[:_HEAD_LINES]) if _opens(line, vocabulary))
    opening = next(
        (n for n in opens if not (n and ENDS_IN_BY.search(lines[n - 1]))), None
    )  # `Statement by`, `Ms. Birk`
    above = lines[:opening] if opening is not None else []
    if opening is not None and not any(_is_long(line) or _SENTENCE_END.search(line) for line in above):
        return opening
    prose = next((n for n, line in enumerate(lines) if _is_text(line, n)), None)
    return min((n for n in (opening, prose) if n is not None), default=len(lines))


def _is_text(line: str, place: int) -> bool:
    return _is_long(line) or (is_prose(line) and (place >= _TITLE_LINES or line.endswith(".")))


def _is_long(line: str) -> bool:
    """Whether a line is a paragraph, and none that is drawn."""
    return len(line.strip("_=–—-*. ")) > _LONGEST_LINE


def _opens(line: str, vocabulary: Vocabulary) -> bool:
    return is_salutation(line, vocabulary) or opens_speech(line)
