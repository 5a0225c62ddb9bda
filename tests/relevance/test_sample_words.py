"""What a delegate types, and what must come of it; a failure says what came instead."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.cases import each_case

from benchmarks.relevance_cases import Case, answered, failure, read
from indexer.domain import Mode, SearchRequest
from indexer.engines import open_index
from indexer.ports import Index
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

HERE = Path(__file__).parent
NAMES = HERE / "vocabulary"


@pytest.fixture(scope="module")
def index(sample_data_dir: Path) -> Index:
    return open_index(replace(Settings(), data_dir=sample_data_dir, vocabulary=NAMES))


@pytest.mark.parametrize("case", read(HERE / "words.yaml"), ids=lambda case: f"{case.query} ({case.why})")
def test_what_was_meant_comes_first(index: Index, case: Case) -> None:
    told = failure(case, answered(index, case, load_vocabulary(NAMES)))
    assert not told, told


@pytest.mark.parametrize("mode", [Mode.KEYWORD, Mode.HYBRID])
@each_case
def test_of_whom_nothing_is_there_nothing_is_found(index: Index, query: str, notes: list[str], mode: Mode) -> None:
    answer = index.search(SearchRequest(query, mode))
    assert (answer.total.documents, [note.code for note in answer.notes]) == (0, notes)


def test_a_failure_says_what_came_instead(index: Index) -> None:
    case = Case("ransomware", "an example", first="nothing.pdf", lacks=["ndaruwe-ransomware-hospitals-scan.pdf"])
    told = failure(case, answered(index, case, load_vocabulary(None)))
    assert "should begin with nothing.pdf, which was not found" in told
    assert "should not find ndaruwe-ransomware-hospitals-scan.pdf, which stands at place" in told
    assert "1. " in told


@pytest.mark.parametrize("mode", Mode)
@each_case
def test_a_misspelt_word_is_searched_as_it_was_meant(index: Index, typed: str, meant: str, mode: Mode) -> None:
    answer, right = (index.search(SearchRequest(query, mode)) for query in (typed, meant))
    assert answer.spelling.query == meant
    assert (answer.total, answer.results, answer.facets) == (right.total, right.results, right.facets)
    assert answer.total.documents


@pytest.mark.parametrize("typed", ["ozone", "malaria", "spyware", '"ransonware"', "ransonware -ransonware"])
def test_a_word_that_nobody_mistyped_is_searched_as_it_is(index: Index, typed: str) -> None:
    spelling = index.search(SearchRequest(typed, Mode.HYBRID)).spelling
    assert (spelling.query, spelling.corrections, spelling.suggestions) == (typed, (), ())
