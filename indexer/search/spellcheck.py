"""Spelling suggestions: the nearest indexed words for query words that no passage contains."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Self

from rapidfuzz import process
from rapidfuzz.distance import OSA

from indexer.analysis import exacts, is_function_word, query_stems
from indexer.analysis.fold import compose
from indexer.analysis.segment import is_chinese
from indexer.analysis.stem import stem
from indexer.domain import Suggestion
from indexer.query.lexicon import load_lexicon
from indexer.query.syntax import parse
from indexer.query.tree import words
from indexer.vocabulary.countries import countries
from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from indexer.domain import SearchResponse
    from indexer.ports import Index

SHORTEST = 3
"""Shortest words of a dictionary, in letters."""
SHORTEST_CHECKED = 4
"""Shortest words checked and suggested, in letters: nearly any two shorter words are one edit apart."""
LONGEST = 40
"""Longest words checked, in letters: longer ones are addresses and words run together."""
TWO_MISTAKES = 6
"""Words of this many letters may contain two mistakes, shorter ones one."""
MOST_WORDS = 10
"""Most words of a query that are checked."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The exact words of an index, with the number of passages that contain each, in text or context, and its written
    form. Chinese words and words with digits are left out.
    """

    words: tuple[str, ...]
    passages: tuple[int, ...]
    written: Mapping[str, str]

    def nearest(self, word: str) -> str | None:
        """See `nearest_word`."""
        return nearest_word(word, [self])

    def near(self, asked: str) -> Iterator[tuple[str, int, int]]:
        """The words near an exact term, each with its edit distance (a letter inserted, deleted or replaced, or two
        transposed: optimal string alignment) and the number of its passages. Function words and words that begin
        otherwise are not meant: readers seldom mistype the first letter, but for its place.
        """
        allowed = 2 if len(asked) >= TWO_MISTAKES else 1
        for other, apart, at in process.extract_iter(asked, self.words, scorer=OSA.distance, score_cutoff=allowed):
            if other[0] in (asked[0], asked[1]) and len(other) >= SHORTEST_CHECKED and not is_function_word(other):
                yield other, apart, self.passages[at]

    def to_bytes(self) -> bytes:
        """Serialise it for `from_bytes`."""
        lines = (
            f"{word}\t{count}\t{self.written.get(word, '')}"
            for word, count in zip(self.words, self.passages, strict=True)
        )
        return zlib.compress("\n".join(lines).encode())

    @classmethod
    def from_bytes(cls, stored: bytes) -> Self:
        """Read what `to_bytes` wrote. Raises ValueError when it is damaged."""
        try:
            text = zlib.decompress(stored).decode()
        except zlib.error as error:
            message = f"its dictionary cannot be read ({error})"
            raise ValueError(message) from error
        rows = [line.split("\t") for line in text.split("\n")] if text else []
        return cls(
            tuple(row[0] for row in rows),
            tuple(int(row[1]) for row in rows),
            {row[0]: row[2] for row in rows if row[2]},
        )


class DictionaryCollector:
    """Collects the words of text and context of passages, in the order of the index."""

    def __init__(self) -> None:
        self._passages: Counter[str] = Counter()
        self._written: dict[str, str] = {}

    def add(self, text: str, exact: str, context_exact: str) -> None:
        """Add a passage: its text, and the exact terms of text and context, joined by spaces
        (`analysis.index_streams`).
        """
        found = {word for word in {*exact.split(), *context_exact.split()} if _is_word(word)}
        new = {word for word in found if word not in self._passages}
        if new and not text.isascii():
            self._learn(text, new)
        self._passages.update(found)

    def _learn(self, text: str, new: set[str]) -> None:
        """Remember how each new word is written where it first occurs, with its accents."""
        for term in exacts(text):
            if term.term in new:
                self._written.setdefault(term.term, compose(text[term.start : term.end]))

    def dictionary(self) -> Dictionary:
        """The dictionary of the passages added."""
        known = sorted(self._passages)
        written = {word: form for word, form in self._written.items() if form != word}
        return Dictionary(tuple(known), tuple(self._passages[word] for word in known), written)


def nearest_word(
    word: str, dictionaries: Sequence[Dictionary], stands: Callable[[str], bool] = lambda _: True
) -> str | None:
    """The word of the dictionaries at the smallest edit distance; of several, the one in the most passages. None when
    none is near enough. `stands` tells of a word whether a passage contains it: dictionaries may be older.
    """
    asked = "".join(term.term for term in exacts(word))
    if not _is_word(asked) or len(asked) < SHORTEST_CHECKED:
        return None
    passages: Counter[str] = Counter()
    distances = {}
    for dictionary in dictionaries:
        for other, apart, count in dictionary.near(asked):
            distances[other] = apart
            passages[other] += count
    order = sorted(distances, key=lambda other: (distances[other], -passages[other], other))
    best = next(filter(stands, order), None)
    if best is None:
        return None
    return next((one.written[best] for one in dictionaries if best in one.written), best)


def suggest(
    asked: Sequence[str],
    has_any_stem: Callable[[list[tuple[str, ...]]], list[bool]],
    nearest: Callable[[str], str | None],
) -> dict[str, str]:
    """For each word that no passage contains in any form, the nearest indexed one, if one is near; words known to be
    spelled right are left alone. `has_any_stem` returns for each tuple of stems whether any passage contains one.
    `nearest` is called only for a word that is missing.
    """
    doubtful = [word for word in asked if not _is_known(word)]
    if not doubtful:
        return {}
    stems = [tuple(stem for alternatives in query_stems(word) for stem in alternatives) for word in doubtful]
    missing = [word for word, stands in zip(doubtful, has_any_stem(stems), strict=True) if not stands]
    near = {word: nearest(word) for word in missing}
    return {word: other for word, other in near.items() if other is not None}


def merged(dictionaries: Sequence[Dictionary]) -> Dictionary:
    """One dictionary of several, whose passages are all different."""
    passages: Counter[str] = Counter()
    written: dict[str, str] = {}
    for one in dictionaries:
        passages.update(dict(zip(one.words, one.passages, strict=True)))
        written = {**one.written, **written}
    words_in_order = sorted(passages)
    return Dictionary(tuple(words_in_order), tuple(passages[word] for word in words_in_order), written)


def _is_known(word: str) -> bool:
    """Whether the word is in the lexicon of a language, or in the name of a State in one."""
    lexicon = load_lexicon()
    return fold(word) in _name_words() or any(lexicon.knows(one, (stem(word, one),)) for one in lexicon.languages)


@cache
def _name_words() -> frozenset[str]:
    return frozenset(word for name in countries().names for word in name.split())


def suggestions(index: Index, response: SearchResponse) -> tuple[Suggestion, ...]:
    """Suggestions for a query. A missing word leaves no match for all words, so words are only checked when there is
    none, except for alternatives, of which one may match alone.
    """
    typed = response.request.query
    if not typed or (response.keyword_total.passages and "OR" not in typed.split()):
        return ()
    pieces = list(dict.fromkeys(piece for word in words(parse(typed)) for piece in _pieces(word)))
    return tuple(Suggestion(word, other) for word, other in index.suggest(pieces[:MOST_WORDS]).items())


def corrected(query: str, found: Sequence[Suggestion]) -> str:
    """The query as typed, with each missing word replaced by its suggestion."""
    for one in found:
        query = re.sub(rf"(?<!\w){re.escape(one.typed)}(?!\w)", lambda _, one=one: one.meant, query)  # type: ignore[misc]
    return query


def _pieces(word: str) -> Iterator[str]:
    """The parts of a word that the dictionary would list."""
    for term in exacts(word):
        if _is_word(term.term):
            yield word[term.start : term.end]


def _is_word(term: str) -> bool:
    return SHORTEST <= len(term) <= LONGEST and not is_chinese(term) and not any(map(str.isdigit, term))
