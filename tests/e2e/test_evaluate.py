"""`onrecord evaluate` on a small judged collection, through the real model and index."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main

CORPUS = {
    "cables": "Submarine cables carry nearly all traffic between continents.",
    "hospitals": "Ransomware closed three hospitals for a week.",
    "schools": "Every school shall be connected to the internet by 2030.",
    "evidence": "Electronic evidence is preserved at the request of another State.",
}
QUERIES = {"1": ("ransomware in hospitals", "hospitals"), "2": ("connecting schools", "schools"), "3": ("unjudged", "")}


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    folder = tmp_path / "collection"
    folder.mkdir()
    entries = [json.dumps({"_id": name, "title": "", "text": text}) for name, text in CORPUS.items()]
    (folder / "corpus.jsonl").write_text("\n".join(entries), encoding="utf-8")
    queries = [json.dumps({"_id": name, "text": text}) for name, (text, _) in QUERIES.items()]
    (folder / "queries.jsonl").write_text("\n".join(queries), encoding="utf-8")
    rows = [f"{name}\t{document}\t1" for name, (_, document) in QUERIES.items() if document]
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\n" + "\n".join(rows), encoding="utf-8")
    return folder


def evaluate(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def test_a_collection_is_measured_kept_and_compared(collection: Path, tmp_path: Path) -> None:
    measured = evaluate(collection, "--run", tmp_path / "run.json", "--json")
    assert measured.exit_code == 0, measured.output
    figures = json.loads(measured.stdout)
    assert list(figures) == ["keyword", "semantic", "hybrid"]
    for values in figures.values():
        assert list(values) == ["ndcg@10", "mrr@10", "recall@100", "queries", "ms_per_query"]
        assert (values["ndcg@10"], values["recall@100"], values["queries"]) == (1.0, 1.0, 2)
    kept = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert {mode: len(queries) for mode, queries in kept["modes"].items()} == dict.fromkeys(figures, 2)
    assert kept["modes"]["hybrid"][0]["found"][0] == {"document": "hospitals", "grade": 1.0}

    (collection / "qrels.tsv").write_text("1\tcables\t1\n2\tschools\t1\n", encoding="utf-8")
    assert evaluate(collection, "--run", tmp_path / "other.json").exit_code == 0
    refused = evaluate("--compare", tmp_path / "run.json", tmp_path / "other.json")
    assert (refused.exit_code, "different collections" in refused.output) == (2, True)
    same = evaluate("--compare", tmp_path / "run.json", tmp_path / "run.json")
    assert (same.exit_code, same.output.count("0 better, 0 worse, 2 the same")) == (0, 9), same.output


def test_a_run_that_cannot_be_written_ends_before_measuring(collection: Path, tmp_path: Path) -> None:
    done = evaluate(collection, "--run", tmp_path / "no-such-folder" / "run.json")
    assert (done.exit_code, "cannot be written" in done.output) == (2, True)
