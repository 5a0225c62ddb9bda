"""What `onrecord search` prints."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner
from unit.webapp.stub import StubIndex, document

from pipelines.cli import main


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> StubIndex:
    made = StubIndex()
    made.add(document(1), "Crime crosses borders.")
    made.near = (made.add(document(2), "Frontiers are open.").id,)
    monkeypatch.setattr("indexer.engines.open_index", lambda _: made)
    return made


@pytest.mark.usefixtures("index")
def test_what_is_only_near_is_printed_apart() -> None:
    found, heading, near = CliRunner().invoke(main, ["search", "crime"]).output.partition("\n\nRelated passages:\n")
    assert heading
    assert found.startswith("1 document, 1 passage (")
    assert "Crime crosses borders." in found
    assert "Frontiers are open." not in found
    assert "[p. 1, para. 1] Frontiers are open." in near


@pytest.mark.usefixtures("index")
def test_no_answer_is_said_before_what_is_near() -> None:
    lines = CliRunner().invoke(main, ["search", "xyzzy"]).output.splitlines()
    assert lines[0].startswith("0 documents, 0 passages (")
    assert lines[1:4] == [
        "Note: Nothing was found that says this; documents searched: 2.",
        "",
        "Related passages:",
    ]


def test_a_text_in_two_files_is_printed_once(index: StubIndex) -> None:
    text = "Crime crosses borders, and so must those who fight it."
    files = {index.add(replace(document(number), file=f"{number}.pdf"), text).file for number in (3, 4)}
    printed = CliRunner().invoke(main, ["search", "fight"]).output
    assert printed.count(text) == 1
    assert printed.partition("\n  The same words also in: ")[2].partition("\n")[0] in files


@pytest.mark.usefixtures("index")
def test_json_has_what_is_near_apart() -> None:
    answer = json.loads(CliRunner().invoke(main, ["search", "--json", "xyzzy"]).stdout)
    assert (answer["total"]["documents"], answer["related"]["documents"]) == (0, 1)
    assert answer["results"] == []
