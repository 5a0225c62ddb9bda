"""What has the words of a query side by side."""

from __future__ import annotations

import pytest

from indexer.domain import SearchRequest
from indexer.query.nodes import And, Or, Synonym
from indexer.query.plan import plan
from indexer.vocabulary import load_vocabulary

SHARES = {"en": 0.9, "es": 0.1}


def runs(query: str) -> set[tuple[str, ...]]:
    sequence = plan(SearchRequest(query), load_vocabulary(), SHARES).sequence
    assert sequence is None or isinstance(sequence, Or)
    sought = (one.nodes[0] if isinstance(one, And) else one for one in sequence.nodes) if sequence else ()
    return {one.stems for one in sought if isinstance(one, Synonym)}


@pytest.mark.parametrize(
    "query", ["legally binding", "jurídicamente vinculante", "юридически обязывающий", "具有法律约束力"]
)
def test_words_are_sought_side_by_side_as_typed_or_as_a_term_in_translation(query: str) -> None:
    assert ("legal", "bind~en") in runs(query)


@pytest.mark.parametrize("query", ["privacy", "harbour OR tolls", '"legally binding" tolls'])
def test_one_word_and_what_is_more_than_words_have_no_sequence(query: str) -> None:
    assert not runs(query)
