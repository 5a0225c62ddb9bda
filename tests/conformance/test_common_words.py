"""Common words do not decide what a query is about, whatever language a passage is taken for."""

from __future__ import annotations

import pytest
from conformance.conftest import Opener, opened
from conformance.corpus import Entry

from indexer.domain import Match, Mode, SearchRequest
from indexer.ports import Index

ENTRIES = (
    *(Entry(f"common{number:02}", (f"The work of the group number{number}.",), "Work") for number in range(40)),
    *(Entry(f"charter{number}", (f"The duties under the charter, word{number}.",), "Duty") for number in range(4)),
    Entry("foreign", ("Véase of the sitio.",), "Nota", languages=("es",)),
)


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return opened(open_engine, tmp_path_factory.mktemp("common-words"), ENTRIES)


def test_an_english_word_among_spanish_ones_is_as_common_as_in_english(index: Index) -> None:
    answer = index.search(SearchRequest("of the charter", Mode.KEYWORD, Match.ANY))
    assert [hit.document.file.startswith("charter") for hit in answer.results[:4]] == [True] * 4
