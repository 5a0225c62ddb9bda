"""Acronyms and what they stand for, and other names for the same: which terms of a language say what others do."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from indexer.analysis import SEARCH_LANGUAGES, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Key = tuple[str, ...]

_ACRONYM = re.compile(r"[A-Za-z]*[A-Z][A-Za-z]*[A-Z][A-Za-z]*")
"""English acronyms: two capitals at least, and letters only."""


@dataclass(frozen=True, slots=True)
class Term:
    """One way to say something, in one language; `stems` are those that follow each other in a text that holds it."""

    text: str
    language: str
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Terms by their language and stems, each with all those that say the same. `begin` holds the first stem of each
    with its language, and `longest` counts the stems of the longest; `in_capitals` holds the texts that count only when
    they are written so.
    """

    groups: Mapping[tuple[str, Key], tuple[Term, ...]] = field(default_factory=dict)
    in_capitals: frozenset[str] = frozenset()
    begin: frozenset[tuple[str, str]] = frozenset()
    longest: int = 0

    def at_the_beginning(self, words: Sequence[str]) -> tuple[int, tuple[Term, ...]]:
        """How many of the first of these words make up the longest term that the vocabulary knows, and the other terms
        for the same in the languages in which they do; 0 and none if they make up none.
        """
        best: dict[int, dict[str, Term]] = {}
        for language in SEARCH_LANGUAGES:
            for count, group, key in self._known(words, language):
                said = next(term.text for term in group if term.stems == key)
                if said not in self.in_capitals or " ".join(words[:count]) == said:
                    others = best.setdefault(count, {})
                    others.update((term.text.casefold(), term) for term in group if term.stems != key)
        count = max((count for count, others in best.items() if others), default=0)
        return count, tuple(best[count].values()) if count else ()

    def _known(self, words: Sequence[str], language: str) -> Iterator[tuple[int, tuple[Term, ...], Key]]:
        key: Key = ()
        for count, word in enumerate(words, 1):
            key += tuple(term.term for term in stems(word, language))
            if not key or len(key) > self.longest or (language, key[0]) not in self.begin:
                return
            if group := self.groups.get((language, key)):
                yield count, group, key


def synonyms(groups: Iterable[tuple[str, Sequence[str]]], in_capitals: Iterable[str]) -> Synonyms:
    """A table of groups (language, texts) of terms that say the same. A term that two groups of a language claim says
    what either does.
    """
    table: dict[tuple[str, Key], dict[str, Term]] = {}
    for language, texts in groups:
        written = [_term(form, language) for text in texts for form in _forms(text, language)]
        terms = {term.stems: term for term in reversed(written)}  # of two forms of a term, the first stands for both
        for stemmed in terms:
            table.setdefault((language, stemmed), {}).update((one.text, one) for one in reversed(terms.values()))
    return Synonyms(
        {key: tuple(terms.values()) for key, terms in table.items()},
        frozenset(in_capitals),
        frozenset((language, key[0]) for language, key in table),
        max((len(key) for _, key in table), default=0),
    )


def _forms(text: str, language: str) -> tuple[str, ...]:
    """An English acronym in both numbers; whatever else as it stands, since its stems are those of every form."""
    return (text, f"{text}s") if language == "en" and _ACRONYM.fullmatch(text) else (text,)


def _term(text: str, language: str) -> Term:
    return Term(text, language, tuple(term.term for term in stems(text, language)))
