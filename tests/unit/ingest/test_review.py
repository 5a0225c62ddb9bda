"""Review: what was too unsure is asked of a person; the answer is taken back, and nothing said before is lost."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from ingest_world import InlinePool, World

import pipelines.ingest
from indexer.archive import Archive
from indexer.domain import Provenance
from pipelines.cli import main
from pipelines.review import COLUMNS, as_csv, review

if TYPE_CHECKING:
    from pathlib import Path

UNSURE = (
    "Submission by Brazil Internet Harbour Society\n\nWe hold that the harbours of the internet belong to all of us."
)
SURE = "Submission by Chile\n\nWe hold that the harbours of the internet belong to nobody, and never did."


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(pipelines.ingest, "ExtractionPool", InlinePool)
    made = World(tmp_path)
    made.write("views/unsure.txt", UNSURE)
    made.write("sure.txt", SURE)
    made.rows("file,session,stakeholder_group\nviews/unsure.txt,Third,NGO\n")
    made.ingest()
    return made


def described(world: World, file: str) -> tuple[tuple[str, ...], str | None, str]:
    with Archive(world.data, read_only=True) as archive:
        about = next(one.description for one in archive.documents() if one.file == file)
    return about.submitters, about.session, str(about.provenance.get("submitters", "unknown"))


def test_too_unsure_is_unknown_and_asked(world: World) -> None:
    assert described(world, "views/unsure.txt") == ((), "Third", "unknown")
    with Archive(world.data, read_only=True) as archive:
        found = review(archive, world.files)
    (row,) = found.rows
    assert (row["file"], row["session"], row["stakeholder_group"]) == ("./views/unsure.txt", "Third", "Civil society")
    assert "submitter" not in row
    assert "submitter: perhaps Brazil (30% sure)" in row["to_decide"]
    assert "Submission by Brazil Internet Harbour Society" in row["to_decide"]


def test_the_answer_is_taken_back(world: World) -> None:
    with Archive(world.data, read_only=True) as archive:
        rows = list(csv.DictReader(io.StringIO(as_csv(review(archive, world.files)).removeprefix("\ufeff"))))
    assert tuple(rows[0]) == COLUMNS
    rows[0]["submitter"] = "Brazil Internet Harbour Society"
    filled = io.StringIO()
    writer = csv.DictWriter(filled, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    world.rows(filled.getvalue())
    world.ingest(world.files / "views" / "unsure.txt")
    answer = ("Brazil Internet Harbour Society",)
    assert described(world, "views/unsure.txt") == (answer, "Third", str(Provenance.MANIFEST))
    assert described(world, "sure.txt") == (("Chile",), None, str(Provenance.DOCUMENT))
    with Archive(world.data, read_only=True) as archive:
        assert review(archive, world.files).rows == ()


def test_the_command_writes_the_manifest(world: World, tmp_path: Path) -> None:
    output = world.files / "review.csv"
    run = CliRunner().invoke(main, ["describe", "--review", "--output", str(output), "--data-dir", str(world.data)])
    assert run.exit_code == 0, run.output
    assert "onrecord ingest --manifest" in run.output
    assert next(csv.reader(output.read_text(encoding="utf-8-sig").splitlines())) == list(COLUMNS)
    printed = CliRunner().invoke(main, ["describe", "--review", "--data-dir", str(world.data)])
    assert "views/unsure.txt" in printed.output
    assert CliRunner().invoke(main, ["describe", "--data-dir", str(world.data)]).exit_code == 2
    assert CliRunner().invoke(main, ["describe", "nobody", "--data-dir", str(world.data)]).exit_code == 1
    assert CliRunner().invoke(main, ["describe", "--review", "--data-dir", str(tmp_path / "no")]).exit_code == 1


def test_the_command_tells_what_a_field_rests_on(world: World) -> None:
    ident = next(ident for ident, file in world.documents().items() if file == "views/unsure.txt")
    run = CliRunner().invoke(main, ["describe", ident, "--json", "--data-dir", str(world.data)])
    found = json.loads(run.output)[ident]
    assert found["submitters"] == {
        "value": None, "origin": "unknown", "perhaps": ["Brazil"], "confidence": 0.3,
        "words": "Submission by Brazil Internet Harbour Society",
    }  # fmt: skip
    assert found["session"]["origin"] == "manifest"
