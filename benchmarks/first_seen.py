"""Count the queries of first_seen.tsv whose answers are what was asked for: what comes first, and what is absent.

python benchmarks/first_seen.py letters=DIR debates-69=DIR debates-75=DIR documents=DIR

Each collection is a data folder: `letters`, explanations of position and contributions (benchmarks/judged/README.md);
`debates-69` and `debates-75`, sixty speeches each of the general debates of 2014 and 2020; `documents`, 148 documents
of the United Nations, mostly of 2025. Those that are not given are left out. A line has the half, the kind of
query, the collection, the query, and what is right, which was looked up in the texts with grep:

| right | means |
|---|---|
| `none` | no document answers: none has the name, or the acronym beside the State |
| `some` | at least one does |
| `of SYMBOL` | all that answer bear the symbol; there may be none |
| `first SYMBOL` | the first one bears it |
| `says WORDS` | the passage shown of each of the first three has the words side by side, where so many have |

Prints what is not as it should be, and how many are right of each kind, in each half.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from collections_asked import count

if TYPE_CHECKING:
    from indexer.domain import SearchResponse
    from indexer.ports import Index

QUERIES = Path(__file__).with_suffix(".tsv")
FIRST = 3
"""Documents of which a reader sees the passage at once."""


def main() -> None:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("collections", nargs="+", metavar="NAME=DIR")
    count(QUERIES, parser.parse_args().collections, _is_right)


def _is_right(answer: SearchResponse, right: str, _: Index) -> bool:
    symbols = [hit.document.description.symbol or "" for hit in answer.results]
    asked, _, value = right.partition(" ")
    if asked in {"none", "some"}:
        return bool(answer.results) == (asked == "some")
    if asked == "of":
        return all(_bears(symbol, value) for symbol in symbols)
    if asked == "first":
        return bool(symbols) and _bears(symbols[0], value)
    shown = [hit.passages[0].passage.text.casefold() for hit in answer.results]
    side_by_side = [value in " ".join(text.split()) for text in shown]
    first = side_by_side[: min(FIRST, sum(side_by_side))]
    return bool(first) and all(first)


def _bears(symbol: str, value: str) -> bool:
    return value in symbol.replace("–", "-").replace("-", " ").replace(",", " ").split()


if __name__ == "__main__":
    main()
