"""The title of a printed page is what stands out on it; pages are made of lines with their print, as PDFs have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.cases import scored

from pipelines.describe import cover
from pipelines.describe.headline import blocks_of, most_prominent
from pipelines.extract.printed import PrintedLine

if TYPE_CHECKING:
    from collections.abc import Sequence

Line = tuple[str, float, bool]
"""Text, size and weight; an empty text is a gap."""

TEXT = "The keepers of Torvia have lit the lamps of the harbour every night for two hundred years now."
MASTHEAD: list[Line] = [
    ("A/99/150", 14, False), ("General Assembly", 20, True), ("Distr.: General", 10, False), ("", 10, False),
    ("Ninety-ninth session", 10, True), ("Item 7 of the provisional agenda", 10, False),
]  # fmt: skip


def printed(lines: Sequence[Line]) -> tuple[str, list[PrintedLine]]:
    """The text of a page, and its lines as they are printed below each other."""
    shown, top = [], 0.0
    for text, size, bold in lines:
        top += 1.2 * size
        if text:
            shown.append(PrintedLine(text, size, bold, 50, 50 + 5 * len(text), top))
    return "\n".join(text for text, _, _ in lines), shown


def title(lines: Sequence[Line], symbol_line: int | None = None) -> str | None:
    page, shown = printed(lines)
    found = cover.heading(page, symbol_line, shown)
    return found.text if found else None


def unprinted(lines: Sequence[Line], symbol_line: int | None = None) -> str | None:
    found = cover.heading(printed(lines)[0], symbol_line)
    return found.text if found else None


def gap(*lines: Line) -> list[Line]:
    return [one for line in lines for one in (("", 20.0, False), ("", 20.0, False), line)]


def test_below_a_masthead_the_title_is_larger_than_the_item_above_it() -> None:
    item, heading = ("Lakes and harbours", 10, True), ("Report of the Committee on Lamps", 14, True)
    page: list[Line] = [*MASTHEAD, item, *gap(heading, (TEXT, 10, False))]
    assert unprinted(page, 0) != heading[0]
    assert title(page, 0) == heading[0]


def test_what_has_the_print_of_the_title_belongs_to_it() -> None:
    lines: list[Line] = [("Third Decade of Lamps", 14, True), ("(2096–2105)", 14, True)]
    page: list[Line] = [*MASTHEAD, ("Lakes", 10, True), *gap(lines[0]), lines[1], *gap((TEXT, 10, False))]
    assert title(page, 0) == "Third Decade of Lamps (2096–2105)"


def test_a_line_that_only_says_whose_report_it_is_is_not_the_title_though_it_is_larger() -> None:
    subject, whose = ("Decision of 2 May 2098 on the lamps of Torvia", 10, True), ("Report of the Rapporteur", 12, True)
    page: list[Line] = [*MASTHEAD[:3], *gap(("Ninety-ninth session", 10, True), subject, whose, (TEXT, 10, False))]
    assert title(page, 0) == subject[0]


@scored(0.95)
def test_on_a_cover_the_title_is_all_that_is_large(cover_lines: list[Line], expected: str) -> None:
    assert title(cover_lines) == expected


def test_the_name_of_a_paper_is_not_given_up_for_larger_words() -> None:
    page = gap(("Submission on the lamps of Torvia", 14, False), ("Keepers of the light", 30, True), (TEXT, 10, False))
    assert title(page) == "Submission on the lamps of Torvia"


def test_without_differences_of_print_the_text_decides() -> None:
    page = gap(("Views on the lamps of Torvia", 12, False), ("They are dark at night", 12, False), (TEXT, 12, False))
    assert title(page) == unprinted(page) == "Views on the lamps of Torvia"


def test_blocks_are_found_where_a_line_of_the_text_begins_and_bold_ones_stand_out() -> None:
    page, shown = printed([("On lamps of Torvia", 10, False), *gap(("lamps of Torvia", 10, True))])
    blocks = blocks_of(shown, page)
    assert [page[block.start : block.end] for block in blocks] == ["On lamps of Torvia", "lamps of Torvia"]
    assert blocks[1].start > blocks[0].end
    assert [block.text for block in most_prominent(blocks)] == ["lamps of Torvia"]
    assert blocks_of(shown, "Other words") == []
