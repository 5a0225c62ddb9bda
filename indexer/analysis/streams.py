"""The two streams of a text: its terms with their offsets, and the same terms joined for an index."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from indexer.analysis import chinese
from indexer.analysis.apostrophes import meaningful_parts
from indexer.analysis.fold import compose, fold
from indexer.analysis.segment import is_chinese, parts, placed_units, units
from indexer.analysis.stem import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Term(NamedTuple):
    """A term and its half-open range of code points in the text."""

    term: str
    start: int
    end: int


class _Unit(NamedTuple):
    """The terms of a unit of text (see `segment`); offsets count from the unit's start."""

    stems: tuple[tuple[str, int, int], ...]
    exacts: tuple[tuple[str, int, int], ...]


class _Placed(NamedTuple):
    """The stems of a piece of text; offsets count from the piece's start."""

    stems: frozenset[str]
    terms: tuple[Term, ...]


_Value = TypeVar("_Value")


class _Cache(dict[str, _Value]):
    """Caches the result of `analyse` for recent pieces of text: texts repeat their words, and stemming takes time."""

    CAPACITY = 1 << 16  # about 20 MB when full
    LONGEST = 40

    def __init__(self, analyse: Callable[[str], _Value]) -> None:
        super().__init__()
        self._analyse = analyse

    def __missing__(self, piece: str) -> _Value:
        analysed = self._analyse(piece)
        if len(piece) <= self.LONGEST:
            if len(self) >= self.CAPACITY:
                self.clear()
            self[piece] = analysed
        return analysed


def stems(text: str, language: str) -> list[Term]:
    """Terms of `text` in their stemmed form, in order; `language` is an ISO 639-1 code, or `und`."""
    analysed = _units(language)
    return [
        Term(term, at + start, at + end) for at, unit in placed_units(text) for term, start, end in analysed[unit].stems
    ]


def stems_among(text: str, language: str, wanted: frozenset[str]) -> list[Term]:
    """The terms of `stems` that are wanted: many times as fast, since most of a text is not wanted."""
    placed = _placed_between_blanks(language)
    found = {piece: placed[piece] for piece in set(text.split())}
    if None in found.values():  # Chinese runs continue across spaces
        return [term for term in stems(text, language) if term.term in wanted]
    holding = {piece: one.terms for piece, one in found.items() if one and not wanted.isdisjoint(one.stems)}
    if not holding:
        return []
    return [
        Term(term, at + start, at + end)
        for at, piece in sorted((at, piece) for piece in holding for at in _places(text, piece))
        for term, start, end in holding[piece]
        if term in wanted
    ]


def _places(text: str, piece: str) -> Iterator[int]:
    """Where a piece without a blank stands between blanks: to look for the few that are wanted is faster than to look
    at all.
    """
    at = text.find(piece)
    while at >= 0:
        end = at + len(piece)
        if (not at or text[at - 1].isspace()) and (end == len(text) or text[end].isspace()):
            yield at
        at = text.find(piece, end)


def exacts(text: str) -> list[Term]:
    """The exact terms of `text`, in order: case, accents, digits and letter forms in one spelling."""
    analysed = _units("und")
    return [
        Term(term, at + start, at + end)
        for at, unit in placed_units(text)
        for term, start, end in analysed[unit].exacts
    ]


def index_streams(text: str, language: str) -> tuple[str, str]:
    """Both streams for an index: the terms of `stems` and of `exacts`, each joined by spaces."""
    between_blanks = _between_blanks(language)
    found = [between_blanks[piece] for piece in text.split()]
    if None in found:  # Chinese runs continue across spaces
        return _joined([_units(language)[unit] for unit in units(text)])
    return (
        " ".join([streams[0] for streams in found if streams and streams[0]]),
        " ".join([streams[1] for streams in found if streams and streams[1]]),
    )


@lru_cache(maxsize=32)  # languages
def _units(language: str) -> _Cache[_Unit]:
    return _Cache(lambda unit: _analyse(unit, language))


@lru_cache(maxsize=32)  # languages
def _between_blanks(language: str) -> _Cache[tuple[str, str] | None]:
    """The joined streams of the text between two spaces; None if it contains Chinese."""

    def streams(piece: str) -> tuple[str, str] | None:
        found = units(piece)
        return None if any(map(is_chinese, found)) else _joined([_units(language)[unit] for unit in found])

    return _Cache(streams)


@lru_cache(maxsize=32)  # languages
def _placed_between_blanks(language: str) -> _Cache[_Placed | None]:
    """The stems of the text between two spaces, with their offsets; None if it contains Chinese."""

    def placed(piece: str) -> _Placed | None:
        if any(map(is_chinese, units(piece))):
            return None
        terms = tuple(stems(piece, language))
        return _Placed(frozenset(term.term for term in terms), terms)

    return _Cache(placed)


def _joined(found: list[_Unit]) -> tuple[str, str]:
    return (
        " ".join([term for unit in found for term, _, _ in unit.stems]),
        " ".join([term for unit in found for term, _, _ in unit.exacts]),
    )


def _analyse(unit: str, language: str) -> _Unit:
    if is_chinese(unit):
        stem_pieces, exact_pieces = chinese.stem_pieces(unit), chinese.exact_pieces(unit)
    else:
        stem_pieces = [(stem(compose(unit[a:b]), language), a, b) for a, b in meaningful_parts(unit)]
        exact_pieces = [(fold(unit[a:b]), a, b) for a, b in parts(unit)]
    return _Unit(tuple(p for p in stem_pieces if p[0]), tuple(p for p in exact_pieces if p[0]))
