"""Count whether questions for who is for something, or against it, begin with who takes that side.

python benchmarks/positions_asked.py COLLECTION=DIR ... [--ranking NAME=VALUE ...]

`positions_asked.tsv` has a question for each of some positions of `benchmarks/positions` (collection, seed, question):
*who opposes the embargo against Cuba*. A passage that is labelled `same` or `partly` there takes the side that is asked
for, `opposed` the other one; `positions_asked.jsonl` has labels of further passages that came first, given by reading.
DIR holds the index of a collection; the collections of the 461 documents, *...field*, take that of `field`. Of
`debates-64` and `debates-77` these are every third speech of the general debate of that session by file name, beginning
with the second.

Prints the label of what comes first for each question, and how many first passages have each label; then the same for
the first five. What nobody has labelled is `?`.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

from allies import key, rows

from indexer.domain import SearchRequest
from indexer.engines import open_index
from indexer.ranking.parameters import with_changes
from indexer.settings import Settings

HERE = Path(__file__).parent
FIRST = 5
FIELD = "field"


def main() -> None:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", metavar="COLLECTION=DIR")
    parser.add_argument("--ranking", action="append", default=[], metavar="NAME=VALUE")
    options = parser.parse_args()
    folders = dict(one.split("=", 1) for one in options.folders)
    changes = dict(one.split("=", 1) for one in options.ranking)
    ranking = with_changes(changes, [])
    indices = {
        name: open_index(replace(Settings.from_env(), data_dir=Path(folder)), ranking=ranking)
        for name, folder in folders.items()
    }
    labels = defaultdict[tuple[str, str], dict[str, str]](dict)
    for row in rows(HERE / "positions_asked.jsonl"):
        labels[row["collection"], row["s"]][row["key"]] = row["label"]
    first, five = Counter[str](), Counter[str]()
    with (HERE / "positions_asked.tsv").open(encoding="utf-8", newline="") as file:
        for one in csv.DictReader(file, delimiter="\t"):
            collection, seed, question = one["collection"], one["seed"], one["question"]
            index = indices.get(FIELD if collection.endswith(FIELD) else collection)
            if index is None:
                continue
            known = labels[collection, seed]
            for row in rows(HERE / "positions" / collection / "labels.jsonl"):
                if row["s"] == seed:
                    known.setdefault(row["key"], row["label"])
            found = index.search(SearchRequest(query=question, size=FIRST)).results
            leads = [(hit.document.file, hit.passages[0].passage) for hit in found]
            told = [known.get(key(file, passage.page, passage.text), "?") for file, passage in leads]
            first[told[0] if told else "nothing"] += 1
            five.update(told)
            print(f"{collection:16} {told[0] if told else 'nothing':10} {question}")
    print("first:", json.dumps(dict(sorted(first.items()))))
    print("of the first five:", json.dumps(dict(sorted(five.items()))))


if __name__ == "__main__":
    main()
