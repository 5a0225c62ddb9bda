"""Measure the kinds of passages on labels that a person gave by reading.

    python benchmarks/passage_kinds.py --data-dir FOLDER [--labels FILE] [--judged FOLDER] [--wrong]

FOLDER holds the archive of the corpus that the labels are of. `passage_kinds/labels.jsonl` has a line for each labelled
passage: its key (the name of its file, its page and the first 60 letters and digits of its text), its kind, sample
(`short`: fewer than 25 words; `all`; `other_languages`: not English) and its half (`choosing`: seen while rules were
chosen; `held_out`). Prints for both halves precision and recall of "not a statement" and of each kind, and how many
statements are called something else. `--judged` is a folder with `queries.jsonl` and `judgements.jsonl`: prints how
many passages of each grade are called something else than a statement, and lists those that answer a query. `--wrong`
lists what is told wrongly in the half for choosing.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from indexer.archive import Archive
from indexer.domain import Passage, PassageKind
from indexer.passages import in_context
from pipelines.evaluation.field import USEFUL, key_of, read_queries

LABELS = Path(__file__).parent / "passage_kinds" / "labels.jsonl"
HALVES = ("choosing", "held_out")


def told(data_dir: Path) -> dict[str, Passage]:
    """Every passage of an archive by its key; of several with one key the first."""
    found: dict[str, Passage] = {}
    with Archive(data_dir, read_only=True) as archive:
        for document in archive.documents():
            for passage in in_context(archive.passages(document.id)):
                found.setdefault(key_of(document.file, passage), passage)
    return found


def share(part: int, whole: int) -> str:
    """A share as both its numbers."""
    return f"{part}/{whole} = {part / whole:.3f}" if whole else "-"


def row(name: str, pairs: list[tuple[str, str]], kinds: set[str]) -> str:
    """Precision and recall of some kinds, of pairs of what is right and what was told."""
    right = sum(label in kinds and kind in kinds for label, kind in pairs)
    precision = share(right, sum(kind in kinds for _, kind in pairs))
    return f"| {name} | {precision} | {share(right, sum(label in kinds for label, _ in pairs))} |"


def table(half: str, labels: list[dict[str, str]], passages: dict[str, Passage]) -> None:
    """Print the figures of one half."""
    known = [one for one in labels if one["half"] == half and one["key"] in passages]
    pairs = [(one["kind"], passages[one["key"]].kind.value) for one in known]
    short = [pair for one, pair in zip(known, pairs, strict=True) if one["sample"] == "short"]
    junk = {kind.value for kind in PassageKind} - {PassageKind.STATEMENT.value}
    hidden = sum(label == "statement" and kind in junk for label, kind in pairs)
    print(f"\n{half}: {len(pairs)} passages\n\n| kind | precision | recall |\n|---|---|---|")
    print(row("not a statement", pairs, junk))
    print(row("not a statement, among the short", short, junk))
    for name in sorted(junk):
        print(row(name, pairs, {name}))
    print(f"\nstatements called something else: {share(hidden, sum(label == 'statement' for label, _ in pairs))}")


def list_wrong(labels: list[dict[str, str]], passages: dict[str, Passage]) -> None:
    """Print what is told wrongly in the half for choosing."""
    for one in labels:
        passage = passages.get(one["key"])
        if one["half"] == HALVES[0] and passage and passage.kind.value != one["kind"]:
            print(f"{one['kind']} told as {passage.kind.value}: {passage.text[:160]!r}")


def of_judged(folder: Path, passages: dict[str, Passage]) -> None:
    """Print how many judged passages of each grade are no statements, and which of them answer a query."""
    judged: Counter[int] = Counter()
    junk: Counter[int] = Counter()
    for query in read_queries(folder):
        for key, grade in query.grades.items():
            if key not in passages:
                continue
            judged[grade] += 1
            passage = passages[key]
            if passage.kind is not PassageKind.STATEMENT:
                junk[grade] += 1
                if grade >= USEFUL:
                    print(f"{query.text!r}, grade {grade}, {passage.kind.value}: {passage.text[:120]!r}")
    for grade in sorted(judged):
        print(f"grade {grade}: {share(junk[grade], judged[grade])} are no statements")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--labels", type=Path, default=LABELS)
    parser.add_argument("--judged", type=Path)
    parser.add_argument("--wrong", action="store_true")
    arguments = parser.parse_args()
    labels = [json.loads(line) for line in arguments.labels.read_text(encoding="utf-8").splitlines()]
    passages = told(arguments.data_dir)
    absent = sum(one["key"] not in passages for one in labels)
    print(f"{len(passages)} passages; {absent} of {len(labels)} labelled ones are not among them")
    for half in HALVES:
        table(half, labels, passages)
    if arguments.wrong:
        list_wrong(labels, passages)
    if arguments.judged:
        of_judged(arguments.judged, passages)


if __name__ == "__main__":
    main()
