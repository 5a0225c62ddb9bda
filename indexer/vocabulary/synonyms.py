"""Synonyms: acronyms, their long forms, and other terms with the same meaning, by language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from indexer.analysis import SEARCH_LANGUAGES, stems, stems_of_word
from indexer.analysis.acronyms import singular
from indexer.analysis.apostrophes import meaningful
from indexer.analysis.function_words import is_function_word
from indexer.analysis.spellings import spelled_otherwise
from indexer.analysis.stem import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Key = tuple[str, ...]

_SHORT = 3
"""Letters of words that are small in names, too: *the*, *for*."""
_ACRONYM = re.compile(r"[A-Za-z]*[A-Z][A-Za-z]*[A-Z][A-Za-z]*")
"""English acronyms: letters only, at least two of them capitals."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term in one language. A text contains it where its `stems` occur in sequence."""

    text: str
    language: str
    stems: tuple[str, ...]

    @property
    def is_acronym(self) -> bool:
        """Whether the term is one word in capitals, or the plural of one."""
        return " " not in self.text and singular(self.text).isupper()

    @property
    def is_word(self) -> bool:
        """Whether the term is an acronym that a text in capitals or not has as a word without content: *WHO*, *who*."""
        return self.is_acronym and is_function_word(singular(self.text).casefold(), self.language)

    @property
    def is_cut(self) -> bool:
        """Whether the term is an acronym that a stemmer takes letters from, by which its stem is that of other words:
        that of ДНЯО is *дня*.
        """
        said = {self.text.casefold(), singular(self.text).casefold()}
        return self.is_acronym and "".join(map(letters, self.stems)) not in said


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Terms by language and stems, each with its synonyms. `begin` holds (first stem, language) of each, and `longest`
    the number of stems of the longest; `in_capitals` holds the texts that only count when written in capitals.
    """

    groups: Mapping[tuple[str, Key], tuple[Term, ...]] = field(default_factory=dict)
    in_capitals: frozenset[str] = frozenset()
    begin: frozenset[tuple[str, str]] = frozenset()
    longest: int = 0

    def at_the_beginning(self, words: Sequence[str]) -> tuple[int, tuple[Term, ...]]:
        """How many of the first words form the longest known term that has synonyms or is a proper name, and its
        synonyms in the languages of the term; 0 and none if they form none.
        """
        best: dict[int, dict[str, Term]] = {}
        proper: set[int] = set()
        for count, said, group in self._terms_at_beginning(words):
            others = best.setdefault(count, {})
            if is_proper(said.text):
                proper.add(count)
            others.update(
                (term.text.casefold(), term) for term in group if term.stems != said.stems and not term.is_word
            )
        count = max((count for count, others in best.items() if others or count in proper), default=0)
        return count, tuple(best[count].values()) if count else ()

    def knows(self, words: Sequence[str]) -> bool:
        """Whether these words are a known term."""
        return any(count == len(words) for count, _, _ in self._terms_at_beginning(words))

    def acronyms(self, language: str, stems: Sequence[str]) -> tuple[Term, ...]:
        """The acronyms of a term of a language, given by its stems, without those that are words of it."""
        group = self.groups.get((language, tuple(stems)), ())
        said = any(term.is_acronym for term in group if term.stems == tuple(stems))
        found = {term.stems: term for term in group if term.is_acronym and not term.is_word}
        return () if said else tuple(found.values())

    def with_groups(self, groups: Iterable[tuple[str, Sequence[str]]]) -> Synonyms:
        """This table with further groups, as for `synonyms`, of terms that it does not know."""
        more = synonyms(groups, ())
        return Synonyms(
            {**more.groups, **self.groups},
            self.in_capitals,
            self.begin | more.begin,
            max(self.longest, more.longest),
        )

    def proper_name(self, words: Sequence[str]) -> Term | None:
        """The term that these words are, if it is a proper name, whose words begin with capitals."""
        found = (said for count, said, _ in self._terms_at_beginning(words) if count == len(words))
        return next((said for said in found if is_proper(said.text)), None)

    def is_word(self, word: str) -> bool:
        """Whether a word is a known acronym that texts have as a word without content everywhere."""
        return any(said.is_word for _, said, _ in self._terms_at_beginning([word]))

    def has_cut(self, word: str) -> bool:
        """Whether a word is a known acronym whose stem is that of other words."""
        return any(said.is_cut for _, said, _ in self._terms_at_beginning([word]))

    def _terms_at_beginning(self, words: Sequence[str]) -> Iterator[tuple[int, Term, tuple[Term, ...]]]:
        """The terms that the first words form: how many, the term, and its group."""
        for language in SEARCH_LANGUAGES:
            other = spelled_otherwise(" ".join(words[: self.longest]), language)
            for some in [words, other.split()] if other else [words]:
                for count, group, key in self._known(some, language):
                    said = next(term for term in group if term.stems == key)
                    if self._is_said(said, " ".join(map(meaningful, words[:count]))):
                        yield count, said, group

    def _is_said(self, term: Term, typed: str) -> bool:
        """Whether words with the stems of a term are it. Acronyms have no other forms: *дня* is no ДНЯО."""
        if term.text in self.in_capitals:
            return typed == term.text
        return not term.is_acronym or typed.casefold() in {term.text.casefold(), f"{term.text}s".casefold()}

    def _known(self, words: Sequence[str], language: str) -> Iterator[tuple[int, tuple[Term, ...], Key]]:
        key: Key = ()
        for count, word in enumerate(words, 1):
            key += stems_of_word(word, language)
            if not key or len(key) > self.longest or (language, key[0]) not in self.begin:
                return
            if group := self.groups.get((language, key)):
                yield count, group, key


def synonyms(groups: Iterable[tuple[str, Sequence[str]]], in_capitals: Iterable[str]) -> Synonyms:
    """Build a table from groups of synonyms, each a sequence of (language, texts). A term in two groups of a language
    has the synonyms of both.
    """
    table: dict[tuple[str, Key], dict[str, Term]] = {}
    for language, texts in groups:
        written = [_term(form, language) for text in texts for form in _forms(text, language)]
        terms = {term.stems: term for term in reversed(written)}  # of two forms of a term, the first stands for both
        for stemmed in terms:
            table.setdefault((language, stemmed), {}).update((term.text, term) for term in reversed(terms.values()))
    return Synonyms(
        {key: tuple(terms.values()) for key, terms in table.items()},
        frozenset(in_capitals),
        frozenset((language, key[0]) for language, key in table),
        max((len(key) for _, key in table), default=0),
    )


def is_proper(text: str) -> bool:
    """Whether a text is a proper name, whose words begin with capitals."""
    long = [word for word in text.split() if len(word) > _SHORT]
    return len(long) > 1 and all(word[0].isupper() for word in long)


def _forms(text: str, language: str) -> tuple[str, ...]:
    """Both numbers of an English acronym; any other text alone, since its stems match every form."""
    return (text, f"{text}s") if language == "en" and _ACRONYM.fullmatch(text) else (text,)


def _term(text: str, language: str) -> Term:
    return Term(text, language, tuple(term.term for term in stems(text, language)))
