"""References to resolutions of United Nations organs, in the ways in which they are written: `UNSCR 1701`,
`S/RES/1701 (2006)`, `resolution 1701 (2006)`, `A/RES/75/240`, `UNGA res. 75/240`, `第75/240号决议`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.analysis import exacts, stems_of_word
from indexer.analysis.arabic import runs
from indexer.languages import LANGUAGES
from indexer.query.nodes import Phrase, Synonym
from indexer.query.references import LONGEST, Reference
from indexer.query.security_council_years import FIRST_YEAR, year_of_resolution

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORDINGS = [(language, one.resolution_wording) for language, one in LANGUAGES.items() if one.resolution_wording]
_SYMBOLS = ("s res", "a res", "a hrc res", "e res", "res")
"""How symbols of resolutions begin: the first is that of the Security Council."""
_MONTHS, _DAYS = 12, 31


def _terms(texts: str) -> set[str]:
    """Alternatives, separated by bars, as exact terms."""
    return {" ".join(term.term for term in exacts(text)) for text in texts.split("|") if text}


def _any(texts: set[str]) -> str:
    return "|".join(sorted(texts, key=len, reverse=True)) or "(?!)"


def _every(name: str) -> set[str]:
    return {term for _, wording in _WORDINGS for term in _terms(getattr(wording, name))}


_BESIDE = _every("beside")
_MARKS = (
    f"(?<word>{_any(_every('resolution') | _every('council_resolution') | set(_SYMBOLS))})"
    f"|(?<council>{_any(_every('security_council'))})|(?<other>{_any(_every('other_organs'))})|{_any(_BESIDE)}"
)
_NUMBER = "(?<number>[0-9]{1,4})(?: (?<part>[0-9]{1,4}))?(?: (?<letter>[a-z]))?(?: (?<session>[ivxl]{1,8}))?"
_REFERENCE = regex.compile(f"(?:(?:{_MARKS}) )*{_NUMBER}(?: (?:{_MARKS}))*")
_YEARS = range(FIRST_YEAR, 2100)


def resolution(terms: Sequence[str], ends: Sequence[int]) -> Reference | None:
    """What the first of these exact terms refer to, if it is a resolution; a reference ends at one of `ends`."""
    if not any(map(str.isdigit, terms[:LONGEST])):
        return None
    for count in sorted((end for end in ends if end <= LONGEST), reverse=True):
        match = _REFERENCE.fullmatch(" ".join(terms[:count])) if terms[count - 1] not in _BESIDE else None
        if match and (match["word"] or (match["part"] and (match["council"] or match["other"]))):
            return _reference(count, match)
    return None


def _reference(count: int, match: regex.Match[str]) -> Reference:
    number, part, session = match["number"], match["part"], tuple(filter(None, (match["letter"], match["session"])))
    elsewhere = session or (match["other"] and not match["council"])
    if part is None or (int(part) in _YEARS and not elsewhere):
        year = part or (None if elsewhere else year_of_resolution(int(number)))
        exact = (number, *session, *([str(year)] if year else []))
        numbered = [Phrase(exact, quoted=False)] if len(exact) > 1 else []
        return Reference(count, (*numbered, *_after_a_word((number,))), in_words=True)
    written = (number, part, *session)
    if _is_day_and_month(int(number), int(part)):
        return Reference(count, tuple(_after_a_word(written)), in_words=True)
    return Reference(count, (Phrase(written, quoted=False),))


def _after_a_word(written: tuple[str, ...]) -> Iterator[Phrase | Synonym]:
    """The number behind a word for a resolution, in each language."""
    yield from dict.fromkeys(_in_languages(written))
    yield from (Phrase((word, *written), quoted=False) for word in ("res", *sorted(_every("council_resolution"))))


def _in_languages(written: tuple[str, ...]) -> Iterator[Phrase | Synonym]:
    for language, wording in _WORDINGS:
        if LANGUAGES[language].script == "Han":
            yield Phrase(("第", *written, "号"), quoted=False)
        else:
            word = stems_of_word(wording.resolution.split("|")[0], language)
            yield from (Synonym(one) for one in runs((*word, *written)))


def _is_day_and_month(one: int, other: int) -> bool:
    """Whether a number could be a date: the texts have resolution 10/12, and 10/12/2014."""
    return max(one, other) <= _DAYS and min(one, other) <= _MONTHS
