"""Compare the time of *who else says this* with that of a hybrid search for the same words, in one run.

python benchmarks/allies_speed.py --data-dir DIR

DIR is a data directory, or a large one with random vectors that `benchmarks/quotes_at_scale.py` filled. The texts are
the positions of `benchmarks/positions`. Prints milliseconds and their ratio, with one thread as in a web worker.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from quotes import print_times
from threadpoolctl import threadpool_limits

from indexer.allies.search import Allies
from indexer.domain import Filters, SearchRequest
from indexer.engines import open_index
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

POSITIONS = Path(__file__).with_name("positions")


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    options = parser.parse_args()
    index = open_index(replace(Settings.from_env(), data_dir=options.data_dir))
    allies = Allies(index, load_vocabulary())
    files = sorted(POSITIONS.glob("*/seeds.jsonl"))
    texts = [json.loads(line)["text"] for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    with threadpool_limits(1):
        index.search(SearchRequest(texts[0]))
        allies.of_text(texts[0], Filters())
        hybrid = _times(texts, lambda text: index.search(SearchRequest(text)))
        asked = _times(texts, lambda text: allies.of_text(text, Filters()))
    print_times({"hybrid search": hybrid, "who else says this": asked})
    median, p95 = np.quantile(asked, [0.5, 0.95]) / np.quantile(hybrid, [0.5, 0.95])
    print(f"ratio: median {median:.2f}, p95 {p95:.2f}")


def _times(texts: list[str], ask: Callable[[str], object]) -> list[float]:
    """The seconds that each text takes."""
    taken = []
    for text in texts:
        started = time.perf_counter()
        ask(text)
        taken.append(time.perf_counter() - started)
    return taken


if __name__ == "__main__":
    main()
