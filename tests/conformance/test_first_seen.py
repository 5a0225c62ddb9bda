"""What a reader sees first is what was asked for, and what is not there is told as it is."""

from __future__ import annotations

import pytest
from conformance.conftest import WORDS_ALONE, Opener, opened
from conformance.corpus import Entry

from indexer.domain import SearchRequest
from indexer.ports import Index

ENTRIES = (
    Entry(
        "apart", (("All legal obligations binding upon the harbour, obligations binding it, legal and binding. " * 2),)
    ),
    Entry("beside", ("In the end they will sign what is called a legally binding instrument, as others have done.",)),
    Entry("denied", ("It is a non-voluntary levy, and nothing but a levy.",)),
    Entry("affirmed", ("In the end they will pay what is called a voluntary levy, as others have done for years.",)),
    Entry("borne", ("Drones crossed the river.",), symbol="S/2025/31"),
    Entry("another", ("Drones crossed the river, and drones came back.",), symbol="S/2025/32"),
    Entry("mention", ("The letter S/2025/33 speaks of drones.",)),
    Entry("moon", ("The moon rose above the stones.",)),
    *(Entry(f"other{number:02}", (f"Another subject altogether, number{number}.",), "Other") for number in range(20)),
)


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return opened(open_engine, tmp_path_factory.mktemp("first"), ENTRIES, WORDS_ALONE)


def found(index: Index, query: str) -> tuple[list[str], set[str]]:
    answer = index.search(SearchRequest(query))
    return [hit.document.file.split(".")[0] for hit in answer.results], {note.code for note in answer.notes}


def test_words_side_by_side_come_before_other_forms_of_them_apart(index: Index) -> None:
    assert found(index, "legally binding")[0] == ["beside", "apart"]


def test_words_side_by_side_of_which_the_first_is_denied_are_no_such_words(index: Index) -> None:
    assert found(index, "voluntary levy")[0] == ["affirmed", "denied"]


def test_words_beside_a_symbol_are_sought_in_its_document(index: Index) -> None:
    files, codes = found(index, "S/2025/31 drones")
    assert files == ["borne"]
    assert "bearing_first" in codes
    files, codes = found(index, "S/2025/31 moon")
    assert files == []
    assert "bearing_silent" in codes
    assert "symbol_nowhere" in found(index, "S/2025/34 drones")[1]
    files, codes = found(index, "S/2025/33 drones")
    assert files == ["mention"]
    assert "none_bearing" in codes


def test_a_symbol_is_found_in_each_spelling(index: Index) -> None:
    for typed in ("s/2025/031", "S 2025 31", "S-2025-31"):
        files, codes = found(index, typed)
        assert files == ["borne"]
        assert "read_as_symbols" in codes


def test_who_signed_is_told(index: Index) -> None:
    files, codes = found(index, "who signed S/2025/31")
    assert files == ["borne"]
    assert "signed_by" in codes
    files, codes = found(index, "who signed S/2025/33")
    assert files == ["mention"]
    assert codes.isdisjoint({"signed_by", "signatory_unknown"})


def test_a_name_is_no_word_of_another_language(index: Index) -> None:
    assert "moon" in found(index, "luna")[0]
    files, codes = found(index, "Luna")
    assert files == []
    assert "read_as_names" in codes
