"""What holds for anything that may be typed into the search box."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.errors import BadParameterError
from indexer.query.nodes import And, Group, Node, Not, Or
from indexer.query.syntax import MAX_TERMS, parse, plain_text
from indexer.query.tree import constraints, format_query, leaves, wanted, words

TOKENS = st.sampled_from(
    [
        '"', "“", "”", "«", "»", "「", "」", "(", ")", "（", "）", "-", "−", "*",
        "~", "~5", "~999", " ", " ", " ", " OR ",
        " AND ", "OR", "AND", "cyber", "crimes", "l’État", "state-sponsored", "State(s)", "article 5(2)", "A/AC.291/22",
        "U.S.", "水", "网络安全", "AI水", "القانون", "ёлка", "\u202e", "\u00ad", "\x00", "\ud800", "\n", ".", "/", "٥",
        "²", "㈠", "a", "1", "'", "𝐀",
    ],
)  # fmt: skip
TYPED = st.one_of(st.text(max_size=80), st.lists(TOKENS, max_size=25).map("".join))


@given(TYPED)
def test_anything_typed_is_read_and_only_a_bad_parameter_is_ever_raised(typed: str) -> None:
    query = parse(typed)
    assert query == parse(typed)
    assert (query.root is None) == (not list(leaves(query.root)))
    wanted(query)
    words(query)
    constraints(query)


@given(TYPED)
def test_a_tree_written_out_is_read_back(typed: str) -> None:
    root = parse(typed).root
    again = parse(format_query(root))
    assert again.root == root
    assert not again.notes


@given(TYPED)
def test_joining_nodes_join_two_or_more(typed: str) -> None:
    def check(node: Node | None, *, excluded: bool = False) -> None:
        assert not (excluded and isinstance(node, Group))
        if isinstance(node, Not):
            check(node.node, excluded=True)
        elif isinstance(node, And | Or | Group):
            assert len(node.nodes) > 1
            for child in node.nodes:
                check(child, excluded=excluded)

    query = parse(typed)
    check(query.root)
    check(constraints(query))


@given(TYPED, TYPED)
def test_what_is_excluded_is_neither_marked_nor_embedded(typed: str, more: str) -> None:
    included = parse(typed)
    excluding = parse(format_query(included.root) + f" -({format_query(parse(more).root)})")
    assert wanted(excluding) == wanted(included)
    assert plain_text(excluding).split() == plain_text(parse(format_query(included.root))).split()


@pytest.mark.parametrize(
    "unit", ["(", ")", '"', "“", "-(", "a(", "1(", "-", "*", "a OR ", "(a OR ", "「a", "AND ", "水"]
)
def test_a_long_repetition_is_read_quickly(unit: str) -> None:
    typed = unit * (2000 // len(unit))
    try:
        query = parse(typed)
    except BadParameterError as error:
        assert error.parameter == "q"  # noqa: PT017
    else:
        assert len(list(leaves(query.root))) <= MAX_TERMS
