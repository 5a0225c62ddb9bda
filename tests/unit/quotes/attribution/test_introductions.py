"""People whom a text introduces speak for the State whose office they hold."""

from __future__ import annotations

from attributed import read
from support.cases import scored

from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary


@scored(0.95)
def test_people_speak_for_the_state_that_introduces_them(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


def test_who_signs_for_a_state_speaks_for_it_but_not_by_a_last_name_that_two_have() -> None:
    signed = {"Ana Brook": ("Brazil", 1), "Bo Brook": ("Kenya", 1), "Cy Reed": ("Kenya", 1)}
    speakers = Speakers(load_vocabulary(), signed=signed)
    text = 'Cy Reed and Ana Brook came. "This is not what we want", Brook said. "We agree with none of it", Reed said.'
    assert read(text, speakers) == ["Brazil", "Kenya"]
    both = text.replace("Cy Reed", "Cy Reed, Bo Brook")
    assert read(both, speakers) == ["Brook", "Kenya"]
