"""A capital speaks for its State as the subject of a verb of saying, and nowhere else."""

from __future__ import annotations

import pytest

from indexer.quotes.attribution.capitals import speaking_capitals
from indexer.quotes.attribution.marks import QUOTATION
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.capitals import capitals

SPEAKERS = Speakers(load_vocabulary())
Q = QUOTATION


def states(text: str) -> list[str]:
    return [state for _, _, state in speaking_capitals(text, SPEAKERS)]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (f"{Q}, Moscow said on Monday.", "Russian Federation"),
        (f"{Q}, said Moscow.", "Russian Federation"),
        (f"The others left, and New Delhi has said: {Q}", "India"),
        (f"Canberra, by contrast, said: {Q}", "Australia"),
        (f"{Q}, a déclaré Paris.", "France"),
        (f"El Cairo respondió: {Q}", "Egypt"),
        (f"{Q}, заявила Москва.", "Russian Federation"),
        (f"وقالت موسكو إن {Q}", "Russian Federation"),
        (f"莫斯科表示：{Q}", "Russian Federation"),
    ],
)
def test_one_that_says_something_is_its_state(text: str, state: str) -> None:
    assert states(text) == [state]


@pytest.mark.parametrize(
    "text",
    [
        f"MOSCOW, July 9 - {Q}, the delegate said.", f"Officials in Moscow said: {Q}", f"Moscow police said: {Q}",
        f"The mayor of Moscow said: {Q}", f"{Q}, said Moscow correspondent Ada Brook.", f"{Q}, said Paris Brook.",
        f"Paris, who heads the board, said: {Q}", f"Talks in Cairo ended. She said: {Q}", f"moscow said {Q}",
        f"On pense que Berne se tait : {Q}", f"在莫斯科举行的会议上，他说：{Q}",
    ],
)  # fmt: skip
def test_a_place_is_no_speaker(text: str) -> None:
    assert states(text) == []


def test_no_city_stands_for_two_states_or_names_one() -> None:
    assert len(capitals()) > 500
    for name, state in capitals().items():
        assert SPEAKERS.known(name) in {None, state}, name
