"""Cells of exported CSV files do nothing in a spreadsheet."""

from __future__ import annotations

import csv

import pytest

from indexer.presenting.csv_line import as_it_was, csv_line


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "\ufeff=1", " =1", "\u200b=1", "＝1", "＋1", "－1", "＠1"],
)
def test_what_looks_like_a_formula_is_text(cell: str) -> None:
    read = next(csv.reader([csv_line([cell])]))[0]
    assert read.startswith("'")
    assert as_it_was(read) == cell


def test_other_cells_are_as_they_are() -> None:
    cells = ["a = b", "1-2", "“=”", "", None, 3]
    assert next(csv.reader([csv_line(cells)])) == ["a = b", "1-2", "“=”", "", "", "3"]
    assert as_it_was("'tis so") == "'tis so"


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_no_cell_begins_within_another(separator: str) -> None:
    read = next(csv.reader([csv_line([f"a{separator}=1+1", "b"])], delimiter=separator))
    assert not [cell for cell in read if cell.startswith("=")]
