"""The masthead of a United Nations document: what surrounds its symbol and stands above its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import LANGUAGES, pattern_of
from pipelines.dates import find_dates, meeting_dates

if TYPE_CHECKING:
    from collections.abc import Sequence

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_NUMBERS = regex.compile(
    # Job number, languages and dates of processing: 25-06949 (E) 190525 070725, GE.25-01234(E), V.25-01234, K2500123.
    r"(?:[A-Z]{1,3}[. ]?)?(?<!\d)\d{2}-\d{5}\d?\*{0,3}(?:\s*\([A-Z]\))?(?:\s+\d{6}(?!\d))*|"
    r"\b[A-Z]{1,2}\d{7}(?:\s*\[?-?[A-Z]\]?)?\b|"
    # Bar codes, and what is left of their signs.
    r"\*\s?\d{7,}\s?\*|[`´]{3,}|\p{Co}+|"
    rf"(?:{pattern_of('recycling')})\S*",
    regex.VERSION1,
)
_LABELS = pattern_of("original_labels")
_UNITED_NATIONS = pattern_of("united_nations")
_DISTRIBUTION = (
    rf"{pattern_of('distribution')}|(?:{_LABELS})\s?[:：]?\s?.{{0,60}}|"
    rf"{'|'.join(language.names_on_covers.replace(' ', '|') for language in LANGUAGES.values())}|"
    r"English|French|Spanish|Russian|Arabic|Chinese|Français|Español|Русский|中文|العربية|"
    rf"{pattern_of('only_in', scripts=('Latin',))}|{pattern_of('and_words', scripts=('Latin', 'Cyrillic'))}"
)
FURNITURE = regex.compile(
    rf"(?:{_UNITED_NATIONS}|{pattern_of('principal_organs')}|{_DISTRIBUTION}|[\s.:,*_|/–—-])+", _FLAGS
)
"""Words that may be beside the symbol."""
_MARKS = regex.compile(
    rf"\bDistr\b|^\s*(?:{_LABELS})\s?[:：]"
    rf"|\b(?:UNITED NATIONS|{pattern_of('united_nations', scripts=('Latin', 'Cyrillic'))})\b"
    rf"|{pattern_of('united_nations', scripts=('Arabic', 'Han'))}",
    regex.VERSION1,
)
_NAME_TWICE = regex.compile(r"UNITED\s?NATIONS|NATIONS\s?UNIES", regex.IGNORECASE)
_LETTERS_OF_AN_EMBLEM = 5
_DISTR = regex.compile(r"\bDistr\b")
_LINES_OF_A_MASTHEAD = 14
_SESSION = regex.compile(
    rf"(?:{pattern_of('session')}).{{0,40}}|"
    r"(?!.*\b(?:of|on|the|its|for|at|in)\b)(?:[\p{L}\d-]+[- ]){1,5}(?:session|year|meeting|sitting)s?"
    r"(?: (?:19|20)\d\d)?"
    r"(?: \([^)]{3,60}\))?\W*|(?:Annual|First|Second|Third) (?:regular |resumed )?session.{0,30}",
    _FLAGS,
)
_ITEM = regex.compile(rf"(?:{pattern_of('agenda_item')})\W*", _FLAGS)
_LONGEST_LINE = 160
"""Characters of the two columns of a masthead."""
_BODY = regex.compile(rf"(?:{pattern_of('bodies')})\W*", regex.VERSION1)
_HELD = regex.compile(r"(?:held (?:at|in|on)|tenue? (?:à|le|au)|celebrad[oa] (?:en|el))\b.{3,120}", _FLAGS)
SMALL_WORDS = frozenset(
    {"a", "an", "and", "as", "at", "against", "between", "by", "for", "from", "in", "into", "its", "of", "on", "or"}
    | {"the", "their", "to", "under", "with", "within", "through"}
    | {"de", "des", "du", "la", "le", "les", "et", "en", "sur", "aux", "à", "pour", "el", "los", "las", "y", "del"}
)
"""Words that need no capital in a name."""
_WORDS_FOR_A_SMALL_ONE = 8
"""Words of a long name among which one has no capital: `Special Committee on the Situation with regard to ...`."""
_DATE = regex.compile(r"\d{1,2}\s\p{L}+\s(?:19|20)\d\d", regex.VERSION1)
_WORDS_WITH_A_DATE = 4
LINES = 45
"""Lines of a page that may belong to a masthead, title included."""


def bare(line: str) -> str:
    """The line without job numbers, bar codes and the like, which columns put before or behind other words."""
    return " ".join(_NUMBERS.sub(" ", line).replace("|", " ").split()).strip("_ ")


def is_united_nations(lines: Sequence[str]) -> bool:
    """Whether the head of a page has words that only documents of the United Nations have there."""
    return any(_MARKS.search(line) for line in lines)


def distribution_line(lines: Sequence[str]) -> int | None:
    """The index of the line `Distr.: General` at the head of a page, which documents without a symbol may have."""
    shown = [index for index, line in enumerate(lines) if bare(line)][:_LINES_OF_A_MASTHEAD]
    return next((index for index in shown if _DISTR.search(lines[index])), None)


def is_letterhead(line: str) -> bool:
    """Whether a line is the name of the United Nations in two languages, with an emblem read as letters between."""
    names = _NAME_TWICE.findall(line)
    rest = _NAME_TWICE.sub(" ", line)
    return len(names) > 1 and sum(char.isalpha() for char in rest) < _LETTERS_OF_AN_EMBLEM


def is_furniture(line: str) -> bool:
    """Whether a line, as `bare` leaves it, holds nothing but words of distribution, names of organs or a date."""
    rest = without_date(line).strip()
    return not rest or FURNITURE.fullmatch(rest) is not None or (len(line) < LINES and _is_date(line))


def without_date(line: str) -> str:
    """The line without its dates in words."""
    return _DATE.sub(" ", line)


def _is_date(line: str) -> bool:
    return bool(find_dates(line)) and len(regex.findall(r"\p{L}+", line)) <= _WORDS_WITH_A_DATE


def is_session(line: str) -> bool:
    """Whether a line names the session or meeting, or says where and when it is held."""
    if not line or line[0].islower():
        return False  # within a title
    return _SESSION.fullmatch(line) is not None or meeting_dates(line) is not None or _HELD.fullmatch(line) is not None


def items(line: str) -> int:
    """The number of items that a line such as `Agenda items 34, 35 and 72 (b)` names; 0 for any other line."""
    match = _ITEM.fullmatch(line)
    if not match:
        return _items_beside(line)
    numbers = regex.findall(r"(\d+)(?:\.\d+)*(?:\s*[–-]\s*(\d+))?", regex.sub(r"\([^)]*\)", "", match["items"]))
    return sum(max(1, int(last or first) - int(first) + 1) for first, last in numbers) or 1


def _items_beside(line: str) -> int:
    """The items of a line that has those of two organs side by side, or beside them the days of a session."""
    for space in regex.finditer(r"\s", line[:_LONGEST_LINE]):
        own, rest = line[: space.start()], line[space.end() :]
        if _ITEM.fullmatch(own) and (_ITEM.fullmatch(rest) or meeting_dates(rest)):
            return items(own) + items(rest)
    return 0


def is_body(line: str) -> bool:
    """Whether a line is the name of a body: every word but the small ones has a capital, where letters have them."""
    if not _BODY.fullmatch(line):
        return False
    words = [word for word in regex.findall(r"\p{L}[\p{L}’'-]*", line) if word not in SMALL_WORDS]
    small = sum(word[0].islower() for word in words)
    return small * _WORDS_FOR_A_SMALL_ONE <= len(words) or not line.isascii()
