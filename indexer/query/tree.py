"""What is read off a query's tree: its leaves, what binds, what is marked, and its text again."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from indexer.analysis import Wanted, is_function_word
from indexer.analysis.apostrophes import meaningful_parts
from indexer.analysis.fold import fold
from indexer.analysis.languages import script_of
from indexer.analysis.segment import is_chinese
from indexer.languages import LANGUAGES, words_of
from indexer.query.nodes import (
    And,
    Group,
    Named,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Symbol,
    Synonym,
    Translated,
    Word,
    children,
    joined,
)
from indexer.vocabulary.names import without_possessive

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from indexer.query.nodes import Alternative, Leaf, Node

QUESTION_WORDS = frozenset(words_of("question_words").split())


def _folded(*fields: str) -> frozenset[str]:
    return frozenset(fold(word) for words in fields for word in words.split())


WHO_WORDS = _folded(words_of("who_words"))
SIGNING_WORDS = _folded(words_of("signing_words"))
POSITION_WORDS = _folded(words_of("position_words"))
"""Folded, as many readers leave accents out."""
_SAME_POSITIONS = {
    word: group.partition(",")[0] for group in words_of("same_positions").split() for word in group.split(",")
}
"""What is read for each word that asks for a side. With accents: *défend* is not *defend*."""
_SIDING = [(_folded(language.mentioning_words), _folded(language.siding_words)) for language in LANGUAGES.values()]
"""Of each language, the words for speakers, among others, and those that ask for a side behind one."""
_ABOUT_WORDS = _folded(words_of("about_words"))
_MENTIONING_WORDS = _folded(words_of("mentioning_words"))
_ASKING = [
    (
        frozenset(language.question_words.split()),
        _folded(language.position_words, language.mentioning_words),
        frozenset(f"{language.articles}|{language.indefinite_articles}".split("|")),
    )
    for language in LANGUAGES.values()
]
"""Of each language, the question words, the words that only ask beside them, and its articles."""
STANCE_WORDS = frozenset(words_of("stance_words").split())
_SPEAKER_WORDS = POSITION_WORDS | _folded(words_of("speaker_words"))
"""What only asks beside the name of a speaker."""
_VERB_FIRST = [
    (
        _folded(language.before_verbs.replace("|", " ")),
        language.before_verbs.startswith("|"),
        _folded(language.position_words, language.speaker_words),
    )
    for language in LANGUAGES.values()
    if language.before_verbs
]
"""Of each language in which the verb may come before who does something: the question words there, whether it needs
one, and the verbs.
"""
_AUXILIARIES = _folded(words_of("modals"), words_of("copulas"))
"""Words with which a question begins whose subject comes next: *will Cuba accept*."""
MOST_NAMES = 5
"""Most names of a query; what has more is a text, of which no document needs to have all names."""


def leaves(node: Node | None, *, negated: bool = True) -> Iterator[Leaf]:
    """Every word, phrase, symbol and prefix below a node, in order; without those under a Not unless `negated`."""
    if isinstance(node, Word | Phrase | Symbol | Near | Prefix | Synonym):
        yield node
    elif node is not None and (negated or not isinstance(node, Not)):
        for child in children(node):
            yield from leaves(child, negated=negated)


def is_function(node: Node) -> bool:
    """Whether a node is a function word."""
    return isinstance(node, Word) and is_function_word(node.text)


def translations(node: Node | None) -> Iterator[Alternative]:
    """Every translation below a node; there are none below a Not."""
    if isinstance(node, Translated):
        yield from chain.from_iterable(node.translations)
    for child in children(node) if node is not None and not isinstance(node, Not) else ():
        yield from translations(child)


def words(query: Query) -> tuple[str, ...]:
    """List the single words that are searched for, in order."""
    return tuple(leaf.text for leaf in leaves(query.root, negated=False) if isinstance(leaf, Word))


def wanted(query: Query, languages: Sequence[str] | None = None) -> Wanted:
    """Collect what is to be marked in an answer."""
    found = tuple(leaves(query.root, negated=False))
    single = [leaf for leaf in found if isinstance(leaf, Word)]
    readings = (reading for word in single if not word.exact for reading in word.readings(languages))
    stems = list(chain.from_iterable(readings))
    translated = [alternative.stems for alternative in translations(query.root) if alternative.likely]
    stems += [run[0] for run in translated if len(run) == 1]
    return Wanted(
        stems=frozenset(stems),
        phrases=(
            *(leaf.terms for leaf in found if isinstance(leaf, Phrase | Symbol)),
            *((form,) for word in single for form in word.exact or ()),
        ),
        prefixes=tuple(leaf.text for leaf in found if isinstance(leaf, Prefix)),
        near=tuple((leaf.terms, leaf.distance) for leaf in found if isinstance(leaf, Near)),
        runs=(
            *(leaf.stems for leaf in found if isinstance(leaf, Synonym)),
            *dict.fromkeys(run for run in translated if len(run) > 1),
        ),
        function_words=bool(single) and all(is_function_word(word.text) for word in single),
    )


def asked_words(node: Node | None) -> tuple[tuple[str, Node], ...]:
    """The words of what a query is about (`content`) as typed, each with what finds it; for a word of a term, also the
    term's translations and other names, which stand beside it as alternatives. Function words are left out, as are
    expressions: phrases and what is excluded bind, and single words as alternatives are none by themselves.
    """
    return () if node is None else tuple(_asked(node, ()))


def _asked(node: Node, instead: tuple[Node, ...]) -> Iterator[tuple[str, Node]]:
    """The same of one part; a passage with any of `instead` has all its words."""
    typed = _as_typed(node)
    if isinstance(typed, Word):
        if not is_function_word(typed.text):
            yield typed.text, Or((node, *instead))
    elif (name := _proper_name(typed)) is not None:
        yield name, Or((node, *instead))
    elif isinstance(typed, And | Group):
        if isinstance(node, Translated):
            instead = (*instead, replace(node, node=Group(())))
        for child in typed.nodes:
            yield from _asked(child, instead)
    elif isinstance(typed, Or) and typed.nodes and isinstance(_as_typed(typed.nodes[0]), And | Group):
        yield from _asked(typed.nodes[0], (*instead, *typed.nodes[1:]))


def _proper_name(node: Node) -> str | None:
    """What was typed, if it is a proper name that the vocabulary has, whose words stand side by side."""
    first = _as_typed(node.nodes[0]) if isinstance(node, Or) and node.nodes else _as_typed(node)
    return first.typed if isinstance(first, Synonym) else None


def constraints(query: Query) -> Node | None:
    """Reduce a query to what binds in every mode: quoted phrases, nearness, and what is excluded.

    Words do not bind. Of alternatives, the constraint is that one of theirs holds; if one has none, none binds.
    """
    return _binding(query.root) if query.root is not None else None


def excluded(node: Node | None) -> Node | None:
    """What a query excludes, as alternatives; None if it excludes nothing."""
    parts = node.nodes if isinstance(node, And | Group) else (node,)
    return joined(Or, [part.node for part in parts if isinstance(part, Not)])


def content(node: Node | None, known: Collection[Node] = ()) -> Node | None:
    """The query without the words that only ask (*who*, *supports*), which answers need not contain; the whole query
    when it has no others. Some nodes are `known` to be names.
    """
    if not isinstance(node, Group):
        return node
    ask = _that_only_ask(node, known)
    left = tuple(child for child, asks in zip(node.nodes, ask, strict=True) if not asks)
    return Group(left) if any(not isinstance(child, Not) for child in left) else node


def names(  # noqa: C901, PLR0913, PLR0917 - what is known of words
    root: Node | None,
    known: Mapping[Node, Node],
    of_name: Callable[[str], Sequence[Node] | None],
    entities: Mapping[Node, Node],
    unheard: Mapping[str, str] | None = None,
    acronyms: Collection[Node] = (),
) -> tuple[Named, ...]:
    """What a query names: the nodes among its words that are `known` to be names, or those of `entities`, each with
    what finds it; words typed with a capital letter; and words that are names by `of_name`, however they are typed: it
    returns what else finds the name. Capitals tell nothing where a sentence begins or every word has one, unless the
    word is `unheard` as any other, which has the language of each; nor do those within a word: texts write out what
    *NGOs* abbreviate. Only beside a name that is written out are the `acronyms` of proper names asked of a document:
    what is near to *Ukraine on IANA* may speak of Ukraine alone.
    """
    spoken = unheard or {}
    if root is not None and root in entities:
        return (_name_in_scripts(entities[root]),)
    if isinstance(root, Word) and root.text in spoken:
        return (_name_in_scripts(root, spoken=spoken[root.text]),)
    about = content(root, known)
    if not isinstance(root, And | Group) or not isinstance(about, And | Group):
        return ()
    telling = any(leaf.text[0].islower() for leaf in leaves(root) if isinstance(leaf, Word))
    found: list[Named] = []
    beside: list[Named] = []
    for child in _single(about.nodes):
        typed = _as_typed(child)
        if typed in known:
            found.append(_name_in_scripts(known[typed], listed=True))
        elif typed in entities:
            found.append(_name_in_scripts(entities[typed]))
        elif (acronym := _without_translations(child)) in acronyms:
            beside.append(_name_in_scripts(acronym))
        elif isinstance(typed, Word) and typed.text in spoken:
            found.append(_name_in_scripts(typed, spoken=spoken[typed.text]))
        elif telling and child != root.nodes[0] and _is_capitalised(typed):
            found.append(_name_in_scripts(typed))
        elif isinstance(typed, Word) and (others := of_name(typed.text)) is not None:
            found.append(_name_in_scripts(Or((child, *others)), listed=True) if others else _name_in_scripts(child))
    if any(not _is_in_capitals(name.node) for name in found):
        found += beside
    return tuple(found) if len(found) <= MOST_NAMES else ()


def _name_in_scripts(node: Node, *, listed: bool = False, spoken: str = "") -> Named:
    return Named(node, frozenset(map(_script, leaves(node))), listed, spoken)


def _is_in_capitals(node: Node) -> bool:
    """Whether a name is typed as an acronym."""
    first = next(leaves(node))
    typed = first.text if isinstance(first, Word | Prefix) else first.typed
    return len(typed) > 1 and typed.isupper()


def _without_translations(node: Node) -> Node:
    """A node as it was before its alternatives were translated."""
    if isinstance(node, Translated):
        return _without_translations(node.node)
    return replace(node, nodes=tuple(map(_without_translations, node.nodes))) if isinstance(node, Or) else node


def _script(leaf: Leaf) -> str:
    terms = (leaf.text,) if isinstance(leaf, Word | Prefix) else leaf.stems if isinstance(leaf, Synonym) else leaf.terms
    return "Han" if is_chinese(terms[0]) else script_of(terms[0])


def _single(nodes: Sequence[Node]) -> Iterator[Node]:
    """The nodes, and the words of what was translated as one term each by itself."""
    for node in nodes:
        typed = _as_typed(node)
        yield from typed.nodes if node is not typed and isinstance(typed, And | Group) else (node,)


def _as_typed(node: Node) -> Node:
    return node.node if isinstance(node, Translated) else node


def _written(node: Node) -> Node:
    """What was typed of a word with other ways to write it."""
    return node.nodes[0] if isinstance(node, Or) and node.nodes and not node.same else node


def _is_capitalised(node: Node) -> bool:
    if not isinstance(node, Word) or is_function_word(node.text):
        return False
    return node.text[0].isupper() and node.text[1:].islower()


def asking_words(node: Node | None, known: Collection[Node] = ()) -> tuple[str, ...]:
    """The words that `content` leaves out, as typed."""
    if not isinstance(node, Group) or content(node, known) == node:
        return ()
    asking = zip(node.nodes, _that_only_ask(node, known), strict=True)
    return tuple(format_query(_written(child)) for child, asks in asking if asks)


def asked_speaker(node: Node | None, known: Collection[Node], submitting: Collection[Node] = ()) -> Node | None:
    """The name of the submitter whose words a query asks for, among the nodes that are `known` to be names: *what did
    Cuba say on drones*, *position of Cuba on drones*, but not *who condemned Cuba* or *countries that mention Cuba*.
    None where nothing else is asked for.
    """
    return _speaker(node, known, submitting, alone=False)


def lone_speaker(node: Node | None, known: Collection[Node]) -> Node | None:
    """The same where nothing else is asked for: *what did Cuba say*, *position of Cuba*, but not *what was said about
    Cuba*.
    """
    return _speaker(node, known, (), alone=True)


def _speaker(node: Node | None, known: Collection[Node], submitting: Collection[Node], *, alone: bool) -> Node | None:
    """The name of whose words a query asks for, where it asks for those `alone` or, without that, for something else,
    too.
    """
    if not isinstance(node, Group):
        return None
    typed = [_single_word(child) for child in node.nodes]
    named = [_as_typed(child) in known for child in node.nodes]
    asking = _that_only_ask(node, known)
    says = [not asks and not is_function_word(word) for asks, word in zip(asking, typed, strict=True)]
    place = says.index(True) if True in says else None
    if place is None or not named[place]:
        return None
    if alone is any(says[place + 1 :]):
        return None
    verbs = _of_a_speaker(node.nodes, typed, named)
    before = {fold(word) for at, word in enumerate(typed[:place]) if at not in verbs}
    asks = any(
        at in verbs or (word in QUESTION_WORDS | STANCE_WORDS and _is_beside(named, typed, at))
        for at, word in enumerate(typed)
    )
    if alone and not any(asking[place + 1 :]):
        asks = asks and before.isdisjoint(_ABOUT_WORDS)
    asks = asks or (not alone and sum(named) == 1 and not any(asking) and _as_typed(node.nodes[place]) in submitting)
    return node.nodes[place] if asks and before.isdisjoint(WHO_WORDS | _MENTIONING_WORDS | POSITION_WORDS) else None


def ask_for_sides(words: Sequence[str]) -> bool:
    """Whether any of the words asks who is for something, and who against."""
    return not POSITION_WORDS.isdisjoint(fold(_without_pronoun(word)) for word in words)


def position_asked(text: str, asking: Collection[str]) -> str:
    """What a question has those say whom it asks for: *opposes tolls* of *who opposes tolls* or *who is against tolls*,
    whose words `asking` only ask. Empty where it does not ask who is for something, or against it.
    """
    if not ask_for_sides(tuple(asking)):
        return ""
    siding = (word for word in asking if ask_for_sides((word,)))
    sides = {word: _SAME_POSITIONS.get(_without_pronoun(word).lower(), word) for word in siding}
    only_ask = {word for word in asking if not (word in sides or is_function_word(word))}
    said = " ".join(sides.get(word, word) for word in text.split() if word not in only_ask)
    for word in filter(is_chinese, sides):  # within a sentence without spaces
        said = said.replace(word, sides[word], 1)
    return said


def without(node: Node | None, typed: Collection[str]) -> Node | None:
    """The query without these words, as typed."""
    if not isinstance(node, Group):
        return node
    return Group(tuple(child for child in node.nodes if format_query(_written(child)) not in typed))


def _that_only_ask(node: Group, known: Collection[Node]) -> list[bool]:
    """Whether each child only asks: question words do; words for a position or a mention before the first word of
    another kind, if a question word is among these; words for a mention beside a name in a question: *what did Cuba
    mention*; the words for a position beside one: *position of Cuba*; and what a question asks of one: *does Cuba
    accept*.
    """
    typed = [_single_word(child) for child in node.nodes]
    asking = [word in QUESTION_WORDS and not _is_name_among(node.nodes, place) for place, word in enumerate(typed)]
    opening = _asking_where_it_begins(typed, asking) or _asking_for_a_side(typed)
    named = [_as_typed(child) in known or _is_possessive(child) for child in node.nodes]
    verbs = _of_a_speaker(node.nodes, typed, named)

    def asks_beside_name(place: int, word: str) -> bool:
        asks = word in STANCE_WORDS or (asking[0] and fold(word) in _MENTIONING_WORDS)
        return asks and _is_beside(named, typed, place)

    return [
        asking[place] or place in opening or place in verbs or asks_beside_name(place, word)
        for place, word in enumerate(typed)
    ]


def _of_a_speaker(nodes: Sequence[Node], typed: Sequence[str], named: Sequence[bool]) -> frozenset[int]:
    """The places of the words with which a question asks what a speaker wants or holds: *does Cuba accept*, *Япония
    принимает ли*, *le Sénégal accepte-t-il*, *acepta Colombia*. A statement has them, too, but no word that asks.
    """
    folded = list(map(fold, typed))
    asking = [word in QUESTION_WORDS for word in typed]
    opens = asking[0] or (folded[0] in _AUXILIARIES and any(named[1:3]))
    found = set()
    for place, word in enumerate(folded):
        if word not in _SPEAKER_WORDS:
            continue
        before = next((at for at in range(place - 1, -1, -1) if not is_function_word(typed[at])), -1)
        behind = next((at for at in range(place + 1, len(typed)) if not is_function_word(typed[at])), -1)
        is_asked = opens or _is_inverted(nodes[place]) or any(asking[before + 1 : place])
        if (before >= 0 and named[before] and is_asked) or (
            behind >= 0 and named[behind] and _comes_first(folded, place, behind)
        ):
            found.add(place)
    return frozenset(found)


def _comes_first(folded: Sequence[str], place: int, name: int) -> bool:
    """Whether a verb comes before the name of who does it, in a language that has questions of this kind."""
    before, between = folded[:place], folded[place + 1 : name]
    return any(
        folded[place] in verbs and (not asking.isdisjoint((*before, *between)) or (bare and not before and not between))
        for asking, bare, verbs in _VERB_FIRST
    )


def _is_inverted(node: Node) -> bool:
    """Whether a verb has its pronoun behind a hyphen: *accepte-t-il*."""
    typed = _as_typed(node)
    return isinstance(typed, Word) and _without_pronoun(typed.text) != typed.text


def _without_pronoun(word: str) -> str:
    """A verb without the pronoun that follows it in a question: *accepte-t-il*, *dit-elle*."""
    verb, *rest = word.split("-")
    asks = fold(verb) in _SPEAKER_WORDS or verb.casefold() in QUESTION_WORDS
    return verb if asks and all(part == "t" or is_function_word(part) for part in rest) else word


def _is_name_among(nodes: Sequence[Node], place: int) -> bool:
    """Whether a word is typed with a capital behind one that does not ask: *Edward Said*; or in capitals among others
    that are not: *IS terrorism*.
    """
    typed = [child.text for child in map(_as_typed, nodes) if isinstance(child, Word)]
    word = _as_typed(nodes[place])
    if not isinstance(word, Word) or not word.text[0].isupper():
        return False
    if len(word.text) > 1 and word.text.isupper():
        return not all(map(str.isupper, typed))
    return place > 0 and _single_word(nodes[0]) not in QUESTION_WORDS


def _asking_where_it_begins(typed: Sequence[str], asking: Sequence[bool]) -> frozenset[int]:
    """The places of the words for a position or a mention with which a question begins, in the language of its question
    words: *who pays* is not about countries, which French calls *pays*. With them go the function words before the last
    one, and what joins that to the rest: *who has spoken of*.
    """
    folded = list(map(fold, typed))

    def beginning(others: Collection[str]) -> int:
        """The place behind the words with which it begins."""
        places = range(len(typed))
        words = (at for at in places if not (asking[at] or folded[at] in others or is_function_word(typed[at])))
        return next(words, len(typed))

    opening = {typed[at] for at in range(beginning(POSITION_WORDS | _MENTIONING_WORDS)) if asking[at]}
    asked_in = [wording for wording in _ASKING if not wording[0].isdisjoint(opening)]
    others, articles = (frozenset().union(*(wording[at] for wording in asked_in)) for at in (1, 2))
    end = beginning(others)
    found = [at for at in range(end) if folded[at] in others]
    if found and found[-1] and typed[found[-1] - 1] in articles:  # what is the name of
        found.pop()
    if not found:
        return frozenset()
    joins = folded[found[-1]] in _MENTIONING_WORDS and found[-1] + 1 < end and typed[found[-1] + 1] not in articles
    return frozenset((*range(found[-1] + 1), *([found[-1] + 1] if joins else [])))


def _asking_for_a_side(typed: Sequence[str]) -> frozenset[int]:
    """The places of the words with which a query asks for a side without a question word: *states against*, *countries
    that reject*.
    """
    folded = list(map(fold, typed))
    for speakers, siding in _SIDING:
        if folded and folded[0] in speakers:
            words = (at for at in range(1, len(typed)) if folded[at] not in siding and not is_function_word(typed[at]))
            end = next(words, len(typed))
            if found := [at for at in range(1, end) if folded[at] in siding]:
                return frozenset(range(found[-1] + 1))
    return frozenset()


def _is_possessive(node: Node) -> bool:
    """Whether a word is a name with the English possessive: *Cuba’s*."""
    typed = _as_typed(node)
    return isinstance(typed, Word) and typed.text[0].isupper() and without_possessive(typed.text) != typed.text


def _is_beside(named: Sequence[bool], typed: Sequence[str], place: int) -> bool:
    """Whether a name is next to a place, or only a function word stands between."""
    for step in (-1, 1):
        at = place + step
        if 0 <= at < len(typed) and is_function_word(typed[at]):
            at += step
        if 0 <= at < len(typed) and named[at]:
            return True
    return False


def _single_word(node: Node) -> str:
    """A word as typed, without its capitals and what is elided before it, or a single Chinese character; what is
    elided, if nothing but a function word follows: *qu'a*. Of a word with other ways to write it, *countr-ies*, the
    word. Empty for anything else.
    """
    typed = _as_typed(_written(node))
    if isinstance(typed, Phrase):
        return "" if typed.quoted else typed.typed.casefold()
    if not isinstance(typed, Word):
        return ""
    parts = meaningful_parts(typed.text)
    said = typed.text[slice(*parts[0]) if len(parts) == 1 else slice(None)].casefold()
    elided = typed.text[: -len(said)].rstrip("'’").casefold()
    return elided if elided in QUESTION_WORDS and is_function_word(said) else _without_pronoun(said)


def format_query(node: Node | None) -> str:
    """Write a tree in the query language, so that `parse` reads it back."""
    while isinstance(node, Translated):
        node = node.node
    if node is None:
        return ""
    if isinstance(node, Not):
        return "-" + _formatted(node.node, Not | And | Or | Group)
    if isinstance(node, Or):
        return " OR ".join(_formatted(child, And | Or | Group) for child in node.nodes)
    if isinstance(node, And):
        return " AND ".join(_formatted(child, And | Group) for child in node.nodes)
    if isinstance(node, Group):
        return " ".join(_formatted(child, Group) for child in node.nodes)
    return _formatted_leaf(node)


def _formatted(node: Node, in_parentheses: object) -> str:
    text = format_query(node)
    return f"({text})" if isinstance(node, in_parentheses) else text  # type: ignore[arg-type]


def _formatted_leaf(leaf: Leaf) -> str:
    if isinstance(leaf, Word):
        return leaf.text
    if isinstance(leaf, Prefix):
        return f"{leaf.text}*"
    if isinstance(leaf, Synonym):
        return f"({leaf.typed})"
    if isinstance(leaf, Symbol):
        return "/".join(leaf.terms)
    if isinstance(leaf, Near):
        return f'"{" ".join(leaf.terms)}"~{leaf.distance}'
    return f'"{" ".join(leaf.terms)}"' if leaf.quoted else ".".join(leaf.terms)


def _binding(node: Node) -> Node | None:
    if isinstance(node, Not | Near) or (isinstance(node, Phrase) and node.quoted):
        return node
    bound = [_binding(child) for child in children(node)]
    if isinstance(node, Or):
        held = tuple(child for child in bound if child is not None)
        return replace(node, nodes=held) if None not in bound else None
    return joined(And, bound)
