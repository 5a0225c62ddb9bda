"""Whom an office represents, in the title of a letter or in a manifest; never somebody else."""

from __future__ import annotations

from support.cases import scored

from indexer.vocabulary import load_vocabulary
from pipelines.describe.cells import submitters_of
from pipelines.describe.representation import letter_submitters

VOCABULARY = load_vocabulary()


@scored(0.95)
def test_sender_of_a_letter(sender: str, names: list[str]) -> None:
    title = f"Letter dated 1 May 2025 from {sender} to the United Nations addressed to the Secretary-General"
    assert list(letter_submitters(title, VOCABULARY).names) == names


@scored(0.95)
def test_sender_by_the_whole_title(title: str, names: list[str]) -> None:
    assert list(letter_submitters(title, VOCABULARY).names) == names


def test_countries_come_as_codes_and_officials_are_known() -> None:
    title = "Letter dated 1 May 2025 from the {} addressed to the President of the Security Council"
    representative = "Permanent Representative of Kenya to the United Nations"
    found = letter_submitters(title.format(representative), VOCABULARY)
    assert (found.names, found.countries, found.group) == (("Kenya",), ("KEN",), "")
    chair = "Chair of the Committee on Lakes"
    found = letter_submitters(title.format(chair), VOCABULARY)
    assert (found.names, found.countries, found.group) == ((chair,), (), "IGO")
    assert found.evidence.words == f"from the {chair} addressed to"


@scored(0.95)
def test_offices_in_a_manifest(cell: str, names: list[str]) -> None:
    assert list(submitters_of(cell, VOCABULARY)[0]) == names
