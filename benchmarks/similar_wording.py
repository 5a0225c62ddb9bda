"""Compare rules of similar wording, with the nearest sentence looked for among all sentences of an index.

python benchmarks/similar_wording.py --cases CASES.jsonl --data-dir DIR --files text/ INF_5

CASES are those of `quotation_cases.py`. Embeds the sentences of documents whose file names contain one of FILES: some
ten minutes on two cores. For each weight of the background, prints the threshold that is best on the choosing half, and
how many paraphrases and inventions it judges right on each half.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np

from indexer.embedding import E5, PREFIX, SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.quotes.check import Quotation
from indexer.quotes.paraphrase import ACROSS, NEXT
from indexer.quotes.similar import sentences
from indexer.settings import Settings

WEIGHTS = (0.0, 0.3, 0.5, 0.8, 1.0)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, required=True)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--files", nargs="+", default=[""])
    options = parser.parse_args()
    cases = [json.loads(line) for line in options.cases.read_text(encoding="utf-8").splitlines()]
    cases = [one for one in cases if one["verdict"] in {"paraphrase", "not_found"}]
    settings = replace(Settings.from_env(), data_dir=options.data_dir)
    index = open_index(settings, cache(SentenceTransformerEmbedder)(settings.model))
    texts = {
        passage.text[start:end].strip(): passage.language
        for document in index.document_ids()
        if any(name in index.document(document).file for name in options.files)
        for passage in index.passages(document)
        for start, end in sentences(passage.text)
    }
    model = SentenceTransformerEmbedder(PREFIX + E5)
    asked = model.embed_passages([Quotation.read(one["quote"]).text for one in cases])
    cosines = asked @ model.embed_passages(list(texts)).T
    languages = np.array(list(texts.values()))
    best = []
    for one, row in zip(cases, cosines, strict=True):
        adjusted = row + np.where(languages == one["lang"], 0, ACROSS)
        best.append(np.sort(adjusted)[::-1][: NEXT + 1])
    print(f"{len(texts):,} sentences")
    for weight in WEIGHTS:
        scores = [float(top[0] - weight * top[1:].mean()) for top in best]
        _report(weight, [(score, one["verdict"] == "paraphrase", one["half"]) for score, one in zip(scores, cases)])  # noqa: B905


def _report(weight: float, judged: list[tuple[float, bool, str]]) -> None:
    """Print the best threshold on the choosing half, and its results."""
    ordered = sorted(score for score, _, half in judged if half == "choosing")

    def right(threshold: float, half: str) -> list[bool]:
        return [(score >= threshold) == real for score, real, where in judged if where == half]

    thresholds = [(one + two) / 2 for one, two in pairwise(ordered)]
    threshold = max(thresholds, key=lambda value: sum(right(value, "choosing")))
    missed = sum(real and score < threshold for score, real, _ in judged)
    called = sum(not real and score >= threshold for score, real, _ in judged)
    results = ", ".join(
        f"{half} {sum(right(threshold, half))} of {len(right(threshold, half))}" for half in ("choosing", "reporting")
    )
    print(f"weight {weight}: threshold {threshold:.4f}, {results}; missed {missed}, called similar {called}")


if __name__ == "__main__":
    main()
