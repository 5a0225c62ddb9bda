"""A comparison becomes an evidence pack that says what its table says."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from indexer.allies.comparison import Cell, Searched, Side, Voice
from indexer.domain import Description, Document, Filters, MatchedBy, Passage, PassageHit
from webapp.evidence.comparison import comparison_pack, empty_cells, recorded_cells
from webapp.evidence.pack import in_order
from webapp.evidence.record import MAX_RECORDS

TORVIA, LOWMOOR = Side("submitter", "Torvia"), Side("submitter", "Lowmoor")


def cell(side: Side, topic: str, passage: str = "", **more: Any) -> Cell:
    if not passage:
        return Cell(side, topic, (Searched(Voice.OWN, side.filters, 3), *more.get("also", ())))
    document = Document("d" * 24, "a.pdf", "0", Description(title="Statement", date="2023-06-01"), 1)
    found = Passage(passage, document.id, 0, 1, 1, None, "en", "We agree.", ((1, 0, 9),))
    searches = (Searched(Voice.OWN, side.filters, 3),)
    return Cell(side, topic, searches, 1, document, PassageHit(found, 1.0, (MatchedBy.KEYWORD,), ()), **more)


@pytest.fixture(autouse=True)
def asked(app: Flask) -> Any:
    with app.test_request_context("/compare"):
        yield


def test_passages_stand_below_their_topic_and_say_for_whom_they_speak() -> None:
    rows = [
        [cell(TORVIA, "tolls", "p1"), cell(LOWMOOR, "tolls", "p2", voice=Voice.GROUP, through="River Group")],
        [cell(TORVIA, "bridges", "p3", near=True), cell(LOWMOOR, "bridges")],
    ]
    assert comparison_pack(rows) == [
        ("passage", "p1"),
        ("heading", "tolls"),
        ("passage", "p2"),
        ("note", "Said by River Group, of which Lowmoor was a member on 1 June 2023"),
        ("passage", "p3"),
        ("heading", "bridges"),
        ("note", "Torvia, not in these words: closest in meaning"),
        ("search", "q=bridges&spelling=typed&submitter=Lowmoor"),
    ]


def test_no_more_searches_are_recorded_than_a_pack_may_have() -> None:
    rows = [[cell(TORVIA, f"topic {number}"), cell(LOWMOOR, f"topic {number}")] for number in range(5)]
    assert (len(empty_cells(rows)), len(recorded_cells(rows))) == (10, MAX_RECORDS)
    assert [name for name, _ in comparison_pack(rows)] == ["search"] * MAX_RECORDS


def test_a_name_that_nobody_has_is_no_cell_in_which_nothing_was_found() -> None:
    unknown = Cell(LOWMOOR, "tolls", (Searched(Voice.OWN, LOWMOOR.filters, 0),))
    assert empty_cells([[cell(TORVIA, "tolls"), unknown]]) == [cell(TORVIA, "tolls")]


def test_every_search_of_an_empty_cell_is_recorded_and_told_apart() -> None:
    also = (
        Searched(Voice.BODY, Filters(country=("TOR",), group=("States",)), 4),
        Searched(Voice.GROUP, Filters(submitter=("River Group", "Lake Group")), 9),
    )
    rows = [[cell(TORVIA, "tolls", also=also), cell(TORVIA, "bridges", also=also)]]
    pack = comparison_pack(rows)
    assert [(name, value) for name, value in pack if name == "search"] == [
        ("search", "q=tolls&spelling=typed&submitter=Torvia"),
        ("search", "q=tolls&spelling=typed&group=States&country=TOR"),
        ("search", "q=tolls&spelling=typed&submitter=River+Group&submitter=Lake+Group"),
    ]
    assert [name for name, _ in pack] == ["search", "search", "note", "search", "note"]
    assert len(recorded_cells(rows)) == 1  # a cell with some of its searches would say less than was searched
    _, searches = in_order(pack)
    assert [bool(one.note) for one in searches] == [False, True, True]
