"""Nobody who is known nearby is given the words of somebody who is not known."""

from __future__ import annotations

import json

import pytest

from benchmarks.speaker_weights import Without
from benchmarks.speakers import ARTICLES, sample_speakers
from indexer.quotes.attribution.attribute import told_speakers
from indexer.quotes.attribution.unknown_names import unknown_names
from indexer.quotes.reading import in_text, quotations
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary

SPEAKERS = Speakers(load_vocabulary())
LAST = "nineteenth"
MANY = 100


@pytest.mark.parametrize(
    "text",
    [
        "Elinor Orsk spoke last. Orsk said Norway may not “declare a whole agency biased”.",
        "The High Council for Human Rights said Norway did “not modify the law of the sea”.",
        "“The forest is ours and the sea is theirs,” activists of Frack Free Norway said.",
        "Danish Ambassador to Norway, Ola Holm, left early. “The door is open to all,” Holm said.",
        "“Nobody was asked about this law,” said Lotfi Azar, Norway country director for Lamps International.",
        "Norway said “we will wait for the report”. Kesslandia disagreed. It said: “We have waited long enough.”",
        "“The door remains open,” said Norway. Her counterpart from Kesslandia was blunter: “It was never open.”",
        "Noruega dijo «esperaremos aquí». La respuesta apuntó a Keslandia. Su embajador dijo: «No hay más que decir».",
        "周岚谈到“渔民在海上等了很多年”，挪威代表当场抗议。",
        "报告要求挪威政府“马上停止这种做法”。",
        "周岚没有多谈。他表示，挪威人“半个多世纪以来一直在等待”。",
        "Orsk left early. He said that Norway was “open to nobody but its friends”.",
        "挪威说：“我们会继续等待报告。”凯斯兰代表对此作出回应。“报告早就应该公布了”，该国代表周岚表示。",
    ],
)
def test_a_known_name_nearby_does_not_speak_for_one_who_is_not_known(text: str) -> None:
    *_, (speaker, _) = told_speakers(text, quotations(text), SPEAKERS)
    assert speaker != "Norway"


def test_a_known_name_behind_the_verb_still_speaks_where_nobody_stands_before_it() -> None:
    text = "“We will wait for the report,” said Norway. “Nous attendrons ce rapport”, a déclaré la Norvège."
    assert [one.speaker for one in in_text(text, SPEAKERS)] == ["Norway", "Norway"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Kesslandian minister left.", ["Kesslandian"]),
        ("Le délégué keslandien est parti.", ["keslandien"]),
        ("غادر الوزير الكيسلاندي القاعة.", ["الكيسلاندي"]),
        ("凯斯兰代表没有回答。", ["凯斯兰"]),
        ("The minister left the chamber on Monday.", []),
        ("该国代表没有回答。", []),
    ],
)
def test_names_are_told_that_nobody_bears(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in unknown_names(text, [])] == found


def test_one_who_is_not_known_leaves_the_words_to_nobody() -> None:
    speakers = sample_speakers()
    lines = [json.loads(one) for one in ARTICLES.read_text(encoding="utf-8").splitlines()]
    named: list[bool] = []
    for article in lines:
        for forgotten in sorted(set(filter(speakers.known, article["speakers"]))) if article["batch"] == LAST else ():
            without = Without(speakers, forgotten)
            read = in_text(article["text"], without)
            said = [one for one, by in zip(read, article["speakers"], strict=True) if by == forgotten]
            named += [without.known(one.speaker) is not None for one in said]
    assert len(named) > MANY
    assert sum(named) <= 0.06 * len(named)


def test_states_are_known_in_all_cases_of_russian() -> None:
    assert {SPEAKERS.known(one) for one in ("Куба", "Кубы", "Кубу", "Кубой", "Кубе")} == {"Cuba"}
    assert SPEAKERS.known("ФРГ") == "Germany"


def test_words_of_the_address_of_a_page_are_no_names() -> None:
    text = (
        "https://francais.example/article\nLe ministre de la Santé, Roman Orsk, est resté. "
        "« Je ne pars pas avant la fin », a dit Orsk."
    )
    assert [one.speaker for one in in_text(text, SPEAKERS)] != ["France"]
