"""The words of an index: among them the spelling check looks for what was meant, and how they are written tells which
of them are names.
"""

from __future__ import annotations

import math
import re
import zlib
from abc import ABC, abstractmethod
from bisect import bisect_left
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Self

from rapidfuzz import process
from rapidfuzz.distance import OSA

from indexer.analysis import SEARCH_LANGUAGES, exacts, exacts_of_word, query_stems
from indexer.analysis.acronyms import definitions, singular
from indexer.analysis.fold import compose
from indexer.analysis.languages import query_readings, script_of
from indexer.analysis.segment import is_chinese
from indexer.analysis.stem import letters, stem
from indexer.index.manifest import damaged
from indexer.latest import Latest
from indexer.query.definitions import Definitions, definitions_of
from indexer.query.own_forms import Alike
from indexer.vocabulary.submitter_names import with_submitters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from indexer.domain import SpellCheck
    from indexer.query.plan import Plan
    from indexer.vocabulary.names import Names

SHORTEST = 3
"""Shortest words of a dictionary, in letters."""
SHORTEST_CHECKED = 4
"""Shortest words checked and suggested, in letters: nearly any two shorter words are one edit apart."""
LONGEST = 40
"""Longest words checked, in letters: longer ones are addresses and words run together."""
TWO_MISTAKES = 9
"""Words of this many letters may contain two mistakes, shorter ones one."""
TWO_IN_A_NAME = 6
"""Names of this many letters may be spelled with two other ones beside another part that tells whose they are."""
DECADES_OF_A_MISTAKE = 2.0
"""How much less probable each further mistake makes a word, in decades: less than one letter in a hundred is mistyped
(docs/relevance.md has what other values give).
"""
DECADES_OF_A_SLIP = 1.0
"""The same for a slip: letters transposed, one doubled, or a double one single."""
MOST_BEGINNING = 3
"""Words named that begin with one that no passage contains."""
MOST_NEAR = 20
"""Most near words that are weighed; the others are less probable than all of these."""
LEAST_CAPITALS = 3
"""Passages in which a name stands with a capital inside a sentence; fewer are chance, such as one title."""
CAPITALS_FOR_SMALL = 50
"""How many of them a name has for each passage in which it stands in small letters: mistakes are that rare."""

SHARE_MISTYPED = 0.1
"""Share of the passages with an acronym that may have it in small letters, as addresses do: it is no word then."""

_COLUMNS, _OF_A_DEFINITION = 5, 4
"""Values of a word, and of what an acronym stands for, in a stored dictionary."""
_UPPER = "".join(filter(str.isupper, map(chr, range(0x530))))
"""The capitals of Latin, Greek and Cyrillic."""
_CAPITALISED = re.compile(rf"(?<![^\W\d_])[{_UPPER}][^\W\d_]*(?:['’][^\W\d_]+)*")
_INSIDE = re.compile(rf"[^\W\d_{_UPPER}] |[,;] ")
"""What shows that the next word stands inside a sentence."""
_ADDRESS = re.compile(r"(?<!\S)[^\s/@.]*(?:[/@]|\.[^\W\d_])\S*")
"""Addresses are written in small letters whatever they name."""

REMEMBERED = 64
"""Words to which a version of an index remembers what is near: each of the other searches that a page without results
counts asks for the same ones again.
"""
PLANS = 64
"""Plans that a version remembers (see `planning.planned`), 30 kB each for a sentence."""


class NearWord(NamedTuple):
    """A word of an index near a typed one: its exact term, its written form, the mistakes between both, the number of
    passages that contain it, and whether the one mistake is a slip: letters transposed, one doubled, or a double one
    single.
    """

    term: str
    written: str
    mistakes: int
    passages: int
    is_slip: bool

    @property
    def worth(self) -> float:
        """How probably it is meant, as a decimal logarithm: only differences between words mean something."""
        return math.log10(self.passages) - self.decades

    @property
    def decades(self) -> float:
        """How much less probable its mistakes make it."""
        return DECADES_OF_A_SLIP if self.is_slip else DECADES_OF_A_MISTAKE * self.mistakes


class NearName(NamedTuple):
    """A name of an index near a typed one: its exact term, its written form, and the mistakes between both."""

    term: str
    written: str
    mistakes: int


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The exact words of an index in order, with the number of passages that contain each, in text or context, and its
    written form. Chinese words and words with digits are left out.
    """

    words: tuple[str, ...]
    passages: tuple[int, ...]
    written: Mapping[str, str]
    capitals: Mapping[str, int] = field(default_factory=dict)
    """Passages in which a word stands with a capital inside a sentence; none for words that are left out."""
    small: Mapping[str, int] = field(default_factory=dict)
    """Passages in which a word stands in small letters; for words that are left out, all that contain it."""
    definitions: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    """Passages that say what an acronym stands for: by language, acronym in the singular, and long form."""

    def near(self, asked: str, two_mistakes: int = TWO_MISTAKES) -> Iterator[tuple[str, int, int]]:
        """The words near an exact term, each with its edit distance (a letter inserted, deleted or replaced, or two
        transposed: optimal string alignment) and the number of its passages. Words that begin otherwise are not
        meant: readers seldom mistype the first letter, but for its place.
        """
        allowed = 2 if len(asked) >= two_mistakes else 1
        for other, apart, at in process.extract_iter(asked, self.words, scorer=OSA.distance, score_cutoff=allowed):
            begins = other[0] == asked[0] or other[:2] == asked[1::-1]
            if apart and begins and len(other) >= SHORTEST_CHECKED:
                yield other, apart, self.passages[at]

    def has(self, term: str) -> bool:
        """Whether it lists an exact term."""
        return self.passages_with(term) > 0

    def has_beginning(self, begun: str) -> bool:
        """Whether it lists a word that begins so."""
        return any(True for _ in self.beginning(begun))

    def beginning(self, begun: str) -> Iterator[tuple[str, int]]:
        """The words that begin so, each with the number of its passages."""
        for at in range(bisect_left(self.words, begun), len(self.words)):
            if not self.words[at].startswith(begun):
                return
            yield self.words[at], self.passages[at]

    def in_capitals(self, term: str) -> tuple[int, int]:
        """The passages in which an exact term stands with a capital inside a sentence, and those in which it stands in
        small letters.
        """
        return self.capitals.get(term, 0), self.small.get(term, self.passages_with(term))

    def passages_with(self, term: str) -> int:
        """The passages that contain an exact term, if it lists it."""
        at = bisect_left(self.words, term)
        return self.passages[at] if self.words[at : at + 1] == (term,) else 0

    def to_bytes(self) -> bytes:
        """Serialise it for `from_bytes`."""
        rows = (
            (word, count, self.written.get(word, ""), self.capitals.get(word, ""), self.small.get(word, ""))
            for word, count in zip(self.words, self.passages, strict=True)
        )
        defined = ((*key, count) for key, count in sorted(self.definitions.items()))
        return zlib.compress("\n\n".join(map(_lines, (rows, defined))).encode())

    @classmethod
    def from_bytes(cls, stored: bytes) -> Self:
        """Read what `to_bytes` wrote. Raises ValueError when it is damaged."""
        try:
            text = zlib.decompress(stored).decode()
        except zlib.error as error:
            message = f"its dictionary cannot be read ({error})"
            raise ValueError(message) from error
        words, _, defined = text.partition("\n\n")
        rows, definitions = _rows(words), _rows(defined)
        if any(len(row) != _COLUMNS for row in rows) or any(len(row) != _OF_A_DEFINITION for row in definitions):
            message = "its dictionary is not one of this version"
            raise ValueError(message)
        return cls(
            tuple(row[0] for row in rows),
            tuple(int(row[1]) for row in rows),
            {row[0]: row[2] for row in rows if row[2]},
            {row[0]: int(row[3]) for row in rows if row[3]},
            {row[0]: int(row[4]) for row in rows if row[4]},
            {(row[0], row[1], row[2]): int(row[3]) for row in definitions},
        )


def _lines(rows: Iterable[Sequence[object]]) -> str:
    return "\n".join("\t".join(map(str, row)) for row in rows)


def _rows(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.split("\n")] if text else []


class DictionaryCollector:
    """Collects the words of text and context of passages, in the order of the index."""

    def __init__(self) -> None:
        self._passages: Counter[str] = Counter()
        self._written: dict[str, str] = {}
        self._capitals: Counter[str] = Counter()
        self._never_small: Counter[str] = Counter()
        self._terms: dict[str, tuple[str, ...]] = {}
        self._definitions: Counter[tuple[str, str, str]] = Counter()

    def add(self, text: str, language: str, exact: str, context_exact: str) -> None:
        """Add a passage: its text and language, and the exact terms of text and context, joined by spaces
        (`analysis.index_streams`).
        """
        if language in SEARCH_LANGUAGES:
            self._definitions.update({(language, singular(one), long) for one, long in definitions(text, language)})
        words = exact.split()
        found = {word for word in {*words, *context_exact.split()} if is_listed(word)}
        new = {word for word in found if word not in self._passages}
        if new and not text.isascii():
            self._learn(text, new)
        self._passages.update(found)
        self._capitals.update(self._count_capitals(text, words))
        self._never_small.update(found.difference(words))

    def _count_capitals(self, text: str, words: Sequence[str]) -> set[str]:
        """Count a passage for those of its words that never stand in small letters there, addresses aside; return those
        that stand with a capital inside a sentence.
        """
        inside: set[str] = set()
        told: Counter[str] = Counter()
        for match in _CAPITALISED.finditer(text):
            written, before = match.group(), text[max(match.start() - 2, 0) : match.start()]
            terms = self._terms_of(written)
            told.update(terms)
            if _INSIDE.fullmatch(before) and written[1:].islower():  # other capitals abbreviate
                inside.update(terms)
        for address in _ADDRESS.findall(text):
            told.update(term.term for term in exacts(address))
        self._never_small.update(term for term, times in told.items() if times >= words.count(term))
        return inside

    def _terms_of(self, written: str) -> tuple[str, ...]:
        if written not in self._terms:
            self._terms[written] = tuple(term.term for term in exacts(written))
        return self._terms[written]

    def _learn(self, text: str, new: set[str]) -> None:
        """Remember how each new word is written where it first occurs, with its accents."""
        for term in exacts(text):
            if term.term in new:
                self._written.setdefault(term.term, compose(text[term.start : term.end]))

    def add_all(self, other: Dictionary) -> None:
        """Add the passages of a dictionary, all of which are others than those added so far."""
        counts = dict(zip(other.words, other.passages, strict=True))
        self._passages.update(counts)
        self._capitals.update(other.capitals)
        self._never_small.update({word: counts[word] - small for word, small in other.small.items()})
        self._written = {**other.written, **self._written}
        self._definitions.update(other.definitions)

    def dictionary(self) -> Dictionary:
        """The dictionary of the passages added."""
        known = sorted(self._passages)
        written = {word: form for word, form in self._written.items() if form != word}
        return Dictionary(
            tuple(known),
            tuple(self._passages[word] for word in known),
            written,
            {word: self._capitals[word] for word in known if self._capitals[word]},
            {
                word: self._passages[word] - count
                for word, count in self._never_small.items()
                if count and word in self._passages
            },
            self._definitions,
        )


def is_name(word: str, dictionaries: Sequence[Dictionary]) -> bool:
    """Whether a word, or each part of one with hyphens, is a name in an index: written with a capital inside sentences,
    and hardly ever without.
    """
    terms = exacts_of_word(word)
    return bool(terms) and all(is_listed(term) and _is_name(term, dictionaries) for term in terms)


def _is_name(term: str, dictionaries: Sequence[Dictionary]) -> bool:
    """In Russian, whose names are declined, all forms have to be: a case of a word may only stand in names, as that of
    the treaty in *Сторона Договора*. They are looked for last, since short words have many to look through.
    """
    if not _is_of_name(*in_capitals(term, dictionaries)):
        return False
    if script_of(term) != "Cyrillic":
        return True
    forms = alike(term, dictionaries)
    return _is_of_name(sum(form.capitals for form in forms), sum(form.small for form in forms))


def _is_of_name(capitals: int, small: int) -> bool:
    return capitals >= LEAST_CAPITALS and small * CAPITALS_FOR_SMALL <= capitals


def in_capitals(term: str, dictionaries: Sequence[Dictionary]) -> tuple[int, int]:
    """See `Dictionary.in_capitals`, of all."""
    counted = [dictionary.in_capitals(term) for dictionary in dictionaries]
    return sum(capitals for capitals, _ in counted), sum(small for _, small in counted)


def alike(word: str, dictionaries: Sequence[Dictionary]) -> list[Alike]:
    """The words of an index that have a stem of this one in some language, in order, itself among them."""
    read = {reading for stems in query_stems(word) for reading in stems}
    languages = list(filter(None, query_readings(script_of(word), None)))
    begun = min(map(letters, read), key=len, default="")[:-1]
    found = {
        term
        for dictionary in dictionaries
        for term, _ in (dictionary.beginning(begun) if begun else ())
        if any(stem(dictionary.written.get(term, term).casefold(), language) in read for language in languages)
    }
    return [Alike(term, *in_capitals(term, dictionaries)) for term in sorted(found)]


def near_words(
    asked: str, dictionaries: Sequence[Dictionary], passages_with: Callable[[Sequence[str]], Sequence[int]]
) -> list[NearWord]:
    """The words near an exact term, the most probable first. Dictionaries may be older than what is shown:
    `passages_with` counts the passages that contain each term now.
    """
    passages: Counter[str] = Counter()
    mistakes: dict[str, int] = {}
    for dictionary in dictionaries:
        for other, apart, count in dictionary.near(asked):
            mistakes[other] = apart
            passages[other] += count
    near = [
        NearWord(other, _written(other, dictionaries), apart, passages[other], apart == 1 and _is_slip(asked, other))
        for other, apart in mistakes.items()
    ]
    near = sorted(near, key=_order)[:MOST_NEAR]
    counts = passages_with([word.term for word in near]) if near else ()
    found = [word._replace(passages=count) for word, count in zip(near, counts, strict=True) if count]
    return sorted(found, key=_order)


def near_names(asked: str, dictionaries: Sequence[Dictionary]) -> list[NearName]:
    """The words near an exact term that texts never write in small letters, in order."""
    near = (word for dictionary in dictionaries for word in dictionary.near(asked, TWO_IN_A_NAME))
    mistakes = {other: apart for other, apart, _ in near}
    return [
        NearName(other, _written(other, dictionaries), mistakes[other])
        for other in sorted(mistakes)
        if not is_small(other, dictionaries)
    ]


def is_small(term: str, dictionaries: Sequence[Dictionary]) -> bool:
    """Whether texts write an exact term in small letters, be it once."""
    return in_capitals(term, dictionaries)[1] > 0


def words_beginning(
    begun: str, dictionaries: Sequence[Dictionary], passages_with: Callable[[Sequence[str]], Sequence[int]]
) -> list[str]:
    """The words of an index that begin with an exact term, as written, those in most passages first; at most
    MOST_BEGINNING.
    """
    counts: Counter[str] = Counter()
    for dictionary in dictionaries:
        counts.update(dict(dictionary.beginning(begun)))
    best = sorted(counts, key=lambda word: (-counts[word], word))[:MOST_BEGINNING]
    standing = passages_with(best) if best else ()
    return [_written(word, dictionaries) for word, count in zip(best, standing, strict=True) if count]


def parts(term: str, dictionaries: Sequence[Dictionary]) -> list[tuple[str, str]]:
    """The ways to divide an exact term into two words of an index, the second in some form, each of `SHORTEST` letters
    or more.
    """
    ways = ((term[:at], term[at:]) for at in range(SHORTEST, len(term) - SHORTEST + 1))
    known = (way for way in ways if any(dictionary.has(way[0]) for dictionary in dictionaries))
    return [way for way in known if has_form(way[1], dictionaries)]


def has_form(term: str, dictionaries: Sequence[Dictionary]) -> bool:
    """Whether an index may have a form of a word: one that begins with the exact term but for its last letter."""
    return any(dictionary.has_beginning(term[:-1]) for dictionary in dictionaries)


def acronyms_in(dictionaries: Sequence[Dictionary]) -> Definitions:
    """What the texts of an index say that acronyms stand for."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for dictionary in dictionaries:
        counts.update(dictionary.definitions)
    small = {acronym for _, acronym, _ in counts if _is_word(acronym, dictionaries)}
    return definitions_of(counts, small)


def _is_word(acronym: str, dictionaries: Sequence[Dictionary]) -> bool:
    """Whether texts also have an acronym in small letters, as a word."""
    terms = exacts_of_word(acronym)
    small = sum(in_capitals(term, dictionaries)[1] for term in terms)
    return small > SHARE_MISTYPED * sum(known.passages_with(term) for term in terms for known in dictionaries)


def _is_slip(asked: str, other: str) -> bool:
    return sorted(asked) == sorted(other) or _undoubled(asked) == _undoubled(other)


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


def _order(word: NearWord) -> tuple[float, str]:
    return -word.worth, word.term


def _written(term: str, dictionaries: Sequence[Dictionary]) -> str:
    return next((dictionary.written[term] for dictionary in dictionaries if term in dictionary.written), term)


def merged(dictionaries: Sequence[Dictionary]) -> Dictionary:
    """One dictionary of several, whose passages are all different."""
    collector = DictionaryCollector()
    for dictionary in dictionaries:
        collector.add_all(dictionary)
    return collector.dictionary()


class KnowsWords(ABC):
    """A version of an index that is asked for its words. They are read when they are first needed; every question
    raises IndexMissingError when they are damaged.
    """

    faults: ClassVar[tuple[type[Exception], ...]]
    """What is raised where they are."""

    def __init__(self) -> None:
        """Remembers nothing yet."""
        self._near: Latest[list[NearWord]] = Latest(REMEMBERED)
        self._alike: Latest[list[Alike]] = Latest(REMEMBERED)
        self._defined: Latest[Definitions] = Latest(1)
        self._names: Latest[Names] = Latest(1)
        self.plans: Latest[tuple[Plan, SpellCheck]] = Latest(PLANS)

    @abstractmethod
    def dictionaries(self) -> list[Dictionary]:
        """Those of its segments."""

    @abstractmethod
    def passages_with(self, terms: Sequence[str]) -> list[int]:
        """How many passages contain each term in exact form, in text or context."""

    def near_words(self, asked: str) -> list[NearWord]:
        """See `dictionary.near_words`."""
        with self._readable():
            dictionaries = self.dictionaries()
            return self._near.get(asked, lambda: near_words(asked, dictionaries, self.passages_with))

    def words_beginning(self, begun: str) -> list[str]:
        """See `dictionary.words_beginning`."""
        with self._readable():
            return words_beginning(begun, self.dictionaries(), self.passages_with)

    def is_name(self, word: str) -> bool:
        """See `dictionary.is_name`."""
        return is_name(word, self._read())

    def is_small(self, term: str) -> bool:
        """See `dictionary.is_small`."""
        return is_small(term, self._read())

    def near_names(self, asked: str) -> list[NearName]:
        """See `dictionary.near_names`."""
        return near_names(asked, self._read())

    def in_capitals(self, term: str) -> tuple[int, int]:
        """See `dictionary.in_capitals`."""
        return in_capitals(term, self._read())

    def alike(self, word: str) -> list[Alike]:
        """See `dictionary.alike`."""
        return self._alike.get(word, lambda: alike(word, self._read()))

    def definitions(self) -> Definitions:
        """What its texts say that acronyms stand for."""
        return self._defined.get("", lambda: acronyms_in(self._read()))

    def names(self, listed: Names, submitters: Iterable[str]) -> Names:
        """The names of the vocabulary, and those of its submitters (`with_submitters`)."""
        return self._names.get("", lambda: with_submitters(listed, submitters, self.is_name))

    def parts(self, term: str) -> list[tuple[str, str]]:
        """See `dictionary.parts`."""
        return parts(term, self._read())

    def has_form(self, term: str) -> bool:
        """See `dictionary.has_form`."""
        return has_form(term, self._read())

    def _read(self) -> list[Dictionary]:
        with self._readable():
            return self.dictionaries()

    @contextmanager
    def _readable(self) -> Iterator[None]:
        try:
            yield
        except self.faults as error:
            raise damaged(error) from error


def is_listed(term: str) -> bool:
    """Whether a dictionary lists an exact term, if a passage contains it."""
    return SHORTEST <= len(term) <= LONGEST and not is_chinese(term) and not any(map(str.isdigit, term))
