"""Measure whether a position finds who says it when it is asked in another language: translations as a judge.

python benchmarks/allies_translated.py --data FOLDER [--queries N]

FOLDER holds the parallel lines that `cross_lingual.py` reads. Every fourth line in English is a document of its own. N
of them that demand or judge something, of 7 to 32 words, are asked in six languages. Prints for each language how many
find their own line in English, and under which heading; how many other lines are shown as allies; and of these how many
are so, too, when asked in English. Nobody labelled anything: the own line is right, and another one hardly ever.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, cast

from cross_lingual import LANGUAGES, Lines, built, read

from indexer.allies.judging import is_short
from indexer.allies.search import Allies
from indexer.allies.stance import parse
from indexer.domain import Filters
from indexer.embedding import SentenceTransformerEmbedder
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from cross_lingual import Remembered

EVERY = 4
"""One line of so many is in the index."""
FEWEST, MOST = 7, 32
"""Words of a line that is asked about."""
SECONDS = 60.0
"""Processor time that one text may take, so that a busy machine leaves nothing out."""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--queries", type=int, default=40)
    options = parser.parse_args()
    lines, settings = read(options.data), Settings.from_env()
    some = range(0, len(lines["en"]), EVERY)
    positions = [line for line in some if _is_position(lines, line)]
    asked = positions[:: max(1, len(positions) // options.queries)][: options.queries]
    embedder = cast("Remembered", SentenceTransformerEmbedder(settings.model))
    with built(settings, embedder, lines, frozenset((line, "en") for line in some)) as index:
        allies = Allies(index, load_vocabulary(), work=SECONDS)
        in_english: dict[int, set[str]] = {}
        for code in LANGUAGES:
            headings: Counter[str] = Counter()
            others = also = 0
            for line in asked:
                answer = allies.of_text(lines[code][line], Filters())
                shown = {
                    found.document.file: str(found.stance)
                    for ally in answer.allies
                    if ally.stance.agrees
                    for found in ally.passages
                }
                own = shown.pop(f"{line}:en", "")
                headings.update([own] if own else [])
                known = in_english.setdefault(line, set(shown))
                others, also = others + len(shown), also + len(known & shown.keys())
            found = headings.total()
            print(f"{code}: {found} of {len(asked)} found {dict(headings)}, other lines {others}, in English {also}")


def _is_position(lines: Lines, line: int) -> bool:
    """Whether a line demands or judges something and is short in every language."""
    text = lines["en"][line]
    demands = any(said.demands or said.side for said in parse(text, "en"))
    return demands and FEWEST <= len(text.split()) <= MOST and all(is_short(lines[code][line]) for code in LANGUAGES)


if __name__ == "__main__":
    main()
