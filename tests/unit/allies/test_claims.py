"""Positions are divided into their claims, and who takes one of them takes a part of the position."""

from __future__ import annotations

import pytest
from unit.webapp.stub import VOCABULARY, StubIndex

from indexer.allies.answer import Stance
from indexer.allies.claims import claims
from indexer.allies.search import Allies
from indexer.domain import Description, Document, Filters

OPEN, SHUT = "The harbour should stay open at night", "The harbour must not be sold"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The harbour should stay open at night and must not be sold", (OPEN, SHUT)),
        ("en", "We support the pilots and oppose new tolls", ("We support the pilots", "We oppose new tolls")),
        ("en", "Ports should light their lamps and refrain from dumping", (
            "Ports should light their lamps", "Ports should refrain from dumping",
        )),
        ("en", "Tolls are a burden on boats; lamps should be free", (
            "Tolls are a burden on boats", "lamps should be free",
        )),
        ("en", "Dumping violates the statute and should stop", (
            "Dumping violates the statute", "Dumping should stop",
        )),
        ("fr", "Le port doit rester ouvert et ne doit pas être vendu", (
            "Le port doit rester ouvert", "Le port ne doit pas être vendu",
        )),
        ("es", "El puerto debe permanecer abierto y no debe venderse", (
            "El puerto debe permanecer abierto", "El puerto no debe venderse",
        )),
        ("ru", "Гавань должна оставаться открытой и не должна быть продана", (
            "Гавань должна оставаться открытой", "Гавань не должна быть продана",
        )),
        ("ar", "ينبغي أن يبقى الميناء مفتوحا ولا ينبغي بيعه", ("ينبغي أن يبقى الميناء مفتوحا",)),
        ("zh", "港口应保持开放，不应出售", ("港口应保持开放", "港口不应出售")),
    ],
)  # fmt: skip
def test_each_claim_has_the_subject_that_they_share(language: str, text: str, expected: tuple[str, ...]) -> None:
    assert claims(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ports should be run by all keepers, not by pilots alone", ("Ports should be run by all keepers",)),
        ("We stand by the tide tables; they cannot be changed", ("We stand by the tide tables;",)),
    ],
)
def test_what_has_no_verb_or_no_subject_of_its_own_is_left_out(text: str, expected: tuple[str, ...]) -> None:
    assert claims(text, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tolls must be necessary and proportionate",
        "Lamps and tolls should be paid for by ports",
        "Ports must be independent of pilots but accountable to keepers",
        "If the lamps fail, ports should close",
        "Lamps matter",
        "",
    ],
)
def test_one_claim_is_not_divided(text: str) -> None:
    assert claims(text, "en") == ()


def test_no_claim_is_found_in_a_language_that_is_not_known() -> None:
    assert claims("Der Hafen soll offen bleiben und darf nicht verkauft werden", "de") == ()


def test_who_takes_a_claim_takes_a_part_and_it_is_told_which() -> None:
    index = StubIndex()
    for ident, name, text in (("a", "Valmere", OPEN), ("b", "Lowmoor", "The harbour should not stay open at night")):
        document = Document(ident * 24, f"{ident}.pdf", ident, Description(submitters=(name,), language="en"), 1)
        index.add(document, f"{text}.")
    answer = Allies(index, VOCABULARY).of_text(f"{OPEN} and must not be sold", Filters())
    assert answer.claims == (OPEN, SHUT)
    relations = {ally.submitter: (ally.stance, ally.passages[0].claim) for ally in answer.allies}
    assert relations["Valmere"] == (Stance.PARTLY, OPEN)
    assert relations["Lowmoor"] == (Stance.OTHERWISE, OPEN)
    assert answer.unsaid == ()
