"""Count how many quotations are found that go over the end of a page and have its foot and head in their middle.

    python benchmarks/quotes_over_pages.py --data-dir DIR [--show]

Of each document with a paragraph over two pages, the last words of the one and the first of the other page are asked,
with what is printed between them: as somebody copies it. Prints how many have which verdict, and for how many the words
of the pages were left out. `--show` prints each, with these words. Writes nothing.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from checking import index_and_check

from indexer.quotes.printing import between_pages

if TYPE_CHECKING:
    from indexer.ports import Index

WORDS = 14
"""Words of each page in a quotation."""
LEAST_WORDS = 8
MOST_BETWEEN = 10
"""Words between the pages; more are notes."""


def quotation(index: Index, document_id: str) -> str | None:
    """The first quotation of a document that goes over the end of a page, copied with what is printed there."""
    texts = {one.number: one.text for one in index.pages(document_id)}
    for passage in index.passages(document_id):
        if {number for number, *_ in passage.spans} != {passage.page, passage.page + 1}:
            continue
        numbers = passage.page, passage.page_to
        before, after = (
            " ".join(texts[page][start:end] for page, start, end in passage.spans if page == number).split()
            for number in numbers
        )
        between = between_pages(passage, texts[numbers[0]], passage, texts[numbers[1]], numbers).split()
        if 0 < len(between) <= MOST_BETWEEN and min(len(before), len(after)) >= LEAST_WORDS:
            return " ".join([*before[-WORDS:], *between, *after[:WORDS]])
    return None


def main() -> None:
    """Ask and count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    index, check = index_and_check(options.data_dir)
    counts: Counter[str] = Counter()
    for document_id in sorted(index.document_ids()):
        text = quotation(index, document_id)
        if text is None:
            continue
        found = check.check(text)
        left_out = found.places[0].page_words if found.places else ""
        counts.update([found.verdict, *(["left out"] if left_out else [])])
        if options.show:
            print(found.verdict, left_out, text, sep="\t")
    print(*(f"{name}: {count}" for name, count in counts.most_common()), sep="\n")


if __name__ == "__main__":
    main()
