"""Adds translations to the tree of a query: its words in the other languages of the index, out of the lexicon.

Only plain words are translated. Phrases, symbols, prefixes, names and what is excluded stay as typed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from indexer.analysis import query_stems
from indexer.analysis.arabic import runs
from indexer.analysis.chinese import exact_pieces
from indexer.analysis.detection import UNKNOWN
from indexer.analysis.fold import compose, fold
from indexer.analysis.function_words import is_function_word
from indexer.analysis.languages import script_of
from indexer.analysis.segment import is_chinese, units
from indexer.languages import LANGUAGES
from indexer.query.lexicon import term_of
from indexer.query.nodes import Alternative, And, Group, Not, Or, Synonym, Translated, Word, children, leading_words
from indexer.query.tree import leaves
from indexer.query.word_frequencies import KNOWN
from indexer.query.word_language import WordLanguages, frequency_in, word_languages

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from indexer.query.lexicon import Lexicon, Translation
    from indexer.query.nodes import Node
    from indexer.vocabulary.synonyms import Term

    Stems = tuple[str, ...]

DECADES_OF_A_NAME, DECADES_OF_A_WORD = 2.3, 1.5
"""How much rarer a name of another language is in general texts in the main one at most, in decades: one that the field
does not have as a word, and one that it has. Words of other languages are rarer there: names of people cross languages.
"""
TYPICAL_SHARE = 0.01
"""The share of a language's passages that hold a typical word of a query."""
WEIGHT_DIGITS = 4
SHOWN, LIKELY = 2, 0.3
"""How many translations of a word are named in an answer, and the least probability of all but the first of a language
to be named, or marked.
"""

MOST_ALTERNATIVES = 200
"""Translations in a query, of some twenty words. In one with more, Arabic ones are searched without prepositions in
front; if that is not enough, each word with its first translation, into the main language. A cluster refuses a query of
more than 1,024 terms, and counts each in the text and in its context.
"""


@dataclass(frozen=True, slots=True)
class Translations:
    """A query's tree with translations, those that an answer names, the words that have none, and whether words of the
    main language have some: these are not named. `names` are the words that would have some if they were not read as
    names, `foreign` those of other languages that have some, each with its language.
    """

    root: Node | None
    shown: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    beyond: bool = False
    names: tuple[str, ...] = ()
    foreign: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Into:
    """The lexicon, the languages of words, the languages to translate into with their shares of the passages, the main
    one of them, and what has been found.

    What an answer names is in the main language; `beyond` says whether words of it have translations.
    """

    lexicon: Lexicon
    languages: WordLanguages
    shares: Mapping[str, float]
    main: str
    asking: Collection[str]
    is_name: Callable[[str], bool]
    acronyms: Callable[[str, Stems], Sequence[Term]]
    typed_as_names: frozenset[str]
    first_alone: bool
    """Whether a term only gets its first translation into the main language."""
    forms: Callable[[Stems], tuple[Stems, ...]]
    """The sequences of stems that are looked for, for those of a translation."""
    names: dict[str, None] = field(default_factory=dict)
    shown: dict[str, None] = field(default_factory=dict)
    missing: dict[str, None] = field(default_factory=dict)
    foreign: dict[str, str] = field(default_factory=dict)
    beyond: bool = False

    def unnamed(self) -> _Into:
        """The same, for words that an answer does not tell of."""
        return replace(self, shown={}, missing={}, names={}, foreign={})

    def wanted(self, language: str, term: Stems, typed: str) -> list[Translation]:
        """The translations of a term into the wanted languages. A stem that both languages share needs none, and a word
        that the main language has, too, needs none of the dictionary's.
        """
        is_told = len(term) > 1 or self.languages.is_clear(language, typed)
        found = self.lexicon.of(language, term, typed if is_told else "")
        meant = {(translation.language, translation.stems) for translation in found} | {(language, term)}
        into = {self.main} if self.first_alone else set(self.shares)
        if len(term) == 1 and self.is_name(typed):
            into -= {self.main}
        fitting = [
            other
            for other in found
            if other.language in into and other.stems != term and not self._is_false_friend(other, meant)
            if not is_function_word(other.text, other.language)  # the WHO
        ]
        return fitting[:1] if self.first_alone else fitting

    def is_function_word(self, language: str, term: Stems, typed: str) -> bool:
        """Whether all that a term means in the main language are function words, as the Chinese for *have*: it says
        nothing that an answer needs.
        """
        meant = self.in_main(language, term, typed)
        return bool(meant) and all(is_function_word(other.text, other.language) for other in meant)

    def in_main(self, language: str, term: Stems, typed: str) -> list[Translation]:
        """The translations of a term into the main language, be they the term itself."""
        return [other for other in self.lexicon.of(language, term, typed) if other.language == self.main]

    def is_foreign_name(self, language: str, word: str) -> bool:
        """Whether a word that is typed as names are is one rather than a word of a language: general texts in the main
        one have it, too, though it is no word of that. Of what the field has as a word they need to have more.
        """
        if word not in self.typed_as_names or language in {self.main, UNKNOWN, ""}:
            return False
        here, there = frequency_in(word, self.main), frequency_in(word, language)
        is_word = self.lexicon.knows(language, term_of(word, language))
        is_word_here = self.lexicon.knows(self.main, term_of(word, self.main))
        if not here or is_word_here or (is_word and fold(word) != compose(word)):
            return False
        return there - here < (DECADES_OF_A_WORD if is_word else DECADES_OF_A_NAME)

    def _is_false_friend(self, one: Translation, meant: Collection[tuple[str, Stems]]) -> bool:
        """Whether a translation is an unrelated word of the main language, too: the French for digital has the stem of
        `numerous`. All languages share one field of the index.
        """
        same = (self.main, one.stems)
        return one.language != self.main and same not in meant and self.lexicon.knows(*same)

    def alternatives(self, language: str, found: Sequence[Translation]) -> tuple[Alternative, ...]:
        """Alternatives for the tree, each once, with the acronyms of those in the main language that are likely. Notes
        what an answer tells of.
        """
        found = [*found, *self._abbreviated(found)]
        self.beyond = self.beyond or language == self.main
        named = [other for other in found if other.language == self.main]
        for other in [*named[:1], *(other for other in named[1:SHOWN] if other.probability >= LIKELY)]:
            self.shown[other.text] = None
        first = {other.language: other for other in reversed(found)}
        best: dict[Stems, Alternative] = {}
        for other in found:
            known = best.get(other.stems, Alternative(other.stems, 0.0, likely=False))
            likely = known.likely or other.probability >= LIKELY or other is first[other.language]
            weight = max(self._weight(language, other), known.weight)
            best.update(
                (stems, Alternative(stems, weight, likely, other.language)) for stems in self.forms(other.stems)
            )
        return tuple(best.values())

    def note_foreign(self, language: str, *words: str) -> None:
        """Note words that have translations, if they are of another language than the main one."""
        self.foreign.update(dict.fromkeys(words if language != self.main else (), language))

    def _abbreviated(self, found: Sequence[Translation]) -> Iterator[Translation]:
        for other in found:
            if other.language == self.main and other.probability >= LIKELY:
                for term in self.acronyms(self.main, other.stems):
                    yield other._replace(stems=term.stems, text=term.text)

    def _weight(self, language: str, one: Translation) -> float:
        """The probability that a word of `language` means `one`, as if both languages were equally common: the words of
        a rare language are rare in the index, whatever they mean.
        """
        return round(one.probability * self._rarity(language) / self._rarity(one.language), WEIGHT_DIGITS)

    def _rarity(self, language: str) -> float:
        """The logarithm of how rare a typical word of a language is in the index."""
        return -math.log(TYPICAL_SHARE * self.shares.get(language, min(self.shares.values())))


def translated(  # noqa: PLR0913, PLR0917 - what is known of a query and of an index
    root: Node | None,
    text: str,
    lexicon: Lexicon,
    languages: Mapping[str, float],
    asking: Collection[str] = (),
    is_name: Callable[[str], bool] = lambda _: False,
    acronyms: Callable[[str, Stems], Sequence[Term]] = lambda _language, _stems: (),
) -> Translations:
    """Add to the words of a query what they are called in the other `languages`, given with their shares of the
    passages. `text` is the query as typed: a word is only translated from the language of the query. Words that only
    are `asking` are not told of. `is_name` says whether the texts write a word as a name: then it means nothing else in
    their main language (*Gaza* is no *gas*), and lacks no translation. `acronyms` gives those of a term of a language,
    which are searched for where the term is a translation.
    """
    main = lexicon.main_language(languages)
    if root is None or not main:
        return Translations(root)
    told = word_languages(text, lexicon, main)
    capitals = _typed_as_names(root)
    for forms, first_alone in ((runs, False), (_as_they_are, False), (_as_they_are, True)):
        into = _Into(lexicon, told, languages, main, asking, is_name, acronyms, capitals, first_alone, forms)
        found = _translated(root, into)
        if sum(_alternatives(found)) <= MOST_ALTERNATIVES:
            break
    return Translations(found, tuple(into.shown), tuple(into.missing), into.beyond, tuple(into.names), into.foreign)


def _typed_as_names(root: Node) -> frozenset[str]:
    """The words that are typed with a capital where no sentence begins: behind the first one, or among none in small
    letters but function words.
    """
    typed = [leaf.text for leaf in leaves(root, negated=False) if isinstance(leaf, Word)]
    small = any(text[0].islower() and not is_function_word(text) for text in typed)
    return frozenset(text for text in (typed[1:] if small else typed) if text[0].isupper() and text[1:].islower())


def _as_they_are(stems: Stems) -> tuple[Stems, ...]:
    return (stems,)


def _alternatives(node: Node) -> Iterator[int]:
    """How many translations each term in a query has."""
    if isinstance(node, Translated):
        yield sum(map(len, node.translations))
    for child in children(node) if not isinstance(node, Not) else ():
        yield from _alternatives(child)


def _translated(node: Node, into: _Into) -> Node:
    if isinstance(node, Word):
        return _run(node, into) if any(map(is_chinese, units(node.text))) and into.main != "zh" else _word(node, into)
    if isinstance(node, And | Group):
        children = tuple(_side_by_side(node, into))
        return type(node)(children) if len(children) > 1 else children[0]
    if isinstance(node, Or) and not node.same:
        return _either(node, into)
    if isinstance(node, Synonym):
        return _synonym(node, into)
    return node


def _either(node: Or, into: _Into) -> Or:
    """Alternatives, each translated. A word of which another one has a translation lacks none."""
    each = replace(into, missing={})
    found = Or(tuple(_translated(child, each) for child in node.nodes))
    into.beyond = into.beyond or each.beyond
    if not any(isinstance(child, Translated) for child in found.nodes):
        into.missing.update(each.missing)
    return found


def _synonym(node: Synonym, into: _Into) -> Node:
    """A term of the vocabulary, such as what an acronym stands for, in whatever language has it."""
    for language in sorted(into.lexicon.languages, key=lambda code: code != into.languages.latin):
        if found := into.wanted(language, node.stems, node.typed):
            return Translated(node, (into.alternatives(language, found),))
    return node


def _side_by_side(node: And | Group, into: _Into) -> Iterator[Node]:
    """The children of a node. Adjacent words that form a term are translated as one, and each for itself. What follows
    a term and forms another one with its last words means what that one means: `protección de datos personales`.
    """
    before = at = 0
    while at < len(node.nodes):
        starts = range(before + 1, at) if at > before else ()
        for start in (at, *starts):
            # A word that only asks is part of no term: *how many*.
            words = list(takewhile(lambda word: word.text not in into.asking, leading_words(node.nodes[start:])))
            language, count, found = _longest_known(words, into)
            if count > 1 and start + count > at:
                each = tuple(_translated(child, into.unnamed()) for child in node.nodes[at : start + count])
                into.note_foreign(language, *(word.text for word in words[:count]))
                inner = type(node)(each) if len(each) > 1 else node.nodes[at]
                yield Translated(inner, (into.alternatives(language, found),))
                before, at = start, start + count
                break
        else:
            yield _translated(node.nodes[at], into)
            at += 1
            before = at


def _longest_known(words: Sequence[Word], into: _Into) -> tuple[str, int, list[Translation]]:
    """The same with the language that the words are of. Where that is unclear, they may be a term of the field in one
    language whose words the main one has, too, but not together: *solution unique*.
    """
    told, main = into.languages, into.main
    language = told.of(words[0].text) if words else ""
    count, found = _longest(words, language, into)
    if found or not words or told.latin != UNKNOWN or script_of(words[0].text) != "Latin":
        return language, count, found
    for other in into.lexicon.languages:
        if other in {main, language} or LANGUAGES[other].script != "Latin":
            continue
        count, found = _longest(words, other, into)
        typed = " ".join(word.text for word in words[:count])
        term, in_main = (term_of(typed, code) for code in (other, main))
        if found and into.lexicon.knows(other, term) and not into.lexicon.knows(main, in_main):
            return other, count, found
    return language, 0, []


def _longest(words: Sequence[Word], language: str, into: _Into) -> tuple[int, list[Translation]]:
    """How many of the first words form a term, and its translations; 0 and none if they form none."""
    best: tuple[int, list[Translation]] = (0, [])
    term: Stems = ()
    for count, word in enumerate(words[: into.lexicon.longest.get(language, 0)], 1):
        typed = " ".join(word.text for word in words[:count])
        term += term_of(word.text, language)
        if count > 1 and (found := into.wanted(language, term, typed)):
            best = count, found
    return best


def _word(node: Word, into: _Into) -> Node:
    """A word in any language but Chinese: as it stands or, unless that is known, without its accents."""
    language = into.languages.of(node.text)
    into = into.unnamed() if node.text in into.asking else into
    if not language or language == UNKNOWN or (node.exact == () and frequency_in(node.text, language) < KNOWN):
        return node
    if is_function_word(node.text, language):
        return node if language == into.main else replace(node, function=True)
    term = term_of(node.text, language)
    readings = query_stems(node.text, (language,)) if len(term) == 1 else ()
    terms = [term, *((stem,) for stem in (readings[0] if len(readings) == 1 else ()))]
    is_name = into.is_foreign_name(language, node.text)
    found = next(filter(None, (into.wanted(language, stems, node.text) for stems in terms)), [])
    if is_name:
        into.names.update(dict.fromkeys([node.text] if found else ()))
        return node
    if found:
        into.note_foreign(language, node.text)
        return Translated(node, (into.alternatives(language, found),))
    parts = [into.wanted(language, (stem,), "") for stem in term] if len(term) > 1 else []
    if parts and all(parts):
        return Translated(node, tuple(into.alternatives(language, part) for part in parts))
    is_word = into.languages.is_foreign(language, node.text) and not into.is_name(node.text)
    if is_word and not any(into.in_main(language, stems, node.text) for stems in terms):
        into.missing[node.text] = None
    return node


def _run(node: Word, into: _Into) -> Node:
    """A Chinese run: from its beginning, the longest word that the lexicon knows, again and again. What it does not
    know is a word without translations, unless it is a single character, such as a particle.
    """
    if is_function_word(node.text, "zh"):
        return replace(node, function=True)
    into = into.unnamed() if node.text in into.asking else into
    translations: list[tuple[Alternative, ...]] = []
    for unit in units(node.text):
        characters = [character for character, _, _ in exact_pieces(unit)] if is_chinese(unit) else []
        at = unknown = 0
        while at < len(characters):
            longest = min(len(characters) - at, into.lexicon.longest.get("zh", 0) + 1)
            for length in range(longest, 1, -1):
                word = characters[at : at + length]
                term = tuple(first + second for first, second in pairwise(word))
                is_function = into.is_function_word("zh", term, "".join(word))
                found = [] if is_function else into.wanted("zh", term, "".join(word))
                if is_function or found:
                    translations += [()] * (unknown > 1)
                    translations += [into.alternatives("zh", found)] if found else []
                    at, unknown = at + length, 0
                    break
            else:
                at, unknown = at + 1, unknown + 1
        translations += [()] * (unknown > 1)
    if not any(translations):
        into.missing[node.text] = None
        return node
    into.note_foreign("zh", node.text)
    return Translated(node, tuple(translations))
