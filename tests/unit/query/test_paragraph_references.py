"""Citations of paragraphs beside the symbol of a document."""

from __future__ import annotations

from support.cases import scored

from indexer.domain import SearchRequest
from indexer.query.nodes import And, Or, Phrase
from indexer.query.paragraph_references import cited
from indexer.query.plan import plan
from indexer.vocabulary import load_vocabulary


def found_by(query: str) -> set[str]:
    """The terms of the alternatives; those that must not bear the number as a paragraph with a mark."""
    node = cited(query).paragraphs
    alternatives = node.nodes if isinstance(node, Or) else ()
    found = {" ".join(one.terms) for one in alternatives if isinstance(one, Phrase)}
    listed = [one.nodes[0] for one in alternatives if isinstance(one, And)]
    return found | {f"not ¶ {' '.join(one.terms)}" for one in listed if isinstance(one, Phrase)}


@scored(0.95)
def test_a_paragraph_is_found_by_the_number_that_it_bears(typed: str) -> None:
    assert "¶37" in found_by(f"A/80/1, {typed}")
    assert cited(typed).paragraphs is None


@scored(0.95)
def test_lists_and_labels_are_read(typed: str, found: set[str]) -> None:
    assert found <= found_by(f"A/80/1 {typed}")
    assert all(one in found for one in found_by(f"A/80/1 {typed}") if one.startswith(("¶", "not", "paragraph")))


@scored(0.95)
def test_whatever_else_stays_as_it_was_typed(query: str) -> None:
    assert cited(query) == (query, None)


def test_what_is_asked_beside_it_is_searched_for() -> None:
    planned = plan(SearchRequest("A/80/1 paragraph 122.126 torture"), load_vocabulary())
    assert planned.embed == "torture paragraph 122.126"
    assert planned.first is not None
    assert planned.first.symbols == ("a/80/1",)
