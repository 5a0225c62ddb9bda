"""Which acronyms a text defines, and as what."""

from __future__ import annotations

import pytest

from indexer.analysis.acronyms import definitions, singular


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("We support the Harbour Toll Compact (HTC).", "en", [("HTC", "Harbour Toll Compact")]),
        ("the Organization of Estuary States (OES), which", "en", [("OES", "Organization of Estuary States")]),
        ("with the Estuary Community (ESTCOM) and", "en", [("ESTCOM", "Estuary Community")]),
        ("many least prepared harbours (LPHs) lack", "en", [("LPHs", "least prepared harbours")]),
        ("on the Treaty on the Prohibition of Tolls (“TPT”)", "en", [("TPT", "Treaty on the Prohibition of Tolls")]),
        ("information and\ncommunication tolls (ICT)", "en", [("ICT", "information and communication tolls")]),
        (
            "the Computer & Communications Ferry Association (CCFA)",
            "en",
            [("CCFA", "Computer & Communications Ferry Association")],
        ),
        ("a post-flood needs assessment (PFNA)", "en", [("PFNA", "post-flood needs assessment")]),
        ("the HTC (Harbour Toll Compact) says", "en", [("HTC", "Harbour Toll Compact")]),
        ("l’Organisation des États riverains (OER)", "fr", [("OER", "Organisation des États riverains")]),
        ("la Comisión de Peajes del Río (CPR)", "es", [("CPR", "Comisión de Peajes del Río")]),
        ("в Организации речных государств (ОРГ)", "ru", [("ОРГ", "Организации речных государств")]),
    ],
)
def test_an_acronym_is_defined_by_the_words_beside_its_bracket(
    text: str, language: str, found: list[tuple[str, str]]
) -> None:
    assert list(definitions(text, language)) == found


@pytest.mark.parametrize(
    "text",
    [
        "the Harbour Toll Compact (HTX)",  # another letter
        "the Toll Compact (HTC)",  # one too many
        "the Harbour Toll and Ferry Compact (HTC)",  # a word without a letter
        "the harbour (HTC)",
        "of the harbour (OH)",  # begins with a word that says nothing
        "the Harbour Toll Compact (see HTC)",
        "the Harbour Toll Compact (Htc)",
        "(HTC)",
        "HTC (2019)",
        "HTC (we say it again and again)",
        "the Harbour. Toll. 5 Compact (TC)",
        "Compact " * 200 + "(HTC)",
    ],
)
def test_anything_else_in_brackets_is_no_acronym(text: str) -> None:
    assert list(definitions(text, "en")) == []


@pytest.mark.parametrize(
    ("acronym", "one"), [("SDGs", "SDG"), ("SDG", "SDG"), ("US", "US"), ("Gs", "G"), ("sos", "sos")]
)
def test_the_plural_of_an_acronym_ends_in_a_small_s(acronym: str, one: str) -> None:
    assert singular(acronym) == one
