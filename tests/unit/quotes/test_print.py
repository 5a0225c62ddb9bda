"""What stands at the foot and head of pages, copied along in the middle of a quotation, is no change; sentences in
another order are told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from support.cases import each_case
from unit.webapp.stub import document

from indexer.domain import DocumentHit, Page, Passage, PassageHit
from indexer.quotes import check as checking
from indexer.quotes.answer import Checked, Verdict
from indexer.quotes.check import QuoteCheck
from indexer.quotes.entry import Entry
from indexer.quotes.paraphrase import ParaphraseModel
from indexer.quotes.reading import QuoteRequest
from indexer.search.coverage import SearchCoverage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.domain import Filters, NearSentence, SearchRequest
    from indexer.ports import Index

FIRST = "The keepers count the boats in spring, and nobody asks them"
SECOND = "why they do so at night when the lake is dark."
PAGES = (f"{FIRST}\n25-10019 3/12\n", f"A/99/PV.12 16/04/2071\n{SECOND}\n")
ONE, OTHER = "The quay must be lit before winter comes.", "Nobody asked the fishermen about the reeds."


class Corpus:
    """An index with one document: a paragraph over two pages, or two sentences."""

    def __init__(self, *passages: Passage) -> None:
        self.own = passages

    def every_match(self, request: SearchRequest) -> Iterator[DocumentHit]:
        phrases = [one.strip() for one in request.query.split('"') if one.strip()]
        found = [one for one in self.own if all(phrase in one.text for phrase in phrases)]
        yield from [self._hit(found)] if found else []

    def best(self, request: SearchRequest) -> list[DocumentHit]:  # noqa: ARG002
        return [self._hit(self.own)]

    def passages(self, document_id: str) -> Sequence[Passage]:  # noqa: ARG002
        return self.own

    def pages(self, document_id: str) -> list[Page]:  # noqa: ARG002
        return [Page(number, text) for number, text in enumerate(PAGES, 1)]

    @staticmethod
    def _hit(passages: Sequence[Passage]) -> DocumentHit:
        return DocumentHit(document(1), 1.0, tuple(PassageHit(one, 1.0, (), ()) for one in passages))


class Nothing:
    """In a model's place: nothing is near."""

    @staticmethod
    def nearest(index: Index, text: str, filters: Filters) -> list[tuple[float, NearSentence]]:  # noqa: ARG004
        return []


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Corpus:
    monkeypatch.setattr(checking, "search_coverage", lambda *_: SearchCoverage(1, 1, 0, 0))
    spans = ((1, 0, len(FIRST)), (2, PAGES[1].index(SECOND), PAGES[1].index(SECOND) + len(SECOND)))
    return Corpus(Passage("1.1", "1", 0, 1, 2, None, "en", f"{FIRST} {SECOND}", spans))


def checked(corpus: Corpus, text: str) -> Checked:
    return QuoteCheck(cast("Index", corpus), cast("ParaphraseModel", Nothing())).check(text)


def notes(found: Checked) -> list[str]:
    return [one.code for one in Entry(QuoteRequest("text"), found).notes]


@pytest.mark.parametrize(
    "between", ["25-10019 3/12 A/99/PV.12 16/04/2071", "3/12", "A/99/PV.12 16/04/2071", "3/12 25-10019"]
)
def test_the_head_and_foot_of_a_page_are_left_out_and_told(asked: Corpus, between: str) -> None:
    found = checked(asked, f"{FIRST} {between} {SECOND}")
    assert found.verdict is Verdict.VERBATIM
    assert (found.places[0].page_words, found.places[0].similarity) == (between, 1.0)
    assert notes(found) == ["page_words_left_out"]


def test_a_figure_in_square_brackets_is_the_call_of_a_note(asked: Corpus) -> None:
    asked.own = (Passage("1.1", "1", 0, 1, 1, None, "en", f"{ONE}[4] {OTHER} It took 12 years."),)
    assert checked(asked, f"{ONE} {OTHER}").verdict is Verdict.VERBATIM
    assert checked(asked, f"{ONE} 4 {OTHER}").verdict is Verdict.VERBATIM
    assert checked(asked, f"{OTHER} It took years.").verdict is Verdict.ALTERED


@each_case
def test_what_is_added_otherwise_is_a_change(asked: Corpus, before: str, between: str, after: str) -> None:
    found = checked(asked, f"{before} {between} {after}")
    assert found.verdict is Verdict.ALTERED
    assert not found.places[0].page_words


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [(OTHER, ONE, "sentences_reordered"), ("We never agreed to any of these lamps at all.", ONE, "sentences_apart")],
)
def test_two_sentences_in_another_order_are_told(asked: Corpus, first: str, second: str, told: str) -> None:
    between = "The reeds matter most to us, and so do the herons. " * 12
    passages = (
        Passage("1.1", "1", 0, 1, 1, None, "en", ONE),
        Passage("1.2", "1", 1, 1, 1, None, "en", between),
        Passage("1.3", "1", 2, 1, 1, None, "en", OTHER),
    )
    asked.own = passages
    found = checked(asked, f"{first[:-1]} … {second}")
    assert found.verdict is Verdict.NOT_FOUND
    assert notes(found) == [told]
