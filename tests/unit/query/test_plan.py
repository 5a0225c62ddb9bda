"""How a request is to be answered."""

from __future__ import annotations

import pytest

from indexer.domain import Match, Mode, SearchRequest
from indexer.query.plan import plan
from indexer.vocabulary import load_vocabulary


def test_a_name_is_searched_in_its_other_spellings() -> None:
    planned = plan(SearchRequest("is hizbullah rearming"), load_vocabulary())
    assert planned.added[:3] == ("Hezbollah", "Hizballah", "Hizbollah")
    assert "真主党" in planned.added


def test_only_words_that_were_typed_are_told_to_lack_a_translation() -> None:
    into = {"en": 0.9, "fr": 0.1}
    told = [
        [
            note.values["words"]
            for note in plan(SearchRequest(query), load_vocabulary(), into).notes
            if "words" in note.values
        ]
        for query in ("Загорьевск оружие", "Зимбабве оружие")
    ]
    assert told == [[("Загорьевск",)], []]


def test_what_a_term_is_called_anyway_is_no_translation() -> None:
    planned = plan(SearchRequest("IoT"), load_vocabulary(), {"en": 0.9, "es": 0.1})
    assert planned.added == ("Internet of Things", "Internet de las cosas")
    assert planned.gloss == ""


@pytest.mark.parametrize(
    ("mode", "match", "marked"),
    [
        (Mode.HYBRID, None, {"treati"}),
        (Mode.SEMANTIC, None, {"treati"}),
        (Mode.HYBRID, Match.ANY, {"support", "treati"}),
        (Mode.KEYWORD, None, {"support", "treati"}),
    ],
)
def test_words_that_only_ask_are_marked_only_where_they_are_searched_for(
    mode: Mode, match: Match | None, marked: set[str]
) -> None:
    planned = plan(SearchRequest("who supports a treaty", mode=mode, match=match), load_vocabulary())
    assert planned.wanted.stems & {"support", "treati"} == marked
