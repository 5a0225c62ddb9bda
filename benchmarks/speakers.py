"""Speakers: to whom articles give the words that they quote."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.corpora import CASES, ROOT, rows
from benchmarks.scoreboard import Case, right_if
from indexer.quotes.reading import in_text
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLES = ROOT / "tests" / "unit" / "quotes" / "articles.jsonl"
VOCABULARY = ROOT / "tests" / "unit" / "quotes" / "vocabulary"
SUBMITTERS = ROOT / "pipelines" / "sample" / "manifest.csv"


def cases() -> Iterator[Case]:
    """Every quotation of the articles; each article has its speakers in their order, empty where nobody is named."""
    speakers = sample_speakers()
    for path in (ARTICLES, *sorted((CASES / "speakers").glob("*.jsonl"))):
        for row in rows(path):
            found = in_text(row["text"], speakers)
            for number, wanted in enumerate(row["speakers"]):
                read = found[number].speaker if number < len(found) else None
                wrong = "another's" if read and speakers.known(read) else "unknown name" if read else "not read"
                score, error = right_if(read == wanted, "quotation not found" if read is None else wrong)
                name = f"{row['batch']} {row['id']} {number}"
                yield Case("speakers", path.stem.removeprefix("speakers_"), name, score, error, row["language"])


def sample_speakers(vocabulary: Path | None = VOCABULARY) -> Speakers:
    """The submitters of the sample corpus, States also by their names in other languages, as in a folder."""
    with SUBMITTERS.open(encoding="utf-8", newline="") as file:
        cells = [row["submitter"] for row in csv.DictReader(file)]
    names = dict.fromkeys(name.strip() for cell in cells for name in cell.split(";"))
    return Speakers(load_vocabulary(vocabulary), names)
