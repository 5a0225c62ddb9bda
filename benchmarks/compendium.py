"""Measure the splitting of compendia, automatically and by manifest rows, on a real one, and count false alarms.

    python benchmarks/compendium.py DATA

DATA is the folder of real documents: `oewg-ict-2025` has a compendium of 18 statements and the same statements as text
with their page ranges; `un-letters` and `pdf-robustness` contain no compendium. Writes nothing.
"""

from __future__ import annotations

import argparse
import csv
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import regex

from indexer.archive import ArchivedDocument
from indexer.citation import cite
from indexer.domain import Description
from indexer.vocabulary import Vocabulary, load_vocabulary
from pipelines.assemble import Assembler, Assembly
from pipelines.describe import Defaults, describe
from pipelines.describe.on_behalf import written
from pipelines.extract.pool import ExtractionPool, Job
from pipelines.extract.reader import Reading, ReadingOptions
from pipelines.sources.discover import Source
from pipelines.sources.manifest import read_manifest

COLUMNS = {"pdf": "file", "lang": "language", "doc_date": "date"}
HEADS = (
    *(
        "submitter",
        "language",
        "pages found",
        "pages of the gold",
        "its text ends on",
        "words",
        "wrong",
        "lacking",
        "letters",
    ),
)
SHINGLE = 5
"""Consecutive words that identify a text; shorter runs occur in several statements."""


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


def assembler(vocabulary: Vocabulary) -> Assembler:
    """The pipeline's assembler, with the model's token limit estimated for English text."""
    return Assembler(vocabulary, Defaults(), lambda text: len(text) < 2000)  # noqa: PLR2004


def words(text: str) -> list[str]:
    """Words without punctuation, for comparing two readings of one text."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if unicodedata.category(char) != "Mn")
    return regex.findall(r"\w+", bare.casefold())


def letters(text: str) -> Counter[str]:
    """The frequency of each letter: comparable even where a text's order is broken."""
    return Counter("".join(words(text)))


def shingles(text: str) -> set[tuple[str, ...]]:
    """All runs of `SHINGLE` words."""
    some = words(text)
    return {tuple(some[start : start + SHINGLE]) for start in range(len(some) - SHINGLE + 1)}


def text_of(document: ArchivedDocument) -> str:
    """The text of all its passages."""
    return "\n".join(passage.text for passage in document.passages)


class Gold:
    """A row of the gold standard: submitter, language, pages, and the statement's text."""

    def __init__(self, row: dict[str, str], folder: Path, vocabulary: Vocabulary) -> None:
        """`folder` holds the texts."""
        self.name = row["submitter"]
        self.first, *_ = named = written(row["submitter"], vocabulary).names
        self.names = set(named)
        self.language = row["lang"]
        self.pages = int(row["page_from"]), int(row["page_to"])
        self.text = (folder / row["file"]).read_text(encoding="utf-8")
        self.shingles = shingles(self.text)


def last_page(gold: Gold, pages: Sequence[str]) -> int | None:
    """The page of the file with the last words of the gold text, if any."""
    tail = words(gold.text)[-SHINGLE:]
    texts = [words(page) for page in pages[gold.pages[0] - 1 : gold.pages[1]]]
    having = [
        number
        for number, text in enumerate(texts, gold.pages[0])
        if any(text[start : start + SHINGLE] == tail for start in range(len(text) - SHINGLE + 1))
    ]
    return having[-1] if having else None


def attributed(document: ArchivedDocument, gold: Gold, others: Sequence[Gold]) -> tuple[int, int, int]:
    """The number of words of a part; and among runs of words, how many of the part belong only to another statement,
    and how many of this statement it lacks.
    """
    mine = shingles(text_of(document))
    elsewhere = set().union(*(other.shingles for other in others))
    return len(words(text_of(document))), len((mine - gold.shingles) & elsewhere), len(gold.shingles - mine)


def compare(assembly: Assembly, golds: Sequence[Gold], file: Sequence[str], title: str) -> None:
    """Print a table with a line for each statement."""
    print(f"\n{title}\n")
    print(f"| statement | {' | '.join(HEADS)} |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    parts = [one for one in assembly.documents if one.document.page_from is not None]
    titles = [part.document.description.title for part in parts]
    totals = Counter[str]()
    for gold in golds:
        part = next((one for one in parts if set(one.document.description.submitters) == gold.names), None)
        if part is None:
            print(f"| {gold.name[:40]} | missing | | | {gold.pages} | | | | |")
            continue
        about, document = part.document.description, part.document
        text = [passage for passage in part.passages if passage.text.strip()]
        pages = text[0].page, max(passage.page_to for passage in text)
        right = {
            "submitter": set(about.submitters) == gold.names,
            "language": about.language == gold.language,
            "first page": (document.page_from, pages[0]) == (gold.pages[0], gold.pages[0]),
            "last page": pages[1] == gold.pages[1],
            "title of its own": Counter(titles)[about.title] == 1 and gold.first in about.title,
            "pages of the file": (document.page_from or 0) <= (document.page_to or 0) <= len(file),
            "submitter in the citation": cite(document, text[0]).startswith(gold.first),
        }
        totals.update(name for name, good in right.items() if good)
        ends = last_page(gold, file)
        right["last page of its text"] = pages[1] == (ends or gold.pages[1])
        totals.update({"last page of its text": right["last page of its text"]})
        count, wrong, lacking = attributed(part, gold, [other for other in golds if other is not gold])
        whole = letters(gold.text).total()
        there = (letters(gold.text) & letters(text_of(part))).total()
        totals.update({"words": count, "wrong": wrong, "lacking": lacking, "there": there, "whole": whole})
        marks = [
            "right" if right[name] else f"wrong: {getattr(about, name + 's', '')}" for name in ("submitter", "language")
        ]
        places = f"{pages[0]}-{pages[1]} | {gold.pages[0]}-{gold.pages[1]} | {ends or '?'}"
        numbers = f"{count} | {wrong} | {lacking} | {there} of {whole}"
        print(f"| {gold.name[:40]} | {' | '.join(marks)} | {places} | {numbers} |")
    names = (
        "submitter", "language", "first page", "last page", "last page of its text", "title of its own",
        "pages of the file", "submitter in the citation",
    )  # fmt: skip
    shares = ", ".join(f"{name}: {totals[name]} of {len(golds)}" for name in names)
    print(f"\n{len(parts)} parts, {len(golds)} statements. {shares}.")
    print(f"Runs of {SHINGLE} words of another statement: {totals['wrong']}; lacking: {totals['lacking']}.")
    print(f"Letters of the statements that are there: {totals['there']:,} of {totals['whole']:,}.")
    for doubt in assembly.doubts:
        print(f"doubt: {doubt.reason}: {doubt.detail}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    data: Path = parser.parse_args().data
    folder = data / "oewg-ict-2025"
    vocabulary = load_vocabulary()
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as stream:
        golds = [Gold(row, folder, vocabulary) for row in csv.DictReader(stream)]
    ours = assembler(vocabulary)
    for path, reading in read_all(sorted((folder / "pdf").glob("*.pdf"))):
        source = Source(path, path.name)
        found = ours.documents(source, "0" * 64, reading)
        confidence = {one.document.part_confidence for one in found.documents if one.document.part_of}
        compare(
            found,
            golds,
            reading.extraction.pages,
            f"Found by itself (confidence {', '.join(map(str, confidence)) or 'none: it stays whole'})",
        )
        rest = sum(len(words(passage.text)) for passage in found.documents[0].passages)
        print(f"In no part: {rest} words of cover and contents.")
        rows = read_manifest(folder / "manifest.csv", COLUMNS).rows
        by_rows = ours.documents(replace(source, rows=rows), "0" * 64, reading)
        compare(by_rows, golds, reading.extraction.pages, "By the rows of the manifest")
    alarms, doubts, count = [], [], 0
    for path, reading in read_all(
        [*sorted((data / "un-letters").rglob("*.pdf")), *sorted((data / "pdf-robustness").rglob("*.pdf"))]
    ):
        count += 1
        try:
            found = ours.documents(Source(path, path.name), "0" * 64, reading)
        except Exception:  # noqa: BLE001, S112 - files without text have no parts
            continue
        alarms += [path.name] if len(found.documents) > 1 else []
        doubts += [path.name] if found.doubts else []
    print(f"\nOf {count} files that are no compendium: {len(alarms)} split {alarms}, {len(doubts)} doubtful {doubts}.")


if __name__ == "__main__":
    main()
