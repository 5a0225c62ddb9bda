"""Nobody who is known nearby is given the words of somebody who is not known."""

from __future__ import annotations

import json

from support.cases import each_case

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


@each_case
def test_a_known_name_nearby_does_not_speak_for_one_who_is_not_known(text: str) -> None:
    *_, (speaker, _) = told_speakers(text, quotations(text), SPEAKERS)
    assert speaker != "Norway"


def test_a_known_name_behind_the_verb_still_speaks_where_nobody_stands_before_it() -> None:
    text = "“We will wait for the report,” said Norway. “Nous attendrons ce rapport”, a déclaré la Norvège."
    assert [one.speaker for one in in_text(text, SPEAKERS)] == ["Norway", "Norway"]


@each_case
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
