"""Adjectives of States, by which texts name them: *the Norwegian proposal*."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from indexer.analysis import exacts
from indexer.languages import LANGUAGES
from indexer.vocabulary.countries import countries
from indexer.vocabulary.fold import fold
from indexer.vocabulary.mentions import known_names
from indexer.vocabulary.sources import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.vocabulary.sources import Section

LONGEST = 40
"""Letters of an adjective: a text may be a single word of a megabyte, and those asked for are remembered."""
_LISTED = ("en", "fr", "es", "ru")
_RUSSIAN = ("ий", "ии", "ая", "ое", "ие", "ого", "ому", "ой", "ую", "им", "ом", "их", "ими")


@cache
def _file() -> Section:
    return read(Path(__file__).with_name("adjectives.yaml"))


@cache
def adjectives(language: str) -> dict[str, str]:
    """Every form of the adjectives in a language, as exact terms separated by spaces, and whose it is; none in Chinese,
    whose names serve as such.
    """
    if language == "ar":
        return _arabic()
    if language not in _LISTED:
        return {}
    listed = _file().section("adjectives")
    return {
        _term(form): countries().labels[code]
        for code in listed.entries
        for form in _forms(language, listed.strings(code)[_LISTED.index(language)])
    }


@cache
def common_positions(language: str) -> dict[str, str]:
    """The words, as exact terms separated by spaces, by which texts in a language name the common position of a group,
    and whose it is: *the Common African Position*.
    """
    listed = _file().section("common_positions")
    return {
        _term(word): owner
        for owner in listed.entries
        if language in listed.section(owner).entries
        for word in listed.section(owner).strings(language)
    }


class Adjective(NamedTuple):
    """An adjective of a State, as it is written, with the exact terms of its forms: in English, also of its people."""

    text: str
    language: str
    forms: tuple[tuple[str, ...], ...]


@cache
def adjectives_of(state: str) -> tuple[Adjective, ...]:
    """The adjectives of a State alone, by which texts name it."""
    code = next((code for code, label in countries().labels.items() if label == state), None)
    listed = _file().section("adjectives")
    found = []
    for language, word in zip(_LISTED, listed.strings(code) if code in listed.entries else (), strict=False):
        forms = [*_forms(language, word), *([f"{word}s"] if language == "en" else [])]
        if _states().get(_term(word)) == state:
            text = f"{word}ий" if language == "ru" else word
            found.append(Adjective(text, language, tuple(tuple(_term(form).split()) for form in forms)))
    for written in _arabic_names(state):
        arabic = tuple((_term(form),) for form in _arabic_forms(fold(_arabic_stem(written))))
        if _states().get(*arabic[0]) == state:
            found.append(Adjective(f"{_arabic_stem(written)}ي", "ar", arabic))
    return tuple(found)


def state_of(adjective: str) -> str | None:
    """The State whose adjective a text is, in any language; None for one that two States share."""
    return _states().get(_term(adjective))


def state_beside_office(adjective: str) -> str | None:
    """The State of an adjective beside an office, where *American*, *Indian* and others name one State alone."""
    return _beside_office(adjective) if len(adjective) <= LONGEST else None


@lru_cache(maxsize=1 << 14)
def _beside_office(adjective: str) -> str | None:
    term = _term(adjective)
    return _states().get(term) or _beside_offices().get(term)


@cache
def _states() -> dict[str, str]:
    found: dict[str, str] = {}
    shared = set()
    for language in LANGUAGES:
        for form, owner in adjectives(language).items():
            if found.setdefault(form, owner) != owner:
                shared.add(form)
    return {form: owner for form, owner in found.items() if form not in shared}


@cache
def _beside_offices() -> dict[str, str]:
    listed = _file().section("beside_offices")
    return {
        _term(form): countries().labels[code]
        for code in listed.entries
        for language in (*_LISTED, "ar")
        for word in listed.section(code).strings(language)
        for form in (_arabic_forms(word) if language == "ar" else _forms(language, word))
    }


def _term(form: str) -> str:
    return " ".join(term.term for term in exacts(form))


def _forms(language: str, word: str) -> Iterator[str]:
    yield word
    if language == "ru":
        yield from (f"{word}{ending}" for ending in _RUSSIAN)
    if language == "fr":
        feminine = f"{word}ne" if word.endswith(("en", "on")) else "grecque" if word == "grec" else f"{word}e"
        if word == "turc":
            feminine = "turque"
        yield from (feminine, f"{feminine}s", f"{word}s")
    if language == "es":
        feminine = f"{word[:-1]}a" if word.endswith("o") else f"{word}a"
        yield from (feminine, f"{feminine}s", f"{word}s", f"{word}es")


def _arabic() -> dict[str, str]:
    """The adjectives formed from names of one word: without its article and last vowel, with article and ending."""
    return {
        _term(form): owner
        for owner in dict.fromkeys(countries().labels.values())
        for name in _arabic_names(owner)
        for form in _arabic_forms(fold(_arabic_stem(name)))
    }


def _arabic_names(state: str) -> list[str]:
    """The names of a State of which Arabic adjectives are made: of a root of three letters at least."""
    names = known_names()
    spellings = (name for name in names.searched.get(state, ()) if "ar" in name.languages and len(name.exacts) == 1)
    return [
        spelling.text
        for spelling in spellings
        if fold(spelling.text) not in names.words and len(_arabic_stem(spelling.text)) > 2  # noqa: PLR2004
    ]


def _arabic_stem(name: str) -> str:
    return name.removeprefix("ال").rstrip("اةهى").removesuffix("ي")


def _arabic_forms(stem: str) -> Iterator[str]:
    for article in ("ال", "لل"):
        for end in ("ي", "ية"):
            yield f"{article}{stem}{end}"
