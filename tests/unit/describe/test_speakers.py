"""Speakers: one name for each, and everybody for whom something is said, from however it is written."""

from __future__ import annotations

from support.cases import scored

from indexer.vocabulary import load_vocabulary
from pipelines.describe.cells import submitters_of
from pipelines.describe.speakers import speakers

VOCABULARY = load_vocabulary()


@scored(0.95)
def test_who_speaks(text: str, names: list[str], countries: list[str]) -> None:
    found = speakers(text, VOCABULARY)
    assert found is not None
    assert (list(found.names), list(found.countries)) == (names, countries)


@scored(0.95)
def test_nothing_else_is_a_name(text: str) -> None:
    assert speakers(text, VOCABULARY) is None


@scored(0.95)
def test_submitters_of_a_manifest(cell: str, names: list[str], countries: list[str]) -> None:
    found, codes = submitters_of(cell, VOCABULARY)
    assert (list(found), list(codes)) == (names, countries)
