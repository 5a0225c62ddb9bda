"""Turn a request into a plan: the tree to match, the constraints of every mode, what to embed and what to highlight."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import dropwhile
from typing import TYPE_CHECKING

from indexer.analysis import SEARCH_LANGUAGES
from indexer.analysis.function_words import is_function_word
from indexer.analysis.symbols import symbol_keys
from indexer.domain import Match, Mode
from indexer.messages import Message
from indexer.query.expansion import InTexts, expanded, named, other_names
from indexer.query.false_readings import without_false_readings
from indexer.query.lexicon import load_lexicon
from indexer.query.nodes import And, Group, Not, Or, Symbol, Synonym, Word, joined
from indexer.query.own_forms import by_own_forms
from indexer.query.pinning import Pinning
from indexer.query.syntax import is_plain, parse, plain_text
from indexer.query.translation import translated
from indexer.query.tree import asked_speaker, asking_words, constraints, content, leaves, names, wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from indexer.analysis import Wanted
    from indexer.domain import SearchRequest
    from indexer.query.expansion import Expanded
    from indexer.query.nodes import Named, Node, Query
    from indexer.vocabulary import Vocabulary


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
    gloss: str = ""
    """The added terms as a text to embed beside what was typed; empty where nothing was translated."""
    speaker: Node | None = None
    """What finds the name of the submitter whose words are asked for: a passage names it, or is of its document. It is
    among the constraints and not in the tree, so that no passage counts for more because it repeats the name.
    """

    def of_speaker(self, node: Node) -> Node:
        """A node with the speaker that must be named, too."""
        return node if self.speaker is None else And((node, self.speaker))


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
    query = parse(request.query)
    text, written = plain_text(query), in_texts(query.root)
    query = replace(query, root=by_own_forms(query.root, written.forms))
    if translate_into:
        query = replace(query, root=without_false_readings(query.root, text, load_lexicon(), translate_into))
    submitter, symbols = _name(query, vocabulary), _symbols(query)
    shares = translate_into or {}
    by_share = sorted(shares, key=shares.__getitem__, reverse=True)
    wider = _wider(query, submitter, vocabulary, by_share or SEARCH_LANGUAGES, written)
    root = wider.root
    if root is None and request.query.strip():
        root = Or(())  # the query has no words: it matches nothing rather than everything
    mode: Mode | None = request.mode
    if root is None:
        mode = None
    elif not text.strip() or ((submitter or symbols or root in wider.days) and mode is Mode.HYBRID):
        mode = Mode.KEYWORD  # there is no text to embed
    match = request.match or (Match.ALL if mode in (None, Mode.KEYWORD) else Match.ANY)
    added, gloss, notes = wider.added, "", (*query.notes, *wider.notes)
    asking = left_out(replace(request, mode=mode or request.mode), root, wider.names)
    asked = _asked(root, text, wider, by_meaning=mode in {Mode.HYBRID, Mode.SEMANTIC} and not request.match)
    root, text = asked.root, asked.text
    if mode in {Mode.HYBRID, Mode.SEMANTIC} and translate_into:
        found = translated(root, text, load_lexicon(), translate_into, asking, is_name)
        known = {one.casefold() for one in added}
        shown = tuple(one for one in found.shown if one.casefold() not in known)
        root, added = found.root, tuple(dict.fromkeys((*added, *shown)))
        gloss = " ".join(_gloss(wider, shown)) if mode is Mode.HYBRID else ""
        typed = {word.casefold() for word in text.split()}
        added = tuple(one for one in added if one.casefold() not in typed)
        if missing := tuple(one for one in found.missing if one.casefold() in typed):
            notes = (*notes, Message("not_translated", words=missing))
        if found.beyond:
            notes = (*notes, Message("also_in_translation"))
    first = Pinning(submitter, symbols) if mode is Mode.KEYWORD and (submitter or symbols) else asked.first
    answers_with = request.match or Match.ALL
    about = content(root, wider.names)
    by_meaning = mode in {Mode.HYBRID, Mode.SEMANTIC} and answers_with is Match.ALL
    marks = wanted(replace(query, root=about if by_meaning else root))
    asked_for: tuple[Named, ...] = ()
    if mode in {Mode.HYBRID, Mode.SEMANTIC}:
        asked_for = names(
            root,
            {**wider.names, **{day: day for day in wider.days}},
            lambda word: other_names(word, vocabulary.names) if is_name(word) else None,
            wider.entities,
        )
    return Plan(
        root, joined(And, [asked.speaker, constraints(query)]), mode, match, text, marks, notes, added, first,
        answers_with, about, asking,
        asked_for, gloss, asked.speaker
    )  # fmt: skip


def _gloss(wider: Expanded, translations: Collection[str]) -> tuple[str, ...]:
    """What a query in another language says in the main one; nothing if it says it there."""
    return tuple(dict.fromkeys((*wider.terms, *wider.meant, *translations))) if wider.meant or translations else ()


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query as it is searched: without the name of the submitter whose words it asks for, if it does, and then with
    what finds this name and the submitter's documents first.
    """

    root: Node | None
    text: str
    speaker: Node | None = None
    first: Pinning | None = None


def _asked(root: Node | None, text: str, wider: Expanded, *, by_meaning: bool) -> _Asked:
    name = asked_speaker(root, wider.names) if by_meaning else None
    about = content(root, wider.names)
    if name is None or not isinstance(about, Group):
        return _Asked(root, text)
    rest = tuple(dropwhile(_is_function_word, (child for child in about.nodes if child != name)))
    said = " ".join(filter(None, map(_typed_text, rest)))
    return _Asked(joined(Group, rest), said, wider.names[name], Pinning(wider.bearers[name]))


def _is_function_word(node: Node) -> bool:
    return isinstance(node, Word) and is_function_word(node.text)


def _typed_text(node: Node) -> str:
    """The text of a node without what was added to it; what is excluded is no part of it."""
    if isinstance(node, Or) and (node.same or any(isinstance(child, Synonym) for child in node.nodes)):
        return _typed_text(node.nodes[0])
    if isinstance(node, And | Or | Group):
        return " ".join(filter(None, map(_typed_text, node.nodes)))
    if isinstance(node, Not):
        return ""
    leaf = next(leaves(node))
    return leaf.text if isinstance(leaf, Word) else leaf.typed


def left_out(request: SearchRequest, root: Node | None, known: Collection[Node] = ()) -> tuple[str, ...]:
    """The words of a query that only ask, where the search does without them: one with a part by meaning does, unless
    any word will do.
    """
    by_meaning = request.mode in {Mode.HYBRID, Mode.SEMANTIC}
    return asking_words(root, known) if by_meaning and request.match is not Match.ANY else ()


def _name(query: Query, vocabulary: Vocabulary) -> str | None:
    """The submitter whose name the whole query is, or None."""
    return vocabulary.names.submitter(query.typed) if is_plain(query) else None


def _symbols(query: Query) -> tuple[str, ...]:
    """The document symbols of which the query consists; none if it contains anything else."""
    root = query.root
    if isinstance(root, Symbol) and "/" in root.typed and root.terms[0].isalpha():
        return symbol_keys(root.typed)
    return ()


def _wider(
    query: Query,
    submitter: str | None,
    vocabulary: Vocabulary,
    languages: Sequence[str],
    written: InTexts,
) -> Expanded:
    if submitter and query.root is not None:
        return named(query.root, query.typed, submitter, vocabulary.names)
    return expanded(query.root, vocabulary.synonyms, vocabulary.names, vocabulary.entities, languages, written)
