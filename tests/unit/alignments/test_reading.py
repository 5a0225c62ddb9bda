"""Explicit alignment: said by the text's own author, with somebody named, in six languages; nothing else counts."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.alignments.reading import statements
from indexer.alignments.statement import Statement, from_bytes, to_bytes


@scored(0.95)
def test_who_is_aligned_with_whom(language: str, submitter: str, text: str, kind: str, others: tuple[str, ...]) -> None:
    (found,) = statements(f"{text}", language, [submitter])
    assert (found.kind, found.others) == (kind, others)
    assert text[found.start : found.end] == text


@each_case
def test_what_is_no_alignment_of_the_author(language: str, submitter: str, text: str) -> None:
    assert statements(text, language, [submitter]) == []


def test_only_the_sentence_is_the_statement_not_what_stands_around_it() -> None:
    said = "We align ourselves with the statement of the African Group."
    text = f"Mr. Chair, thank you.\n\n{said} The sea is wide."
    (found,) = statements(text, "en", ["Kenya"])
    assert text[found.start : found.end] == said


def test_a_statement_of_the_sentence_before_stands_with_the_words_that_name_it() -> None:
    said = "Morocco spoke on behalf of the African Group. Kenya aligns itself with that statement."
    text = f"The sea is wide. {said} Lamps are lit."
    (found,) = statements(text, "en", ["Kenya"])
    assert (text[found.start : found.end], found.others) == (said, ("African Group",))
    assert statements("Lamps are lit. Kenya aligns itself with that statement.", "en", ["Kenya"]) == []


def test_statements_are_stored_and_read_again() -> None:
    found = [Statement(1, 2, kind="aligns", others=("A",), ordinal=3)]  # type: ignore[arg-type]
    assert from_bytes(to_bytes(found)) == found
    with pytest.raises(ValueError, match="Expecting"):
        from_bytes(b"{")
