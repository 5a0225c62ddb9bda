"""Learn the weights by which the likely speaker of a quotation is chosen where no rule tells whose it is.

python -m benchmarks.speaker_weights [--articles FILE.jsonl] [--batches BATCH ...] [--write]

Prints, for several least probabilities, how many speakers of each batch of fictional articles are right and wrong with
the weights that the other batches teach. With --write, writes indexer/quotes/attribution/speaker_weights.json: the
weights that all articles teach. What is learned are the weights of two conditional logits with a penalty on their
squares: who speaks, and, where that is somebody whom nobody knows, for whom; by the likelihood of the submitters alone.

Real articles are full of speakers who are not known. So each article is read again for each submitter that speaks in it
as if that one were not known, and what it says counts FORGOTTEN times, as said by nobody. The last lines count these
quotations: how often somebody else is named for one who is not known.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.speakers import ARTICLES, sample_speakers
from indexer.quotes.attribution.attribute import told_speakers
from indexer.quotes.attribution.bonds import Bond
from indexer.quotes.attribution.cast import is_stranger
from indexer.quotes.attribution.clues import NOBODY
from indexer.quotes.attribution.likeliest import WEIGHTS, chances_of, probabilities, resolved
from indexer.quotes.reading import quotations
from indexer.quotes.speakers import Speakers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.quotes.attribution.clues import Clues, Quoted

TARGET = Path(__file__).parents[1] / "indexer" / "quotes" / "attribution" / WEIGHTS
LEAST = (1.01, 0.8, 0.85, 0.9, 0.95, 0.97)
"""Least probabilities; with the first, nobody is likely, and only what the rules tell is shown, or doubted."""
UNKNOWN = "of one who is not known"
RESULTS = ("right", "unrecognised", "unknown name", "wrong")
FORGOTTEN = 0.5
ROUNDS = 2
"""After each, the quotations before others are given the speakers that the weights so far make likely."""


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
        return self._without_forgotten(super().names)

    @cached_property
    def parts(self) -> Mapping[str, str]:
        """See Speakers."""
        return self._without_forgotten(super().parts)

    @cached_property
    def stems(self) -> Mapping[str, str]:
        """See Speakers."""
        return self._without_forgotten(super().stems)

    def _without_forgotten(self, owned: Mapping[str, str]) -> dict[str, str]:
        return {name: owner for name, owner in owned.items() if owner != self._forgotten}


@dataclass(frozen=True, slots=True)
class Article:
    """An article, the speaker of each quotation in it, what the rules tell of each, who is known, and who of the
    speakers is `forgotten`.
    """

    batch: str
    speakers: Sequence[str]
    told: Sequence[tuple[str, Quoted]]
    known: Speakers
    forgotten: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A quotation: its speaker, for how much it counts, the clues for each one who may be that, and for whom each
    stranger may speak.
    """

    speaker: str
    share: float
    clues: Mapping[str, Clues]
    bonds: Mapping[str, Mapping[str, Clues]]


def main() -> None:
    """Print what the weights are worth, or write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, default=ARTICLES)
    parser.add_argument("--batches", nargs="+", help="those that are left out and read, one after the other")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    speakers = sample_speakers()
    articles = list(read(arguments.articles, speakers))
    twice = [*articles, *read_without(arguments.articles, speakers)]
    if arguments.write:
        weights = learned(twice)
        TARGET.write_text(json.dumps(weights, indent=0, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
        print(f"{len(weights)} weights, learned from {sum(len(article.speakers) for article in articles)} quotations")
        return
    counts: Counter[tuple[float, str, str]] = Counter()
    for batch in arguments.batches or dict.fromkeys(article.batch for article in articles):
        weights = learned([article for article in twice if article.batch != batch])
        for article in twice:
            if article.batch == batch:
                counts.update(results(article, weights))
    for least in LEAST:
        for batch in dict.fromkeys(batch_counted for _, batch_counted, _ in counts):
            print(least, batch, {result: counts[least, batch, result] for result in RESULTS})


def read(path: Path, speakers: Speakers) -> Iterator[Article]:
    """The articles of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        yield Article(article["batch"], article["speakers"], _quotations_of(article["text"], speakers), speakers)


def read_without(path: Path, speakers: Speakers) -> Iterator[Article]:
    """The articles of a file, each once for each submitter that speaks in it, as if that one were not known."""
    others: dict[str, Without] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        for speaker in dict.fromkeys(filter(speakers.known, article["speakers"])):
            known = others.setdefault(speaker, Without(speakers, speaker))
            yield Article(article["batch"], article["speakers"], _quotations_of(article["text"], known), known, speaker)


def _quotations_of(text: str, speakers: Speakers) -> list[tuple[str, Quoted]]:
    """The speaker that the rules read for each quotation of a text, and where the quotation stands."""
    return told_speakers(text, quotations(text), speakers)


def results(article: Article, weights: Mapping[str, float]) -> Iterator[tuple[float, str, str]]:
    """For each least probability and quotation whether its speaker is right, wrong or unrecognised; of an article with
    somebody forgotten, for that one's quotations.
    """
    speakers = article.known
    chances = list(chances_of(article.told, speakers, weights))
    for least in LEAST:
        for (name, _), found, speaker in zip(article.told, chances, article.speakers, strict=True):
            shown = resolved(name, found, least, speakers).name
            if not article.forgotten:
                wrong = "wrong" if speakers.known(shown) else "unknown name" if shown else "unrecognised"
                result = "right" if shown == speaker else wrong
                for batch in (article.batch, "all"):
                    yield least, batch, result
            elif speaker == article.forgotten:
                yield least, UNKNOWN, "wrong" if speakers.known(shown) else "right"


def learned(articles: Sequence[Article]) -> dict[str, float]:
    """The weight of each clue."""
    from benchmarks.speaker_fit import fitted  # noqa: PLC0415 - loads torch; tests import this module, and learn nothing

    weights = fitted(_examples(articles, None))
    for _ in range(ROUNDS):
        weights = fitted(_examples(articles, weights))
    return weights


def _examples(articles: Sequence[Article], weights: Mapping[str, float] | None) -> list[Example]:
    found = []
    for article in articles:
        last: dict[str, float] = {}
        for (name, quoted), speaker in zip(article.told, article.speakers, strict=True):
            clues = quoted.clues(last)
            bonds = {clue: Bond(quoted.cast, clue).clues() for clue in clues if is_stranger(clue)}
            said_by = NOBODY if speaker == article.forgotten else speaker
            found.append(Example(said_by, FORGOTTEN if article.forgotten else 1.0, clues, bonds))
            last = {name: 1.0} if article.known.known(name) else probabilities(clues, weights) if weights else {}
    return found


if __name__ == "__main__":
    main()
