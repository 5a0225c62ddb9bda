"""The State of a statement without a masthead: what its paper shows as its own, and nobody else's."""

from __future__ import annotations

import pytest

from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe
from pipelines.describe.delegation import delegation_state

VOCABULARY = load_vocabulary()
SPEECH = "Mr. President,\nI thank you for the floor, and the lakes for their patience."


def state(*pages: str) -> str | None:
    found = delegation_state(pages, VOCABULARY)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("REPUBLIC OF BOTSWANA\nNATIONAL STATEMENT\nBY\nTHE HONOURABLE MS. BIRK", "Botswana"),
        ("1\nBOTSWANA STATEMENT", "Botswana"),
        ("Kingdom of Norway’s Address at the debate on lakes", "Norway"),
        ("Norway - Minister for Lakes Jon Birk - 28 September", "Norway"),
        ("New Zealand Permanent Mission to the United Nations\nGeneral debate", "New Zealand"),
        ("PERMANENT MISSION OF THE REPUBLIC OF BOTSWANA TO\nTHE UNITED NATIONS\nH.E. Ms. Birk", "Botswana"),
        ("Address\nH.E. Ms. Birk\nChief Adviser\nGovernment of Botswana", "Botswana"),
        ("MINISTER FOR LAKES, BOTSWANA\nGENERAL DEBATE", "Botswana"),
        ("Address by the President of the Republic of Poland Ewa Birk\nat the debate on lakes", "Poland"),
        ("STATEMENT BY MS. BIRK,\nPRESIDENT OF THE REPUBLIC OF POLAND AND\nKEEPER OF LAKES", "Poland"),
        ("Intervención en nombre de la\nRepública del Perú", "Peru"),
        ("DISCOURS\nDe Son Excellence Mme Birk\nRÉPUBLIQUE DU BURUNDI", "Burundi"),
        ("ВЫСТУПЛЕНИЕ\nМинистра озер\nРеспублики Беларусь\nИ. И. Бирка", "Belarus"),
        ("بيان الجمهورية التونسية\nفي الدورة 79", "Tunisia"),
        ("كلمة وزير البحيرات لمملكة البحرين", "Bahrain"),
        ("STATEMENT\nMr. Birk, Minister for Lakes of Norway", "Norway"),
        ("STATEMENT\nHonourable Jon Birk, Minister for Lakes, Norway", "Norway"),
        ("ВЫСТУПЛЕНИЕ\nГосподин Бирк, министр озер Норвегии", "Norway"),
        # Nobody, or more than one.
        ("STATEMENT\nMr. Birk, President of Norway,", None),
        ("STATEMENT\nMr. President of Norway", None),
        ("STATEMENT\nMr. President, Ministers of Norway", None),
        ("Statement by Ms. Birk, Minister for Lakes", None),
        ("REPUBLIC OF BOTSWANA\nREPUBLIC OF POLAND\nSTATEMENT", None),
        ("Speech of Ms. Birk, Prime Minister\nDebate on lakes, New York, USA", None),
        ("Statement by the President of Brazil Harbour Society", None),
    ],
)
def test_the_head_of_a_statement_names_its_state(head: str, expected: str | None) -> None:
    assert state(f"{head}\n{SPEECH}") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("It is an honour to represent my country, the Republic of Botswana, at this forum.", "Botswana"),
        ("I speak to you on behalf of the Government and people of Botswana.", "Botswana"),
        ("The Republic of Botswana, my country, has lakes, and thanks Norway.", "Botswana"),
        ("Between Norway, my country and the sea there are lakes.", None),
        ("En nombre del pueblo peruano quiero saludar a los lagos.", "Peru"),
        ("Mon pays, le Burundi, aime les lacs.", "Burundi"),
        ("My country, Botswana, has lakes. My country, Norway, has more.", None),
        ("My country Norway Lakes Society is old.", None),
        ("I congratulate the Republic of Botswana on its lakes.", None),
    ],
)
def test_a_speaker_names_the_own_state(said: str, expected: str | None) -> None:
    assert state(f"{SPEECH}\n{said}") == expected


def test_a_greeting_is_for_the_own_state_and_later_words_may_be_for_others() -> None:
    pages = [f"{SPEECH}\n{'The lakes are deep. ' * 120}", "We must do more on behalf of the people of Botswana."]
    assert state(*pages) is None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("DISCURSO DEL PRESIDENTE DEL OCTAVO PERIODO DE SESIONES DE LA ASAMBLEA GENERAL", None),
        ("Discours de la Présidente de l’Assemblée générale", None),
        ("Discurso en la Asamblea General", "Norway"),
    ],
)
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


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ((f"Botswana\n{SPEECH}", "The lakes are deep."), ["Botswana"]),
        ((f"Botswana\n{SPEECH}\nThe lakes are deep in\nNorway\nand elsewhere.",), ["Botswana"]),
        ((f"Botswana\n{SPEECH}", f"2\nNorway\n{SPEECH}"), []),
        ((f"Botswana\n{SPEECH}\nThe lakes are deep.\n\nNorway\n{SPEECH}",), []),
        (("Contribution by Botswana\nThe lakes are deep.", "Contribution by Norway\nOurs are deeper."), []),
        (("Contribution by Botswana\nThe lakes are deep.", "Ours are deeper than those of Norway."), ["Botswana"]),
    ],
)
def test_statements_of_several_are_nobody_s(pages: tuple[str, ...], expected: list[str]) -> None:
    assert list(describe(pages, "lakes.pdf", None, Defaults(), VOCABULARY).submitters) == expected


def test_states_in_the_speech_itself_are_not_its_own() -> None:
    assert state(f"{SPEECH}\nREPUBLIC OF BOTSWANA\nPresident of the Republic of Poland") is None
    wrapped = (
        "The deputies of these lakes have met several times and\nBotswana\nhas asked them to go on with their work."
    )
    assert state(f"Statement\n{wrapped}") is None
