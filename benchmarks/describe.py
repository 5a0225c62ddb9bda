"""Descriptions read from documents, without a manifest: letters and contributions, and cells that name submitters."""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING

import regex

from benchmarks.corpora import CASES, data
from benchmarks.scoreboard import Case, right_if
from indexer.vocabulary import load_vocabulary
from pipelines.dates import parse_date
from pipelines.describe import Defaults, describe
from pipelines.describe.cells import places, submitters_of
from pipelines.extract.pool import ExtractionPool, Job
from pipelines.extract.reader import Reading, ReadingOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from indexer.domain import Description
    from indexer.vocabulary import Vocabulary


def cases() -> Iterator[Case]:
    """Every field of every document."""
    vocabulary = load_vocabulary()
    yield from letter_cases()
    yield from _contributions(vocabulary)
    with (CASES / "describe" / "cells_judged.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            names, wanted = set(submitters_of(row["cell"], vocabulary)[0]), set(row["submitters"].split(" | "))
            error = "wrong" if names - wanted else "missing"
            yield Case("describe", "cells of a table", row["cell"], *right_if(names == wanted, error))


def read_all(paths: Sequence[Path]) -> Iterator[tuple[Path, Reading]]:
    """Read files like the pipeline, without OCR; failures are left out."""
    with ExtractionPool(1, ReadingOptions("never"), 120) as pool:
        jobs = (Job(path, path.name, number) for number, path in enumerate(paths))
        for job, outcome in pool.run(jobs):
            if isinstance(outcome, Reading):
                yield paths[job.tag], outcome


def described_alone(reading: Reading, name: str, vocabulary: Vocabulary) -> Description:
    """A file as ingest describes it by its own words and this name, without a manifest."""
    own = reading.extraction
    return describe(own.pages, name, None, Defaults(), vocabulary, None, own.metadata, own.printed)


@cache
def letters() -> dict[Path, Reading]:
    """The letters, read."""
    return dict(read_all(sorted((data("un-letters") / "pdf").glob("*.pdf"))))


def letter_cases() -> Iterator[Case]:
    """The fields of every letter, as its manifest has them."""
    vocabulary = load_vocabulary()
    with (data("un-letters") / "manifest.csv").open(encoding="utf-8", newline="") as file:
        listed = list(csv.DictReader(file))
    for row in listed:
        path = data("un-letters") / row["file"]
        if path not in letters():
            continue
        found = described_alone(letters()[path], row["file"], vocabulary)
        wanted, names = _symbols(row["symbol"]), set(submitters_of(row["submitter"], vocabulary)[0])
        judged = {
            "symbol": (bool(wanted & _symbols(found.symbol)), found.symbol),
            "date": (parse_date(row["date"]) == found.date, found.date),
            "submitter": (names == set(found.submitters), found.submitters),
            "type": (found.type == row["type"], found.type),
            "language": (found.language == row["lang"], found.language),
        }
        for field, (is_right, have) in judged.items():
            yield Case(
                "describe", f"letters, {field}", row["file"], *right_if(is_right, "wrong" if have else "missing")
            )


def _symbols(text: str | None) -> set[str]:
    """The parts of a double symbol."""
    return {part for part in regex.split(r"\s*,\s*|-(?=[A-Z]{1,5}/)", text or "") if part}


def _contributions(vocabulary: Vocabulary) -> Iterator[Case]:
    with (data("netmundial") / "manifest.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            text = (data("netmundial") / row["file"]).read_text(encoding="utf-8", errors="replace")
            found = describe([text], row["file"], None, Defaults(), vocabulary)
            if found.countries:
                is_government = row["sector"] == "Government"
                is_right = is_government and found.countries == places(row["region"], vocabulary).listed
                error = "WRONG STATE"
            else:
                organisation = row["organization"].casefold()
                known = set(submitters_of(row["organization"], vocabulary)[0])
                is_right = bool(found.submitters) and all(
                    name in known or name.casefold() in organisation for name in found.submitters
                )
                error = "another name than the table's" if found.submitters else "missing"
            yield Case("describe", "contributions, submitter", row["file"], *right_if(is_right, error))
            is_right = (found.date or "").startswith(row["date"])
            error = "wrong" if found.date else "missing"
            yield Case("describe", "contributions, date", row["file"], *right_if(is_right, error))
