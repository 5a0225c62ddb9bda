"""Query expansion: adds acronyms, synonyms and names of the vocabulary to the tree of a query, what texts say that
acronyms stand for, and the other spellings of references to articles and to paragraphs of resolutions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from indexer.analysis import SEARCH_LANGUAGES, exacts_of_word, stems_of_word
from indexer.analysis.acronyms import singular
from indexer.analysis.apostrophes import meaningful
from indexer.analysis.arabic import runs
from indexer.analysis.capitals import is_in_capitals
from indexer.analysis.fold import compose, fold
from indexer.analysis.function_words import is_function_word
from indexer.analysis.spellings import spelled_otherwise
from indexer.languages import words_of
from indexer.messages import Message
from indexer.query.article_references import article
from indexer.query.compounds import Compounds, is_shown
from indexer.query.date_references import date
from indexer.query.nodes import And, Group, Or, Phrase, Prefix, Symbol, Synonym, Word, leading_words
from indexer.query.ordinal_references import ordinal
from indexer.query.quantities import quantity
from indexer.query.references import LONGEST
from indexer.query.resolution_references import as_one, resolution
from indexer.query.tree import QUESTION_WORDS, WHO_WORDS, is_function, leaves
from indexer.query.word_frequencies import LEAST, load_word_frequencies
from indexer.vocabulary.adjectives import adjectives_of, state_of
from indexer.vocabulary.entities import Entities
from indexer.vocabulary.names import IN_LATIN, Names, bare_words
from indexer.vocabulary.synonyms import is_proper

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from indexer.query.definitions import Defined
    from indexer.query.nodes import Node
    from indexer.vocabulary.names import Name
    from indexer.vocabulary.synonyms import Synonyms, Term

MAX_ADDED = 50
"""Most terms that are added to a query; each costs an engine as much as a phrase."""
MAX_WORDS = 10
"""Names are only looked up in queries of at most this many words. A longer query is a sentence or a passage: the name
is seldom what matters in it, and its other spellings would outweigh the other words. Of a question, the words that say
something count: *what did the State of Palestine say about the International Court of Justice*.
"""
COMMON = 5.0
"""On the Zipf scale: words of which texts have one in ten thousand, more than any name of one place or people."""
_OF_A_RESOLUTION = re.compile(r"(OP|PP) ?([0-9]{1,3})", re.IGNORECASE)
"""How operative and preambular paragraphs of resolutions are referred to."""
_LETTERED = re.compile(r"([A-Za-z]{1,6})-?([0-9]{1,4})")
"""Letters with a number, written as one or with a hyphen: *MH17*, *MH-17*."""
_LETTERED_APART = re.compile(r"[A-Z]{2,6} [0-9]{1,4}")
"""An acronym and a number, which texts may write as one: *COP 21*."""
_GROUPED = re.compile(r"[0-9]{1,3}(?:[,.][0-9]{3})+")
"""A number of several groups of digits: *600,000*."""
_UNGROUPED = re.compile(r"[1-9][0-9]{4,11}")
"""The same without what parts them. One of four digits is mostly a year."""
_FIRST_PARTS = frozenset(words_of("first_parts").split())
"""See `Language.first_parts`."""
TOO_MANY = Message("too_many_other_names")


@dataclass(frozen=True, slots=True)
class InTexts:
    """How the texts of an index write the words of a query: as one or apart, what its acronyms stand for, the forms
    of names (`own_forms`), and which words that are typed with a capital no text has in small letters.
    """

    compounds: Compounds = field(default_factory=Compounds)
    defined: Sequence[Defined] = ()
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    never_small: frozenset[str] = frozenset()


@dataclass(slots=True)
class Expanded:
    """A query's tree with the added terms, and their texts. `notes` are shown with the results."""

    root: Node | None
    added: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()
    names: dict[Node, Node] = field(default_factory=dict)
    """The nodes of the tree that are names of submitters, each with what finds the name in any language."""
    speakers: dict[Node, Node] = field(default_factory=dict)
    """The same without the adjectives of States: what is *German-speaking* is none of Germany's words."""
    bearers: dict[Node, str] = field(default_factory=dict)
    """The same nodes, each with the canonical name of the submitter."""
    entities: dict[Node, Node] = field(default_factory=dict)
    """Those that are names of entities, each with what finds it."""
    acronyms: set[Node] = field(default_factory=set)
    """Those that are acronyms of proper names."""
    terms: dict[str, None] = field(default_factory=dict)
    """Those of the added terms that are neither names of entities nor what was typed, as one word or apart."""
    meant: dict[str, None] = field(default_factory=dict)
    """What names of entities in other languages than the index's main one are in that."""
    days: set[Node] = field(default_factory=set)
    """The nodes of the tree that are the date of one day."""
    dates: dict[int, None] = field(default_factory=dict)
    """All dates, as `Reference.day`."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The synonyms and names to look up, and what is found and added so far. Names of entities are added in the
    `languages`, of which the first is the main one; `called` are those names.
    """

    synonyms: Synonyms
    names: Names
    entities: Entities
    languages: tuple[str, ...]
    compounds: Compounds
    is_title: bool
    found: Expanded
    called: dict[str, None] = field(default_factory=dict)
    as_one_or_apart: dict[str, None] = field(default_factory=dict)

    def name(self, nodes: Sequence[Node]) -> tuple[int, str | None]:
        """How many of the first nodes form a submitter's name, and whose it is."""
        return self.names.in_a_query(list(_texts(nodes, self.names.longest)))

    def entity(self, nodes: Sequence[Node]) -> tuple[int, str]:
        """How many of the first nodes form the name of an entity, and whose it is."""
        return self.entities.at_the_beginning(list(_texts(nodes, self.entities.longest)))


def expanded(  # noqa: PLR0913, PLR0917 - what is known of words, of a vocabulary and of an index
    root: Node | None,
    synonyms: Synonyms,
    names: Names | None = None,
    entities: Entities | None = None,
    languages: Sequence[str] = SEARCH_LANGUAGES,
    in_texts: InTexts | None = None,
) -> Expanded:
    """Add the vocabulary's other terms for the words of a query, and what else an entity that it names is called in the
    `languages` of the index, the main one first, and what is written for them `in_texts`. Phrases, prefixes and
    excluded words stay as typed.
    """
    if root is None:
        return Expanded(None)
    written = in_texts or InTexts()
    few = _length(root) <= MAX_WORDS
    known = _Known(
        _with_definitions(synonyms, written.defined, names, entities),
        names if names is not None and few else Names(),
        entities if entities is not None and few else Entities(),
        tuple(code for code in languages if code in SEARCH_LANGUAGES) or SEARCH_LANGUAGES,
        written.compounds,
        _is_title(root),
        Expanded(root),
    )
    result = _expanded(root, known)
    return _within_limit(known.found, result, known.found.terms | known.called | known.as_one_or_apart)


def _is_title(root: Node) -> bool:
    """Whether a query of several words is in capitals, as a title is: its *WHO* may be any word."""
    typed = [leaf.text for leaf in leaves(root) if isinstance(leaf, Word)]
    return len(typed) > 1 and all(map(str.isupper, typed))


def _length(root: Node) -> int:
    """The number of words of a query; of a question for what somebody says, without those that say nothing."""
    typed = [leaf.text if isinstance(leaf, Word) else "" for leaf in leaves(root)]
    asks = typed[0].casefold() in QUESTION_WORDS and fold(typed[0]) not in WHO_WORDS
    return sum(not (asks and (is_function_word(word) or word.casefold() in QUESTION_WORDS)) for word in typed)


def _with_definitions(
    synonyms: Synonyms, defined: Sequence[Defined], names: Names | None, entities: Entities | None
) -> Synonyms:
    """A vocabulary's synonyms, and the acronyms that it does not know; a long form that it knows means what it says."""

    def knows(text: str) -> bool:
        words = text.split()
        looked_up = (
            names.at_the_beginning(words) if names else (0, None),
            entities.at_the_beginning(words) if entities else (0, ""),
        )
        return synonyms.knows(words) or any(owner and count == len(words) for count, owner in looked_up)

    new = [
        (definition.language, (definition.acronym, *definition.long_forms))
        for definition in defined
        if not knows(definition.acronym) and not (definition.is_written_out and any(map(knows, definition.long_forms)))
    ]
    return synonyms.with_groups(new) if new else synonyms


def named(root: Node, typed: str, submitter: str, names: Names) -> Expanded:
    """Expand a query that consists of a submitter's name, to all its names in every language."""
    added: dict[str, None] = {}
    found = _called(typed, root, names.searched[submitter], names, added)
    return _within_limit(Expanded(root), _with_adjectives(found, submitter, SEARCH_LANGUAGES, added), added)


def other_names(adjective: str, names: Names) -> list[Node]:
    """What finds the State whose adjective a word is, by its names in every language; nothing for other words."""
    owner = state_of(adjective)
    return [] if owner is None else _every_name(owner, names)


def _every_name(owner: str, names: Names) -> list[Node]:
    return [node for name in names.searched[owner] for node in _as_written(name)]


def _within_limit(found: Expanded, result: Node, added: dict[str, None]) -> Expanded:
    """What was found, with the `result` as its tree; the tree as typed if too much was added. No reader needs to be
    told of the plural of an acronym.
    """
    if len(added) > MAX_ADDED:
        return Expanded(found.root, notes=(TOO_MANY,))
    return replace(found, root=result, added=tuple(text for text in added if singular(text) == text))


def _expanded(node: Node, known: _Known, *, is_part: bool = False) -> Node:
    """`is_part` tells that a word of content follows, side by side."""
    if isinstance(node, Or):
        return replace(node, nodes=tuple(_expanded(child, known) for child in node.nodes))
    if isinstance(node, And | Group):
        children = tuple(_side_by_side(node, known))
        return type(node)(children) if len(children) > 1 else children[0]
    if isinstance(node, Word) and not is_part and fold(node.text) in _FIRST_PARTS:
        return _first_part(node, known)
    return _one(node, known) if isinstance(node, Word | Symbol | Phrase) else node


def _one(node: Word | Symbol | Phrase, known: _Known) -> Node:
    """Expand a single node."""
    if isinstance(node, Word):
        if written := _OF_A_RESOLUTION.fullmatch(node.text):
            return Or((node, Phrase((written[1].lower(), written[2]), quoted=False, typed=node.text)))
        if others := known.synonyms.at_the_beginning([node.text])[1]:
            return _borne(_acronym_or_term(node, others, known), known.name([node])[1], known)
        if (ways := known.compounds.ways([node.text])) and known.name([node])[1] is None:
            return _as_one_or_apart(node, ways, known.as_one_or_apart)
    if entity := known.entity([node])[1]:
        return _borne(_entity([node], entity, known), known.name([node])[1], known)
    if submitter := known.name([node])[1]:
        return _alike(node, submitter, known)
    return _reference([node], known)[1] or _numbered(node) or node


def _acronym_or_term(node: Word, others: Sequence[Term], known: _Known) -> Node:
    """A known acronym or a term of one word. An acronym that is a word found everywhere counts in capitals."""
    written: Node = node
    if known.synonyms.is_word(node.text):
        if known.is_title:
            return node
        written = Phrase((singular(node.text),), quoted=False, typed=node.text)
    elif known.synonyms.has_cut(node.text):
        written = _acronym(node)
    found = _either((written,), others, known.found.terms)
    if node.text.isupper() and any(is_proper(other.text) for other in others):
        known.found.acronyms.add(found)
    return found


def _side_by_side(node: And | Group, known: _Known) -> Iterator[Node]:
    """The children of a node; adjacent ones that form a term together are replaced by one expanded node."""
    at = 0
    while at < len(node.nodes):
        rest = node.nodes[at:]
        length, reference = _reference(rest, known)
        if reference is not None:
            yield reference
            at += length
            continue
        count, others = known.synonyms.at_the_beginning(_words_at(node.nodes, at, known.synonyms.longest))
        length, submitter = known.name(rest)
        words, entity = known.entity(rest)
        if entity and words > max(count, length, 1):
            yield _borne(_entity(rest[:words], entity, known), submitter if length == words else None, known)
            at += words
        elif submitter is not None and length > max(count, 1):
            yield _alike(type(node)(rest[:length]), submitter, known)
            at += length
        elif count > 1:
            proper = known.synonyms.proper_name(_words_at(node.nodes, at, count))
            yield _either(_searched(proper) if proper else (type(node)(rest[:count]),), others, known.found.terms)
            at += count
        elif count < 1 and (ways := known.compounds.ways(_words_at(node.nodes, at, 2))):
            yield _as_one_or_apart(type(node)(rest[:2]), ways, known.as_one_or_apart)
            at += 2
        elif paragraph := _paragraph(rest[:2]):
            yield paragraph
            at += 2
        elif _LETTERED_APART.fullmatch(typed := " ".join(_words_at(node.nodes, at, 2))):
            yield Or((type(node)(rest[:2]), *_spelled(typed, (typed.replace(" ", "").lower(),))), same=True)
            at += 2
        elif length > 1 and submitter is None:  # a word around a name: South China Sea
            yield from rest[:length]
            at += length
        else:
            # A first part belongs to a word of content behind it: *cyber norms*.
            yield _expanded(rest[0], known, is_part=len(rest) > 1 and not is_function(rest[1]))
            at += 1


def _first_part(node: Word, known: _Known) -> Node:
    """The first part of words that stands for any of them: *cyber*."""
    term = fold(node.text)
    known.as_one_or_apart[f"{term}*"] = None
    return Or((node, Prefix(term, f"{node.text}*")), same=True)


def _paragraph(nodes: Sequence[Node]) -> Node | None:
    """`OP 34` or `op. 34`: the paragraph of a resolution, written in two words or in one."""
    typed = " ".join(node.text for node in nodes if isinstance(node, Word))
    written = _OF_A_RESOLUTION.fullmatch(typed)
    if written is None or len(nodes) == 1:
        return None
    mark, number = written[1].lower(), written[2]
    return Or(_spelled(typed, (mark, number), (f"{mark}{number}",)))


def _spelled(typed: str, *spellings: tuple[str, ...]) -> tuple[Phrase, ...]:
    return tuple(Phrase(terms, quoted=False, typed=typed) for terms in spellings)


def _numbered(node: Node) -> Node | None:
    """Letters with a number, as one and apart; a number with its groups side by side and as one; the session and number
    of a resolution as one, too. None for others.
    """
    if isinstance(node, Symbol) and (glued := as_one(node.terms)):
        return Or((node, *glued), same=True)
    if not isinstance(node, Word):
        return None
    typed = node.text
    if _GROUPED.fullmatch(typed) or _UNGROUPED.fullmatch(typed):
        number = re.sub("[,.]", "", typed)
        return Or(_spelled(typed, (number,), tuple(f"{int(number):,}".split(","))), same=True)
    if written := _LETTERED.fullmatch(typed):
        letters, number = written[1].lower(), written[2]
        return Or(_spelled(typed, (f"{letters}{number}",), (letters, number)), same=True)
    return None


def _reference(nodes: Sequence[Node], known: _Known) -> tuple[int, Node | None]:
    """`Article 5 (2)`, `UNSCR 1701` or `$100 billion`: how many of the first nodes form the reference, and all ways to
    write it.
    """
    terms: list[str] = []
    ends: list[int] = []
    typed: list[str] = []
    for node in nodes[:LONGEST]:
        found = list(leaves(node)) if isinstance(node, And) else [node]
        if not all(isinstance(leaf, Word | Symbol) or (isinstance(leaf, Phrase) and not leaf.quoted) for leaf in found):
            break
        for leaf in found:
            terms += exacts_of_word(leaf.text) if isinstance(leaf, Word) else getattr(leaf, "terms", ())
            typed.append(getattr(leaf, "typed", ""))
        ends.append(len(terms))
    kinds = (resolution, quantity, date, article, ordinal)
    referring = next(filter(None, (kind(terms, ends) for kind in kinds)), None)
    if referring is None:
        return 0, None
    length = ends.index(referring.count) + 1
    text = " ".join(typed[:length])
    ways = tuple(way if isinstance(way, And) else replace(way, typed=text) for way in referring.ways)
    if referring.in_words:
        return length, Or((Group(tuple(nodes[:length])) if length > 1 else nodes[0], *ways), same=True)
    either = Or(ways, same=True)
    if referring.day:
        known.found.dates[referring.day] = None
    if referring.is_one_day:
        known.found.days.add(either)
    return length, either


def _texts(nodes: Sequence[Node], most: int) -> Iterator[str]:
    """The texts of the leading words and abbreviations, at most `most`."""
    for node in nodes[:most]:
        if not isinstance(node, Word) and not (isinstance(node, Phrase) and not node.quoted):
            return
        yield node.typed


def _words_at(nodes: Sequence[Node], at: int, most: int) -> list[str]:
    return [word.text for word in leading_words(nodes[at : at + most])]


def _either(nodes: Sequence[Node], others: Sequence[Term], added: dict[str, None]) -> Node:
    """One of the nodes, or one of the other terms."""
    added.update((term.text, None) for term in others)
    found = (*nodes, *(node for term in others for node in _searched(term)))
    return found[0] if len(found) == 1 else Or(found)


def _as_one_or_apart(node: Node, ways: Sequence[Word | Synonym], added: dict[str, None]) -> Node:
    """The node, or what else texts write for it."""
    added.update((way.typed, None) for way in filter(is_shown, ways))
    return Or((node, *ways))


def _searched(term: Term) -> tuple[Node, ...]:
    """What finds a term, in each of its spellings. One of one stem becomes a word, which other languages can read."""
    word = Word(term.text)
    if term.is_cut:
        return (_acronym(word),)
    if len(term.stems) == 1:
        return (word,)
    other = spelled_otherwise(term.text, term.language)
    spellings = [term.stems, *([stems_of_word(other, term.language)] if other else ())]
    return tuple(_one_of([Synonym(run, term.text) for run in runs(spelling)]) for spelling in spellings)


def _one_of(found: Sequence[Node]) -> Node:
    """What finds one and the same thing, which may be written in several ways."""
    return found[0] if len(found) == 1 else Or(tuple(found), same=True)


def _acronym(word: Word) -> Phrase:
    """An acronym as it is written, without an article: by its stem, ДНЯО would find *дня*, and OMS *om*."""
    text = meaningful(word.text)
    return Phrase(exacts_of_word(text), quoted=False, typed=text)


def _alike(node: Node, submitter: str, known: _Known) -> Node:
    """A name within a longer query: in its own languages, and as its bearer's documents write it."""
    words = list(_texts(node.nodes if isinstance(node, And | Group) else [node], known.names.longest))
    typed = " ".join(words if known.names.submitter(" ".join(words)) else bare_words(words))
    called = _called(typed, node, known.names.alike(submitter, typed), known.names, known.found.terms)
    spoken = known.names.spoken(submitter, typed) or IN_LATIN
    return _borne(_with_adjectives(called, submitter, spoken, known.found.terms), submitter, known, called)


def _borne(node: Node, submitter: str | None, known: _Known, called: Node | None = None) -> Node:
    """The node, as a name of the submitter if it is one; `called` is the same without the adjectives of a State."""
    if submitter is not None:
        every_name = _every_name(submitter, known.names)
        known.found.names[node] = Or((node, *every_name))
        known.found.speakers[node] = Or((called or node, *every_name))
        known.found.bearers[node] = submitter
    return node


def _entity(nodes: Sequence[Node], key: str, known: _Known) -> Node:
    """What an entity is called: as typed, or by another of its names."""
    typed = known.entities.without_article(" ".join(_texts(nodes, known.entities.longest)))
    mine = exacts_of_word(typed)
    names = [name for name in known.entities.names(key, known.languages) if not _is_common_word(name)]
    known.called.update((name.text, None) for name in names if name.exacts != mine)
    main = [name for name in names if known.languages[0] in name.languages]
    if main and all(name.exacts != mine for name in main):
        known.found.meant[main[0].text] = None
    written = (node for name in names for node in _as_written(name))
    either = Or(tuple(dict.fromkeys((Phrase(mine, quoted=False, typed=typed), *written))), same=True)
    state = known.entities.state_of(key)
    known.found.entities[either] = Or((either, *_every_name(state, known.names))) if state else either
    return either


def _is_common_word(name: Name) -> bool:
    """Whether a name without its accents, which no exact term has, is a common word: *Seúl*, *seul*."""
    frequency = load_word_frequencies().zipf(name.exacts[0]) if len(name.exacts) == 1 else None
    return compose(name.text) != fold(name.text) and (frequency or LEAST) >= COMMON


def _called(typed: str, node: Node, others: Sequence[Name], names: Names, added: dict[str, None]) -> Node:
    """The typed name, its words adjacent, or one of the other names."""
    mine = names.typed(names.without_article(typed))
    is_plain = isinstance(node, Word) and len(mine.exacts) == 1 and not mine.forms
    found = [node] if is_plain and not is_in_capitals(mine.exacts[0]) else _as_written(mine)
    for name in others:
        if not found or not name.holds(mine):
            added[name.text] = None
            found += _as_written(name)
    return _one_of(found)


def _with_adjectives(node: Node, submitter: str, languages: Collection[str], added: dict[str, None]) -> Node:
    """What finds a name, or the adjective of the State whose it is: who says *Israeli* speaks of Israel."""
    adjectives = [adjective for adjective in adjectives_of(submitter) if adjective.language in languages]
    if not adjectives:
        return node
    added.update((adjective.text, None) for adjective in adjectives)
    forms = (form for adjective in adjectives for form in _spelled(adjective.text, *adjective.forms))
    return Or((*(node.nodes if isinstance(node, Or) else (node,)), *forms), same=True)


def _as_written(name: Name) -> list[Node]:
    """The nodes that find a name: its stems in sequence, or the exact words of each of its forms."""
    if name.stems:
        return [Synonym(stems, name.text) for stems in runs(name.stems)]
    return list(_spelled(name.text, name.exacts, *name.forms))
