"""Measure the processor time of ways to embed, in alternation, so that other load on the machine affects all alike.

    python benchmarks/embedding_in_turn.py --work FOLDER [--ways 0 1 6] [--passages N] [--rounds N]

In each round, every way embeds the same passages and then the same queries, in one process with one thread. FOLDER is
that of a run of `embedding_speed.py`: its texts, and the exported models that some ways need.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from pathlib import Path

import numpy as np
from embedding_ways import WAYS

from indexer.settings import Settings

QUERIES = 12


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--ways", type=int, nargs="+", default=[0, 1], help="places in WAYS, 0 is the one in use")
    parser.add_argument("--passages", type=int, default=48)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    given = json.loads((arguments.work / "texts.json").read_text(encoding="utf-8"))
    passages = given["passages"][: arguments.passages]
    queries = [text for one in given["collections"].values() for text in one["queries"].values()][:QUERIES]
    ways = {place: WAYS[place].load(Settings.from_env().model, arguments.work, 1) for place in arguments.ways}
    of_passages: dict[int, list[float]] = {place: [] for place in ways}
    of_queries: dict[int, list[float]] = {place: [] for place in ways}
    vectors = {place: way.passages(passages[:8]) for place, way in ways.items()}
    for _ in range(arguments.rounds):
        for place, way in ways.items():
            started = time.process_time()
            vectors[place] = way.passages(passages)
            of_passages[place].append((time.process_time() - started) * 1000 / len(passages))
        for text in queries:
            for place, way in ways.items():
                started = time.process_time()
                way.query(text)
                of_queries[place].append((time.process_time() - started) * 1000)
    for place in ways:
        differs = np.abs(vectors[place] - vectors[arguments.ways[0]]).max()
        print(
            f"{WAYS[place].name:<34} {statistics.median(of_passages[place]):5.1f} ms of processor a passage  "
            f"query {statistics.median(of_queries[place]):5.1f} ms  vectors differ from the first's by {differs:.1e}"
        )


if __name__ == "__main__":
    main()
