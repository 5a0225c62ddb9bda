"""How a page is printed: sizes, weights and places of its lines; real PDFium."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.pdfs import pdf
from pipelines.extract.printed import printed_lines
from pipelines.extract.reader import ReadingOptions, read

if TYPE_CHECKING:
    from pathlib import Path

HOW = b"/F1 11 Tf 14 TL 72 720 Td"


def shown(folder: Path, content: bytes) -> list[tuple[str, float, bool]]:
    path = folder / "a.pdf"
    path.write_bytes(content)
    return [(line.text, line.size, line.bold) for line in printed_lines(path)]


def test_lines_of_the_first_page_from_above(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([["Lamps of Torvia", "They burn."], ["On page two."]]))
    first, second = printed_lines(path)
    assert (first.text, first.size, first.bold) == ("Lamps of Torvia", 11, False)
    assert (round(first.left), round(first.top), round(second.top - first.top)) == (72, 792 - 720, 14)
    assert first.left < first.right < 612
    assert read(path, path.name, ReadingOptions("never")).extraction.printed == (first, second)


def test_the_size_is_what_is_seen_and_the_weight_is_the_fonts(tmp_path: Path) -> None:
    content = pdf([["Lamps of Torvia"]])
    assert shown(tmp_path, content.replace(HOW, b"/F1 1 Tf 22 0 0 22 72 72 Tm")) == [("Lamps of Torvia", 22, False)]
    assert shown(tmp_path, content.replace(b"/Helvetica", b"/Helvetica-Bold")) == [("Lamps of Torvia", 11, True)]


def test_a_file_that_pdfium_cannot_open_and_an_empty_page_show_no_lines(tmp_path: Path) -> None:
    assert shown(tmp_path, b"%PDF-1.4 nothing") == []
    assert shown(tmp_path, pdf([[], ["On page two."]])) == []


def test_a_page_of_very_many_lines_shows_none(tmp_path: Path) -> None:
    """Lines are compared with each other: a hostile page must not take minutes."""
    assert len(shown(tmp_path, pdf([["Lamp"] * 500]))) == 500
    assert shown(tmp_path, pdf([["Lamp"] * 501])) == []
