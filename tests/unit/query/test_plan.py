"""How a request is to be answered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.cases import each_case, scored

from indexer.domain import Match, Mode, SearchRequest
from indexer.query.nodes import Phrase
from indexer.query.plan import plan
from indexer.query.tree import leaves
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.submitter_names import with_submitters


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


@scored(0.95)
def test_a_question_for_what_a_submitter_says_is_about_the_rest(query: str, speaker: str | None, about: str) -> None:
    planned = plan(SearchRequest(query), load_vocabulary(), {"en": 0.9, "es": 0.1})
    assert (planned.first.submitters if planned.first else ()) == ((speaker,) if speaker else ())
    assert planned.embed == about
    assert (planned.bound is None) == (planned.constraint is None) == (speaker is None)
    by_words = plan(SearchRequest(query, Mode.KEYWORD), load_vocabulary())
    assert by_words.bound is None


@each_case
def test_a_question_for_all_that_somebody_says_is_answered_as_its_name(
    query: str, submitter: str, of_type: str
) -> None:
    planned = plan(SearchRequest(query), load_vocabulary(), {"en": 0.9, "es": 0.1})
    assert planned.first is not None
    assert (planned.mode, planned.first.submitters, planned.first.type) == (Mode.KEYWORD, (submitter,), of_type)
    assert planned.asking


@each_case
def test_what_is_about_a_state_or_to_it_is_not_its_own(query: str) -> None:
    assert plan(SearchRequest(query), load_vocabulary(), {"en": 0.9, "es": 0.1}).first is None


def test_whose_words_are_asked_for_is_not_found_by_an_adjective() -> None:
    def phrases(query: str) -> set[str]:
        planned = plan(SearchRequest(query), load_vocabulary())
        found = leaves(planned.bound or planned.root)
        return {" ".join(leaf.terms) for leaf in found if isinstance(leaf, Phrase)}

    assert "german" in phrases("Germany tolls")
    assert "german" not in phrases("What did Germany say about tolls?")


@scored(0.95)
def test_a_query_that_begins_with_a_submitter_of_the_index_is_about_the_rest(
    query: str, submitters: tuple[str, ...], about: str
) -> None:
    """*Singapore thresholds* began with the cover of a statement of Singapore, which repeats its name."""
    values = ["KNL", "Keepers of Northern Lamps (KNL)", "Kenya", "Lamp Watch"]
    vocabulary = load_vocabulary()
    names = with_submitters(vocabulary.names, values, lambda _: False)
    planned = plan(SearchRequest(query), replace(vocabulary, names=names), {"en": 0.9, "es": 0.1})
    assert (planned.first.submitters if planned.first else ()) == submitters
    assert planned.embed == about


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
