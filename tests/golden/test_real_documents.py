"""Real documents against tables that others made of them: who, what, when, and whose words are whose."""

from __future__ import annotations

import pytest

from benchmarks import compendia, describe
from benchmarks.scoreboard import figures

LEAST = {"symbol": 0.98, "date": 0.95, "submitter": 0.90, "type": 0.95, "language": 0.98}


@pytest.mark.usefixtures("test_data")
def test_covers_are_read_as_the_table_has_them() -> None:
    shares = {figure.collection: figure.mean for figure in figures(describe.letter_cases())}
    assert {name: share for name, least in LEAST.items() if (share := shares[f"letters, {name}"]) < least} == {}


@pytest.mark.usefixtures("test_data")
def test_a_compendium_is_split_into_its_statements_and_a_letter_is_not() -> None:
    found = {figure.collection: figure for figure in figures(compendia.cases())}
    assert {name: figure.errors for name, figure in found.items() if figure.mean < 1} == {}
    assert found["statements"].cases == 18
