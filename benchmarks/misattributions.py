"""Count how often a quotation is rightly said to be another's, and how often wrongly.

python benchmarks/misattributions.py --field DIR --debate DIR [--half reporting] [--generated 240] [--curve]

DIR are data folders: un-letters, oewg-ict-2025 and netmundial together (`field`), and General Debate speeches
(`debate`), ingested with their submitters. Sentences of one speaker are said to be another's, word for word, altered
and shortened; their number is `--generated` for each folder. Those of `misattributions.jsonl` are written by hand:
inventions that share words with what somebody else said (`said_by_another` is false: the wrong accusation is the worst
error), and words of others as the press shortens them. What is chosen is chosen on the half `choosing`; figures are
reported on `reporting`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from indexer.analysis.exact_words import words
from indexer.domain import Filters
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.passages import sentence_spans
from indexer.ports import Index
from indexer.quotes import check as checking
from indexer.quotes.answer import Verdict
from indexer.quotes.check import QuoteCheck
from indexer.quotes.paraphrase import ParaphraseModel
from indexer.quotes.speakers import Speakers
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

WRITTEN = Path(__file__).with_suffix(".jsonl")
LEAST, MOST = 12, 40
"""Words of a sentence that is said to be another's."""
KINDS = ("verbatim", "one word", "three words", "ellipsis", "clause left out", "eight words")
VALUES = (0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9)


@dataclass(frozen=True)
class Case:
    """A quotation said to be by `speaker`; `author` is who said the words, or something like them."""

    id: str
    kind: str
    quote: str
    speaker: str
    author: str
    said_by_another: bool

    @property
    def half(self) -> str:
        """The half that it belongs to."""
        return "choosing" if hashlib.sha256(self.id.encode()).digest()[0] % 2 else "reporting"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--field", type=Path)
    parser.add_argument("--debate", type=Path)
    parser.add_argument("--half", choices=["choosing", "reporting"])
    parser.add_argument("--generated", type=int, default=240)
    parser.add_argument("--curve", action="store_true", help="count at other thresholds, too")
    options = parser.parse_args()
    model = cache(SentenceTransformerEmbedder)
    for corpus in ("field", "debate"):
        folder = getattr(options, corpus)
        if folder is None:
            continue
        settings = replace(Settings.from_env(), data_dir=folder)
        index = open_index(settings, model(settings.model))
        index.warm()
        cases = [*_generated(index, options.generated), *_written(corpus)]
        cases = [one for one in cases if options.half in {None, one.half}]
        check = QuoteCheck(index, ParaphraseModel(model, settings.model))
        speakers = Speakers.of(index, load_vocabulary())
        print(f"{corpus}: {len(cases)} quotations", options.half or "")
        kept = checking.LEAST_ALIKE_OF_OTHERS
        for value in VALUES if options.curve else (kept,):
            checking.LEAST_ALIKE_OF_OTHERS = value
            print(f"LEAST_ALIKE_OF_OTHERS {value:g}")
            _count(check, speakers, cases, tell=value == kept)
        checking.LEAST_ALIKE_OF_OTHERS = kept


def _count(check: QuoteCheck, speakers: Speakers, cases: list[Case], *, tell: bool) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for case in cases:
        speaker = speakers.known(case.speaker)
        author = speakers.known(case.author)
        if speaker is None or author is None:
            sys.exit(f"{case.id}: {case.speaker} or {case.author} has no document in the folder.")
        chosen = Filters(submitter=(speaker,))
        found = check.check(case.quote, chosen, speakers.bodies(chosen))
        accused = found.verdict is Verdict.MISATTRIBUTED
        right = accused == case.said_by_another and (not accused or author in found.said_by)
        counts[case.kind, "right" if right else "accused wrongly" if accused else "not told"] += 1
        if tell and not right:
            near = (*found.places, *found.nearest)[:1]
            told = [(f"{one.similarity:.2f}", one.document.description.submitters[:1], one.text[:150]) for one in near]
            print(f"  {case.id} {case.kind}, {case.author} as {speaker}: {found.verdict} {case.quote[:150]!r} {told}")
    for kind in dict.fromkeys(case.kind for case in cases):
        print(f"  {kind:16}", {name: counts[kind, name] for name in ("right", "not told", "accused wrongly")})


def _written(corpus: str) -> Iterator[Case]:
    for line in WRITTEN.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["corpus"] == corpus:
            kind = "by the press" if row["said_by_another"] else "invented"
            yield Case(row["id"], kind, row["quote"], row["speaker"], row["near"], row["said_by_another"])


def _generated(index: Index, count: int) -> Iterator[Case]:
    """Sentences that only one submitter has, each said to be another's."""
    choice = random.Random(41)  # noqa: S311 - the same cases each time
    texts: dict[str, list[str]] = {}
    for one in sorted(index.document_ids()):
        submitters = index.document(one).description.submitters
        for passage in index.passages(one) if len(submitters) == 1 else ():
            texts.setdefault(submitters[0], []).append(passage.text)
    whole = {name: _letters("\n".join(some)) for name, some in texts.items()}
    found = [
        (name, text[start:end].strip())
        for name, some in texts.items()
        for text in some
        for start, end in sentence_spans(text)
        if LEAST <= len(words(text[start:end])) <= MOST
    ]
    number = 0
    for author, sentence in choice.sample(found, len(found)):
        if number == count:
            break
        if any(_letters(sentence)[10:60] in text for name, text in whole.items() if name != author):
            continue
        kind = KINDS[number % len(KINDS)]
        quote = _made(kind, sentence, choice)
        if quote is not None:
            speaker = choice.choice([name for name in whole if name != author])
            yield Case(f"g{number:03}", kind, quote, speaker, author, said_by_another=True)
            number += 1


def _letters(text: str) -> str:
    return " ".join(word.key for word in words(text))


def _made(kind: str, sentence: str, choice: random.Random) -> str | None:
    """The sentence as it is quoted; None if it has no clause to leave out."""
    parts = sentence.split()
    if kind == "verbatim" or len(parts) < LEAST:  # Chinese has no spaces
        return sentence if kind == "verbatim" else None
    if kind == "eight words":
        start = choice.randrange(len(parts) - 7)
        return " ".join(parts[start : start + 8])
    if kind == "ellipsis":
        start = choice.randrange(4, len(parts) - 6)
        return " ".join([*parts[:start], "[...]", *parts[start + 3 :]])
    if kind == "clause left out":
        clauses = sentence.split(", ")
        inner = [place for place in range(1, len(clauses) - 1) if len(clauses[place].split()) <= len(parts) / 4]
        left = choice.choice(inner) if inner else 0
        return ", ".join(clauses[:left] + clauses[left + 1 :]) if inner else None
    changed = list(parts)
    for place in choice.sample(range(1, len(parts) - 1), 1 if kind == "one word" else 3):
        changed[place] = choice.choice([word for word in parts if word != parts[place]])
    return " ".join(changed)


if __name__ == "__main__":
    main()
