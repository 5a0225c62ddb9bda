"""A quotation that is interrupted by who says it has parts."""

from __future__ import annotations

from support.cases import scored

from indexer.quotes.attribution import parts_of


@scored(0.95)
def test_words_that_tell_who_says_it_are_no_part_of_it(quotation: str, parts: list[str]) -> None:
    assert [quotation[start:end] for start, end in parts_of(quotation)] == parts
