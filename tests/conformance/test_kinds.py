"""Every engine gives each passage its kind and the heading above it, and finds it by that heading's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from conformance.conftest import Opener
from conformance.corpus import Entry, WordEmbedder, fill

from indexer.archive import Archive
from indexer.domain import Match, Mode, SearchRequest
from indexer.ports import Index
from indexer.settings import Settings

BODY = "The delegation is of the view that ships should pay, and that they should pay once."
ENTRIES = (
    Entry("headed", ("Tolls in harbours", BODY, "Thank you, Mr. Chair."), "Statement", ("Valmere",)),
    Entry("plain", ("The port is open to all, and it should remain so.",), "Statement", ("Ostland",)),
)


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    folder = tmp_path_factory.mktemp("kinds")
    with Archive(folder) as archive:
        fill(archive, ENTRIES, WordEmbedder())
        yield open_engine(archive, replace(Settings(), data_dir=folder))


def test_a_passage_is_found_by_its_text_and_its_heading_together(index: Index) -> None:
    found = index.search(SearchRequest("tolls delegation", mode=Mode.KEYWORD, match=Match.ALL))
    assert found.total.passages == 1
    (hit,) = found.results
    (passage,) = hit.passages
    assert (passage.passage.text, passage.passage.heading) == (BODY, "Tolls in harbours")
    assert passage.passage.kind.value == "statement"


def test_all_passages_of_a_document_have_kinds(index: Index) -> None:
    (hit,) = index.search(SearchRequest("tolls delegation", mode=Mode.KEYWORD, match=Match.ALL)).results
    found = index.passages(hit.document.id)
    assert [(one.kind.value, one.heading) for one in found] == [
        ("heading", None), ("statement", "Tolls in harbours"), ("closing", None),
    ]  # fmt: skip
