"""The State of a statement without a masthead: what its paper shows as its own, and nobody else's."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe
from pipelines.describe.delegation import delegation_state

VOCABULARY = load_vocabulary()
SPEECH = "Mr. President,\nI thank you for the floor, and the lakes for their patience."


def state(*pages: str) -> str | None:
    found = delegation_state(pages, VOCABULARY)
    return found[0] if found else None


@scored(0.95)
def test_the_head_of_a_statement_names_its_state(head: str, expected: str | None) -> None:
    assert state(f"{head}\n{SPEECH}") == expected


@scored(0.95)
def test_a_speaker_names_the_own_state(said: str, expected: str | None) -> None:
    assert state(f"{SPEECH}\n{said}") == expected


def test_a_greeting_is_for_the_own_state_and_later_words_may_be_for_others() -> None:
    pages = [f"{SPEECH}\n{'The lakes are deep. ' * 120}", "We must do more on behalf of the people of Botswana."]
    assert state(*pages) is None


@each_case
def test_who_presides_does_not_speak_for_the_own_state(head: str, expected: str | None) -> None:
    assert state(f"{head}\n\nExcellencies,\n\nIn my country, Norway, lakes are deep.") == expected


def test_what_is_said_counts_only_in_statements() -> None:
    said = "In my country, Botswana, lakes are rare."
    assert state(f"Notes on lakes\n{said}") is None
    assert state(f"BOTSWANA\nLakes and their law\nI. Introduction\n{said}") is None


@pytest.mark.parametrize(
    ("who", "expected"), [("H.E. Ms. Birk", ["Botswana"]), ("Friends of the Lakes", []), ("Botswana Lakes Society", [])]
)
def test_a_statement_of_somebody_else_is_no_state_s(who: str, expected: list[str]) -> None:
    page = f"Statement by {who}\nBOTSWANA\n{SPEECH}\nIn my country, Botswana, lakes are rare."
    assert list(describe([page], "lakes.pdf", None, Defaults(), VOCABULARY).submitters) == expected


@each_case
def test_statements_of_several_are_nobody_s(pages: tuple[str, ...], expected: list[str]) -> None:
    assert list(describe(pages, "lakes.pdf", None, Defaults(), VOCABULARY).submitters) == expected


def test_states_in_the_speech_itself_are_not_its_own() -> None:
    assert state(f"{SPEECH}\nREPUBLIC OF BOTSWANA\nPresident of the Republic of Poland") is None
    wrapped = (
        "The deputies of these lakes have met several times and\nBotswana\nhas asked them to go on with their work."
    )
    assert state(f"Statement\n{wrapped}") is None
