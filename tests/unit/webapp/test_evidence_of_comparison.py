"""A comparison becomes an evidence pack that says what its table says."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from indexer.allies.comparison import Cell, Side, Voice
from indexer.domain import Description, Document, Mode, Passage, PassageHit
from webapp.evidence.comparison import comparison_pack, silent_searches
from webapp.evidence.record import MAX_RECORDS

TORVIA, LOWMOOR = Side("submitter", "Torvia"), Side("submitter", "Lowmoor")


def cell(side: Side, topic: str, passage: str = "", **more: Any) -> Cell:
    if not passage:
        return Cell(side, topic, 3)
    document = Document("d" * 24, "a.pdf", "0", Description(title="Statement", date="2023-06-01"), 1)
    found = Passage(passage, document.id, 0, 1, 1, None, "en", "We agree.", ((1, 0, 9),))
    return Cell(side, topic, 3, 1, document, PassageHit(found, 1.0, (Mode.KEYWORD,), ()), **more)


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
        ("note", "Torvia, not in these words: the nearest in meaning"),
        ("search", "q=bridges&spelling=typed&submitter=Lowmoor"),
    ]


def test_no_more_searches_are_recorded_than_a_pack_may_have() -> None:
    rows = [[cell(TORVIA, f"topic {number}"), cell(LOWMOOR, f"topic {number}")] for number in range(5)]
    assert len(silent_searches(rows)) == 10
    assert [name for name, _ in comparison_pack(rows)] == ["search"] * MAX_RECORDS
