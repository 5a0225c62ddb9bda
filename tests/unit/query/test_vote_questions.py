"""Who asks for a vote is understood, in six languages; who asks for something else is not."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.query.vote_questions import vote_question
from indexer.vocabulary import load_vocabulary

NAMES = load_vocabulary().names


@each_case
def test_who_was_on_a_side(question: str) -> None:
    asked = vote_question(question, NAMES)
    assert asked
    assert (asked.side, asked.voter, asked.subject, asked.clear) == ("against", "", "A/90/L.7", True)


@each_case
def test_who_abstained(question: str) -> None:
    asked = vote_question(question, NAMES)
    assert asked
    assert (asked.side, asked.subject) == ("abstaining", "A/90/L.7")


@each_case
def test_how_a_state_voted(question: str, side: str) -> None:
    asked = vote_question(question, NAMES)
    assert asked
    assert (asked.voter, asked.side, asked.subject, asked.clear) == ("China", side, "A/90/L.7", True)


@each_case
def test_what_is_about_a_state_is_no_vote_of_it(
    question: str, voter: str, subject: str, about: tuple[str, ...]
) -> None:
    asked = vote_question(question, NAMES)
    assert asked
    assert (asked.voter, asked.subject, asked.about) == (voter, subject, about)


@scored(0.95)
def test_other_queries_ask_for_no_vote(query: str) -> None:
    assert vote_question(query, NAMES) is None


def test_numbers_tell_what_was_voted_on_and_years_do_not() -> None:
    asked = vote_question("who abstained on the kelp resolution 2815 in 2024", NAMES)
    assert asked
    assert asked.numbers == "2815"
