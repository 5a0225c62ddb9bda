"""The readings of a query word: its stems in every language that it may be in, with and without accents."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from indexer.analysis import arabic, chinese
from indexer.analysis.apostrophes import meaningful_parts
from indexer.analysis.fold import MAX_TERM, compose, without_accents
from indexer.analysis.languages import query_readings, script_of
from indexer.analysis.segment import is_chinese, units
from indexer.analysis.spellings import other_spellings
from indexer.analysis.stem import stem
from indexer.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ACCENTED_ENDINGS = {language.code: language.accented_endings for language in LANGUAGES.values()} | {
    "pt": (("cao", "ção"), ("coes", "ções"), ("sao", "são"), ("soes", "sões"), ("ncia", "ncia"), ("avel", "ável"),
           ("ivel", "ível")),
}  # fmt: skip
"""Endings by which a stemmer recognises a word's form, as typed without accents and as written."""


@lru_cache(maxsize=4096)
def query_stems(word: str, languages: Sequence[str] | None = None) -> tuple[tuple[str, ...], ...]:
    """The stems that a text must contain to match `word`: one of each inner tuple.

    A hyphenated word has several parts, a Chinese run several pairs. `languages` are those of the searched texts, if
    known; by default a word is read in every language that its script allows. The word's exact form is always among the
    alternatives: it finds the word in texts whose language has no stemmer.
    """
    found: list[tuple[str, ...]] = []
    for unit in units(word):
        if is_chinese(unit):
            found += [(term,) for term, _, _ in chinese.stem_pieces(unit)]
        else:
            found += [_alternatives(compose(unit[a:b]), languages) for a, b in meaningful_parts(unit)]
    return tuple(dict.fromkeys(alternatives for alternatives in found if alternatives))


def _alternatives(word: str, languages: Sequence[str] | None) -> tuple[str, ...]:
    folded = without_accents(word)[:MAX_TERM]
    if not folded:
        return ()
    found: list[str] = []
    for language in query_readings(script_of(folded), languages):
        if language == "ar":
            found += arabic.readings(stem(word, language))
        elif language is not None:
            found += [stem(spelling, language) for spelling in _spellings(word, language)]
    return tuple(dict.fromkeys([*found, folded]))


def _spellings(word: str, language: str) -> Iterator[str]:
    """A word as typed, as other countries spell it, without accents (some texts have lost them), and with the accents
    that its ending should have.
    """
    yield word
    yield from other_spellings(word, language)
    plain = without_accents(word)
    if plain != word:
        yield plain
    for typed, written in _ACCENTED_ENDINGS.get(language, ()):
        if word.endswith(typed) and len(word) > len(typed) + 2:
            yield word.removesuffix(typed) + written
