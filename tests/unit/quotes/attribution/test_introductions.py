"""People whom a text introduces speak for the State whose office they hold."""

from __future__ import annotations

import pytest
from attributed import read

from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Kari Holm, prime minister of Norway, opened the day in Geneva.\n“The door stays open to us,” she said.",
         ["Norway"]),
        ("Norwegian Prime Minister Kari Holm met Cuba. “The door stays open to us,” Holm said.", ["Norway"]),
        ("Le président norvégien Kåre Holm est venu. « La porte reste ouverte », a martelé Holm.", ["Norway"]),
        ("Kåre Holm, le Premier ministre malien, est venu. « La porte reste ouverte », a juré Holm.", ["Mali"]),
        ("El presidente de Noruega, Kåre Holm, llegó. “La puerta sigue abierta”, dijo Holm.", ["Norway"]),
        ("Former Norwegian Prime Minister Kari Holm came. “The door stays open to us,” Holm said.", ["Holm"]),
        ("Norwegian Prime Minister Kari Holm met Cuban Foreign Minister Ana Holm. “The door stays open,” Holm said.",
         ["Holm"]),
        ("After meeting the president of Norway, Kari Holm left. “The door stays open to us,” Holm said.", ["Holm"]),
        ('Norway, he said, was "trying to close the door to everybody".', [""]),
        ("Ses attaques ont visé la Norvège : « La porte reste fermée à tous ».", [""]),
        ("Il a qualifié le président norvégien, Kåre Holm, « d’étranger qui se réclame de la porte ».", [""]),
        ("An impassioned Norwegian prime minister asked for more: “Who opens the door to us?”", ["Norway"]),
    ],
)  # fmt: skip
def test_people_speak_for_the_state_that_introduces_them(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


def test_who_signs_for_a_state_speaks_for_it_but_not_by_a_last_name_that_two_have() -> None:
    signed = {"Ana Brook": ("Brazil", 1), "Bo Brook": ("Kenya", 1), "Cy Reed": ("Kenya", 1)}
    speakers = Speakers(load_vocabulary(), signed=signed)
    text = 'Cy Reed and Ana Brook came. "This is not what we want", Brook said. "We agree with none of it", Reed said.'
    assert read(text, speakers) == ["Brazil", "Kenya"]
    both = text.replace("Cy Reed", "Cy Reed, Bo Brook")
    assert read(both, speakers) == ["Brook", "Kenya"]
