"""Count which quotations are found that leave words out without an ellipsis, and which splices of strangers are.

python benchmarks/quotation_gaps.py --data-dir DIR [--each 150] [--seed 7] [--read]

A quotation is two pieces of 5 to 12 words of one passage, with 6 to 30 words between them left out; a splice is two
pieces of 4 to 10 words of two passages, which nobody said. `--read` prints the splices that are found, with changes.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from checking import index_and_check

from indexer.analysis.exact_words import words
from indexer.quotes.answer import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECE, GAP, SPLICED = (5, 12), (6, 30), (4, 10)
"""Fewest and most words of a piece, left out between two, and of a piece of a splice."""


def cuts(texts: list[str], chance: random.Random) -> Iterator[str]:
    """Quotations of two pieces, without what stands between them."""
    while True:
        text = chance.choice(texts)
        found = words(text)
        first, gap, last = (chance.randint(*bounds) for bounds in (PIECE, GAP, PIECE))
        start = len(found) - first - gap - last
        if start > 0:
            at = chance.randrange(start)
            behind = found[at + first + gap : at + first + gap + last]
            yield f"{text[found[at].start : found[at + first - 1].end]} {text[behind[0].start : behind[-1].end]}"


def splices(texts: list[str], chance: random.Random) -> Iterator[str]:
    """Pieces of two passages, as one quotation."""
    while True:
        pieces = []
        for text in chance.sample(texts, 2):
            found, length = words(text), chance.randint(*SPLICED)
            if len(found) > length:
                at = chance.randrange(len(found) - length)
                pieces.append(text[found[at].start : found[at + length - 1].end])
        if len(pieces) > 1:
            yield " ".join(pieces)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--each", type=int, default=150)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--read", action="store_true")
    options = parser.parse_args()
    index, check = index_and_check(options.data_dir)
    texts = [one.text for document in sorted(index.document_ids()) for one in index.passages(document)]
    for kind, made in (("left out", cuts), ("spliced", splices)):
        chance = random.Random(options.seed)  # noqa: S311 - repeatable, not secret
        counts: Counter[Verdict] = Counter()
        for _, quotation in zip(range(options.each), made(texts, chance), strict=False):
            found = check.check(quotation)
            counts[found.verdict] += 1
            if options.read and made is splices and found.verdict is Verdict.ALTERED:
                print(quotation, [(one.source, one.quoted) for one in found.places[0].changes], sep="\n  ")
        print(kind, {str(verdict): count for verdict, count in counts.most_common()})


if __name__ == "__main__":
    main()
