"""In every engine, what may only speak of a State in whose name that of the submitter stands comes after what names the
submitter itself.
"""

from __future__ import annotations

import pytest
from conformance.conftest import Opener, opened
from conformance.corpus import Entry

from indexer.domain import SearchRequest
from indexer.ports import Index

ENTRIES = (
    Entry("own", ("We open the harbour to all ships.",), "Statement", ("Guinea",)),
    Entry("longer", ("Equatorial Guinea has a harbour.", "Papua New Guinea built a harbour."), "Report", ("Cuba",)),
    Entry("both", ("Equatorial Guinea closed its harbour.", "Guinea has a harbour for ships."), "Report", ("Fiji",)),
    Entry("itself", ("Last year and in the years before, ships came to the harbour of Guinea.",), "Report", ("Peru",)),
)  # fmt: skip


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return opened(open_engine, tmp_path_factory.mktemp("longer"), ENTRIES)


@pytest.mark.parametrize("query", ["Guinea", "what does Guinea say about the harbour"])
def test_what_speaks_of_others_comes_last(index: Index, query: str) -> None:
    answer = index.search(SearchRequest(query))
    files = [hit.document.file.split(".")[0] for hit in answer.results]
    assert (files[0], set(files[1:-1]), files[-1]) == ("own", {"both", "itself"}, "longer")
    (note,) = [note for note in answer.notes if note.code == "name_within_names"]
    assert note.values["names"] == ("Equatorial Guinea", "Papua New Guinea")
