"""Names in a sentence that may speak, and those that may not."""

from __future__ import annotations

import pytest
from attributed import SPEAKERS, read

from indexer.quotes.attribution.sentence import Sentence
from indexer.quotes.attribution.strangers import heads_clause


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The group of which Cuba is a member said: “@”", ""),
        ("Norway's critics in Cuba called it “@”", ""),
        ("Cuba's closest allies said: “@”", ""),
        ("Opponents of Cuba said: “@”", ""),
        ("Les alliés de Cuba ont déclaré : « @ »", ""),
        ("Los aliados de Cuba dijeron: «@»", ""),
        ("Союзники Кубы заявили: «@»", ""),
        ("حلفاء كوبا قالوا: «@»", ""),
        ("古巴的盟友说：“@”", ""),
        ("“@”, said a group that includes Cuba.", ""),
        ("Norway, to which Cuba had lent its support, said: “@”", "Norway"),
        ("The European Union, which Cuba hopes to meet, stated: “@”", "European Union"),
        ("La Norvège, que Cuba soutient, a déclaré : « @ »", "Norway"),
        ("Noruega, a la que Cuba apoya, dijo: «@»", "Norway"),
        ("Норвегия, которую Куба поддерживает, заявила: «@»", "Norway"),
        ("“@”, said Cuba, which Norway supports.", "Cuba"),
        ("Cuba's foreign ministry said: “@”", "Cuba"),
        ("Norway's proposal was rejected; “@”, Cuba said.", "Cuba"),
        ("Norway protested; Cuba said: “@”", "Cuba"),
    ],
)
def test_who_only_tells_who_somebody_else_is_does_not_speak(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Northern Cuba said: “@”", ""),
        ("Half of Cuba said: “@”", ""),
        ("Una parte de Cuba dijo: «@»", ""),
        ("Une partie de Cuba a déclaré : « @ »", ""),
        ("Половина Кубы заявила: «@»", ""),
        ("Север Перу заявил: «@»", ""),
        ("قال نصف كوبا إن “@”.", ""),
        ("古巴的一部分表示：“@”", ""),
        ("古巴北部表示：“@”", ""),
        ("Por su parte, Cuba dijo: «@»", "Cuba"),
        ("Por su parte Cuba dijo: «@»", "Cuba"),
        ("For its part Cuba said: “@”", "Cuba"),
        ("En el sur, Cuba dijo: «@»", "Cuba"),
        ("South Africa said: “@”", "South Africa"),
        ("A former minister of Cuba said: “@”", ""),
        ("The minister of Cuba said: “@”", "Cuba"),
    ],
)
def test_a_part_of_a_state_and_who_is_no_longer_its_minister_are_not_the_state(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@pytest.mark.parametrize(("count", "heads"), [(1, True), (100, False)])
def test_a_name_far_behind_the_beginning_of_a_clause_does_not_head_it(*, count: int, heads: bool) -> None:
    """What stands before each of many names is not read as often as there are names."""
    text = f"{'the ' * count}Ada Orsk shrugged."
    assert heads_clause(Sentence(text, 0, len(text), SPEAKERS)) == heads
