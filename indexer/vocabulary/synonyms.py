"""Acronyms and what they stand for, and other names for the same: which terms of a language say what others do."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from indexer.analysis import LANGUAGES, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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
    """Terms by their language and stems, each with all those that say the same; `longest` counts the stems of the
    longest. `in_capitals` holds the texts that count only when they are written so.
    """

    groups: Mapping[tuple[str, Key], tuple[Term, ...]] = field(default_factory=dict)
    in_capitals: frozenset[str] = frozenset()
    longest: int = 0

    def of(self, words: Sequence[str]) -> tuple[Term, ...]:
        """The other terms for what words that stand side by side say, in the languages in which they say it; none when
        the vocabulary does not know them as one term.
        """
        found: dict[str, Term] = {}
        if self.longest:
            for language in LANGUAGES:
                key = tuple(term.term for word in words for term in stems(word, language))
                if 0 < len(key) <= self.longest:
                    group = self.groups.get((language, key), ())
                    said = next((term.text for term in group if term.stems == key), "")
                    if said in self.in_capitals and " ".join(words) != said:
                        continue
                    found.update((term.text.casefold(), term) for term in group if term.stems != key)
        return tuple(found.values())


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
        max((len(key) for _, key in table), default=0),
    )


def _forms(text: str, language: str) -> tuple[str, ...]:
    """An English acronym in both numbers; whatever else as it stands, since its stems are those of every form."""
    return (text, f"{text}s") if language == "en" and _ACRONYM.fullmatch(text) else (text,)


def _term(text: str, language: str) -> Term:
    return Term(text, language, tuple(term.term for term in stems(text, language)))
