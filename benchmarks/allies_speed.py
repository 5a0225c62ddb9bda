"""Compare the time of *who else says this* with that of a hybrid search for the same words, in one run.

python benchmarks/allies_speed.py --data-dir DIR [--every N]
    [--grown FOLDER --texts ungdc-2005-2024.tar.xz [--passages 100000]]

The texts are the positions of `benchmarks/positions`, or every Nth of them. Prints milliseconds of processor time and
their ratio, with one thread as in a web worker. With `--grown`, the index is that of FOLDER, which is made of DIR and
of texts of the archive unless it is there: these get random vectors with the mean and the spread of those in DIR, so
that what is near is as near as in a collection of that size, and as much of it is compared.
"""

from __future__ import annotations

import argparse
import json
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from quotes import print_times
from quotes_at_scale import fill
from threadpoolctl import threadpool_limits

from indexer.allies.search import Allies
from indexer.archive import Archive
from indexer.domain import Filters, SearchRequest
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from indexer.ports import Vectors

POSITIONS = Path(__file__).with_name("positions")
WORK = 1e9
"""Seconds of processor time for a text: all that is to be compared is."""
WARM = 20
"""Of so many texts, one is asked about beforehand, so that patterns are compiled and pages read."""


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--grown", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--passages", type=int, default=100_000)
    options = parser.parse_args()
    settings = replace(Settings.from_env(), data_dir=options.data_dir)
    if options.grown:
        settings = grown(settings, options.grown, options.texts, options.passages)
    index = open_index(settings)
    allies = Allies(index, load_vocabulary(), WORK)
    files = sorted(POSITIONS.glob("*/seeds.jsonl"))
    texts = [json.loads(line)["text"] for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    texts = texts[:: options.every]
    ways: dict[str, Callable[[str], object]] = {
        "hybrid search": lambda text: index.search(SearchRequest(text)),
        "who else says this": lambda text: allies.of_text(text, Filters()),
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    with threadpool_limits(1):
        for text in texts[::WARM]:
            for ask in ways.values():
                ask(text)
        for text in texts:
            for name, ask in ways.items():
                started = time.process_time()
                ask(text)
                taken[name].append(time.process_time() - started)
    print(f"{index.status().indexed.passages:,} passages")
    print_times(taken)
    hybrid, asked = (np.quantile(some, [0.5, 0.95]) for some in taken.values())
    median, p95 = asked / hybrid
    print(f"ratio: median {median:.2f}, p95 {p95:.2f}")


def grown(settings: Settings, folder: Path, texts: Path, passages: int) -> Settings:
    """The settings of a folder with an index of what another one has, and of further texts."""
    larger = replace(settings, data_dir=folder)
    if not (folder / "index").exists():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(settings.data_dir / "archive.db", folder)
        model = SentenceTransformerEmbedder(settings.model)
        with Archive(settings.data_dir, read_only=True) as archive:
            own = np.stack([one.passage for one in archive.all_vectors(model.key)])
        fill(larger, model, texts, passages, like(own))
    return larger


def like(vectors: Vectors) -> Callable[[np.random.Generator, int], Vectors]:
    """Draws random vectors with the mean and the spread of some, shape (n, dimension)."""
    mean, spread = vectors.mean(axis=0), np.linalg.qr(vectors - vectors.mean(axis=0), "r") / np.sqrt(len(vectors))
    return lambda chance, many: mean + chance.standard_normal((many, len(spread))) @ spread


if __name__ == "__main__":
    main()
