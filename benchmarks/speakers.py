"""Count how often the speaker of a quotation is read right from an article.

python benchmarks/speakers.py [--articles FILE.jsonl] [--manifest-names]

The articles are fictional, in six languages, and were written in batches, each read for the first time with the
rules that the batches before it had led to. Prints right, unrecognised and wrong speakers of each batch, those with a
name that nobody known bears, and every case that is not right. From benchmarks/speakers_unseen.jsonl, nothing was
learned. benchmarks/speakers_clauses.jsonl has sentences with two who may have said it, each also with them swapped; the
rules were chosen on its first half. benchmarks/speakers_reporters.jsonl has articles after the syntax of real reports,
in two halves: rules were chosen on the one, and of the other only the counts were read.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.quotes.reading import in_text
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "tests" / "unit" / "quotes" / "articles.jsonl"
VOCABULARY = ARTICLES.parent / "vocabulary"
SUBMITTERS = ROOT / "pipelines" / "sample" / "manifest.csv"


def main() -> None:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, default=ARTICLES)
    parser.add_argument("--manifest-names", action="store_true", help="know States only as their documents name them")
    arguments = parser.parse_args()
    speakers = sample_speakers(None if arguments.manifest_names else VOCABULARY)
    counts: Counter[tuple[str, str]] = Counter()
    for line in arguments.articles.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        found = in_text(article["text"], speakers)
        if len(found) != len(article["speakers"]):
            print(f"{article['id']}: {len(article['speakers'])} quotations, found {len(found)}")
        for one, wanted in zip(found, article["speakers"], strict=False):
            wrong = "wrong" if speakers.known(one.speaker) else "unknown name" if one.speaker else "unrecognised"
            result = "right" if one.speaker == wanted else wrong
            counts[article["batch"], result] += 1
            if result != "right":
                print(f"{article['id']} {result}: {one.text[:50]!r} by {wanted!r}, read {one.speaker!r}")
    for batch in sorted({one for one, _ in counts}):
        print(batch, {result: counts[batch, result] for result in ("right", "unrecognised", "unknown name", "wrong")})


class Without(Speakers):
    """Speakers of whom one is not known."""

    def __init__(self, speakers: Speakers, forgotten: str) -> None:
        self.__dict__.update(speakers.__dict__)
        for cached in ("names", "first_words", "parts", "stems"):
            self.__dict__.pop(cached, None)
        self._forgotten = forgotten

    def known(self, name: str) -> str | None:
        """See Speakers."""
        found = super().known(name)
        return None if found == self._forgotten else found

    @cached_property
    def names(self) -> Mapping[str, str]:
        """See Speakers."""
        return self._kept(super().names)

    @cached_property
    def parts(self) -> Mapping[str, str]:
        """See Speakers."""
        return self._kept(super().parts)

    @cached_property
    def stems(self) -> Mapping[str, str]:
        """See Speakers."""
        return self._kept(super().stems)

    def _kept(self, owned: Mapping[str, str]) -> dict[str, str]:
        return {name: owner for name, owner in owned.items() if owner != self._forgotten}


def sample_speakers(vocabulary: Path | None = VOCABULARY) -> Speakers:
    """The submitters of the sample corpus, States also by their names in other languages, as in a folder."""
    with SUBMITTERS.open(encoding="utf-8", newline="") as file:
        rows = [row["submitter"] for row in csv.DictReader(file)]
    return Speakers(load_vocabulary(vocabulary), dict.fromkeys(one.strip() for row in rows for one in row.split(";")))


if __name__ == "__main__":
    main()
