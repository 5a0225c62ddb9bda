"""Words parted within a ligature are joined as PDFium reads them on the page, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.pdfs import pdf
from pipelines.extract.ligatures import rejoined

if TYPE_CHECKING:
    from pathlib import Path

LINE = "The floor is flooded, it reflects the staff list of law and a chief in the staff room."


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    path = tmp_path / "lake.pdf"
    path.write_bytes(pdf([[LINE]]))
    return path


@pytest.mark.parametrize(
    "parted",
    ["The f loor is f looded, it ref lects the staff list of law and a chief in the staff room.", LINE],
    ids=["parted", "whole"],
)
def test_what_the_page_has_whole_is_joined(printed: Path, parted: str) -> None:
    assert rejoined(printed, [parted]) == [LINE]


def test_a_word_that_the_page_does_not_have_stays_parted(printed: Path) -> None:
    assert rejoined(printed, ["The f lute is in the f loor."]) == ["The f lute is in the floor."]


def test_a_file_that_pdfium_cannot_open_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.4 broken")
    assert rejoined(path, ["The f loor."]) == ["The f loor."]
