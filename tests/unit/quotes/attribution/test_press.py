"""Forms in which newspapers tell who speaks: cut names, nouns that refer back, adverbs and asides behind a verb."""

from __future__ import annotations

import pytest
from attributed import read

VALMERE, QUIRIMAY, SOLANDINA = "Republic of Valmere", "República de Quirimay", "República de Solandina"
NORTHQUAY, TIDELAMP = "Northquay Cloud Ltd.", "Tidelamp Network"
OLMARIA, JIHAI = "Королевство Ольмария", "霁海联邦"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("El presidente de Quirimay, Jacinto Lares, protestó. “@”, advirtió el mandatario.", QUIRIMAY),
        ("Le président de Valmere, Jean Morel, a protesté. « @ », a averti le dirigeant.", VALMERE),
        ("La ministra de Quirimay, Ana Cardal, recibe a este diario. “@”, dice nada más empezar.", QUIRIMAY),
        ("La ministra de Quirimay, Ana Cardal, habló ayer. Según dijo, la red “@”.", QUIRIMAY),
        ("“@”, afirmó el ministro de Solandina, Bruno Sedal. Según el ministro, la red “@”.", SOLANDINA),
        ("Глава делегации Ольмарии Лев Норин выступил. «@», — ответил на это Норин.", OLMARIA),
        ("霁海代表首先发言。“@，@”，他开门见山地说。", JIHAI),
    ],
)
def test_what_refers_back_is_who_was_told_of(text: str, speaker: str) -> None:
    assert set(read(text)) == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "The ambassador of Valmere spoke. “@”, said the chair.",
        "La ministra de Quirimay, Ana Cardal, habló. “@”, dicen fuentes cercanas.",
        "La ministra de Quirimay, Ana Cardal, habló. “@”, dijo un vecino.",
    ],
)
def test_somebody_else_behind_the_verb_is_not(text: str) -> None:
    assert read(text) == [""]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Northquay Cloud said that “@”.", NORTHQUAY),
        ("Northquay replied: “@”", NORTHQUAY),
        (
            "Un rapport publié lundi par l’Institut de Valbrise juge que « @ ».",
            "Institut d’études numériques de Valbrise",
        ),
        ("La empresa Cordaluz, que calificó el plan de “@”, calla.", "Grupo Cordaluz Telecomunicaciones"),
    ],
)
def test_an_organisation_is_known_by_a_part_of_its_name(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Northquay Brokers said that “@”.",
        "The Friends of Northquay said that “@”.",
        "L’Université de Valbrise a dit que « @ ».",
        "Ada Northquay said that “@”.",
    ],
)
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
