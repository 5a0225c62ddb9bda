"""The forms of names: a stemmer cuts `Georgia` to the stem of *George* in some language, and `Hama` to that of *Hamas*.

The index tells which words are names: texts hardly write them in small letters. A name that shares its stems with other
words is searched by its own forms alone: its plural, what adds the ending of an adjective, and its cases in Russian.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

from indexer.analysis import exacts_of_word, query_stems
from indexer.analysis.languages import script_of
from indexer.analysis.spellings import other_spellings
from indexer.query.compounds import MOST_WORDS, plain_runs
from indexer.query.nodes import And, Group, Not, Or, Word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.query.nodes import Node
    from indexer.vocabulary import Vocabulary

_ENDINGS = ("n", "an", "ian", "ic", "ist", "ism")
"""What English adds to a name for adjectives and people of it, which have a capital, too."""
_SCRIPTS = ("Latin", "Cyrillic")
"""Those with capitals."""


class Alike(NamedTuple):
    """A word of an index that shares a stem with another one: its exact term, and the passages in which it stands with
    a capital inside a sentence, and in small letters.
    """

    term: str
    capitals: int
    small: int


class Telling(Protocol):
    """What is asked of a version of an index."""

    def is_name(self, word: str) -> bool:
        """See `dictionary.is_name`."""

    def alike(self, word: str) -> list[Alike]:
        """See `dictionary.alike`."""


def own_forms(root: Node | None, index: Telling, vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """For each name among the plain words of a query that shares a stem with words that are no forms of it: the exact
    terms of those that are, as far as the index has them.
    """
    runs = list(plain_runs(root)) if root is not None else []
    if sum(map(len, runs)) > MOST_WORDS:
        return {}
    found = {}
    for word in dict.fromkeys(word for run in runs for word in run):
        terms = exacts_of_word(word)
        if len(terms) == 1 and script_of(word) in _SCRIPTS:
            alike = index.alike(word)
            forms = _forms(word, terms[0], alike, index, vocabulary)
            if len(forms) < len(alike):
                found[word] = tuple(one.term for one in forms)
    return found


def by_own_forms(root: Node | None, forms: Mapping[str, tuple[str, ...]]) -> Node | None:
    """The tree whose names match by these forms. A name of which there are none matches as it is typed."""

    def read(node: Node) -> Node:
        if isinstance(node, Word) and node.text in forms:
            others = frozenset(stem for stems in query_stems(node.text) for stem in stems)
            return replace(node, exact=forms[node.text], without=others.difference(exacts_of_word(node.text)))
        if isinstance(node, And | Group | Or):
            return replace(node, nodes=tuple(map(read, node.nodes)))
        return Not(read(node.node)) if isinstance(node, Not) else node

    return root if root is None or not forms else read(root)


def _forms(word: str, term: str, alike: list[Alike], index: Telling, vocabulary: Vocabulary) -> list[Alike]:
    """Those of the words alike that are forms of a word: all of them for a word that is no name. What is typed with a
    capital is one if texts have it with capitals alone. Where no text has it, it may be a common word that begins a
    query: then it has no form that texts never write small.
    """
    own = next((one for one in alike if one.term == term), Alike(term, 0, 0))
    is_typed_as_name = word[0].isupper() and word[1:].islower() and not own.small
    if index.is_name(word) or _owner(word, vocabulary) or (is_typed_as_name and (own.capitals or _is_foreign(word))):
        return [one for one in alike if one == own or _is_form(one, term, word, vocabulary)]
    if is_typed_as_name:
        return [one for one in alike if one.small or _is_form(one, term, word, vocabulary)]
    return alike


def _is_form(one: Alike, name: str, typed: str, vocabulary: Vocabulary) -> bool:
    """Whether a word alike is a form of a name, and no name of something else."""
    owner = _owner(one.term, vocabulary)
    if owner and owner != _owner(name, vocabulary):
        return False
    if script_of(name) == "Cyrillic":
        return one.capitals >= one.small
    if one.term in {exact for other in other_spellings(typed.casefold(), "en") for exact in exacts_of_word(other)}:
        return True
    shorter, longer = sorted((one.term, name), key=len)
    return longer in _plurals(shorter) or (not one.small and longer in {f"{shorter}{ending}" for ending in _ENDINGS})


def _plurals(word: str) -> set[str]:
    return {f"{word}s", f"{word}es", f"{word.removesuffix('y')}ies"}


def _owner(word: str, vocabulary: Vocabulary) -> str:
    """Whose name a word is, of States, groups, organisations and entities."""
    return vocabulary.names.at_the_beginning([word])[1] or vocabulary.entities.at_the_beginning([word])[1]


def _is_foreign(word: str) -> bool:
    """Whether a word has a letter of none of the languages: *Babiš*."""
    return script_of(word) == "Latin" and not set(word.casefold()) <= _LETTERS


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzàáâãäçèéêëìíîïñòóôõöœæùúûüÿ")
