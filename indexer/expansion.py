"""Other ways to write what was asked for: acronyms and synonyms of the vocabulary, and references to paragraphs of
resolutions, put into the tree of a query.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.query import And, Group, Or, Phrase, Synonym, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.query import Node
    from indexer.vocabulary.synonyms import Synonyms, Term

MAX_ADDED = 50
"""Terms that are added to a query; each costs an engine as much as a phrase."""
_OF_A_RESOLUTION = re.compile(r"(OP|PP) ?([0-9]{1,3})", re.IGNORECASE)
"""How operative and preambular paragraphs of resolutions are referred to."""
TOO_MANY = "The query holds too many acronyms and terms for their other names to be searched too."


@dataclass(frozen=True, slots=True)
class Expanded:
    """A query's tree with the other terms in it, and their texts; `notes` are for the reader of the answer."""

    root: Node | None
    added: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def expanded(root: Node | None, synonyms: Synonyms) -> Expanded:
    """Search words that the vocabulary knows for their other terms too. Phrases, beginnings of words and what is
    excluded stay as they were typed.
    """
    added: dict[str, Term] = {}
    result = _expanded(root, synonyms, added) if root is not None else None
    if len(added) > MAX_ADDED:
        return Expanded(root, notes=(TOO_MANY,))
    return Expanded(result, tuple(added))


def _expanded(node: Node, synonyms: Synonyms, added: dict[str, Term]) -> Node:
    if isinstance(node, Word):
        if written := _OF_A_RESOLUTION.fullmatch(node.text):
            return Or((node, Phrase((written[1].lower(), written[2]), quoted=False, typed=node.text)))
        return _either(node, synonyms.at_the_beginning([node.text])[1], added)
    if isinstance(node, Or):
        return Or(tuple(_expanded(child, synonyms, added) for child in node.nodes))
    if isinstance(node, And | Group):
        children = tuple(_side_by_side(node, synonyms, added))
        return type(node)(children) if len(children) > 1 else children[0]
    return node


def _side_by_side(node: And | Group, synonyms: Synonyms, added: dict[str, Term]) -> Iterator[Node]:
    """The children of a node, those in its place that make up a term together."""
    at = 0
    while at < len(node.nodes):
        count, others = synonyms.at_the_beginning(_words_at(node.nodes, at, synonyms.longest))
        if count > 1:
            yield _either(type(node)(node.nodes[at : at + count]), others, added)
            at += count
        elif paragraph := _paragraph(node.nodes[at : at + 2]):
            yield paragraph
            at += 2
        else:
            yield _expanded(node.nodes[at], synonyms, added)
            at += 1


def _paragraph(nodes: Sequence[Node]) -> Node | None:
    """`OP 34` or `op. 34`: the paragraph of a resolution, written in two words or in one."""
    typed = " ".join(node.text for node in nodes if isinstance(node, Word))
    written = _OF_A_RESOLUTION.fullmatch(typed)
    if written is None or len(nodes) == 1:
        return None
    mark, number = written[1].lower(), written[2]
    spellings = ((mark, number), (f"{mark}{number}",))
    return Or(tuple(Phrase(terms, quoted=False, typed=typed) for terms in spellings))


def _words_at(nodes: Sequence[Node], at: int, most: int) -> list[str]:
    found = []
    for node in nodes[at : at + most]:
        if not isinstance(node, Word):
            break
        found.append(node.text)
    return found


def _either(node: Node, others: Sequence[Term], added: dict[str, Term]) -> Node:
    """What was typed, or one of the others. A term of one stem is a word like any, which other languages borrow."""
    added.update((term.text, term) for term in others)
    leaves = [Word(term.text) if len(term.stems) == 1 else Synonym(term.stems, term.text) for term in others]
    return Or((node, *leaves)) if leaves else node
