"""Word classes: which words of a text belong to a field of the languages, found by lookup.

A class holds its words in a table by their first word. What no list can hold, such as words that begin alike, is a
pattern, which is compiled once.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import regex

from indexer.languages import CASED, END, LANGUAGES
from indexer.languages.phrases import Characters, Matcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
_FIRST = regex.compile(r"\p{Han}|[\p{L}\p{M}--\p{Han}]+", regex.V1)
"""Where words of a class may begin."""
_LETTER = regex.compile(r"[\p{L}\p{M}]")
_LISTED = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M} '’-]*")
"""A form without anything that a pattern could vary."""
_CLITICS = tuple(conjunction + article for conjunction in ("", "و", "ف") for article in ("", "ال"))
"""What Arabic writes as one word with the next: *and*, *so*, *the*."""
LONGEST_CHINESE = 60
"""Characters of Chinese words in a row that are read as one."""


def alternatives(pattern: str) -> list[str]:
    """Return the alternatives of a pattern, split where `|` stands outside of brackets."""
    found, depth, start, escaped = [], 0, 0, False
    for at, character in enumerate(pattern):
        if escaped or character == "\\":
            escaped = not escaped
        elif character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
        elif character == "|" and not depth:
            found.append(pattern[start:at])
            start = at + 1
    return [*found, pattern[start:]] if pattern else []


class WordClass(Matcher):
    """The words of some fields of the languages, whole words where blanks part words.

    Arabic words are also found behind *and*, *so* and the article; Chinese ones anywhere, several in a row as one.
    """

    def __init__(self, *fields: str, languages: Sequence[str] = tuple(LANGUAGES), cased: bool = False) -> None:
        """Take the fields by their names in `Language`, of languages by their codes. Case counts if `cased`."""
        self._fold: Callable[[str], str] = str if cased else str.lower
        self._behind_first: dict[str, list[str]] = defaultdict(list)
        """What follows in a form on its first word: *out* in *point out*."""
        self._chinese: dict[str, list[str]] = defaultdict(list)
        """Forms by their first character."""
        varied: dict[str, list[str]] = defaultdict(list)
        for code, field in product(languages, fields):
            language = LANGUAGES[code]
            for form in alternatives(getattr(language, field)):
                if not _LISTED.fullmatch(form):
                    varied[language.script].append(form)
                elif language.script == "Han":
                    self._chinese[form[0]].append(form)
                else:
                    self._add(self._fold(form), _CLITICS if language.script == "Arabic" else ("",))
        whole = [rf"(?:{'|'.join(varied[script])}){END}" for script in CASED if varied[script]]
        whole += [rf"[وف]?(?:ال)?(?:{'|'.join(varied['Arabic'])}){END}"] if varied["Arabic"] else []
        flags = regex.POSIX if cased else regex.POSIX | regex.IGNORECASE  # POSIX: the longest first
        self._varied, self._varied_chinese = (
            Characters(regex.compile("|".join(patterns) or "(?!)", flags)) for patterns in (whole, varied["Han"])
        )

    def _add(self, form: str, clitics: Sequence[str]) -> None:
        for clitic in clitics:
            first, rest = _LETTERS.match(clitic + form), clitic + form
            if first:
                self._behind_first[first.group()].append(rest[first.end() :])

    def ends(self, text: str, start: int, end: int) -> list[int]:
        """Return where the words end that begin at `start` and end by `end`, the longest first."""
        found = self._ends_of_chinese(text, start, end)
        if start < end and not (start and _LETTER.match(text[start - 1])):
            found.update(self._ends_of_words(text, start, end))
        return sorted(found, reverse=True)

    def starts(self, text: str, start: int, end: int) -> Iterator[int]:
        """See Part."""
        return (first.start() for first in _FIRST.finditer(text, start, end))

    def _ends_of_words(self, text: str, start: int, end: int) -> Iterator[int]:
        if first := _LETTERS.match(text, start, end):
            for rest in self._behind_first.get(self._fold(first.group()), ()):
                stop = first.end() + len(rest)
                if stop <= end and self._fold(text[first.end() : stop]) == rest and _is_end(text, stop, end):
                    yield stop
        yield from (stop for stop in self._varied.ends(text, start, end) if _is_end(text, stop, end))

    def _ends_of_chinese(self, text: str, start: int, end: int) -> set[int]:
        found: set[int] = set()
        new, farthest = [start], min(end, start + LONGEST_CHINESE)
        while new:
            at = new.pop()
            stops = {at + len(form) for form in self._chinese.get(text[at : at + 1], ()) if text.startswith(form, at)}
            stops.update(self._varied_chinese.ends(text, at, end))
            stops = {stop for stop in stops if at < stop <= farthest} - found
            found |= stops
            new.extend(stops)
        return found


def _is_end(text: str, at: int, end: int) -> bool:
    return at >= end or not _LETTER.match(text[at])


@cache
def word_class(*fields: str, languages: tuple[str, ...] = tuple(LANGUAGES), cased: bool = False) -> WordClass:
    """Return the class of some fields, of which there is one each."""
    return WordClass(*fields, languages=languages, cased=cased)
