"""A text is cut into sentences that can be read in bounded time."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.budget import limited
from indexer.errors import OverBudgetError
from indexer.quotes.attribution.sentences import LONGEST_SENTENCE, in_pieces, sentences, without_quotations


def test_a_text_without_stops_is_read_in_bounded_pieces() -> None:
    text = "word " * 2_000 + "x" * 7_000
    pieces = list(in_pieces(text, [(0, len(text), True)]))
    assert [start for start, _, _ in pieces[1:]] == [end for _, end, _ in pieces[:-1]]
    assert (pieces[0][0], pieces[-1][1]) == (0, len(text))
    assert max(end - start for start, end, _ in pieces) <= LONGEST_SENTENCE
    assert [begins for *_, begins in pieces] == [True, *[False] * (len(pieces) - 1)]


@scored(0.95)
def test_a_sentence_ends_where_nothing_belongs_to_its_quotation(text: str, pieces: list[str]) -> None:
    start, end = text.find("“"), text.find("”") + 1
    plain, ends = without_quotations(text, [(start, end)] if end else [])
    assert [plain[first:last] for first, last, _ in sentences(plain, ends)] == pieces


def test_stops_without_sentences_keep_to_the_budget() -> None:
    with pytest.raises(OverBudgetError), limited(0, 60):
        list(sentences("M. " * 60_000, {}))
