"""Real documents against tables that others made of them: who, what, when, and whose words are whose."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from compendium import Gold, assembler, attributed, last_page, read_all
from description import FIELDS, letters

from indexer.archive import ArchivedDocument
from indexer.vocabulary import load_vocabulary
from pipelines.sources.discover import Source

VOCABULARY = load_vocabulary()
LEAST = {"symbol": 0.98, "date": 0.95, "original language": 0.98, "submitter": 0.90, "type": 0.95, "language": 0.98}


def test_covers_are_read_as_the_table_has_them(test_data: Path) -> None:
    counts, _, split = letters(test_data / "un-letters", VOCABULARY)
    shares = {name: counts[name]["right"] / counts[name].total() for name in FIELDS}
    assert {name: share for name, share in shares.items() if share < LEAST.get(name, 0)} == {}
    assert split == []


@pytest.fixture(scope="module")
def golds(test_data: Path) -> list[Gold]:
    folder = test_data / "oewg-ict-2025"
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as stream:
        return [Gold(row, folder, VOCABULARY) for row in csv.DictReader(stream)]


def test_a_compendium_is_split_into_its_statements(test_data: Path, golds: list[Gold]) -> None:
    ((path, reading),) = read_all(sorted((test_data / "oewg-ict-2025" / "pdf").glob("*.pdf")))
    found = assembler(VOCABULARY).documents(Source(path, path.name), "0" * 64, reading)
    parts: dict[frozenset[str], ArchivedDocument] = {
        frozenset(one.document.description.submitters): one for one in found.documents[1:]
    }
    assert set(parts) == {frozenset(gold.names) for gold in golds}
    for gold in golds:
        part = parts[frozenset(gold.names)]
        _, others, _ = attributed(part, gold, [one for one in golds if one is not gold])
        assert (part.document.description.language, others) == (gold.language, 0)
        ends = last_page(gold, reading.extraction.pages) or gold.pages[1]
        assert (part.document.page_from, part.document.page_to) == (gold.pages[0], ends)
