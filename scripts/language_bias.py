"""Measure the default model's similarity bias per language, and write it where search reads it.

    python scripts/language_bias.py --data FOLDER

FOLDER holds `UNv1.0.devset.en` and so on, translations of each other line by line (United Nations Parallel Corpus).
Uses every second line. Run it again when the model changes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from indexer.analysis.languages import SEARCH_LANGUAGES
from indexer.embedding import E5, PREFIX, SentenceTransformerEmbedder
from indexer.ranking.language_bias import estimate_language_bias, file_name


def main() -> None:
    """Measure, write, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data
    model = SentenceTransformerEmbedder(PREFIX + E5)
    vectors = {}
    for language in sorted(SEARCH_LANGUAGES):
        lines = (folder / f"UNv1.0.devset.{language}").read_text(encoding="utf-8").split("\n")[:-1]
        vectors[language] = model.embed_passages([line.strip() or "-" for line in lines[1::2]])
    bias = estimate_language_bias(vectors)
    target = Path(__file__).parents[1] / "indexer" / "ranking" / file_name(E5)
    np.savez(target, languages=np.array(bias.languages), means=bias.means, spreads=bias.spreads)
    print({language: round(float(spread), 5) for language, spread in zip(bias.languages, bias.spreads, strict=True)})


if __name__ == "__main__":
    main()
