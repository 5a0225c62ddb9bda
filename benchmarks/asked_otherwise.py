"""Count the queries of asked_otherwise.tsv whose answers are what was asked for: in other languages, and with names and
numbers that are written in several ways.

python benchmarks/asked_otherwise.py mandates=DIR letters=DIR debates-67=DIR negotiation=DIR reviews=DIR

Each collection is a data folder: `mandates`, 197 transcribed statements on the review of mandates (2025); `letters`,
explanations of position and contributions (benchmarks/judged/README.md); `debates-67`, sixty speeches of the general
debate of 2012; `negotiation`, 210 statements in the negotiation of a treaty on marine biodiversity, with a manifest;
`reviews`, 34 documents of universal periodic reviews of one State. Those that are not given are left out. A line has
the half, the kind of query, the collection, the query, and what is right:

| right | means |
|---|---|
| `as QUERY` | at least half of the documents that it or the English query finds are found by both; both may find none |
| `in LANGUAGE` | the passage shown of the first document is in this language |
| `by SUBMITTER` | the first document is of this submitter |
| `says WORDS` | there is a document, and each of the first three shows one of these, which bars separate |
| `told CODE` | the answer has this note |
| `none`, `some` | no document answers; at least one does |

Half of them were known when the rules were written; the other half were written afterwards, with words that nobody had
added to the lexicon for them. Prints what is not as it should be, and how many are right of each kind, in each half.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from collections_asked import answer_to, count

if TYPE_CHECKING:
    from indexer.domain import SearchResponse
    from indexer.ports import Index

QUERIES = Path(__file__).with_suffix(".tsv")
FIRST = 3
"""Documents of which a reader sees the passages at once."""


def main() -> None:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("collections", nargs="+", metavar="NAME=DIR")
    count(QUERIES, parser.parse_args().collections, _is_right)


def _is_right(answer: SearchResponse, right: str, index: Index) -> bool:
    asked, _, said = right.partition(" ")
    if asked in {"none", "some"}:
        return (answer.total.documents > 0) == (asked == "some")
    if asked == "as":
        here, there = ({hit.document.id for hit in one.results} for one in (answer, answer_to(index, said)))
        return 2 * len(here & there) >= len(here | there)
    if asked == "told" or not answer.results:
        return asked == "told" and said in {note.code for note in answer.notes}
    first = answer.results[0]
    if asked == "in":
        return first.passages[0].passage.language == said
    if asked == "by":
        return said in first.document.description.submitters
    shown = ([hit.passage.text for hit in one.passages] for one in answer.results[:FIRST])
    return all(any(word in text for text in texts for word in said.split("|")) for texts in shown)


if __name__ == "__main__":
    main()
