"""Title: what the cover says, whole, and nothing of the text below it."""

from __future__ import annotations

import pytest

from pipelines.describe import cover
from pipelines.describe.cover import title_from_file_name

TITLE = (
    "Letter dated 1 May 2025 from the Permanent Representative of Chile to the United Nations addressed to the "
    "Secretary-General, the President of the General Assembly and the President of the Security Council"
)


def letter_title(page: str) -> tuple[str, str | None] | None:
    found = cover.letter_title(page)
    return (found.text, found.kind) if found else None


def heading(page: str, symbol_line: int | None = None) -> str | None:
    found = cover.heading(page, symbol_line)
    return found.text if found else None


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n            "])
def test_letter_ends_with_its_addressees(gap: str) -> None:
    page = f"United Nations S/2099/4{gap}{TITLE.replace(' to the ', f'{gap}to the ')}{gap}I have the honour to write."
    assert letter_title(page) == (TITLE, "letter")


def test_text_that_begins_in_an_unforeseen_way_is_no_title() -> None:
    title = "Letter dated 1 May 2025 from the Mayor addressed to the Secretary-General"
    assert letter_title(f"{title}\nThe Harbour Treaty, as I said in March, is late.") == (title, "letter")


def test_letter_to_somebody_unforeseen_ends_where_the_text_begins() -> None:
    page = "Letter dated 1 May 2025 from the Mayor addressed to\nthe Harbour League\nI have the honour to write."
    assert letter_title(page) == ("Letter dated 1 May 2025 from the Mayor addressed to the Harbour League", "letter")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Note verbale dated 1 May 2025 from the Permanent Mission of Chile", "note verbale"),
        ("Lettres identiques datées du 1er mai 2025, adressées au Secrétaire général", "letter"),
        ("Carta de fecha 1 de mayo de 2025 dirigida al Secretario General", "letter"),
        ("Письмо Постоянного представителя Чили от 1 мая 2025 года", "letter"),
        ("2025年5月1日中国常驻联合国代表给秘书长的信", "letter"),
    ],
)
def test_letters_in_other_languages(line: str, kind: str) -> None:
    assert letter_title(f"S/2099/4\n\n{line}") == (line, kind)


def test_a_letter_that_is_mentioned_makes_no_letter() -> None:
    assert letter_title("Report\n\nWe refer to the letter dated 1 May 2025 from Chile.") is None


def test_heading() -> None:
    assert heading("12 May 2025\n\nViews on the Harbour Treaty\nfor the third session\n\nWe thank you.") == (
        "Views on the Harbour Treaty for the third session"
    )
    assert heading("Document\n\n1. This is a sentence of some length, and no heading.") is None


def test_heading_of_a_un_document_comes_after_session_and_agenda() -> None:
    masthead = "United Nations A/AC.999/5\nCommittee on Lakes\nThird substantive session\nLima, 7–11 July 2025"
    page = f"{masthead}\n\nCompendium of views"
    assert heading(page, 0) == "Compendium of views"


def test_title_from_file_name() -> None:
    assert title_from_file_name("views/Harbour_League.v2.pdf") == "Harbour League.v2"
    assert title_from_file_name("") == ""
