"""Compare descriptions and parts of files with what a person wrote down of them before the rules saw them.

    python benchmarks/unseen.py FOLDER [--table TSV]

Each file of FOLDER (PDF or text) that has a JSON file of the same name beside it is read as ingest does, without OCR.
For a compendium, that is a list of its submissions in order: `[{"who": ["Chile"], "text": "..."}]`, empty for a file
that is none. For another document, an object with `symbol`, `date` (null: none), `who` (lists of submitters) and
`title`, each with all right answers: `{"symbol": ["A/99/4"], "who": [["Chile"], []], ...}`; empty lists are not judged.
Case, accents and punctuation of names and titles do not count. Lists every difference. Writes nothing.

With `--table`, what was written down is a line of a table for each file instead (`benchmarks/unseen.tsv`: file,
submitters, symbol, date, title; empty where there is none, `?` where it is not judged), and counts are given for each
half by a hash of the file's name: rules are chosen on half 0. Its files are of public repositories (cis-india/website,
dacheah/bbnj-high-seas-treaty-corpus and deep-seabed-mining-law-corpus, Tony33344/slovenia-human-rights-tracker,
geneva-hackaton-unfccc-rag-team/rag-challenge; of a longer PDF its first five pages) and, as `web_*.txt`, the beginnings
of public pages: statements, letters and opinions in five languages.

`benchmarks/unseen_layout.tsv` is another table of this form, written down from pictures of first pages: PDFs of
littlehifive/ai-un-report (`un_...`, and without a prefix those that were judged after the rules were done),
digitalrightswatch/digitalrightswatch.org.au (`drw_...`), rankingdigitalrights/index2019 (`rdr_...`) and ageyev/un-su
(`su_...`). `|` parts right answers.

`benchmarks/unseen_languages.tsv` is a third one, most of it in Spanish, French and Russian: statements and letters of
adamdjbrett/aila-ngo-v2 (`ai_...`), press releases of cpccoahuila/plataforma.web (`cpc_...`), covers of
dacheah/space-law-corpus (`sp_...`, the first five pages) and rankingdigitalrights/index2019 (`rdr_...`), and, as text,
working papers of nadiahpk/antarctic-treaty-system-ATCM-papers (`ATCM...`).
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from pathlib import Path
from typing import Any

from compendium import described_alone, read_all, shingles
from national_papers import half_of

from indexer.vocabulary import Vocabulary, load_vocabulary
from indexer.vocabulary.fold import fold
from pipelines.compendia import Region, find_parts, left_out
from pipelines.describe.on_behalf import written
from pipelines.extract.reader import Reading
from pipelines.split import furniture

FIELDS = ("who", "symbol", "date", "title")
NOT_JUDGED = "?"
ALTERNATIVES = "|"
"""Between right answers, of which one may be that there is none."""


def _same(one: object) -> object:
    """What is compared of a value."""
    if isinstance(one, list | tuple):
        return sorted(fold(str(part)) for part in one)
    return fold(one) if isinstance(one, str) else one


def described(name: str, reading: Reading, gold: dict[str, Any], vocabulary: Vocabulary) -> dict[str, str]:
    """The verdict (right, wrong, missing) for each field that is judged."""
    about = described_alone(reading, name, vocabulary)
    told = about.provenance["title"].value != "unknown"
    found = {
        "symbol": about.symbol,
        "who": about.submitters,
        "title": about.title if told else "",
        "date": about.date,
    }
    verdicts: dict[str, str] = {}
    for field, right in gold.items():
        if right:
            have = found[field]
            ok = any(_same(have or None) == _same(value or None) for value in right)
            verdicts[field] = "right" if ok else "wrong" if have else "missing"
            if not ok:
                print(f"| {name} | {field} | {have or ''} | {right[0]} |")
    return verdicts


def divided(name: str, reading: Reading, gold: list[dict[str, Any]], vocabulary: Vocabulary) -> str:
    """`right`: each part has its submitters and no words of another; `wrong`: some part does not; `whole, and says so`
    or `whole`.
    """
    pages = reading.extraction.pages
    skipped = furniture(pages)
    finding = find_parts(pages, skipped, vocabulary)
    if not finding.parts:
        return "whole, and says so" if finding.doubtful else "whole"
    regions = [Region(part.heading.start, part.end) for part in finding.parts]
    outside = left_out(regions, pages, skipped, remainder=True)
    texts = [
        "\n".join(
            line for page in some for number, line in enumerate(pages[page].split("\n")) if number not in some[page]
        )
        for some in outside[:-1]
    ]
    wanted = [[name for who in one["who"] for name in written(who, vocabulary).names] for one in gold]
    right = len(gold) == len(texts)
    own = [shingles(one["text"]) for one in gold]
    for place, (part, text) in enumerate(zip(finding.parts, texts, strict=True)):
        others = set().union(*(some for other, some in enumerate(own) if other != place))
        mine = own[place] if place < len(own) else set()
        names = wanted[place] if place < len(wanted) else []
        foreign = len((shingles(text) & others) - mine)
        if _same(part.heading.speakers.names) != _same(names) or foreign:
            right = False
            print(f"| {name} | part {place + 1} | {part.heading.speakers.names}, {foreign} of others | {names} |")
    return "right" if right else "wrong"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--table", type=Path, help="what was written down, in place of JSON files")
    options = parser.parse_args()
    table = _table(options.table) if options.table else {}
    paths = [path for path in sorted(options.folder.iterdir()) if path.name in table or _has_gold(path)]
    vocabulary = load_vocabulary()
    counts: dict[str, Counter[str]] = {}
    print("| file | field | found | written down |\n|---|---|---|---|")
    for path, reading in read_all(paths):
        if path.name in table:
            for field, verdict in described(path.name, reading, table[path.name], vocabulary).items():
                counts.setdefault(f"half {half_of(path.name)}, {field}", Counter())[verdict] += 1
            continue
        gold = json.loads(_gold(path).read_text(encoding="utf-8"))
        if isinstance(gold, list):
            counts.setdefault("compendia", Counter())[divided(path.name, reading, gold, vocabulary)] += 1
        else:
            for field, verdict in described(path.name, reading, gold, vocabulary).items():
                counts.setdefault(field, Counter())[verdict] += 1
    for field, count in sorted(counts.items()):
        print(f"\n{field}: " + ", ".join(f"{verdict} {number}" for verdict, number in count.most_common()))


def _table(path: Path) -> dict[str, dict[str, Any]]:
    """For each file the right answers to the fields that are judged."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {
        row["file"]: {
            field: []
            if row[field] == NOT_JUDGED
            else [_names(answer) if field == "who" else answer.strip() for answer in row[field].split(ALTERNATIVES)]
            for field in FIELDS
        }
        for row in rows
    }


def _names(cell: str) -> list[str]:
    return [name.strip() for name in cell.split(";") if name.strip()]


def _has_gold(path: Path) -> bool:
    return path.suffix != ".json" and _gold(path).exists()


def _gold(path: Path) -> Path:
    return path.with_suffix(".json")


if __name__ == "__main__":
    main()
