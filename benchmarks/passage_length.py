"""How long passages should be: judged collections, cut into shorter and longer ones.

    python benchmarks/passage_length.py FOLDER [FOLDER ...] [--words N [N ...]] [--runs FOLDER]

Each FOLDER is taken as `onrecord evaluate` takes it, once for each length: N words at most, and a passage that has
3/8 of them takes in no further paragraph, as it is now with 160 and 60. Printed are nDCG@10 and recall@100 of each
mode. `--runs` keeps the runs, for `onrecord evaluate --compare`.
"""

from __future__ import annotations

import argparse
from functools import partial
from importlib import import_module
from pathlib import Path

from bars import no_bar

from indexer.settings import Settings
from pipelines.evaluation import evaluate
from pipelines.evaluation.runs import write_run

cut = import_module("pipelines.split.passages")  # the package has a function of this name
ENOUGH = cut.ENOUGH_WORDS / cut.MAX_WORDS


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--words", type=int, nargs="+", default=[80, cut.MAX_WORDS, 300])
    parser.add_argument("--runs", type=Path)
    arguments = parser.parse_args()
    for folder in arguments.folders:
        for words in arguments.words:
            cut.MAX_WORDS, cut.ENOUGH_WORDS = words, round(ENOUGH * words)
            evaluate.split = partial(cut.passages, max_words=words)  # type: ignore[attr-defined]
            ran, figures = evaluate.run(Settings.from_env(), folder, no_bar)
            told = ", ".join(
                f"{mode} {found['ndcg@10']:.3f} and {found['recall@100']:.3f}" for mode, found in figures.items()
            )
            print(f"{folder.name}, {words} words at most: nDCG@10 and recall@100: {told}", flush=True)
            if arguments.runs:
                write_run(arguments.runs / f"{folder.name}-{words}.json", ran)


if __name__ == "__main__":
    main()
