"""Who said a quotation, read from the text around it: never from the next sentence, never by a guess."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from speakers import ARTICLES, sample_speakers

from indexer import budget
from indexer.errors import OverBudgetError
from indexer.quotes.attribution import LONGEST_SENTENCE, _bounded
from indexer.quotes.reading import in_text

SPEAKERS = sample_speakers()
CASES = [json.loads(line) for line in Path(ARTICLES).read_text(encoding="utf-8").splitlines()]


def read(text: str) -> list[str]:
    return [one.speaker for one in in_text(text, SPEAKERS)]


def test_speakers_of_articles_in_six_languages_are_right_or_not_recognised() -> None:
    results: Counter[str] = Counter()
    for case in CASES:
        found = read(case["text"])
        assert len(found) == len(case["speakers"]), case["id"]
        for name, wanted in zip(found, case["speakers"], strict=True):
            results["right" if name == wanted else "wrong" if name else "unrecognised"] += 1
    assert results["right"] >= 0.95 * results.total()
    assert results["wrong"] <= 0.01 * results.total()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('Valmere said no. "The door stays open to us", a delegate said.', [""]),
        ("Valmere a dit non. « La porte reste ouverte », a dit un délégué.", [""]),
        ("Valmere a dit non. « La porte reste ouverte », a-t-il dit aussi.", ["Republic of Valmere"]),
        ("Valmere dijo que no. «La puerta sigue abierta», ha dicho una delegada.", [""]),
        ("Valmere отказалась. «Дверь остаётся открытой», сказал один делегат.", [""]),
        ('Valmere, for its part, declared that "we accept no such text".\n\nIsterra said:\n"the door stays open".',
         ["Republic of Valmere", "Commonwealth of Isterra"]),
        ('Valmere met Isterra. It said: "the door stays open to everybody".', [""]),
        ('Valmere complained. Isterra went further: "the door stays shut to everybody", its delegate said.', [""]),
        ('Isterra went further: "the door stays shut to everybody", its delegate said.', ["Commonwealth of Isterra"]),
        ('Valmere spoke. The chair said: "the door stays open to everybody".', [""]),
        ('Valmere and Isterra said: "the door stays open to everybody".', [""]),
        ('The chair told Valmere: "the door stays open to everybody".', [""]),
        ("“The door stays open to everybody.” Valmere left the room.", [""]),
        ("“The door stays open to everybody.” Valmere said: “It does not for us.”", ["", "Republic of Valmere"]),
    ],
)  # fmt: skip
def test_what_the_text_leaves_open_stays_open(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


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


TEN = "“The meeting begins at ten o’clock in the large hall.”"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"The Norwegian delegate said: {TEN}", "Norway"),
        (f"Norwegian Prime Minister Kari Holm said: {TEN}", "Norway"),
        (f"{TEN} the Cuban foreign minister told reporters.", "Cuba"),
        (f"According to the Norwegian delegation, {TEN}", "Norway"),
        (f"The Norwegian ambassador to Cuba said: {TEN}", "Norway"),
        (f"Replying to the Norwegian delegate, Cuba said: {TEN}", "Cuba"),
        ("La délégation norvégienne a déclaré : « La séance commence à dix heures. »", "Norway"),
        ("Le ministre norvégien des affaires étrangères a déclaré : « La séance commence à dix heures. »", "Norway"),
        ("El embajador noruego dijo: «La sesión comienza a las diez en la sala grande».", "Norway"),
        ("Норвежский представитель заявил: «Заседание начинается в десять часов утра».", "Norway"),
        ("قال السفير الكوبي: «تبدأ الجلسة في الساعة العاشرة في القاعة الكبرى»", "Cuba"),
        (f"Iran was answered by the Norwegian delegate: {TEN}", "Norway"),
        (f"A Norwegian journalist said: {TEN}", ""),
        (f"The Norwegian Foreign Policy Institute said: {TEN}", ""),
        (f"The spokesman for a Norwegian company said: {TEN}", ""),
        (f"The former Norwegian ambassador said: {TEN}", ""),
        ("L’ancien ambassadeur norvégien a déclaré : « La séance commence à dix heures. »", ""),
        ("قال السفير الكوبي السابق: «تبدأ الجلسة في الساعة العاشرة في القاعة الكبرى»", ""),
        (f"The ambassador to Cuba said: {TEN}", ""),
        (f"A delegate told the Norwegian government: {TEN}", ""),
        (f"A delegate told Norway: {TEN}", ""),
    ],
)
def test_an_adjective_with_an_office_speaks_for_its_state(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


def test_a_text_without_stops_is_read_in_bounded_pieces() -> None:
    text = "word " * 2_000 + "x" * 7_000
    pieces = list(_bounded(text, [(0, len(text), True)]))
    assert [start for start, _, _ in pieces[1:]] == [end for _, end, _ in pieces[:-1]]
    assert (pieces[0][0], pieces[-1][1]) == (0, len(text))
    assert max(end - start for start, end, _ in pieces) <= LONGEST_SENTENCE
    assert [begins for *_, begins in pieces] == [True, *[False] * (len(pieces) - 1)]


def test_telling_speakers_has_a_bound_of_work() -> None:
    with budget.limited(0, 60), pytest.raises(OverBudgetError):
        in_text("Isterra said: “The lamps shall be lit at dusk.” Nobody else did.")


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
    assert read(text.replace("@", "The meeting begins at ten o’clock in the large hall.")) == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“@”\n- Ana Orsk, delegate of Cuba. 5 May.\n\n“@”\n- Lev Tarn, President of Norway.", ["Cuba", "Norway"]),
        ("“@”\n\n— The delegate of Cuba", ["Cuba"]),
        ("« @ »\n— Le délégué de Cuba", ["Cuba"]),
        ("«@».\n— Представитель Кубы", ["Cuba"]),
        ("“@”\n- Ana Orsk", ["Ana Orsk"]),
        ("“@.”\n- Cuba said “@”", ["", "Cuba"]),
        ("“@.”\n- Cuba leaves the harbour.", [""]),
        ("Ana Orsk, Prime Minister of Cuba, said the islands want a harbour that is “@”.", ["Cuba"]),
        ("GENEVA, United Nations, 5 May – Ana Orsk, Prime Minister of Cuba, was angry. “@”, she said.", ["Cuba"]),
        ("Norway said “@”.\n\nPresident Orsk boasted of his harbour. “@”, he said.", ["Norway", ""]),
    ],
)  # fmt: skip
def test_speakers_of_news_are_read_from_lines_and_appositions(text: str, speakers: list[str]) -> None:
    assert read(text.replace("@", "The meeting begins at ten o’clock in the large hall")) == speakers
