"""What is read off a query's tree."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.domain import SearchRequest
from indexer.query.nodes import Group, Or, Synonym, Word
from indexer.query.plan import plan
from indexer.query.syntax import parse
from indexer.query.tree import asked_words, asking_words, content, format_query, names, position_asked
from indexer.vocabulary import Vocabulary, load_vocabulary


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(None)


@scored(0.95)
def test_words_that_only_ask_are_left_out_where_there_are_others(query: str, left: str) -> None:
    assert format_query(content(parse(query).root)) == left


@scored(0.95)
def test_a_word_for_a_position_only_asks_beside_a_name(
    query: str, asking: tuple[str, ...], vocabulary: Vocabulary
) -> None:
    assert plan(SearchRequest(query), vocabulary).asking == asking


def test_nothing_stays_nothing() -> None:
    assert content(None) is None


@pytest.mark.parametrize(
    ("query", "asking"),
    [("who opposes a binding instrument", ("who", "opposes")), ("who opposes", ()), ("who AND treaty", ()), ("", ())],
)
def test_what_was_left_out_can_be_told(query: str, asking: tuple[str, ...]) -> None:
    assert asking_words(parse(query).root) == asking


@scored(0.95)
def test_words_that_an_answer_may_lack(query: str, asked: list[str]) -> None:
    assert [word for word, _ in asked_words(parse(query).root)] == asked


@scored(0.95)
def test_names_are_told_by_capitals_or_by_the_vocabulary(vocabulary: Vocabulary, query: str, named: list[str]) -> None:
    found = plan(SearchRequest(query), vocabulary).names
    assert [format_query(one.node).split(" OR ")[0].strip('"()') for one in found] == named


def test_a_known_name_is_found_in_every_language(vocabulary: Vocabulary) -> None:
    (germany,) = plan(SearchRequest("tolls in Germany"), vocabulary).names
    assert germany.scripts == {"Latin", "Cyrillic", "Arabic", "Han"}
    written = format_query(germany.node)
    assert all(name in written for name in ("Germany", "allemagne", "alemania", "германии"))
    (valmere,) = plan(SearchRequest("tolls in Valmere"), vocabulary).names
    assert valmere.scripts == {"Latin"}


def test_a_name_within_a_translated_term_is_one(vocabulary: Vocabulary) -> None:
    found = plan(SearchRequest("islands in the Civil Register"), vocabulary, {"en": 0.9, "fr": 0.1})
    assert [format_query(one.node) for one in found.names] == ["Civil", "Register"]


def test_a_capital_makes_a_name_of_what_no_text_has_as_a_word() -> None:
    word = Word("Plimsol")
    found = names(Group((word, Word("referendum"))), {}, lambda _: None, {}, {"Plimsol": "en"})
    assert [(one.node, one.spoken) for one in found] == [(word, "en")]
    assert names(Group((word, Word("referendum"))), {}, lambda _: None, {}) == ()
    assert [one.spoken for one in names(word, {}, lambda _: None, {}, {"Plimsol": "en"})] == ["en"]


def test_an_acronym_of_a_proper_name_is_asked_beside_another_name() -> None:
    acronym, state = Or((Word("IANA"), Synonym(("internet", "author")))), Word("Chile")
    asked = Group((state, Word("on"), acronym))
    found = names(asked, {state: state}, lambda _: None, {}, None, {acronym})
    assert [one.node for one in found] == [state, acronym]
    assert names(Group((Word("funding"), acronym)), {}, lambda _: None, {}, None, {acronym}) == ()


@scored(0.95)
def test_a_question_for_a_side_has_the_position_of_whom_it_asks_for(question: str, position: str) -> None:
    assert position_asked(question, asking_words(parse(question).root)) == position


def test_a_word_with_other_ways_to_write_it_asks_as_typed() -> None:
    ways = Or((Word("countries"), Synonym(("countr", "ie~en"), "countr-ies")))
    assert asking_words(Group((ways, Word("against"), Word("tolls")))) == ("countries", "against")
