"""A capital speaks for its State as the subject of a verb of saying, and nowhere else."""

from __future__ import annotations

import pytest

from indexer.quotes.attribution.capitals import speaking_capitals
from indexer.quotes.attribution.marks import QUOTATION
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.capitals import capitals, seats

SPEAKERS = Speakers(load_vocabulary())
Q = QUOTATION


def states(text: str) -> list[str]:
    return [state for _, _, state in speaking_capitals(text, SPEAKERS)]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (f"{Q}, Moscow said on Monday.", "Russian Federation"),
        (f"{Q}, said Moscow.", "Russian Federation"),
        (f"According to Moscow, {Q}.", "Russian Federation"),
        (f"Selon Paris, {Q}.", "France"),
        (f"The others left, and New Delhi has said: {Q}", "India"),
        (f"Canberra, by contrast, said: {Q}", "Australia"),
        (f"{Q}, a déclaré Paris.", "France"),
        (f"El Cairo respondió: {Q}", "Egypt"),
        (f"{Q}, заявила Москва.", "Russian Federation"),
        (f"وقالت موسكو إن {Q}", "Russian Federation"),
        (f"莫斯科表示：{Q}", "Russian Federation"),
        (f"{Q}, they say in Moscow.", "Russian Federation"),
        (f"{Q}, считают в Москве.", "Russian Federation"),
        (f"В Анкаре говорят: {Q}", "Türkiye"),
        (f"{Q}, aseguran en Moscú.", "Russian Federation"),
        (f"So spoke Moscow: {Q}", "Russian Federation"),
    ],
)
def test_one_that_says_something_is_its_state(text: str, state: str) -> None:
    assert states(text) == [state]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (f"{Q}, Moscow's ambassador said.", "Russian Federation"),
        (f"Washington’s chief negotiator said: {Q}", "United States of America"),
        (f"The envoy of Havana said: {Q}", "Cuba"),
        (f"L’ambassadeur de Moscou a déclaré : {Q}", "Russian Federation"),
        (f"El embajador de La Habana dijo: {Q}", "Cuba"),
        (f"Посланник Москвы заявил: {Q}", "Russian Federation"),
        (f"وقال مبعوث واشنطن: {Q}", "United States of America"),
        (f"北京的代表说：{Q}", "China"),
    ],
)
def test_its_envoy_speaks_for_its_state(text: str, state: str) -> None:
    assert states(text) == [state]


@pytest.mark.parametrize(
    "text",
    [
        f"The Moscow delegate said: {Q}",
        f"The ambassador in Moscow said: {Q}",
        f"The ambassador to Moscow said: {Q}",
        f"L’ambassadeur à Moscou a déclaré : {Q}",
        f"Moscow's mayor said: {Q}",
        f"Посол в Москве заявил: {Q}",
        f"驻北京的代表说：{Q}",
        f"北京代表说：{Q}",
    ],
)
def test_who_is_in_a_capital_is_nobody_of_its_state(text: str) -> None:
    assert not states(text)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (f"{Q}, the Kremlin said.", "Russian Federation"),
        (f"{Q}, said Kremlin spokesman Ilya Novak.", "Russian Federation"),
        (f"White House Press Secretary Ada Grant said: {Q}", "United States of America"),
        (f"{Q}, said a spokesman for the White House.", "United States of America"),
        (f"{Q}, a déclaré l’Élysée.", "France"),
        (f"La portavoz de la Casa Blanca respondió: {Q}", "United States of America"),
        (f"В Кремле заявили: {Q}", "Russian Federation"),
        (f"Пресс-секретарь Кремля добавил: {Q}", "Russian Federation"),
        (f"وقال المتحدث باسم الكرملين: {Q}", "Russian Federation"),
        (f"克里姆林宫发言人说：{Q}", "Russian Federation"),
    ],
)
def test_a_seat_of_government_also_counts_beside_an_office(text: str, state: str) -> None:
    assert states(text) == [state]


@pytest.mark.parametrize(
    "text",
    [
        f"MOSCOW, July 9 - {Q}, the delegate said.", f"Officials in Moscow said: {Q}", f"Moscow police said: {Q}",
        f"The mayor of Moscow said: {Q}", f"{Q}, said Moscow correspondent Ada Brook.", f"{Q}, said Paris Brook.",
        f"Paris, who heads the board, said: {Q}", f"Talks in Cairo ended. She said: {Q}", f"moscow said {Q}",
        f"On pense que Berne se tait : {Q}", f"在莫斯科举行的会议上，他说：{Q}",
        f"At the White House, she said: {Q}", f"A Kremlin critic, Ilya Novak, said: {Q}", f"在白宫门外，他说：{Q}",
    ],
)  # fmt: skip
def test_a_place_is_no_speaker(text: str) -> None:
    assert states(text) == []


def test_no_city_stands_for_two_states_or_names_one() -> None:
    assert len(capitals()) > 500
    assert not capitals().keys() & seats().keys()
    for name, state in [*capitals().items(), *seats().items()]:
        assert SPEAKERS.known(name) in {None, state}, name
