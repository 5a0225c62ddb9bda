"""What a query may refer to in several ways: an article, a resolution, an amount."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.analysis import exacts_of_word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from indexer.query.nodes import And, Near, Phrase, Synonym

LONGEST = 12
"""Most terms of a reference: `paragraph 2 of the article 5`, `resolution 2231 (2015) of the United Nations Security
Council`.
"""
MOST_BETWEEN = 4
"""Most words between the parts of one in a list or a range: *paragraphs 15, 16 and 42*, *27 to 30 November 2024*."""
MONTHS, DAYS = 12, 31
YEAR = 10_000
"""What a year counts in a day's number."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The first `count` terms of a query refer to something, which texts write in these `ways`. Where `in_words`, it is
    also found by the words as typed, wherever these stand. A date has its `day` as the number YYYYMMDD, or MMDD without
    a year; that of one day is asked of documents as names are.
    """

    count: int
    ways: tuple[Phrase | Near | Synonym | And, ...]
    in_words: bool = False
    day: int = 0

    @property
    def is_one_day(self) -> bool:
        """Whether it is a date with its year."""
        return self.day >= YEAR


def terms_of(texts: str) -> list[str]:
    """Alternatives, separated by bars, each as its exact terms, joined by spaces."""
    return [" ".join(exacts_of_word(text)) for text in texts.split("|") if text]


def terms_in_all(wordings: Iterable[object], name: str) -> list[str]:
    """The terms of a field with such alternatives in every language's wording, each once."""
    return list(dict.fromkeys(term for wording in wordings for term in terms_of(getattr(wording, name))))


def any_of(texts: Collection[str]) -> str:
    """The pattern of any of some texts, the longest first; of none, it matches nothing."""
    return "|".join(sorted(texts, key=len, reverse=True)) or "(?!)"


def beginnings(terms: Sequence[str], ends: Sequence[int]) -> Iterator[tuple[int, str]]:
    """The beginnings of exact terms that may be a reference with a number, the longest first: how many terms, which end
    where a typed word does, at one of `ends`, and these joined by spaces. None where no number is near.
    """
    if any(term[0].isdigit() for term in terms[:LONGEST]):
        for count in sorted((end for end in ends if end <= LONGEST), reverse=True):
            yield count, " ".join(terms[:count])
