"""`onrecord quote` on the sample corpus: what the page answers, and reports to keep."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import docx

TELEPHONE = (
    "its success will be judged less by the number of names that it holds than by whether the telephone is answered"
)
CHANGED = TELEPHONE.replace("is answered", "is not answered")


def quote(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pipelines.cli", "quote", "--data-dir", str(folder), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_report_has_every_quotation_and_names_those_it_could_not_take(sample_data_dir: Path, tmp_path: Path) -> None:
    asked, report = tmp_path / "asked.csv", tmp_path / "report.csv"
    with asked.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["quote", "speaker"], [CHANGED, ""], ["word " * 2000, ""], [TELEPHONE, "Brazil"]])
    done = quote(sample_data_dir, "--file", str(asked), "--format", "csv", "--output", str(report), "--json")
    assert done.returncode == 3, done.stderr
    assert "Quotation 2: A quotation may have at most 5,000 characters" in done.stderr
    assert [one["verdict"] for one in json.loads(done.stdout)["quotes"]] == ["altered", None, "misattributed"]
    rows = list(csv.DictReader(io.StringIO(report.read_bytes().decode("utf-8-sig"))))
    assert [row["number"] for row in rows if row["place"] in {"", "1"}] == ["1", "2", "3"]
    assert rows[0]["turns"] == "negation"
    assert (rows[-1]["verdict"], rows[-1]["wording"]) == ("misattributed", "verbatim")


def test_a_speaker_whom_nobody_knows_is_an_error_that_names_near_ones(sample_data_dir: Path) -> None:
    done = quote(sample_data_dir, TELEPHONE, "--submitter", "Isterrra")
    assert done.returncode == 1
    assert "Did you mean: Commonwealth of Isterra" in done.stderr


def test_words_of_another_are_said_to_be_theirs(sample_data_dir: Path) -> None:
    done = quote(sample_data_dir, TELEPHONE, "--submitter", "Corvane")
    assert done.returncode == 0, done.stderr
    assert "MISATTRIBUTED" in done.stdout
    assert "Said by " in done.stdout
    assert "not by " in done.stdout


def test_an_article_in_word_becomes_a_report_in_word(sample_data_dir: Path, tmp_path: Path) -> None:
    article, report = tmp_path / "article.docx", tmp_path / "report.docx"
    made = docx.Document()
    made.add_paragraph(f"In the hall, the delegate said: “{CHANGED}” Nobody answered.")
    made.save(str(article))
    done = quote(sample_data_dir, "--file", str(article), "--format", "docx", "--output", str(report))
    assert done.returncode == 0, done.stderr
    texts = [one.text for one in docx.Document(str(report)).paragraphs]
    assert "1. Not word for word" in texts
    assert "This changes the meaning (a negation): “not” is added" in texts


def test_a_report_needs_a_kind_and_a_place(sample_data_dir: Path) -> None:
    done = quote(sample_data_dir, TELEPHONE, "--format", "csv")
    assert done.returncode == 2
    assert "--output" in done.stderr
