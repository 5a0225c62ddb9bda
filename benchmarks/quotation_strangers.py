"""Count how many sentences of other documents the quote check calls similar wording, by their length.

python benchmarks/quotation_strangers.py --sentences FOLDER --data-dir DIR [--each 150] [--seed 5]

FOLDER has a file for each language, a sentence a line, its language the end of its name, such as the development set of
the United Nations Parallel Corpus. Hardly any of these sentences is in DIR, so that what is called similar is either a
formula that all such documents share, or a mistake: `--read` prints the sentences to be read.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

from checking import index_and_check

from indexer.analysis.exact_words import words
from indexer.languages import LANGUAGES
from indexer.quotes.answer import Verdict

LENGTHS = (8, 12, 20, 100)
"""Words below which a sentence is counted in a row."""
SHORTEST = 4


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--each", type=int, default=150, help="sentences of each language")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--read", action="store_true")
    options = parser.parse_args()
    _, check = index_and_check(options.data_dir)
    chance = random.Random(options.seed)  # noqa: S311 - repeatable, not secret
    asked: Counter[int] = Counter()
    similar: Counter[int] = Counter()
    for path in sorted(options.sentences.iterdir()):
        if path.suffix[1:] not in LANGUAGES:
            continue
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if len(words(line)) >= SHORTEST]
        for line in chance.sample(lines, min(options.each, len(lines))):
            row = next((most for most in LENGTHS if len(words(line)) < most), None)
            if row is None:
                continue
            found = check.check(line)
            asked[row] += 1
            if found.verdict is Verdict.PARAPHRASE:
                similar[row] += 1
                if options.read:
                    print(f"{line}\n    {' '.join(found.places[0].text.split())}")
    print("| words | sentences | called similar wording |")
    print("|---|---|---|")
    for row in LENGTHS:
        print(f"| below {row} | {asked[row]} | {similar[row]} |")


if __name__ == "__main__":
    main()
