"""Count which queries claim documents: those about nothing, and those that a collection answers in other words.

python benchmarks/absence.py QUERIES.tsv --data-dir DIR [--ranking NAME=VALUE ...]

A line of `absence/*.tsv` has a label and a query: `said`, `absent`, or `doubtful`, which is not counted. `doubtful` is
also what only pages say whose text is recognised (OCR), so that the labels hold for a folder without these. The labels
of `field.tsv` were given with the answers in sight; those of the others before. Queries of `*-short.tsv` have two or
three words; they, `field-mixed.tsv` and `debates-66.tsv` were written for passages that a sample showed.
`*-languages.tsv` has some of these in French, Spanish, Russian, Arabic and Chinese. `*-named.tsv` has the English ones
about nothing that name nobody, each with a State that the collection speaks of. They are for these collections:

| file | collection |
|---|---|
| `field*.tsv` | letters, explanations of position and contributions (benchmarks/judged/README.md) |
| `debates-79*.tsv` | of the general debate of session 79, every second speech by file name |
| `debates-72*.tsv` | of session 72, every third one, beginning with the third, the first sixty |
| `debates-66*.tsv` | of session 66, every third one, beginning with the first, the first sixty |

Prints how much of the folder is recognised text, how many queries of each label claim a document, and those that are
not as labelled. A passage with all words of a query is an answer, whatever the floor.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import replace
from pathlib import Path

from indexer.domain import SearchRequest
from indexer.engines import open_index
from indexer.ranking.parameters import with_changes
from indexer.settings import Settings


def main() -> None:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--ranking", action="append", default=[], metavar="NAME=VALUE")
    options = parser.parse_args()
    changes = dict(one.split("=", 1) for one in options.ranking)
    index = open_index(replace(Settings.from_env(), data_dir=options.data_dir), ranking=with_changes(changes, []))
    status = index.status()
    recognised = sum(note.ocr_pages for note in status.ocr)
    print(f"{status.indexed.documents} documents, {status.indexed.passages} passages, {recognised} pages by OCR")
    counts: Counter[tuple[str, bool]] = Counter()
    for line in options.queries.read_text(encoding="utf-8").splitlines():
        label, query = line.split("\t")
        documents = index.search(SearchRequest(query, size=1)).total.documents
        counts[label, documents > 0] += 1
        if label != "doubtful" and (label == "said") != (documents > 0):
            print(f"{label}, {documents} documents: {query}")
    for label in ("said", "absent"):
        print(f"{label}: {counts[label, True]} of {counts[label, True] + counts[label, False]} claim documents")


if __name__ == "__main__":
    main()
