"""The office that stands beside a name, and tells for whom somebody speaks: *the president of Isterra*."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.analysis.segment import is_chinese
from indexer.languages import CASED, END, pattern_of
from indexer.languages.phrases import Either, Phrase, Run
from indexer.quotes.attribution.marks import LONGEST_PHRASE, phrase_start
from indexer.quotes.attribution.wording import ARTICLE, ELIDED, PORTFOLIO, SPEAKER_ROLE, whole_words
from indexer.quotes.small_words import SMALL_WORDS

if TYPE_CHECKING:
    from indexer.analysis.exact_words import Token
    from indexer.languages.phrases import Found

_PORTFOLIO = Phrase(rf"(?:{ELIDED})?", PORTFOLIO)
_CONNECTED = pattern_of("papers_by", scripts=("Latin",)) + "|في"
_ROLE_BEFORE = Phrase(
    SPEAKER_ROLE, Run(Phrase(r"\s+", Either(SPEAKER_ROLE, _PORTFOLIO, _CONNECTED))), rf"\s*(?:{ELIDED})?$"
)
_OF = rf"\s+(?:{pattern_of('of_words')})\s+{ARTICLE}?$"
_SAID_OF = (
    Phrase(r"\W*", SPEAKER_ROLE, rf"(?:\s+\p{{Ll}}+){{1,2}}{_OF}"),
    Phrase(rf"\W*(?:(?:{pattern_of('articles', scripts=('Latin',))})\s+)?(?:\p{{Ll}}+\s+){{1,2}}", SPEAKER_ROLE, _OF),
)
_OFFICE = Either(SPEAKER_ROLE, rf"ال(?:{pattern_of('speaker_roles', scripts=('Arabic',))}){END}")
_NEXT_OFFICE = Phrase(r"\s+", Either(_OFFICE, _PORTFOLIO))
_AFTER = Phrase(_NEXT_OFFICE, Run(_NEXT_OFFICE), END)
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
"""In Russian, whose an office is stands behind it."""
_WITHIN = Either(Phrase("^", _OFFICE, r"\s"), Phrase(r"\s", _OFFICE, rf"{END}$"))
_POSTED = Either(
    Phrase(SPEAKER_ROLE, rf"\s+(?:{pattern_of('posted_to', scripts=(*CASED, 'Arabic'))})\s*{ARTICLE}?$"),
    rf"(?:{pattern_of('posted_to', scripts=('Han',))})$",
)
MODIFIER = regex.compile(pattern_of("office_modifiers"), regex.IGNORECASE)
_FORMER = regex.compile(rf"(?:{whole_words('former')})", regex.IGNORECASE)


def answers(before: str) -> bool:
    """Whether the words before a name, in their clause, are what somebody says, whatever it is like: *prompt answer
    of*.
    """
    for phrase in _SAID_OF:
        if bounds := phrase.bounds(before):
            return is_office(words(before[bounds[1] : bounds[2]])[-1])
    return False


def has_role(before: str) -> bool:
    """Whether the words directly before a name tell whose speaker it is: *the delegate from*, but not *of* alone."""
    return _role(before, len(before)) is not None


def with_office(text: str, start: int, end: int) -> tuple[int, int] | None:
    """From where up to where the name from `start` to `end` stands with an office: *president of Isterra*, *Isterran
    president*; None without one.
    """
    before, after = _role(text, start), None if _CYRILLIC.match(text, end - 1) else _AFTER.match(text, end)
    if before:
        return before.start(), end
    held = [word for word in words(after.group()) if is_office(word)] if after else []
    if after and held:
        return start, after.start() + held[-1].end
    held = [word for word in words(text[start:end]) if is_office(word) and _OFFICE.fullmatch(word.key)]
    return (start, end) if held and _WITHIN.search(text[start:end]) else None


def is_posted_to(text: str, start: int) -> bool:
    """Whether the words before a name tell that somebody's office is there, and another's: *the American ambassador to
    Germany*.
    """
    match = _POSTED.search(text, phrase_start(start), start)
    return match is not None and (is_chinese(match.group()[0]) or is_office(words(match.group())[0]))


def has_office_behind(text: str, end: int) -> bool:
    """Whether an office stands directly behind a name: *the Cuba delegation*."""
    after = _AFTER.match(text, end)
    return after is not None and any(map(is_office, words(after.group())))


def is_former(text: str, start: int, end: int, *, after: bool = False) -> bool:
    """Whether an office is no longer held, as the word before it or one of its own tells, or the word `after` it."""
    before, behind = text[phrase_start(start) : start], text[end : end + LONGEST_PHRASE]
    around = [*before.split()[-1:], text[start:end], *(behind.split()[:1] if after else ())]
    return any(map(_FORMER.search, around))


def _role(text: str, end: int) -> Found | None:
    match = _ROLE_BEFORE.search(text, phrase_start(end), end)
    return match if match and any(map(is_office, words(match.group()))) else None


def is_office(word: Token, *, first: bool = False) -> bool:
    """Whether a word is an office alone; of an adjective before one, if it is the `first`."""
    return word.key not in SMALL_WORDS and (first or not MODIFIER.fullmatch(word.key))
