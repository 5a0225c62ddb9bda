"""Cells of a portal's table: who submits, and for whom, out of what people typed behind *on behalf of*."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.vocabulary import load_vocabulary
from pipelines.describe.on_behalf import written

VOCABULARY = load_vocabulary()
AILAC = "Independent Association of Latin America and the Caribbean"


@scored(0.95)
def test_who_submits_and_for_whom(cell: str, names: list[str]) -> None:
    assert list(written(cell, VOCABULARY).names) == names


def test_only_who_stands_first_speaks_for_its_own_country() -> None:
    assert written("Argentina on behalf of on behalf of Brazil and Uruguay", VOCABULARY).countries == ("ARG",)


def test_a_long_cell_is_kept_as_it_is() -> None:
    cell = "Heron Trust on behalf of " + "Lake Network, " * 200 + "Chile"
    assert written(cell, VOCABULARY).names == (cell,)


@pytest.mark.parametrize("cell", ["Heron Trust (HT) /", "Heron Trust (HT),", "Heron Trust (HT) -"])
def test_what_joins_a_name_with_others_that_were_cut_off_is_no_part_of_it(cell: str) -> None:
    assert written(cell, VOCABULARY).names == ("Heron Trust (HT)",)
