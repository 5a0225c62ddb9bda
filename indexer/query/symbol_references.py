"""Document symbols in a query, however they are typed: `s/2025/031`, `S_2025_31`, `S-2025-31` and `S 2025 31` are
S/2025/31. A document may bear two: `A/79/876-S/2025/230`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer.analysis import exacts_of_word
from indexer.analysis.symbols import JOINTS, symbol_keys
from indexer.query.nodes import Group, Or, Symbol, Word, joined
from indexer.query.tree import leaves

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.query.nodes import Node

_APART = regex.compile(
    r"(?<organ>A)(?P<mark>[ _-])(?<first>[3-9]\d|1\d\d)(?P=mark)(?<number>0*[1-9]\d{0,3})"
    r"|(?<organ>[SE])(?P<mark>[ _-])(?<first>(?:19[4-9]|20\d)\d)(?P=mark)(?<number>0*[1-9]\d{0,3})"
)
"""The commonest symbols without their slashes: organ, session or year, and number. The General Assembly has numbered
documents by sessions since the thirty-first, the other two by years.
"""
_PARTS = 3
_LEADING_ZEROS = regex.compile(r"(?<![\p{L}\p{N}])0+(?=[1-9])")


class Symbols(NamedTuple):
    """A query's tree with its symbols as texts write them, and those that were typed otherwise, as they are read."""

    root: Node | None
    read: tuple[str, ...] = ()


def with_symbols(root: Node | None) -> Symbols:
    """The tree whose symbols are as texts write them. What was typed without slashes is a symbol if its organ is a
    capital, or if nothing else was typed.
    """
    read: dict[str, None] = {}
    nodes = root.nodes if isinstance(root, Group) else (root,)
    return Symbols(joined(Group, tuple(_side_by_side(nodes, read))), tuple(read))


def is_symbol(node: Node | None) -> bool:
    """Whether a node is a document symbol, or those that a document bears, and no other number with a slash."""
    if isinstance(node, Or):
        return bool(node.nodes) and all(map(is_symbol, node.nodes))
    return isinstance(node, Symbol) and "/" in node.typed and node.terms[0].isalpha()


def keys_of(node: Node | None) -> tuple[str, ...]:
    """The normal forms of the symbols that a node is; none if it is anything else."""
    typed = [leaf.typed for leaf in leaves(node) if isinstance(leaf, Symbol)] if is_symbol(node) else []
    return tuple(dict.fromkeys(key for text in typed for key in symbol_keys(text)))


def _side_by_side(nodes: Sequence[Node | None], read: dict[str, None]) -> Iterator[Node | None]:
    at = 0
    while at < len(nodes):
        count, typed, written = _first(nodes[at:], alone=len(nodes))
        if written and written.casefold() != typed.casefold():
            read[written] = None
        yield _bearing(written) if written else nodes[at]
        at += count


def _first(nodes: Sequence[Node | None], alone: int) -> tuple[int, str, str]:
    """How many of the first nodes are a symbol or, without one, a single node: their number, what was typed, and the
    symbol as texts write it, empty if it is none. Nothing else was typed if the number is `alone`.
    """
    first = nodes[0]
    if isinstance(first, Symbol):
        return 1, first.typed, _written(first)
    for count in (_PARTS, 1):
        words = [node.text for node in nodes[:count] if isinstance(node, Word)]
        match = _APART.fullmatch(" ".join(words).upper()) if len(words) == count else None
        if match and (count == alone or words[0][0].isupper()):
            return count, " ".join(words), "/".join((match["organ"], match["first"], match["number"].lstrip("0")))
    return 1, "", ""


def _written(node: Symbol) -> str:
    """A symbol with slashes between its parts and without leading zeros, which none has; empty if it is none."""
    typed = node.typed if "/" in node.typed else node.typed.replace("_", "/")
    return _LEADING_ZEROS.sub("", typed) if "/" in typed and node.terms[0].isalpha() else ""


def _bearing(written: str) -> Node:
    """What finds a symbol or, of several that a document bears, any."""
    whole = _symbol(written)
    each = tuple(dict.fromkeys(_symbol(part) for part in JOINTS.split(written) if "/" in part))
    return Or((whole, *each), same=True) if len(each) > 1 else whole


def _symbol(written: str) -> Symbol:
    return Symbol(exacts_of_word(written), written)
