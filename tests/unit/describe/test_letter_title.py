"""The title of a letter: whole, up to its addressees, and nothing of its text."""

from __future__ import annotations

import pytest
from support.cases import scored

from pipelines.describe import letter_title as letters

TITLE = (
    "Letter dated 1 May 2025 from the Permanent Representative of Chile to the United Nations addressed to the "
    "Secretary-General, the President of the General Assembly and the President of the Security Council"
)


def letter_title(page: str) -> tuple[str, str | None] | None:
    found = letters.letter_title(page)
    return (found.text, found.kind) if found else None


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


@scored(0.95)
def test_letters_in_other_languages(line: str, kind: str) -> None:
    assert letter_title(f"S/2099/4\n\n{line}") == (line, kind)


def test_a_letter_that_is_mentioned_makes_no_letter() -> None:
    assert letter_title("Report\n\nWe refer to the letter dated 1 May 2025 from Chile.") is None


def test_letter_behind_a_job_number() -> None:
    assert letter_title(f"99-06949 (E) 190599 070799\n*9906949* {TITLE}\n\nI have the honour to write.") == (
        TITLE,
        "letter",
    )


def test_letter_that_a_sentence_mentions_in_a_new_line() -> None:
    assert letter_title("We thank the Chair for the\nletter dated 3 May 2025 from Chile addressed to us.") is None


def test_the_language_of_the_original_is_not_of_the_title() -> None:
    title = "Letter dated 3 May 2025 from the representative of Chile to the President"
    assert letter_title(f"{title}\n\n[Original: English]\n\nUpon instructions from my Government I write.") == (
        title,
        "letter",
    )
