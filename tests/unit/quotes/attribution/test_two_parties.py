"""Of two who are named around a quotation, the one who says it is its speaker, in the forms of reporters."""

from __future__ import annotations

from attributed import read
from support.cases import each_case, scored

VALMERE, ISTERRA = "Republic of Valmere", "Commonwealth of Isterra"
AUBRAVIE, CORVANE = "République d’Aubravie", "Royaume de Corvane"
MONTEALMA, SOLANDINA = "República de Montealma", "República de Solandina"
TORVIA, OLMARIA = "Республика Торвия", "Королевство Ольмария"
TIMARAN, QARTANA = "جمهورية تيماران", "مملكة قرطانة"
YAOCHUAN, JIHAI = "曜川共和国", "霁海联邦"


@each_case
def test_what_somebody_rejects_is_who_said_it(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@scored(0.95)
def test_the_subject_of_the_main_clause_says_it(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@each_case
def test_a_view_that_is_somebody_elses_is_not_that_subjects(text: str) -> None:
    assert ISTERRA not in read(text)


@each_case
def test_a_clause_about_somebody_is_who_acts_in_it(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@scored(0.95)
def test_who_goes_on_behind_a_quotation_is_the_subject_before_it(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@each_case
def test_words_that_somebody_wants_out_of_a_text_are_nobodys(text: str) -> None:
    assert read(text) == [""]


def test_what_replaces_such_words_is_who_proposes_it() -> None:
    assert read("Isterra proposed replacing “@” with “@”.") == ["", ISTERRA]
    assert read("曜川建议将“@”改为“@”。") == ["", YAOCHUAN]
    assert read("“@”, said Isterra, asking to delete the words.") == [ISTERRA]


@scored(0.95)
def test_a_noun_for_what_is_said_is_no_verb(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@each_case
def test_the_object_of_a_preposition_or_a_verb_is_not_the_speaker(text: str, speaker: str) -> None:
    assert {*read(text)} <= {speaker, ""}


def test_two_subjects_say_it_together() -> None:
    assert read("Isterra and Valmere were blunt: “@”") == [f"{ISTERRA}; {VALMERE}"]
    assert read("霁海和曜川语气坚定：“@”") == [f"{JIHAI}; {YAOCHUAN}"]
    assert read("The ministers of Isterra and Valmere were blunt: “@”") == [""]


@each_case
def test_a_clause_tells_for_whom_somebody_speaks(text: str, speaker: str) -> None:
    assert set(read(text)) == {speaker}


def test_who_leads_something_of_a_state_does_not_speak_for_it() -> None:
    assert read("“@”, replied Solène Garrec, who leads Isterra's opposition.") != [ISTERRA]


@each_case
def test_by_somebodys_account_is_whose_view_it_is(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


def test_a_group_has_its_words_and_the_delegate_those_of_the_state() -> None:
    told = "Speaking on behalf of the Group of Island Partners, the delegate of Isterra said “@”. "
    assert read(f"{told}In her national capacity, she said “@”.") == ["Group of Island Partners", ISTERRA]


def test_a_word_of_saying_is_no_name_in_chinese() -> None:
    told = "曜川代表发言说，“@”。"
    assert read(f"{told}霁海代表随后发言，并表示“@”。")[1] in {JIHAI, ""}
