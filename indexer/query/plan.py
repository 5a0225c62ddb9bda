"""Turn a request into a plan: the tree to match, the constraints of every mode, what to embed and what to highlight."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import dropwhile
from typing import TYPE_CHECKING

from indexer.analysis import SEARCH_LANGUAGES
from indexer.analysis.fold import fold
from indexer.analysis.languages import script_of
from indexer.domain import Filters, Match, Mode
from indexer.languages import LANGUAGES
from indexer.messages import Message
from indexer.query import tree
from indexer.query.expansion import InTexts, expanded, named, other_names
from indexer.query.lexicon import load_lexicon, term_of
from indexer.query.nodes import And, Group, Not, Or, Phrase, Query, Synonym, Word, joined
from indexer.query.own_forms import by_own_forms
from indexer.query.papers import papers
from indexer.query.paragraph_references import cited
from indexer.query.pinning import Pinning
from indexer.query.sequences import in_sequence
from indexer.query.symbol_references import is_symbol, keys_of, with_symbols
from indexer.query.syntax import is_plain, parse, plain_text
from indexer.query.translation import Translations, translated
from indexer.query.word_language import likely_latin_language, without_false_readings
from indexer.vocabulary.bodies import bodies
from indexer.vocabulary.names import bare_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from indexer.analysis import Wanted
    from indexer.domain import SearchRequest
    from indexer.query.expansion import Expanded
    from indexer.query.nodes import Named, Node
    from indexer.query.papers import Papers
    from indexer.vocabulary import Vocabulary


LONGEST_PARTICLE = 2
"""Letters of parts of names that are words by accident: *Kim Jong Un*."""
LEAST_NAMES = 2
"""Parts of a person's name: a single one may be that of somebody else, or of a body."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How to answer a request. `mode` is None when there is nothing to rank by: then the documents that pass the
    filters are listed.
    """

    root: Node | None
    constraint: Node | None
    mode: Mode | None
    match: Match
    embed: str
    wanted: Wanted
    notes: tuple[Message, ...]
    added: tuple[str, ...] = ()
    """Added terms that are searched for, too."""
    first: Pinning | None = None
    """Documents that come before all others, regardless of their scores."""
    answers_with: Match = Match.ALL
    """Whether a passage of a hybrid search answers by words only with all of them, or with any."""
    content: Node | None = None
    """The tree without the words that only ask."""
    asking: tuple[str, ...] = ()
    """Words that only ask, as typed, where the search does without them."""
    names: tuple[Named, ...] = ()
    """What the query names."""
    names_submitter: bool = False
    """Whether any of these is the name of a State or of another submitter that the vocabulary knows."""
    gloss: str = ""
    """The added terms as a text to embed beside what was typed; empty where nothing was translated."""
    bound: Node | None = None
    """What finds the name of the submitter whose words are asked for, and the symbol of the document that is asked
    about: a passage has it, or is of such a document. It is among the constraints and not in the tree, so that no
    passage counts for more because it repeats the name.
    """

    sequence: Node | None = None
    """What has the words that the query is about side by side (`sequences.in_sequence`)."""

    who_signed: bool = False
    """Whether the query asks who signed the document of a symbol."""

    foreign: Mapping[str, str] = field(default_factory=dict)
    """Words, as typed, of other languages than the index's main one, that have translations, each with its language."""

    from_main: bool = False
    """Whether words of the main language are searched for in translation, too."""

    dates: tuple[int, ...] = ()
    """The dates that the query has, as `Reference.day`."""

    voting: Node | None = None
    """Where a question for a recorded vote is answered, the lists that name somebody: an answer before those of nobody.
    """

    position: str = ""
    """What a question has those say whom it asks for, if it asks who is for something or against it: *opposes tolls*.
    """

    def bounded(self, node: Node) -> Node:
        """A node with what binds, too."""
        return node if self.bound is None else And((node, self.bound))


def plan(
    request: SearchRequest,
    vocabulary: Vocabulary,
    translate_into: Mapping[str, float] | None = None,
    is_name: Callable[[str], bool] = lambda _: False,
    in_texts: Callable[[Node | None], InTexts] = lambda _: InTexts(),
) -> Plan:
    """Read the query and fill in what the request leaves open. In a hybrid search its words are also searched for in
    the languages `translate_into`, given with their shares of all passages; in a semantic one, passages that answer may
    have them in these. `is_name` says whether the texts write a word as a name, `in_texts` how
    they write those of a tree. Raises BadParameterError.
    """
    query, symbols_read = _parsed(request.query)
    text, written = plain_text(query), in_texts(query.root)
    query = replace(query, root=by_own_forms(query.root, written.forms))
    if translate_into:
        query = replace(query, root=without_false_readings(query.root, text, load_lexicon(), translate_into))
    query, only_ask = _symbol_alone(query, request)
    shares = translate_into or {}
    by_share = sorted(shares, key=shares.__getitem__, reverse=True)
    read = _whose(query, text, request, vocabulary, by_share or SEARCH_LANGUAGES, written)
    query, text, submitter, wider = read.query, read.text, read.submitter, read.wider
    only_ask, bearing = (*only_ask, *read.asking), keys_of(query.root)
    root = wider.root
    if root is None and request.query.strip():
        root = Or(())  # the query has no words: it matches nothing rather than everything
    mode: Mode | None = request.mode
    if root is None:
        mode = None
    elif not text.strip() or ((submitter or bearing or root in wider.days) and mode is Mode.HYBRID):
        mode = Mode.KEYWORD  # there is no text to embed
    match = request.match or (Match.ALL if mode in (None, Mode.KEYWORD) else Match.ANY)
    about_symbols = (Message("read_as_symbols", symbols=symbols_read),) if symbols_read else ()
    added, gloss, notes = wider.added, "", (*query.notes, *about_symbols, *wider.notes)
    left = left_out(replace(request, mode=mode or request.mode), root, wider.names)
    asking = tuple(dict.fromkeys((*only_ask, *left))) if read.papers else only_ask or left
    by_meaning = mode in {Mode.HYBRID, Mode.SEMANTIC}
    asked = _asked(root, text, read, vocabulary) if by_meaning and not request.match else _Asked(root, text)
    root, text = asked.root, asked.text
    found = Translations(root)
    if by_meaning and translate_into:
        found = translated(root, text, load_lexicon(), translate_into, asking, is_name, vocabulary.synonyms.acronyms)
        known = {term.casefold() for term in added}
        shown = tuple(term for term in found.shown if term.casefold() not in known)
        # Without either, the query says it in the main language.
        gloss = " ".join(dict.fromkeys((*wider.terms, *wider.meant, *shown))) if wider.meant or shown else ""
        typed = {word.casefold() for word in text.split()}
        root = found.root
        added = tuple(dict.fromkeys(term for term in (*added, *shown) if term.casefold() not in typed))
        notes = (*notes, *_about_translation(found, typed))
    alone = _named_alone(submitter, bearing, vocabulary, read.type) if mode is Mode.KEYWORD else None
    who_signed = any(fold(word) in tree.SIGNING_WORDS for word in only_ask)
    answers_with = request.match or Match.ALL
    about = tree.content(root, wider.names)
    marks = tree.wanted(replace(query, root=about if by_meaning and answers_with is Match.ALL else root))
    asked_for: tuple[Named, ...] = ()
    if by_meaning:
        asked_for = tree.names(
            root,
            wider.names | {day: day for day in wider.days},
            lambda word: other_names(word, vocabulary.names) if is_name(word) else None,
            wider.entities,
            _unheard(written.never_small, query, shares),
            wider.acronyms,
        )
        if _has_no_words(query, shares, is_name):
            listed = wider.entities.values()
            asked_for = tuple(replace(name, listed=name.listed or name.node in listed) for name in asked_for)
    return Plan(
        root, joined(And, [asked.bound, tree.constraints(query)]), mode, match, text, marks, notes, added,
        alone or asked.first, answers_with, about, asking,
        asked_for, any(name.node in wider.names.values() for name in asked_for),
        gloss, asked.bound, in_sequence(about) if mode is Mode.HYBRID else None,
        who_signed, found.foreign, found.beyond, tuple(wider.dates), position=tree.position_asked(text, asking),
    )  # fmt: skip


def _parsed(text: str) -> tuple[Query, tuple[str, ...]]:
    """A query with its symbols, and the paragraphs that it cites of their documents, as texts write them; and the
    symbols that were typed otherwise.
    """
    read = cited(text)
    query = parse(read.text)
    nodes = query.root.nodes if isinstance(query.root, Group) else (query.root,)
    symbols = with_symbols(joined(Group, (*nodes, read.paragraphs)))
    return replace(query, root=symbols.root), symbols.read


def _about_translation(found: Translations, typed: Collection[str]) -> Iterator[Message]:
    """What was not translated, of what was `typed`, and that words of the main language were."""
    if missing := tuple(word for word in found.missing if word.casefold() in typed):
        yield Message("not_translated", words=missing)
    if found.names:
        yield Message("read_as_names", words=found.names)
    if found.beyond:
        yield Message("also_in_translation")


def _unheard(words: Collection[str], query: Query, shares: Mapping[str, float]) -> dict[str, str]:
    """Those of the words that the field has in no form in the language of the query, or in the index's main one, each
    with the language in which it is asked for: then it is a name.
    """
    lexicon = load_lexicon()
    main = lexicon.main_language(shares)
    latin = likely_latin_language(plain_text(query), lexicon.languages)
    asked_in = {"Latin": latin if latin in LANGUAGES else main, "Cyrillic": "ru"}
    found = {}
    for word in words if main else ():
        language = asked_in.get(script_of(word), "")
        if language and not any(lexicon.knows(code, term_of(word, code)) for code in (language, main)):
            found[word] = language
    return found


def _has_no_words(query: Query, shares: Mapping[str, float], is_name: Callable[[str], bool]) -> bool:
    """Whether a query consists of several names and no word, as those of persons do, so that all texts of a script
    write it in the ways that the vocabulary knows: a mission may be called otherwise.
    """
    lexicon = load_lexicon()
    main = lexicon.main_language(shares)
    words = [word for word in query.typed.split() if len(word) > LONGEST_PARTICLE]
    if not main or len(words) < LEAST_NAMES:
        return False
    return not any(lexicon.knows(main, term_of(word, main)) and not is_name(word) for word in words)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query as it is searched: without the name of the submitter whose words it asks for and the symbols of documents
    that it asks about, if it does, and then with what finds these, and their documents first.
    """

    root: Node | None
    text: str
    bound: Node | None = None
    first: Pinning | None = None


@dataclass(frozen=True, slots=True)
class _Whose:
    """A query and its text without the words that only ask for what somebody says or for its documents, which are
    `asking`, and what it is expanded to. `submitter` is whose they are if nothing else is asked for.
    """

    query: Query
    text: str
    wider: Expanded
    submitter: str | None = None
    asking: tuple[str, ...] = ()
    papers: Papers | None = None

    @property
    def type(self) -> str:
        """The type of the documents that are asked for, if any."""
        return self.papers.type if self.papers else ""


def _whose(  # noqa: PLR0913, PLR0917 - what `_wider` needs, and the request
    query: Query, text: str, request: SearchRequest, vocabulary: Vocabulary, languages: Sequence[str], written: InTexts
) -> _Whose:
    names = vocabulary.names
    submitter = names.submitter(query.typed) if is_plain(query) else None
    if not reads_questions(request) or submitter:
        return _Whose(query, text, _wider(query, submitter, vocabulary, languages, written), submitter)
    asked = papers(query.root, names)
    asking = asked.asking if asked else ()
    if asked and asked.rest:
        query = Query(Group((*asked.name, *asked.rest)))
        text = plain_text(query)
    elif asked:
        name, owner = asked.typed, names.submitter(asked.typed)
    if not asked or asked.rest:
        wider = _wider(query, None, vocabulary, languages, written)
        lone = tree.lone_speaker(wider.root, wider.names)
        if lone is None:
            return _Whose(query, text, wider, None, asking, asked)
        name, owner = " ".join(bare_words(_typed_text(lone).split())), wider.bearers[lone]
        asking = (*asking, *tree.asking_words(wider.root, wider.names))
    return _Whose(parse(name), name, _wider(parse(name), owner, vocabulary, languages, written), owner, asking, asked)


def reads_questions(request: SearchRequest) -> bool:
    """Whether a query may ask for something by words that are not searched for."""
    return request.mode in {Mode.HYBRID, Mode.SEMANTIC} and not request.match


def _asked(root: Node | None, text: str, read: _Whose, vocabulary: Vocabulary) -> _Asked:
    wider = read.wider
    if read.papers and isinstance(root, Group) and root.nodes[0] in wider.names:
        name: Node | None = root.nodes[0]
    else:
        submitting = [node for node, bearer in wider.bearers.items() if bearer in vocabulary.names.values]
        name = tree.asked_speaker(root, wider.names, submitting)
    about = tree.content(root, wider.names)
    symbols = tuple(filter(is_symbol, about.nodes)) if isinstance(about, Group) else ()
    if not isinstance(about, Group) or (name is None and not symbols):
        return _Asked(root, text)
    rest = tuple(dropwhile(tree.is_function, (node for node in about.nodes if node != name and node not in symbols)))
    if not rest:
        return _Asked(root, text)
    said = " ".join(filter(None, map(_typed_text, rest)))
    keys = tuple(key for symbol in symbols for key in keys_of(symbol))
    speaker = None if name is None else wider.speakers[name]
    first = Pinning(symbols=keys) if keys or name is None else _submitted_by(wider.bearers[name], vocabulary, read.type)
    return _Asked(joined(Group, rest), said, joined(And, [speaker, *symbols]), first)


def _named_alone(
    submitter: str | None, bearing: tuple[str, ...], vocabulary: Vocabulary, of_type: str
) -> Pinning | None:
    """Which documents come first where the whole query is a submitter's name or a symbol."""
    if submitter:
        return _submitted_by(submitter, vocabulary, of_type)
    return Pinning(symbols=bearing) if bearing else None


def _submitted_by(submitter: str, vocabulary: Vocabulary, of_type: str) -> Pinning:
    """A submitter's documents, those of a type first, and those of its bodies."""
    submitters = vocabulary.names.values.get(submitter, (submitter,))
    longer = {
        owner: Phrase(name.exacts, quoted=False, typed=name.text)
        for name_within in submitters
        for owner, name in vocabulary.names.around_it(name_within).items()
    }
    return Pinning(submitters, bodies=bodies(Filters(submitter=submitters), vocabulary), type=of_type, longer=longer)


def _symbol_alone(query: Query, request: SearchRequest) -> tuple[Query, tuple[str, ...]]:
    """The query of a document symbol, if nothing stands beside it but words that only ask, such as for who signed it;
    and these.
    """
    about = tree.content(query.root)
    if not reads_questions(request) or not isinstance(about, Group):
        return query, ()
    said = [node for node in about.nodes if not (tree.is_function(node) or _asks_who_signed(node))]
    if len(said) != 1 or not is_symbol(said[0]):
        return query, ()
    signing = tuple(node.text for node in about.nodes if isinstance(node, Word) and _asks_who_signed(node))
    return replace(query, root=said[0]), (*tree.asking_words(query.root), *signing)


def _asks_who_signed(node: Node) -> bool:
    return isinstance(node, Word) and fold(node.text) in tree.SIGNING_WORDS


def _typed_text(node: Node) -> str:
    """The text of a node without what was added to it; what is excluded is no part of it."""
    if isinstance(node, Or) and (node.same or any(isinstance(child, Synonym) for child in node.nodes)):
        return _typed_text(node.nodes[0])
    if isinstance(node, And | Or | Group):
        return " ".join(filter(None, map(_typed_text, node.nodes)))
    if isinstance(node, Not):
        return ""
    return next(tree.leaves(node)).typed


def left_out(request: SearchRequest, root: Node | None, known: Collection[Node] = ()) -> tuple[str, ...]:
    """The words of a query that only ask, where the search does without them: one with a part by meaning does, unless
    any word will do.
    """
    by_meaning = request.mode in {Mode.HYBRID, Mode.SEMANTIC}
    return tree.asking_words(root, known) if by_meaning and request.match is not Match.ANY else ()


def _wider(
    query: Query, submitter: str | None, vocabulary: Vocabulary, languages: Sequence[str], written: InTexts
) -> Expanded:
    if submitter and query.root is not None:
        return named(query.root, query.typed, submitter, vocabulary.names)
    return expanded(query.root, vocabulary.synonyms, vocabulary.names, vocabulary.entities, languages, written)
