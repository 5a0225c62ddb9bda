"""Ways to refer to an article: which are read, and which are looked for."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.analysis.paragraph_numbers import paragraph_term
from indexer.domain import SearchRequest
from indexer.query.expansion import expanded
from indexer.query.nodes import Group, Near, Or, Phrase, Word
from indexer.query.plan import plan
from indexer.query.syntax import parse
from indexer.query.tree import leaves
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.synonyms import Synonyms


def looked_for(query: str) -> set[str]:
    root = expanded(parse(query).root, Synonyms()).root
    return {" ".join(leaf.terms) for leaf in leaves(root) if isinstance(leaf, Phrase)}


@scored(0.95)
def test_a_reference_is_looked_for_in_the_ways_in_which_it_is_written(query: str, found: set[str]) -> None:
    assert found <= looked_for(query)


def test_one_is_found_in_a_list() -> None:
    found = [
        leaf.terms for leaf in leaves(expanded(parse("paragraph 42").root, Synonyms()).root) if isinstance(leaf, Near)
    ]
    assert ("paragraphs", "42") in found
    assert ("parrafos", "42") in found


@scored(0.95)
def test_whatever_else_stays_as_it_was_typed(query: str) -> None:
    root = parse(query).root
    assert expanded(root, Synonyms()).root == root


def test_words_beside_it_are_words() -> None:
    root = expanded(parse("harm article 5, hospitals").root, Synonyms()).root
    assert isinstance(root, Group)
    assert (root.nodes[0], root.nodes[2]) == (Word("harm"), Word("hospitals"))
    assert isinstance(root.nodes[1], Or)


def test_search_by_meaning_is_asked_what_was_typed() -> None:
    assert plan(SearchRequest("Article 5 (2) harm"), load_vocabulary(None)).embed == "Article 5 2 harm"


@pytest.mark.parametrize(("label", "term"), [("37.", "¶37"), ("٣٧ -", "¶37"), ("(a)", None), ("3.2", None), ("", None)])
def test_a_number_alone_is_a_paragraph(label: str, term: str | None) -> None:
    assert paragraph_term(label) == term
