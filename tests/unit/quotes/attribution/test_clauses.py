"""Who says something in a clause of its own, and not the subject of the sentence around it, is the speaker."""

from __future__ import annotations

import pytest
from attributed import read
from support.cases import each_case, scored

VALMERE, ISTERRA, HALVENMARK = "Republic of Valmere", "Commonwealth of Isterra", "Kingdom of Halvenmark"


@scored(0.95)
def test_the_subject_of_the_clause_that_says_it_is_the_speaker(text: str) -> None:
    assert read(text) == [ISTERRA]


@each_case
def test_somebody_without_a_name_in_that_clause_is_nobody_known(text: str) -> None:
    assert read(text) == [""]


@scored(0.95)
def test_a_clause_beside_the_statement_does_not_hide_its_speaker(text: str) -> None:
    assert read(text)[-1] in {VALMERE, ""}
    assert ISTERRA not in read(text)


def test_each_clause_has_its_own_quotation() -> None:
    assert read("After Valmere had deplored “@”, Isterra asked for “@”.") == [VALMERE, ISTERRA]
    assert read("Después de que Valmere lamentara «@», Isterra pidió «@».") == [VALMERE, ISTERRA]
    assert read("“@”, said Valmere, and “@”, Isterra.") == [VALMERE, ISTERRA]
    assert read("“@”, Valmere said, and Isterra: “@”") == [VALMERE, ISTERRA]
    assert read("Pour Valmere, « @ », pour Isterra « @ ».") == [VALMERE, ISTERRA]
    assert read("For Valmere, “@”, for Isterra “@”.") == [VALMERE, ISTERRA]


@each_case
def test_who_suffers_what_another_does_is_not_the_speaker(text: str) -> None:
    assert read(text) in ([""], [ISTERRA])


def test_the_agent_of_a_verb_of_saying_is_the_speaker() -> None:
    assert read("Valmere was called “@” by Isterra.") == [ISTERRA]
    assert read("Valmere was accused by Isterra of having said nothing new: “@”") == [ISTERRA]
    assert read("Valmere denounced “@” by Isterra.") == [VALMERE]


@each_case
def test_of_two_who_say_one_quotation_neither_is_named(text: str) -> None:
    assert read(text) == [""]


@each_case
def test_the_subject_of_a_half_quoted_sentence_is_not_its_speaker(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


def test_whom_a_people_names_by_its_land_is_nobody_of_another_state() -> None:
    said = read("Norway said “@” — to which the Icelander replied, “@”. Later, the Latvian replied: “@”")
    assert said[0] == "Norway"
    assert "Norway" not in said[1:]


def test_so_spoke_names_nobody_anew() -> None:
    assert read("“@” So spoke Valmere.") == [VALMERE]


@each_case
def test_a_capital_behind_another_speaker_is_not_the_other(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@scored(0.95)
def test_words_that_are_relayed_are_those_of_whom_they_are_taken_from(text: str) -> None:
    assert read(text) == [ISTERRA]


@each_case
def test_where_it_is_not_sure_whose_relayed_words_are_nobody_is_read(text: str) -> None:
    assert read(text) == [""]


def test_who_accuses_another_says_it_though_not_known() -> None:
    assert read("La Fondation Sterne a accusé l’Isterra de « @ ».") == ["Fondation Sterne"]


@pytest.mark.parametrize("name", ["Isterra Bar Association", "Isterra Tehrik-e-Noor", "Jordan Fenwick"])
def test_a_longer_name_is_not_the_states_with_which_it_begins(name: str) -> None:
    assert read(f"{name} said that “@”.") == [""]


@each_case
def test_who_reproaches_another_with_it_is_the_speaker(text: str) -> None:
    assert read(text) == [ISTERRA]


@each_case
def test_whose_words_others_call_something_is_not_the_speaker(text: str) -> None:
    assert read(text) == [""]


@each_case
def test_an_office_behind_a_name_that_something_is_about_is_not_its_own(first: str, text: str) -> None:
    assert read(f"{first} {text}") == [ISTERRA]
