"""Positions are divided into their claims, and who takes one of them takes a part of the position."""

from __future__ import annotations

from support.cases import each_case, scored
from unit.webapp.stub import VOCABULARY, StubIndex

from indexer.allies.answer import Stance
from indexer.allies.claims import claims
from indexer.allies.search import Allies
from indexer.domain import Description, Document, Filters

OPEN, SHUT = "The harbour should stay open at night", "The harbour must not be sold"


@scored(0.95)
def test_each_claim_has_the_subject_that_they_share(language: str, text: str, expected: tuple[str, ...]) -> None:
    assert claims(text, language) == expected


@each_case
def test_what_has_no_verb_or_no_subject_of_its_own_is_left_out(text: str, expected: tuple[str, ...]) -> None:
    assert claims(text, "en") == expected


@scored(0.95)
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
