"""Judged queries of the field: what counts is the passage that a reader sees first of each document."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.cases import each_case
from unit.webapp.stub import StubIndex, document

from indexer.errors import UsageError
from pipelines.evaluation.comparison import compare
from pipelines.evaluation.field import JUDGEMENTS, MODES, QUERIES, as_run, figures, measure, read_queries
from pipelines.evaluation.runs import read_run, write_run

QUERY = {"_id": "q1", "text": "ransomware", "kind": "word", "language": "en"}
ABSENT = {"_id": "q2", "text": "glorptang", "kind": "absent", "language": "en"}


def folder_of(tmp_path: Path, queries: list[object], judgements: list[object]) -> Path:
    for name, rows in ((QUERIES, queries), (JUDGEMENTS, judgements)):
        (tmp_path / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path


@pytest.fixture
def index() -> StubIndex:
    index = StubIndex()
    for number, text in enumerate(["Ransomware, again!", "About ransomware in hospitals.", "ransomware"], 1):
        index.add(document(number), text)
    return index


def key(index: StubIndex, number: int, letters: str) -> str:
    file = index.documents[document(number).id].file.rsplit("/", 1)[-1]
    return f"{file}#1#{letters}"


def test_grades_of_leading_passages_give_the_figures(index: StubIndex, tmp_path: Path) -> None:
    judgements = [
        {"q": "q1", "key": key(index, 1, "Ransomwareagain"), "grade": 3},
        {"q": "q1", "key": key(index, 2, "Aboutransomwareinhospitals"), "grade": 0},
    ]
    queries = read_queries(folder_of(tmp_path, [QUERY, ABSENT], judgements))
    found = figures(measure(index, queries, lambda _: None)["hybrid"])
    assert (found["queries"], found["first_useful"], found["useless@5"], found["ndcg@10"]) == (1, 1.0, 0.5, 1.0)
    assert found["unjudged"] == pytest.approx(1 / 3, abs=1e-4)
    assert found["absent"] == {"q2": 0}
    assert found["nothing_claimed"] == []


def test_two_runs_on_the_same_judgements_are_compared(index: StubIndex, tmp_path: Path) -> None:
    judgements = [{"q": "q1", "key": key(index, 2, "Aboutransomwareinhospitals"), "grade": 2}]
    folder = folder_of(tmp_path, [QUERY], judgements)
    run = as_run(folder, "stub", "model", measure(index, read_queries(folder), lambda _: None), {})
    write_run(tmp_path / "run.json", run)
    compared = compare(read_run(tmp_path / "run.json"), run)
    assert compared.keys() == MODES.keys()
    assert compared["hybrid"].measures.keys() == {"ndcg@10", "first_useful", "useless@5"}
    assert compared["hybrid"].measures["ndcg@10"].same == 1


@each_case
def test_a_bad_line_is_named(tmp_path: Path, queries: list[object], judgements: list[object], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        read_queries(folder_of(tmp_path, queries, judgements))
