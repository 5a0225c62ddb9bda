"""Names in a sentence that may speak, and those that may not."""

from __future__ import annotations

import pytest
from attributed import SPEAKERS, read
from support.cases import each_case

from indexer.quotes.attribution.sentence import Sentence
from indexer.quotes.attribution.strangers import heads_clause


@each_case
def test_who_only_tells_who_somebody_else_is_does_not_speak(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@each_case
def test_a_part_of_a_state_and_who_is_no_longer_its_minister_are_not_the_state(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@pytest.mark.parametrize(("count", "heads"), [(1, True), (100, False)])
def test_a_name_far_behind_the_beginning_of_a_clause_does_not_head_it(*, count: int, heads: bool) -> None:
    """What stands before each of many names is not read as often as there are names."""
    text = f"{'the ' * count}Ada Orsk shrugged."
    assert heads_clause(Sentence(text, 0, len(text), SPEAKERS)) == heads
