"""Acronyms that a text defines: *Global Digital Compact (GDC)*, *GDC (Global Digital Compact)*."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from indexer.analysis.apostrophes import meaningful
from indexer.analysis.fold import fold
from indexer.analysis.function_words import is_function_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHORTEST, LONGEST = 2, 10
"""Letters of an acronym, and words of what it stands for at least."""
MOST_WORDS, MOST_LETTERS = 12, 150
"""Most words and letters of a long form."""

_ACRONYM = rf"[^\W\d_]{{{SHORTEST},{LONGEST}}}"
_AFTER = re.compile(rf"\(\s?[\"“«‘']?\s?({_ACRONYM})\s?[\"”»’']?\s?\)")
_BEFORE = re.compile(rf"(?<![^\W_])({_ACRONYM})\s\(([^()]{{5,{MOST_LETTERS}}})\)")
_WORDS = re.compile(rf"(?:(?<![\w’'.-])(?:[^\W\d_][\w’'.-]*[,/]?|&)\s+){{1,{MOST_WORDS}}}\Z")
"""Words at the end of a text."""
_BRACKETED = re.compile(r"(\S.*\S)\s*\(((?![\d_])[^\W_]+)\)")
_PARTS = re.compile(r"[^\W\d_]+")


class Definition(NamedTuple):
    """An acronym as written, and what it stands for, its words separated by single spaces."""

    acronym: str
    long_form: str


def definitions(text: str, language: str | None = None) -> Iterator[Definition]:
    """The acronyms that a text defines, those behind their long forms first."""
    for match in _AFTER.finditer(text):
        if before := _WORDS.search(text[max(match.start() - MOST_LETTERS, 0) : match.start()]):
            words = before.group().split()
            yield from _defined(match[1], [words[start:] for start in range(len(words) - 1, -1, -1)], language)
    for match in _BEFORE.finditer(text):
        yield from _defined(match[1], [match[2].split()], language)


def stands_for(acronym: str, words: Sequence[str], language: str | None = None) -> bool:
    """Whether an acronym stands for words in a language, or in any: its letters are in them in the same order, the
    first one at the beginning, and each word that says something begins with one of them.

    After A. Schwartz, M. Hearst, A simple algorithm for identifying abbreviation definitions in biomedical text, PSB
    2003, who do not ask for the latter.
    """
    return _abbreviates(acronym, words, language, inside=True)


def bracketed(name: str) -> tuple[str, str]:
    """A name, and the acronym that stands in brackets behind it; the whole name, and nothing, if none does."""
    found = _BRACKETED.fullmatch(name.strip())
    return (found[1], found[2]) if found and found[2][0].isupper() else (name, "")


def singular(acronym: str) -> str:
    """An acronym without the *s* of its plural."""
    without = acronym.removesuffix("s")
    return without if without.isupper() else acronym


def _defined(acronym: str, ways: Sequence[Sequence[str]], language: str | None) -> Iterator[Definition]:
    """The first of these ways to divide a text that is a long form, sooner one whose words begin with all letters."""
    said = [(meaningful(words[0]), *words[1:]) for words in ways]
    found = (
        words for inside in (False, True) for words in said if _abbreviates(acronym, words, language, inside=inside)
    )
    yield from (Definition(acronym, " ".join(words)) for words in islice(found, 1))


def _abbreviates(acronym: str, words: Sequence[str], language: str | None, *, inside: bool) -> bool:
    """As `stands_for`; `inside` allows letters that no word begins with."""
    if sum(map(str.isupper, acronym)) < SHORTEST or len(words) < SHORTEST:
        return False
    letters = fold(singular(acronym))
    written = (part for word in words for part in _PARTS.findall(meaningful(word)))
    parts = [(fold(part), is_function_word(part, language)) for part in written]
    if not parts or parts[0][1] or parts[0][0][:1] != letters[:1]:
        return False
    left = {letters}
    for part, says_nothing in parts:
        left = {rest for some in left for rest in _without(some, part if inside else part[:1], optional=says_nothing)}
        if not left:
            return False
    return "" in left


def _without(letters: str, part: str, *, optional: bool) -> Iterator[str]:
    """What may be left of the letters after a word: it gives its first letter and any others, in order."""
    if optional:
        yield letters
    if not letters or letters[0] != part[:1]:
        return
    yield letters[1:]
    at = 0
    for taken, letter in enumerate(letters[1:], 2):
        at = part.find(letter, at + 1)
        if at < 0:
            return
        yield letters[taken:]
