"""The two streams of a text: its terms with their offsets, and the same terms joined for an index."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from indexer.analysis import chinese
from indexer.analysis.apostrophes import meaningful_parts
from indexer.analysis.fold import compose, fold
from indexer.analysis.function_words import is_function_word
from indexer.analysis.per_cents import per_cents
from indexer.analysis.segment import is_chinese, parts, placed_units, units
from indexer.analysis.stem import stem
from indexer.latest import LONGEST_WORD, of_latest_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WORDS_REMEMBERED = 4096
"""Words of queries whose terms are remembered: each search of a page asks for those of the same words, in every
language.
"""


class Term(NamedTuple):
    """A term and its half-open range of code points in the text."""

    term: str
    start: int
    end: int


class _Unit(NamedTuple):
    """The terms of a unit of text (see `segment`); offsets count from the unit's start."""

    stems: tuple[tuple[str, int, int], ...]
    exacts: tuple[tuple[str, int, int], ...]


_Value = TypeVar("_Value")


class _Cache(dict[str, _Value]):
    """Caches the result of `analyse` for recent pieces of text: texts repeat their words, and stemming takes time."""

    CAPACITY = 1 << 16  # about 20 MB when full
    LONGEST = LONGEST_WORD

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


def stems_among(text: str, language: str, wanted: frozenset[str], *, function_words: bool = True) -> list[Term]:
    """The terms of `stems` that are wanted: many times as fast, since most of a text is not wanted. Function words of
    the language are left out unless they are asked for.
    """

    def is_asked(piece: str, term: Term) -> bool:
        return term.term in wanted and (function_words or not is_function_word(piece[term.start : term.end], language))

    found = _pieces(language).having(set(text.split()), wanted)
    if found is None:  # Chinese runs continue across spaces
        return [term for term in stems(text, language) if is_asked(text, term)]
    asked = {piece: [term for term in terms if is_asked(piece, term)] for piece, terms in found}
    return [
        Term(term, at + start, at + end)
        for at, piece in sorted((at, piece) for piece, terms in asked.items() if terms for at in _places(text, piece))
        for term, start, end in asked[piece]
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
    return [Term(term, at + start, at + end) for at, unit in placed_units(text) for term, start, end in _exacts[unit]]


@of_latest_words(WORDS_REMEMBERED)
def stems_of_word(word: str, language: str) -> tuple[str, ...]:
    """The terms of `stems` of a word of a query, remembered."""
    return tuple(term.term for term in stems(word, language))


@of_latest_words(WORDS_REMEMBERED)
def exacts_of_word(word: str) -> tuple[str, ...]:
    """The terms of `exacts` of a word of a query, remembered."""
    return tuple(term.term for term in exacts(word))


def index_streams(text: str, language: str) -> tuple[str, str]:
    """Both streams for an index: the terms of `stems`, and those of `exacts` with those of `per_cents` behind, each
    joined by spaces.
    """
    in_forms, in_words = _streams(text, language)
    return in_forms, " ".join((in_words, *(term for term, _, _ in per_cents(text)))).strip()


def _streams(text: str, language: str) -> tuple[str, str]:
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


class _Pieces:
    """Pieces of text between blanks, with their stems, and the pieces that have a stem. So which pieces of a text are
    wanted is found by intersecting sets. Threads may share it: what they use is complete, as pieces come last.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._known = _Known()

    def having(self, pieces: set[str], wanted: frozenset[str]) -> list[tuple[str, tuple[Term, ...]]] | None:
        """Those of the pieces that have any of the stems, each with its terms, whose offsets count from its start;
        None if any piece contains Chinese.
        """
        if len(self._known.terms) >= _Cache.CAPACITY:
            self._known = _Known()
        known = self._known
        found = []
        for piece in pieces.difference(known.terms):
            chinese = any(map(is_chinese, units(piece)))
            terms = () if chinese else tuple(stems(piece, self._language))
            if len(piece) <= _Cache.LONGEST:
                known.add(piece, terms, chinese=chinese)
            elif chinese:
                return None
            else:
                found.append((piece, terms))
        if not pieces.isdisjoint(known.chinese):
            return None
        having: set[str] = set()
        for term in wanted:
            if term in known.having:
                having |= pieces & known.having[term]
        return found + [(piece, known.terms[piece]) for piece in having]


class _Known:
    """What is known of pieces of text."""

    def __init__(self) -> None:
        self.terms: dict[str, tuple[Term, ...]] = {}
        self.having: dict[str, set[str]] = {}
        self.chinese: set[str] = set()

    def add(self, piece: str, terms: tuple[Term, ...], *, chinese: bool) -> None:
        """Add a piece with its stems."""
        if chinese:
            self.chinese.add(piece)
        for term in terms:
            self.having.setdefault(term.term, set()).add(piece)
        self.terms[piece] = terms


@lru_cache(maxsize=32)  # languages
def _pieces(language: str) -> _Pieces:
    return _Pieces(language)


def _joined(found: list[_Unit]) -> tuple[str, str]:
    return (
        " ".join([term for unit in found for term, _, _ in unit.stems]),
        " ".join([term for unit in found for term, _, _ in unit.exacts]),
    )


def _analyse(unit: str, language: str) -> _Unit:
    if is_chinese(unit):
        pieces = chinese.stem_pieces(unit)
    else:
        pieces = [(stem(compose(unit[a:b]), language), a, b) for a, b in meaningful_parts(unit)]
    return _Unit(tuple(piece for piece in pieces if piece[0]), _exacts[unit])


def _exact_pieces(unit: str) -> tuple[tuple[str, int, int], ...]:
    pieces = chinese.exact_pieces(unit) if is_chinese(unit) else [(fold(unit[a:b]), a, b) for a, b in parts(unit)]
    return tuple(piece for piece in pieces if piece[0])


_exacts = _Cache(_exact_pieces)
