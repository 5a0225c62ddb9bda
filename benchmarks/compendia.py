"""Compendia: parts with their submitters and pages, and files that are none and stay whole."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from benchmarks.corpora import data
from benchmarks.describe import letters, read_all
from benchmarks.scoreboard import Case, right_if
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.fold import fold
from pipelines.assemble import Assembler
from pipelines.compendia import find_parts
from pipelines.describe import Defaults
from pipelines.describe.on_behalf import written
from pipelines.sources.discover import Source
from pipelines.split import furniture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TAIL = 5
"""The number of last words of a statement that find the page on which the statement ends."""


def _pages(row: dict[str, str], text: str, pages: Sequence[str]) -> tuple[int, int]:
    """The first and last page of a statement; the table ends some statements where the next one begins."""
    first, last = int(row["page_from"]), int(row["page_to"])
    tail = " ".join(fold(text).split()[-TAIL:])
    having = [number for number, page in enumerate(pages[first - 1 : last], first) if tail in fold(page)]
    return first, having[-1] if having else last


def cases() -> Iterator[Case]:
    """Every statement of the compendium, and every letter."""
    vocabulary, folder = load_vocabulary(), data("oewg-ict-2025")
    assembler = Assembler(vocabulary, Defaults(), lambda text: len(text) < 2000)  # noqa: PLR2004 - the model's limit
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as file:
        golds = list(csv.DictReader(file))
    for path, reading in read_all(sorted((folder / "pdf").glob("*.pdf"))):
        documents = assembler.documents(Source(path, path.name), "0" * 64, reading).documents
        parts = [document.document for document in documents if document.document.part_of]
        for row in golds:
            names = set(written(row["submitter"], vocabulary).names)
            part = next((document for document in parts if set(document.description.submitters) == names), None)
            yield Case("compendia", "statements", row["submitter"], *right_if(part is not None, "no such part"))
            if part:
                text = (folder / row["file"]).read_text(encoding="utf-8")
                listed = _pages(row, text, reading.extraction.pages)
                same = (part.page_from, part.page_to) == listed
                yield Case("compendia", "pages of statements", row["submitter"], *right_if(same, "other pages"))
    for path, reading in letters().items():
        pages = reading.extraction.pages
        split = bool(find_parts(pages, furniture(pages), vocabulary).parts)
        yield Case("compendia", "letters stay whole", path.name, *right_if(not split, "SPLIT"))
