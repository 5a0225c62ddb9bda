"""Words that stand nowhere in an index, and the nearest ones that do: what a reader may have meant to type."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from rapidfuzz import process
from rapidfuzz.distance import OSA

from indexer.analysis import exacts, query_stems
from indexer.analysis.fold import compose
from indexer.analysis.segment import is_chinese
from indexer.domain import Suggestion
from indexer.query.syntax import parse
from indexer.query.tree import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from indexer.domain import SearchResponse
    from indexer.ports import Index

SHORTEST = 3
"""Letters; nearly any two shorter words are one letter apart."""
LONGEST = 40
"""Letters; longer words are addresses and words run together."""
TWO_MISTAKES = 6
"""Letters of a word that may hold two mistakes; a shorter one may hold one."""
MOST_WORDS = 10
"""Words of a query that are looked at."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The words of an index in their exact form, with the number of passages that hold each, in text or context, and
    how each is written. Chinese and whatever holds a digit is left out.
    """

    words: tuple[str, ...]
    passages: tuple[int, ...]
    written: Mapping[str, str]

    def nearest(self, word: str) -> str | None:
        """The word with the fewest mistakes (a letter more, less or another, or two that changed places: optimal string
        alignment), and of several the one that most passages hold; None when none is near enough.
        """
        asked = "".join(term.term for term in exacts(word))
        allowed = 2 if len(asked) >= TWO_MISTAKES else 1
        if not _is_word(asked):
            return None
        found = [
            (apart, -self.passages[at], other)
            for other, apart, at in process.extract_iter(asked, self.words, scorer=OSA.distance, score_cutoff=allowed)
        ]
        return self.written.get(best := min(found)[2], best) if found else None

    def to_bytes(self) -> bytes:
        """For keeping; `from_bytes` reads it."""
        lines = (
            f"{word}\t{count}\t{self.written.get(word, '')}"
            for word, count in zip(self.words, self.passages, strict=True)
        )
        return zlib.compress("\n".join(lines).encode())

    @classmethod
    def from_bytes(cls, stored: bytes) -> Self:
        """Raises ValueError when it is damaged."""
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
    """Takes in passages in the order of the index, each with the words of its text and of its context."""

    def __init__(self) -> None:
        self._passages: Counter[str] = Counter()
        self._written: dict[str, str] = {}

    def add(self, text: str, exact: str, context_exact: str) -> None:
        """Take in a passage: its text, and both as exact terms joined by blanks (`analysis.index_streams`)."""
        found = {word for word in {*exact.split(), *context_exact.split()} if _is_word(word)}
        new = {word for word in found if word not in self._passages}
        if new and not text.isascii():
            self._learn(text, new)
        self._passages.update(found)

    def _learn(self, text: str, new: set[str]) -> None:
        """Remember how words are written where they are met first: with their accents."""
        for term in exacts(text):
            if term.term in new:
                self._written.setdefault(term.term, compose(text[term.start : term.end]))

    def dictionary(self) -> Dictionary:
        """Of what was taken in."""
        known = sorted(self._passages)
        written = {word: form for word, form in self._written.items() if form != word}
        return Dictionary(tuple(known), tuple(self._passages[word] for word in known), written)


def suggest(
    asked: Sequence[str],
    has_any_stem: Callable[[list[tuple[str, ...]]], list[bool]],
    dictionary: Callable[[], Dictionary],
) -> dict[str, str]:
    """For each word that stands nowhere, in no form, the nearest that does, if one is near. `has_any_stem` tells of
    stems whether any passage holds one of each tuple; `dictionary` is asked for only when something is missing.
    """
    stems = [tuple(stem for alternatives in query_stems(word) for stem in alternatives) for word in asked]
    missing = [word for word, stands in zip(asked, has_any_stem(stems), strict=True) if not stands] if asked else []
    near = {word: dictionary().nearest(word) for word in missing}
    return {word: other for word, other in near.items() if other is not None}


def suggestions(index: Index, response: SearchResponse) -> tuple[Suggestion, ...]:
    """What may be misspelt in a query. A word that stands nowhere leaves nothing that holds all of them, so nothing is
    asked where something does; but for alternatives, of which one may stand alone.
    """
    typed = response.request.query
    if not typed or (response.keyword_total.passages and "OR" not in typed.split()):
        return ()
    pieces = list(dict.fromkeys(piece for word in words(parse(typed)) for piece in _pieces(word)))
    return tuple(Suggestion(word, other) for word, other in index.suggest(pieces[:MOST_WORDS]).items())


def corrected(query: str, found: Sequence[Suggestion]) -> str:
    """The query as it was typed, with what was meant in the place of what stands nowhere."""
    for one in found:
        query = re.sub(rf"(?<!\w){re.escape(one.typed)}(?!\w)", lambda _, one=one: one.meant, query)  # type: ignore[misc]
    return query


def _pieces(word: str) -> Iterator[str]:
    """The parts of a word that stand in a dictionary if they stand anywhere."""
    for term in exacts(word):
        if _is_word(term.term):
            yield word[term.start : term.end]


def _is_word(term: str) -> bool:
    return SHORTEST <= len(term) <= LONGEST and not is_chinese(term) and not any(map(str.isdigit, term))
