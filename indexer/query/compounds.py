"""Words that a text writes as one or apart: *landmines*, *land-mines* and *land mines*; and words that it has broken
(*decisi onmaking*) or run together.

The index tells: a word of a query is also searched in two where a passage has these two side by side, and two words in
one where a passage has that. Two parts of a word that stand side by side are hardly ever anything else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain, groupby, pairwise
from typing import TYPE_CHECKING, Protocol

from indexer.analysis import exacts_of_word, stems_of_word
from indexer.analysis.function_words import is_function_word
from indexer.analysis.languages import SEARCH_LANGUAGES, script_of
from indexer.analysis.segment import is_chinese
from indexer.languages import LANGUAGES
from indexer.query.nodes import And, Group, Or, Synonym, Word
from indexer.query.word_frequencies import is_frequent, load_word_frequencies

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from indexer.query.nodes import Node

SHORTEST_PART = 3
"""Shortest parts of a word in which it is looked for, in letters, and shortest words that are joined: the parts of a
word that a hyphen divides may be shorter (*co-operation*).
"""
MOST_WORDS = 10
"""Most words of a query that are looked at. A longer one is a sentence or a passage."""


class Written(Protocol):
    """What is asked of a version of an index."""

    def has_form(self, term: str) -> bool:
        """See `dictionary.has_form`."""

    def has_phrase(self, phrases: Sequence[tuple[str, ...]]) -> list[bool]:
        """For each tuple of stems, whether they follow each other in the text of any passage."""

    def parts(self, term: str) -> list[tuple[str, str]]:
        """See `dictionary.parts`."""


@dataclass(frozen=True, slots=True)
class Compounds:
    """How an index also writes the words of a query. `apart` has two words for one as typed, in each language in which
    they occur; `joined` one word for two, or for one with a hyphen.
    """

    apart: Mapping[str, tuple[Synonym, ...]] = field(default_factory=dict)
    joined: Mapping[tuple[str, ...], str] = field(default_factory=dict)

    def ways(self, typed: Sequence[str]) -> list[Word | Synonym]:
        """What else an index has for one word, or for two side by side."""
        one = self.joined.get(tuple(typed))
        return [*([Word(one)] if one else ()), *(self.apart.get(typed[0], ()) if len(typed) == 1 else ())]


def compounds(root: Node | None, index: Written, languages: Collection[str]) -> Compounds:
    """How an index with texts in these languages also writes the plain words of a query."""
    runs = plain_runs(root)
    typed = {word: terms for run in runs for word in run if (terms := exacts_of_word(word))}
    return Compounds(_apart(typed, index, languages), _joined(runs, typed, index))


def is_shown(way: Word | Synonym) -> bool:
    """Whether an answer tells that it was also searched for what an index has: not for words that a text has broken."""
    return isinstance(way, Word) or all(map(is_frequent, way.typed.split("-")))


def plain_runs(root: Node | None) -> list[list[str]]:
    """The plain words of a query that stand side by side; none of a query of more than MOST_WORDS."""
    runs = list(_runs(root)) if root is not None else []
    return runs if sum(map(len, runs)) <= MOST_WORDS else []


def _runs(node: Node) -> Iterator[list[str]]:
    if isinstance(node, Word):
        yield [node.text]
    elif isinstance(node, Or):
        for child in node.nodes:
            yield from _runs(child)
    elif isinstance(node, And | Group):
        for is_word, children in groupby(node.nodes, lambda child: isinstance(child, Word)):
            if is_word:
                yield [child.text for child in children if isinstance(child, Word)]
            else:
                yield from chain.from_iterable(map(_runs, children))


def _apart(
    typed: Mapping[str, tuple[str, ...]], index: Written, languages: Collection[str]
) -> dict[str, tuple[Synonym, ...]]:
    found: dict[str, list[Synonym]] = {}
    for word, terms in typed.items():
        for parts in index.parts(terms[0]) if len(terms) == 1 else ():
            if all(map(_is_part, parts)):
                found.setdefault(word, []).extend(_written(*parts, languages))
    every = list(chain.from_iterable(found.values()))
    stand = dict(zip(every, index.has_phrase([way.stems for way in every]), strict=True)) if every else {}
    standing = {word: tuple(filter(stand.get, ways)) for word, ways in found.items()}
    return {word: ways for word, ways in standing.items() if ways}


def _written(one: str, other: str, languages: Collection[str]) -> Iterator[Synonym]:
    """Two words side by side, in each language that has their script, where both have one stem."""
    seen = set()
    for language in SEARCH_LANGUAGES:
        if language in languages and LANGUAGES[language].script == script_of(one) == script_of(other):
            first, second = stems_of_word(one, language), stems_of_word(other, language)
            stems = (*first, *second)
            if len(first) == len(second) == 1 and stems not in seen:
                seen.add(stems)
                yield Synonym(stems, f"{one}-{other}")


def _joined(
    runs: Sequence[Sequence[str]], typed: Mapping[str, tuple[str, ...]], index: Written
) -> dict[tuple[str, ...], str]:
    """What a dictionary has as one word only: texts run any two words together."""
    candidates: dict[tuple[str, ...], str] = {
        (word,): "".join(terms)
        for word, terms in typed.items()
        if len(terms) > 1 and not any(is_chinese(letter) or letter.isdigit() for letter in word)
    }
    for run in runs:
        for pair in pairwise(run):
            terms = tuple(term for word in pair for term in typed.get(word, ()))
            if len(terms) == len(pair) and all(map(_is_part, terms)):
                candidates[pair] = "".join(terms)
    frequencies = load_word_frequencies()
    return {typed: one for typed, one in candidates.items() if frequencies.zipf(one) and index.has_form(one)}


def _is_part(term: str) -> bool:
    return len(term) >= SHORTEST_PART and not is_chinese(term) and term.isalpha() and not is_function_word(term)
