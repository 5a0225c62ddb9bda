"""The tree that a query is read into."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from indexer.analysis import query_stems

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.messages import Message


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms (`analysis.query_stems`); with a hyphen, or in Chinese, it has several parts. It is a
    `function` word in a query that is translated where answers in other languages lack it. It does not match by the
    stems in `without`, which belong to other words; a name whose stems do matches by its `exact` forms alone, of which
    there may be none.
    """

    text: str
    function: bool = False
    without: frozenset[str] = frozenset()
    exact: tuple[str, ...] | None = None

    @property
    def typed(self) -> str:
        """The word, as other leaves have what was typed."""
        return self.text

    def readings(self, languages: Sequence[str] | None = None) -> tuple[tuple[str, ...], ...]:
        """The stems that a text must contain to match, one of each inner tuple."""
        read = query_stems(self.text, languages)
        if not self.without:
            return read
        return tuple(tuple(stem for stem in stems if stem not in self.without) for stems in read)

    def in_forms(self) -> Or:
        """What matches its exact forms."""
        return Or(tuple(Phrase((form,), quoted=False, typed=self.text) for form in self.exact or ()), same=True)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Exact terms that follow each other. `quoted` tells whether the user asked for a phrase, so that it binds."""

    terms: tuple[str, ...]
    quoted: bool = True
    typed: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Symbol:
    """The parts of a document symbol or another number with `/` or `.`: exact terms that follow each other."""

    terms: tuple[str, ...]
    typed: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Near:
    """Exact terms in any order with at most `distance` other words between the first and the last of them."""

    terms: tuple[str, ...]
    distance: int
    typed: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Prefix:
    """Exact terms that begin with `text`."""

    text: str
    typed: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """What must not match."""

    node: Node


@dataclass(frozen=True, slots=True)
class And:
    """What must match together, whatever `match` says: joined by `AND`, or typed as one word."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """What may match instead of each other. Of ways to write the `same`, the best counts, otherwise their sum."""

    nodes: tuple[Node, ...]
    same: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """What stands side by side: all of it or any of it, as `match` says; a `Not` in it excludes either way."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Synonym:
    """Stems that follow each other: another term for what was typed, out of the vocabulary. Nobody types one."""

    stems: tuple[str, ...]
    typed: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Alternative:
    """A term in another `language` (ISO 639-1): stems that follow each other. The weight is the probability that they
    are meant, less where the language is rare. Only likely ones are marked in an answer.
    """

    stems: tuple[str, ...]
    weight: float
    likely: bool = True
    language: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Translated:
    """What was typed, or its translations; the better counts. `translations` holds the alternatives of each word that
    it consists of, none for one that is unknown: a Chinese run has several. Where everything must match, only what was
    typed does.
    """

    node: Node
    translations: tuple[tuple[Alternative, ...], ...]


Leaf = Word | Phrase | Symbol | Near | Prefix | Synonym
Node = Leaf | Not | And | Or | Group | Translated


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a query: the node that finds it, and the scripts in which that writes it (`Language.script`). Of one
    that is `listed`, the vocabulary knows how every language writes it; texts in the language in which one is `spoken`
    write it as it was typed.
    """

    node: Node
    scripts: frozenset[str]
    listed: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """What was asked; `root` is None if there is nothing to search for. `notes` are for the reader of the answer.
    `typed` is the text itself, empty where it could not be read as a query.
    """

    root: Node | None
    notes: tuple[Message, ...] = ()
    typed: str = field(default="", compare=False)


def joined(kind: type[And | Or | Group], nodes: Sequence[Node | None]) -> Node | None:
    """Join what there is to join; one node stays what it is."""
    present = tuple(node for node in nodes if node is not None)
    return kind(present) if len(present) > 1 else next(iter(present), None)


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly below a node; none below a leaf, whose translations and readings are none."""
    if isinstance(node, And | Or | Group):
        return node.nodes
    return (node.node,) if isinstance(node, Not | Translated) else ()


def leading_words(nodes: Sequence[Node]) -> list[Word]:
    """The words with which nodes side by side begin."""
    count = next((place for place, node in enumerate(nodes) if not isinstance(node, Word)), len(nodes))
    return [node for node in nodes[:count] if isinstance(node, Word)]


def with_words(node: Node, change: Callable[[Word], Node]) -> Node:
    """The tree with each word changed, those of translations and other terms aside."""
    if isinstance(node, Word):
        return change(node)
    if isinstance(node, And | Group | Or):
        return replace(node, nodes=tuple(with_words(child, change) for child in node.nodes))
    return Not(with_words(node.node, change)) if isinstance(node, Not) else node
