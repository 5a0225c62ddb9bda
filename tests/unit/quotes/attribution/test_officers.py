"""Who presides over a meeting does not speak for the State in brackets, and a capital ends whom a pronoun means."""

from __future__ import annotations

from attributed import read
from support.cases import each_case


@each_case
def test_who_presides_speaks_for_no_state(text: str) -> None:
    assert read(text) == [""]


def test_a_delegate_with_the_state_in_brackets_speaks_for_it() -> None:
    assert read("Maria Lopez (Cuba) said: “@”.") == ["Cuba"]


@each_case
def test_another_capital_ends_what_a_possessive_means(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


def test_where_somebody_is_does_not_speak() -> None:
    assert read("“@,” Cairo's man in New York told the Chair.") == [""]
