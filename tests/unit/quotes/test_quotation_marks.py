"""What stands in quotation marks: pairs of all kinds, marks out of place, and quotations without an end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from support.cases import scored

from indexer.quotes.quotation_marks import in_quotation_marks, in_single_marks
from indexer.quotes.reading import in_text


@scored(0.95)
def test_what_stands_in_marks(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in in_quotation_marks(text)] == quoted


@pytest.mark.parametrize("text", ["“" * 100_000, "“x”«" * 50_000, "“" + "“x”" * 50_000, '"\n' * 50_000, " \n" * 90_000])
def test_a_text_of_marks_takes_no_longer_than_its_length_allows(text: str) -> None:
    spans = in_quotation_marks(text)
    assert all(start <= end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_short_text_in_marks_is_a_term_and_no_quotation() -> None:
    text = "“Three short words” and “four words, not three”，“五眼联盟”与“我们不能接受”。"
    assert [one.text for one in in_text(text)] == ["four words, not three", "我们不能接受"]


def test_each_paragraph_of_a_quotation_has_its_speaker() -> None:
    text = "Cuba said: “No text without us.\n\n“No vote without us either.”\n\nThe chair closed the debate."
    assert [(one.text, one.speaker) for one in in_text(text)] == [
        ("No text without us.", "Cuba"), ("No vote without us either.", "Cuba"),
    ]  # fmt: skip


@scored(0.95)
def test_single_marks_are_told_from_apostrophes(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in in_single_marks(text, in_quotation_marks(text))] == quoted
