"""A word that texts write as one or apart is found either way, and counted alike."""

from __future__ import annotations

import pytest
from conformance.conftest import Opener, opened
from conformance.corpus import Entry
from support.cases import each_case

from indexer.domain import Mode, SearchRequest, Spelling
from indexer.ports import Index
from indexer.ranking.parameters import with_changes

ENTRIES = (
    Entry("hyphen", ("All land-mines must be cleared by the peace-keepers.",), "A"),
    Entry("one", ("Peacekeepers clear each landmine.",), "B"),
    Entry("apart", ("The land is poor, and its mines are closed.",), "C"),
    Entry("longer", ("Women take part in cyberspace, and cyber-security is theirs.",), "D"),
    Entry("alone", ("Women in cyber are few, and cyber norms many.",), "E"),
    Entry("norms", ("Cybercrime has no norms.",), "F"),
    *(Entry(f"other{number:02}", (f"Another subject altogether, number{number}.",), "Other") for number in range(20)),
)  # fmt: skip


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("compounds")
    return opened(open_engine, folder, ENTRIES, with_changes({"meaning_floor": "1"}, ["related_words"]))


@each_case
def test_however_it_is_written(index: Index, query: str, files: set[str], told: tuple[str, ...]) -> None:
    answer = index.search(SearchRequest(query, Mode.KEYWORD, size=100))
    assert {hit.document.file.split(".")[0] for hit in answer.results} == files
    assert answer.total.documents == len(files)
    assert answer.also_searched == told
    assert index.search(SearchRequest(query)).keyword_total.documents == len(files)


@pytest.mark.parametrize("spelling", list(Spelling))
def test_a_phrase_is_searched_as_it_stands(index: Index, spelling: Spelling) -> None:
    answer = index.search(SearchRequest('"peace keepers"', Mode.KEYWORD, spelling=spelling))
    assert [hit.document.file.split(".")[0] for hit in answer.results] == ["hyphen"]


def test_an_answer_names_words_that_begin_with_one_that_stands_nowhere(index: Index) -> None:
    answer = index.search(SearchRequest("landm"))
    [told_words] = [note.values for note in answer.notes if note.code == "words_that_begin"]
    assert told_words == {"word": "landm", "words": ("landmine",), "query": "landm*"}
    assert index.search(SearchRequest("landm*", Mode.KEYWORD)).total.documents == 1
    assert not [note for note in index.search(SearchRequest("zzzz")).notes if note.code == "words_that_begin"]
