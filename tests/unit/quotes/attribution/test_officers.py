"""Who presides over a meeting does not speak for the State in brackets, and a capital ends whom a pronoun means."""

from __future__ import annotations

import pytest
from attributed import read


@pytest.mark.parametrize(
    "text",
    [
        "The Chair, Maria Lopez (Cuba), said: “@”.",
        "“@,” said the Vice-Chair, Maria Lopez (Cuba).",
        "Maria Lopez (Cuba), Chair of the Committee, said: “@”.",
        "Le Président, M. Jean Dubois (Niger), dit : « @ ».",
        "La Presidenta, Maria Lopez (Cuba), dijo: «@».",
        "Докладчик, Анна Швец (Швейцария), сказала, что «@».",
    ],
)
def test_who_presides_speaks_for_no_state(text: str) -> None:
    assert read(text) == [""]


def test_a_delegate_with_the_state_in_brackets_speaks_for_it() -> None:
    assert read("Maria Lopez (Cuba) said: “@”.") == ["Cuba"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Israel's delegate said “@”. Dublin was less pleased. “@,” its delegate said.", ["Israel", ""]),
        ("Представитель Кубы отметил «@». Каир был менее доволен. «@», — сказал его представитель.", ["Cuba", ""]),
        ("Ireland's delegate said “@”. Dublin was pleased. “@,” its delegate said.", ["Ireland", "Ireland"]),
    ],
)
def test_another_capital_ends_what_a_possessive_means(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


def test_where_somebody_is_does_not_speak() -> None:
    assert read("“@,” Cairo's man in New York told the Chair.") == [""]
