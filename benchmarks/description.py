"""Compare the metadata read from covers with a table of real documents, which the pipeline does not get.

    python benchmarks/description.py DATA [--rules]

DATA is the folder of real documents; its `un-letters` has 70 PDFs and `manifest.csv`. Reads the files as ingest does,
without OCR and without the manifest. The manifest's value is the gold standard, even where it is wrong: every
difference is listed with both values. Writes nothing.

`--rules` tells for each rule of `pipelines/describe/evidence.py` how often it was right, in the half on which its
confidence was chosen (every second document, letters and contributions to NETmundial alike) and in the other half. Of
the contributions, only submitter and date are known, and the title of the form.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import regex
from compendium import described_alone, read_all

from indexer.domain import Description
from indexer.vocabulary import Vocabulary, language_code, load_vocabulary
from pipelines.compendia import find_parts
from pipelines.dates import parse_date
from pipelines.describe import Defaults, describe
from pipelines.describe.cells import places, submitters_of
from pipelines.describe.evidence import CONFIDENCE, THRESHOLD
from pipelines.split import furniture

Row = dict[str, str]
Verdict = tuple[str, str, str]
"""Verdict (right, wrong or missing); the value found; the manifest's value."""


def symbols(text: str | None) -> set[str]:
    """The parts of a double symbol."""
    return {part for part in regex.split(r"\s*,\s*|-(?=[A-Z]{1,5}/)", text or "") if part}


def by_symbol(row: Row, found: Description, _: Vocabulary) -> Verdict:
    """Compare symbols; either part of a double symbol is right."""
    wanted, have = symbols(row["symbol"]), symbols(found.symbol)
    return _judged(bool(wanted & have), found.symbol or "", row["symbol"])


def by_printed_symbol(row: Row, found: Description, _: Vocabulary) -> Verdict:
    """Compare the symbol with the printed one in the manifest."""
    return _judged(symbols(row["symbol_on_page"]) == symbols(found.symbol), found.symbol or "", row["symbol_on_page"])


def by_date(row: Row, found: Description, _: Vocabulary) -> Verdict:
    """Compare dates in ISO 8601."""
    return _judged(parse_date(row["date"]) == found.date, found.date or "", row["date"])


def by_original(row: Row, found: Description, _: Vocabulary) -> Verdict:
    """Compare original languages."""
    wanted = language_code(row["original_lang"])
    return _judged(found.original_languages == (wanted,), "/".join(found.original_languages), row["original_lang"])


def by_submitter(row: Row, found: Description, vocabulary: Vocabulary) -> Verdict:
    """Compare all submitters by canonical name."""
    wanted = set(submitters_of(row["submitter"], vocabulary)[0])
    return _judged(wanted == set(found.submitters), "; ".join(found.submitters), row["submitter"])


def by_type(row: Row, found: Description, _: Vocabulary) -> Verdict:
    """Compare types of document."""
    return _judged(found.type == row["type"], found.type or "", row["type"])


def by_title(row: Row, found: Description, _: Vocabulary) -> Verdict:
    """Compare titles without white space; the manifest's own rules have cut some of its titles off, or run them into
    the text.
    """
    return _judged(" ".join(row["title"].split()) == found.title, found.title, row["title"])


def by_language(row: Row, found: Description, _: Vocabulary) -> Verdict:
    """Compare languages of the text."""
    return _judged(found.language == row["lang"], found.language or "", row["lang"])


FIELDS: dict[str, Callable[[Row, Description, Vocabulary], Verdict]] = {
    "symbol": by_symbol, "symbol as printed": by_printed_symbol, "date": by_date, "original language": by_original,
    "submitter": by_submitter, "type": by_type, "title": by_title, "language": by_language,
}  # fmt: skip


def _judged(right: bool, found: str, wanted: str) -> Verdict:  # noqa: FBT001 - the verdict
    return "right" if right else "wrong" if found else "missing", found, wanted


Error = tuple[str, str, str, str]
"""File, field, value found, manifest's value."""


def letters(folder: Path, vocabulary: Vocabulary) -> tuple[dict[str, Counter[str]], list[Error], list[str]]:
    """Verdicts by field; every difference; and the files that would be split."""
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    read = dict(read_all([folder / row["file"] for row in rows]))
    counts: dict[str, Counter[str]] = {name: Counter() for name in FIELDS}
    errors: list[Error] = []
    split: list[str] = []
    for row in rows:
        reading = read.get(folder / row["file"])
        if reading is None:
            for name in FIELDS:
                counts[name]["missing"] += 1
                errors.append((row["file"], name, "", "the file could not be read"))
            continue
        pages = reading.extraction.pages
        found = described_alone(reading, row["file"], vocabulary)
        split += [row["file"]] if find_parts(pages, furniture(pages), vocabulary).parts else []
        for name, judge in FIELDS.items():
            verdict, have, wanted = judge(row, found, vocabulary)
            counts[name][verdict] += 1
            if verdict != "right":
                errors.append((row["file"], name, have, wanted))
    return counts, errors, split


Count = dict[tuple[str, str, int], Counter[bool]]
"""Right or not, by field, rule and half (0, 1)."""


def _note(count: Count, about: Description, field: str, half: int, right: Callable[[Description], bool]) -> None:
    """Count what a rule read, whether it was believed or not."""
    evidence = about.evidence.get(field)
    if evidence is None or not evidence.rule:
        return
    if evidence.value:
        several = field == "submitters"
        about = replace(about, **{field: evidence.value if several else evidence.value[0]})
    count.setdefault((field, evidence.rule, half), Counter())[right(about)] += 1


def rules(data: Path, vocabulary: Vocabulary) -> Count:
    """How often each rule was right, in both halves."""
    count: Count = {}
    with (data / "un-letters" / "manifest.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    read = dict(read_all([data / "un-letters" / row["file"] for row in rows]))
    judges = {"symbol": by_printed_symbol, "date": by_date, "submitters": by_submitter, "title": by_title}
    for number, row in enumerate(rows):
        reading = read.get(data / "un-letters" / row["file"])
        if reading is not None:
            about = described_alone(reading, row["file"], vocabulary)
            for field, judge in judges.items():
                _note(count, about, field, number % 2, lambda one, j=judge, r=row: j(r, one, vocabulary)[0] == "right")
    with (data / "netmundial" / "manifest.csv").open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            text = (data / "netmundial" / row["file"]).read_text(encoding="utf-8", errors="replace")
            about = describe([text], row["file"], None, Defaults(), vocabulary)
            half = int(row["number"]) % 2
            if row["part"] == "A":  # what is attached has a heading of its own, or none
                _note(count, about, "title", half, lambda one, r=row: _same(one.title, r["title"]))
            _note(count, about, "date", half, lambda one, r=row: (one.date or "").startswith(r["date"]))
            _note(count, about, "submitters", half, lambda one, r=row: _speaks_for(one, r, vocabulary))
    return count


def _same(found: str, printed: str) -> bool:
    """Whether two titles are the same; the table keeps the first line of some, whose rest stands on the next lines."""
    one, other = ("".join(regex.findall(r"\w", text.casefold())) for text in (found, printed))
    return one == other or one.startswith(other)


def _speaks_for(about: Description, row: Row, vocabulary: Vocabulary) -> bool:
    """Whether the submitters are the printed organisation, or the State of a government."""
    if row["sector"] == "Government" and about.countries:
        return about.countries == places(row["region"], vocabulary).listed
    return all(name.casefold() in row["organization"].casefold() for name in about.submitters)


def print_rules(count: Count) -> None:
    """A table of the rules, with their confidence."""
    print("| field | rule | confidence | right, chosen on | right, other half |\n|---|---|---|---|---|")
    for field, rule in sorted({(field, rule) for field, rule, _ in count}):
        halves = [count.get((field, rule, half), Counter()) for half in (0, 1)]
        told = " | ".join(f"{one[True]} of {one.total()}" for one in halves)
        print(f"| {field} | {rule} | {CONFIDENCE[rule]:.2f} | {told} |")
    print(f"\nThreshold: {THRESHOLD}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--rules", action="store_true")
    arguments = parser.parse_args()
    if arguments.rules:
        print_rules(rules(arguments.data, load_vocabulary()))
        return
    counts, errors, split = letters(arguments.data / "un-letters", load_vocabulary())
    print("| field | right | wrong | missing | share |")
    print("|---|---|---|---|---|")
    for name, count in counts.items():
        share = 100 * count["right"] / count.total()
        print(f"| {name} | {count['right']} | {count['wrong']} | {count['missing']} | {share:.1f} % |")
    print("\n| file | field | found | manifest |")
    print("|---|---|---|---|")
    order = list(FIELDS)
    for file, name, have, wanted in sorted(errors, key=lambda one: (order.index(one[1]), one[0])):
        print(f"| {Path(file).name} | {name} | {have} | {wanted} |")
    print(f"\nSplit as a compendium, though none is one: {len(split)} {split}")


if __name__ == "__main__":
    main()
