"""A capital speaks for its State as the subject of a verb of saying, and nowhere else."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.quotes.attribution.capitals import speaking_capitals
from indexer.quotes.attribution.marks import QUOTATION
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.capitals import capitals, seats

SPEAKERS = Speakers(load_vocabulary())
Q = QUOTATION


def states(text: str) -> list[str]:
    return [state for _, _, state in speaking_capitals(text, SPEAKERS)]


@scored(0.95)
def test_one_that_says_something_is_its_state(text: str, state: str) -> None:
    assert states(text) == [state]


@scored(0.95)
def test_its_envoy_speaks_for_its_state(text: str, state: str) -> None:
    assert states(text) == [state]


@each_case
def test_who_is_in_a_capital_is_nobody_of_its_state(text: str) -> None:
    assert not states(text)


@scored(0.95)
def test_a_seat_of_government_also_counts_beside_an_office(text: str, state: str) -> None:
    assert states(text) == [state]


@each_case
def test_a_place_is_no_speaker(text: str) -> None:
    assert states(text) == []


def test_no_city_stands_for_two_states_or_names_one() -> None:
    assert len(capitals()) > 500
    assert not capitals().keys() & seats().keys()
    for name, state in [*capitals().items(), *seats().items()]:
        assert SPEAKERS.known(name) in {None, state}, name
