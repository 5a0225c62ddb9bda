"""Measure statements of alignment against a list made by reading.

python benchmarks/alignments.py --data-dir DIR [--show]

The list, `benchmarks/alignments/labels.jsonl`, was made over the field corpus (letters of 2025, the explanations of
position of the OEWG on ICTs, NETmundial 2014): every sentence with a word of aligning, associating, joining,
endorsing, supporting, rejecting or speaking for others, in six languages, was read. On it is what a text says of its
own author and of somebody whom it names. Prints precision and recall; an entry is found when file, page and kind agree
and one name does. `--show` prints what is wrong and what is missed.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

from indexer.domain import Filters
from indexer.engines import open_index
from indexer.settings import Settings

LABELS = Path(__file__).with_name("alignments") / "labels.jsonl"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    wanted = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    index = open_index(replace(Settings.from_env(), data_dir=options.data_dir))
    right, wrong = 0, []
    languages: Counter[str] = Counter()
    for document, passage, statement in index.alignments(Filters()):
        name = document.file.rsplit("/", 1)[-1]
        for one in wanted:
            same = (one["file"], one["page"], one["kind"]) == (name, passage.page, statement.kind.value)
            if same and set(one["with"]) & set(statement.others):
                wanted.remove(one)
                right += 1
                languages[passage.language] += 1
                break
        else:
            wrong.append((name, passage.page, statement.kind.value, statement.others))
    if options.show:
        print(*(f"wrong: {one}" for one in wrong), *(f"missed: {one}" for one in wanted), sep="\n")
    found = right + len(wrong)
    print({
        "found": found,
        "right": right,
        "precision": round(right / found, 3) if found else None,
        "recall": round(right / (right + len(wanted)), 3),
        "languages": dict(languages),
    })  # fmt: skip


if __name__ == "__main__":
    main()
