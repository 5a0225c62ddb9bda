"""What comparisons show on topics of which no document has all words.

python benchmarks/comparison_parts.py --data-dir DIR [--show | --times] [TOPIC ...]

Compares the stakeholder groups and the ten submitters with most documents of DIR on TOPICS, and counts the cells: those
answered in all words, those that are near without them, those that show a passage on a part of the topic, those that
only count documents which answer a part, and those with nothing. `--show` prints the passages on a part, to be read.
`--times` prints instead the processor seconds of each table of full size, without those of the model.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from page_time import Remembering
from threadpoolctl import threadpool_limits

from indexer.allies.comparison import MOST_SIDES, MOST_TOPICS, Cell, Side, comparison
from indexer.allies.part_of_topic import parts_of
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from indexer.ports import Index

TOPICS = (
    "mass surveillance", "bulk surveillance", "surveillance de masse", "vigilancia masiva", "government spying",
    "mandatory data retention", "child pornography", "nuclear disarmament", "digital sovereignty", "unlawful sanctions",
    "offensive cyber operations", "forced encryption",
)  # fmt: skip
SUBMITTERS = 10


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--times", action="store_true")
    parser.add_argument("topics", nargs="*", default=TOPICS)
    options = parser.parse_args()
    settings = replace(Settings.from_env(), data_dir=options.data_dir)
    index = open_index(settings, Remembering(SentenceTransformerEmbedder(settings.model)))
    facets = index.everything().facets
    sides = [Side("group", one.value) for one in facets["group"]]
    sides += [Side("submitter", one.value) for one in facets["submitter"][:SUBMITTERS]]
    if options.times:
        _print_times(index, sides, options.topics[:MOST_TOPICS])
        return
    found: Counter[str] = Counter()
    for start in range(0, len(sides) - 1, MOST_SIDES):
        some = sides[start : start + MOST_SIDES]
        for topic in options.topics:
            for cell in comparison(index, load_vocabulary(), some, [topic])[0]:
                kind = _kind(cell)
                found[kind] += 1
                if options.show and kind == "part" and cell.hit is not None:
                    start_, end = cell.hit.highlights[0]
                    text = " ".join(cell.hit.passage.text[max(0, start_ - 100) : end + 100].split())
                    print(cell.side.name, topic, cell.lacks, text, sep=" | ")
    print(dict(found))


def _print_times(index: Index, sides: list[Side], topics: list[str]) -> None:
    vocabulary = load_vocabulary()
    for start in range(0, len(sides) - MOST_SIDES + 1, MOST_SIDES):
        some = sides[start : start + MOST_SIDES]
        with threadpool_limits(1, "blas"):
            comparison(index, vocabulary, some, topics)
            started = time.thread_time()
            rows = comparison(index, vocabulary, some, topics)
            taken = time.thread_time() - started
        empty = sum(cell.hit is None for row in rows for cell in row)
        print(f"{taken:.2f} s, {empty} of {len(rows) * len(some)} cells empty", flush=True)


def _kind(cell: Cell) -> str:
    if cell.hit is None:
        return "counted" if cell.parts else "nothing"
    part = len(cell.lacks) == 1 and cell.found == 0 and bool(parts_of(cell.topic))
    return "part" if part else "near" if cell.near else "answered"


if __name__ == "__main__":
    main()
