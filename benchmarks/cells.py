"""Read the cells of a portal's table that name submitters, and compare with what a person read in them.

    python benchmarks/cells.py CSV [--column submission_entity] [--half chosen|reported] [--list]

CSV is the table of a portal, one submission a row; `--column` names the column with the submitters. The table of the
portal of submissions of the UNFCCC has, besides, `submission_name`, `submission_date`, `submission_url` and
`entity_type`, which are not read. Each cell counts once. A hash of the cell assigns it to one of two halves: on one of
them, `chosen`, the rules of `pipelines/describe/on_behalf.py` were made.

`cells_judged.tsv` has the names that a person read in each cell of the other half with *on behalf of* in it, canonical
where the vocabulary has them, separated by bars; of those who are missed, at least one. A name may be misspelled there
or abbreviated, and the person who knows whom it means is told. `--list` prints each cell with its names, and what is
wrong or missing. Writes nothing.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
from collections import Counter
from pathlib import Path

from indexer.vocabulary import Vocabulary, load_vocabulary
from pipelines.describe.cells import submitters_of

HALVES = ("chosen", "reported")
PHRASE = "on behalf of"
JUDGED = Path(__file__).parent / "cells_judged.tsv"


def half_of(cell: str) -> str:
    """The half to which a cell belongs."""
    return HALVES[hashlib.sha256(cell.encode()).digest()[-1] % len(HALVES)]


def judged() -> dict[str, tuple[str, ...]]:
    """The names that a person read in each cell."""
    with JUDGED.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["cell"]: tuple(row["submitters"].split(" | ")) for row in rows}


def kinds(cell: str, names: tuple[str, ...], expected: tuple[str, ...] | None, vocabulary: Vocabulary) -> list[str]:
    """What became of a cell: kinds of names, and of errors if it was judged."""
    found = []
    if names == (cell,) and PHRASE in cell:
        found.append("one name of the whole cell")
    elif any(PHRASE in name.casefold() for name in names):
        found.append("a name with 'on behalf of' in it")
    if any(vocabulary.submitter(name) is None for name in names[1:]):
        found.append("an unknown name behind the first")
    if expected is not None:
        wrong, missing = set(names) - set(expected), set(expected) - set(names)
        found.append("judged: wrong" if wrong else "judged: somebody missing" if missing else "judged: right")
    return found


def main() -> None:
    """Print how many cells came to what."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", type=Path, metavar="CSV")
    parser.add_argument("--column", default="submission_entity", help="column with the submitters")
    parser.add_argument("--half", choices=HALVES, help="only the cells of one half")
    parser.add_argument("--list", action="store_true", help="print every cell with its names")
    options = parser.parse_args()
    vocabulary, answers = load_vocabulary(), judged()
    with options.table.open(encoding="utf-8-sig", newline="") as file:
        cells = dict.fromkeys(" ".join(row[options.column].split()) for row in csv.DictReader(file))
    counts: Counter[str] = Counter()
    for cell in cells:
        if not cell or (options.half and half_of(cell) != options.half):
            continue
        names = submitters_of(cell, vocabulary)[0]
        found = kinds(cell, names, answers.get(cell), vocabulary)
        counts.update(["cells", *(["cells with 'on behalf of'"] if PHRASE in cell else []), *found])
        if options.list and PHRASE in cell:
            print(f"{cell}\n    {' | '.join(names)}\n    {'; '.join(found)}")
            if missed := [name for name in answers.get(cell, ()) if name not in names]:
                print(f"    missing: {' | '.join(missed)}")
    for kind, count in sorted(counts.items()):
        print(f"{count:>6}  {kind}")


if __name__ == "__main__":
    main()
