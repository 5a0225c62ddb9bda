"""The quote check judges alike through every engine."""

from __future__ import annotations

from functools import cache

import pytest

from indexer.domain import Filters
from indexer.embedding import SentenceTransformerEmbedder
from indexer.ports import Index
from indexer.quotes import check as check_module
from indexer.quotes.answer import Verdict
from indexer.quotes.check import QuoteCheck
from indexer.quotes.likeness import Likeness

LIKENESS = Likeness(cache(SentenceTransformerEmbedder))


def test_every_passage_is_found_word_for_word_where_it_stands(index: Index) -> None:
    check = QuoteCheck(index, LIKENESS)
    looked_at = 0
    for document_id in index.document_ids():
        for passage in index.passages(document_id)[:2]:
            if len(passage.text.split()) < 4 and passage.language != "zh":
                continue
            found = check.check(passage.text)
            assert found.verdict is Verdict.VERBATIM, passage.text
            assert any(place.document.id == document_id and place.page <= passage.page_to for place in found.places), (
                passage.text
            )
            looked_at += 1
    assert looked_at > 5


def test_a_lost_word_is_altered_and_named(index: Index) -> None:
    check = QuoteCheck(index, LIKENESS)
    text = next(
        passage.text
        for document_id in index.document_ids()
        for passage in index.passages(document_id)
        if len(passage.text.split()) > 7 and passage.language == "en"
    )
    words = text.split()
    found = check.check(" ".join([*words[:3], "never", *words[3:]]))
    assert found.verdict is Verdict.ALTERED
    assert [(change.source, change.quoted) for change in found.places[0].changes] == [("", "never")]


@pytest.mark.parametrize("quote", ["zzz yyy xxx www vvv", "hospitals penguins telephone zebra"])
def test_what_nobody_said_is_not_found(index: Index, quote: str) -> None:
    assert QuoteCheck(index, LIKENESS).check(quote).verdict in {Verdict.NOT_FOUND, Verdict.PARAPHRASE}


def test_documents_that_are_not_listed_are_counted(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "All equal here: the same words in every copy."
    everything = QuoteCheck(index, LIKENESS).check(text)
    monkeypatch.setattr(check_module, "MOST_PLACES", 3)
    found = QuoteCheck(index, LIKENESS).check(text)
    assert len(found.places) == 3
    assert found.more == len(everything.places) - 3 > 10


def test_filters_leave_out_and_say_so(index: Index) -> None:
    document_id = index.document_ids()[0]
    passage = index.passages(document_id)[0]
    found = QuoteCheck(index, LIKENESS).check(passage.text, Filters(submitter=("Nobody of that name",)))
    assert found.misattributed
    assert found.scope.documents == 0
