"""A slip in a filter is told, with the names that come nearest."""

from __future__ import annotations

from support.cases import each_case
from unit.webapp.stub import StubIndex, document

from indexer.domain import Filters, SearchRequest
from indexer.search.unknown_values import explained, nearest

NAMES = ["OEWG on ICTs 2021-2025", "Ad Hoc Committee on cybercrime", "NETmundial", "Kingdom of Halvenmark"]


@each_case
def test_the_nearest_names_are_found(typed: str, meant: list[str]) -> None:
    assert nearest(typed, NAMES) == meant


def _notes(**filters: tuple[str, ...]) -> list[str]:
    index = StubIndex()
    index.add(document(9), "A crime.")
    return [str(note) for note in explained(index, index.search(SearchRequest(filters=Filters(**filters)))).notes]  # type: ignore[arg-type]


def test_a_value_that_no_document_has_is_told_with_its_neighbours() -> None:
    told = _notes(submitter=("Republik of Valmere",))
    assert told == ["No document has the submitter “Republik of Valmere”. Did you mean: Republic of Valmere?"]
    assert _notes(submitter=("zzzz",)) == ["No document has the submitter “zzzz”."]


def test_of_an_answer_that_found_something_nothing_is_told() -> None:
    assert _notes(submitter=("Republic of Valmere", "zzzz")) == []
    assert _notes() == []
