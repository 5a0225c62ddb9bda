"""Forms in which newspapers tell who speaks: cut names, nouns that refer back, adverbs and asides behind a verb."""

from __future__ import annotations

from attributed import read
from support.cases import each_case, scored

VALMERE, QUIRIMAY, SOLANDINA = "Republic of Valmere", "República de Quirimay", "República de Solandina"
NORTHQUAY, TIDELAMP = "Northquay Cloud Ltd.", "Tidelamp Network"
OLMARIA, JIHAI = "Королевство Ольмария", "霁海联邦"


@scored(0.95)
def test_what_refers_back_is_who_was_told_of(text: str, speaker: str) -> None:
    assert set(read(text)) == {speaker}


@each_case
def test_somebody_else_behind_the_verb_is_not(text: str) -> None:
    assert read(text) == [""]


@each_case
def test_an_organisation_is_known_by_a_part_of_its_name(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@each_case
def test_what_has_such_a_part_in_a_longer_name_is_somebody_else(text: str) -> None:
    assert not {NORTHQUAY, "Institut d’études numériques de Valbrise"} & set(read(text))


def test_the_network_is_the_only_organisation_told_of_beside_states() -> None:
    told = "The Tidelamp Network has sued over the decision of Solandina. "
    assert read(f"{told}“@”, said Mara Finn, a spokeswoman for the network.") == [TIDELAMP]
    assert read(f"{told}“@”, said Mara Finn, a spokeswoman for the ministry.") != [TIDELAMP]
    beside = "The Tidelamp Network and the Interlace Forum of Names and Numbers have sued. "
    assert read(f"{beside}“@”, said Mara Finn, a spokeswoman for the organisation.") != [TIDELAMP]


def test_an_office_that_is_nobodys_ends_what_a_pronoun_means() -> None:
    said = "Центр «Ясный причал» сказал, что «@». "
    assert read(f"{said}Заседание продолжится, заявил секретарь комитета. По его словам, «@».")[1] == ""
