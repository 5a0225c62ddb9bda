"""An acronym that is a word, too, is found where it stands in capitals."""

from __future__ import annotations

import pytest
from conformance.conftest import Opener, opened
from conformance.corpus import Entry
from support.cases import each_case

from indexer.domain import Mode, SearchRequest
from indexer.ports import Index

ENTRIES = (
    Entry("acronym", ("Tolls of the US apply on every bridge.",), "Bridges"),
    Entry("name", ("Tolls of the United States apply on roads.",), "Roads"),
    Entry("word", ("Tolls that concern us apply on rivers.",), "Rivers"),
    Entry("title", ("TOLLS CONCERN US",), "Harbours"),
    Entry("currency", ("Tolls of US$ 5 apply in ports.",), "Ports"),
    Entry("body", ("The WHO recommends masks on ferries.",), "Masks"),
    Entry("who", ("Those who sail wear masks on ferries.",), "Sailors"),
    Entry("titled", ("Masks are worn on deck.",), "Advice of the WHO"),
)


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return opened(open_engine, tmp_path_factory.mktemp("acronyms-in-capitals"), ENTRIES)


@each_case
def test_it_is_not_the_word(index: Index, query: str, found: set[str]) -> None:
    answer = index.search(SearchRequest(query, Mode.KEYWORD))
    assert {hit.document.file.removesuffix(".pdf") for hit in answer.results} == found


def test_it_is_marked_in_capitals_alone(index: Index) -> None:
    answer = index.search(SearchRequest("WHO masks", Mode.KEYWORD))
    marked = {
        hit.passages[0].passage.text[start:end]
        for hit in answer.results
        if hit.document.file.startswith("body")
        for start, end in hit.passages[0].highlights
    }
    assert marked == {"WHO", "masks"}
