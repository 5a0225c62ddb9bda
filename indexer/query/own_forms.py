"""The forms of names: a stemmer cuts `Georgia` to the stem of *George* in some language, and `Hama` to that of *Hamas*.

The index tells which words are names: texts hardly write them in small letters. A name that shares its stems with other
words is searched by its own forms alone: its plural, what adds the ending of an adjective, and its cases in Russian.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from indexer.analysis import exacts_of_word, query_stems
from indexer.analysis.detection import UNKNOWN
from indexer.analysis.languages import script_of
from indexer.analysis.spellings import other_spellings
from indexer.query.compounds import plain_runs
from indexer.query.lexicon import load_lexicon, term_of
from indexer.query.nodes import with_words
from indexer.query.word_language import frequency_in
from indexer.vocabulary.adjectives import state_of
from indexer.vocabulary.countries import countries

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.query.nodes import Node, Word
    from indexer.query.word_language import WordLanguages
    from indexer.vocabulary import Vocabulary

_ENDINGS = ("n", "an", "ian", "i", "ic", "ist", "ism")
"""What English adds to a name for adjectives and people of it, which have a capital, too."""
_SCRIPTS = ("Latin", "Cyrillic")
"""Those with capitals."""
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzàáâãäçèéêëìíîïñòóôõöœæùúûüÿ")
"""Those of the languages in Latin script."""
LIKELY = 0.3
"""Least probability of a translation that is the same name in another language: *Pacífico*, *Pacific*."""


class Alike(NamedTuple):
    """A word of an index that shares a stem with another one: its exact term, and the passages in which it stands with
    a capital inside a sentence, and in small letters.
    """

    term: str
    capitals: int
    small: int


class _Kind(Enum):
    """Whether a word is a name, or perhaps one."""

    NAME = "name"
    PERHAPS = "perhaps"


class Telling(Protocol):
    """What is asked of a version of an index."""

    def in_capitals(self, term: str) -> tuple[int, int]:
        """See `dictionary.in_capitals`."""

    def is_name(self, word: str) -> bool:
        """See `dictionary.is_name`."""

    def alike(self, word: str) -> list[Alike]:
        """See `dictionary.alike`."""


def own_forms(
    root: Node | None, index: Telling, vocabulary: Vocabulary, languages: WordLanguages | None = None
) -> dict[str, tuple[str, ...]]:
    """For each name among the plain words of a query that shares a stem with words that are no forms of it: the exact
    terms of those that are, as far as the index has them. The same for words of other `languages` than the main one
    that have the stem of words that mean something else there: the Spanish *informes*, reports, that of *information*.
    """
    found = {}
    for word in dict.fromkeys(word for run in plain_runs(root) for word in run):
        terms = exacts_of_word(word)
        if len(terms) == 1 and script_of(word) in _SCRIPTS and (kind := _kind(word, terms[0], index, vocabulary)):
            alike = index.alike(word)
            small = {other.term for other in alike if other.small and kind is _Kind.PERHAPS}
            kept = {terms[0], *small}
            forms = [other.term for other in alike if other.term in kept or _is_form(other, terms[0], word, vocabulary)]
            if len(forms) < len(alike):
                found[word] = tuple(forms)
        elif languages and len(terms) == 1 and _is_false_friend(word, languages):
            spoken, main = languages.of(word), languages.main
            others = [other.term for other in index.alike(word)]
            found[word] = tuple(
                term for term in others if term == terms[0] or frequency_in(term, spoken) > frequency_in(term, main)
            )
    return found


def _is_false_friend(word: str, languages: WordLanguages) -> bool:
    """Whether a word has the stem of words of the main language, none of which is a translation of it."""
    spoken, main, lexicon = languages.of(word), languages.main, languages.lexicon
    if spoken in {main, UNKNOWN, ""} or not languages.is_clear(spoken, word):
        return False
    stems = term_of(word, spoken)
    meant = {translation.stems for translation in lexicon.of(spoken, stems, word) if translation.language == main}
    return bool(meant) and stems not in meant and lexicon.knows(main, stems)


def never_small(root: Node | None, index: Telling) -> frozenset[str]:
    """The plain words of a query that are typed with a capital, as names are, and that no text has in small letters."""
    return frozenset(
        word
        for run in plain_runs(root)
        for word in run
        if _is_typed_as_name(word)
        and len(terms := exacts_of_word(word)) == 1
        and script_of(word) in _SCRIPTS
        and not index.in_capitals(terms[0])[1]
    )


def by_own_forms(root: Node | None, forms: Mapping[str, tuple[str, ...]]) -> Node | None:
    """The tree whose names match by these forms. A name of which there are none matches as it is typed."""

    def in_own_forms(word: Word) -> Word:
        if word.text not in forms:
            return word
        others = frozenset(stem for stems in query_stems(word.text) for stem in stems)
        return replace(word, exact=forms[word.text], without=others.difference(exacts_of_word(word.text)))

    return root if root is None or not forms else with_words(root, in_own_forms)


def _kind(word: str, term: str, index: Telling, vocabulary: Vocabulary) -> _Kind | None:
    """Whether a word is a name. What the vocabulary has, or is typed with a capital, is one if texts have it with
    capitals alone. Where no text has it, it may be a common word that begins a query: then texts write its forms small.
    """
    if index.is_name(word):
        return _Kind.NAME
    capitals, small = index.in_capitals(term)
    if small:
        return None
    is_typed_as_name = _is_typed_as_name(word)
    # A letter of none of the languages is that of a name: *Babiš*.
    is_foreign = script_of(word) == "Latin" and not set(word.casefold()) <= _LETTERS
    if owner(word, vocabulary) or (is_typed_as_name and (capitals or is_foreign)):
        return _Kind.NAME
    return _Kind.PERHAPS if is_typed_as_name else None


def _is_typed_as_name(word: str) -> bool:
    return word[0].isupper() and word[1:].islower()


def _is_form(other: Alike, name: str, typed: str, vocabulary: Vocabulary) -> bool:
    """Whether a word alike is a form of a name: what it derives from, *American*, another spelling, or what derives
    from it and is no name of something else. The vocabulary has all adjectives and names of States: *Dominican* may
    tell of two.
    """
    whose = owner(other.term, vocabulary)
    if len(name) > len(other.term) and is_derived(other.term, name) and (whose or not other.small):
        return True
    if whose:
        return whose == owner(name, vocabulary)
    is_of_a_state = owner(name, vocabulary) in countries().labels.values()
    if script_of(name) == "Cyrillic" and not is_of_a_state:
        return other.capitals >= other.small
    if is_of_a_state or other.small:
        return _is_plural(other.term, name)
    return is_derived(other.term, name) or other.term in _other_ways(typed)


def _other_ways(typed: str) -> set[str]:
    """The exact terms of a word in other spellings and of its likeliest translations."""
    lexicon = load_lexicon()
    others = {
        translation.text
        for language in lexicon.languages
        for translation in lexicon.of(language, term_of(typed, language), typed)
        if translation.probability >= LIKELY
    }
    return {term for other in (*other_spellings(typed.casefold(), "en"), *others) for term in exacts_of_word(other)}


def is_derived(one: str, other: str) -> bool:
    """Whether one of two exact terms adds a plural or the ending of an adjective to the other."""
    shorter, longer = sorted((one, other), key=len)
    return _is_plural(one, other) or longer.removesuffix("s") in {f"{shorter}{ending}" for ending in _ENDINGS}


def _is_plural(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer in {f"{shorter}s", f"{shorter}es", f"{shorter.removesuffix('y')}ies"}


def owner(word: str, vocabulary: Vocabulary) -> str:
    """Whose name a word is, of States, which also have adjectives, groups, organisations and entities."""
    named = vocabulary.names.at_the_beginning([word])[1] or state_of(word)
    return named or vocabulary.entities.at_the_beginning([word])[1]
