"""Allies and opponents on judged pairs of passages, and changes that were copied."""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from benchmarks.corpora import CASES, data, index, rows
from benchmarks.scoreboard import Case, right_if
from indexer.allies.answer import Stance
from indexer.allies.search import Allies
from indexer.domain import Filters, SearchRequest
from indexer.shared_text.changes import Edit, best_matches
from indexer.vocabulary import load_vocabulary
from pipelines.evaluation.field import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ALLIED, AGREEING = {"same", "partly"}, {stance for stance in Stance if stance.agrees}
SURE = {Stance.SAME_WORDS, Stance.SAME_POSITION}
DEBATES = ("debates-64", "debates-77")


def cases() -> Iterator[Case]:
    """Every judged pair; for each text also how often an ally is listed above another passage."""
    yield from _pairs("passages, field", data("allies"), "field")
    for folder in sorted((CASES / "allies" / "positions").iterdir()):
        corpus = folder.name if folder.name in DEBATES else "field"
        yield from _pairs(f"texts, {folder.name}", folder, corpus)
    yield from _copied()


@cache
def _ids(corpus: str) -> dict[str, str]:
    """The ids of the passages of a corpus by their keys."""
    found: dict[str, str] = {}
    for hit in index(corpus).every_match(SearchRequest()):
        for passage in hit.passages:
            found.setdefault(key_of(hit.document.file, passage.passage), passage.passage.id)
    return found


def _pairs(name: str, folder: Path, corpus: str) -> Iterator[Case]:
    allies, ids = Allies(index(corpus), load_vocabulary()), _ids(corpus)
    labels = defaultdict[str, dict[str, str]](dict)
    for row in rows(folder / "labels.jsonl"):
        labels[row["s"]][row["key"]] = row["label"]
    for seed in rows(folder / "seeds.jsonl"):
        if "file" in seed:
            letters = "".join(char for char in seed["text"] if char.isalnum())[:60]
            ident = ids.get(f"{seed['file'].rsplit('/', 1)[-1]}#{seed['page']}#{letters}")
            answer = allies.of_passage(ident, Filters()) if ident else None
        else:
            answer = allies.of_text(seed["text"], Filters())
        if answer is None:
            continue
        found = {
            passage.passage.id: (passage.stance, passage.score) for ally in answer.allies for passage in ally.passages
        }
        shown = [(label, *found.get(ids.get(key, ""), (None, 0.0)), key) for key, label in labels[seed["_id"]].items()]
        for label, stance, _, key in shown:
            yield Case("allies", name, f"{seed['_id']} {key}", *_judge(label, stance), seed.get("language", ""))
        own = [score for label, _, score, _ in shown if label in ALLIED]
        others = [score for label, _, score, _ in shown if label not in ALLIED]
        if own and others:
            wins = sum((one > two) + (one == two) / 2 for one in own for two in others)
            yield Case("allies", f"{name}, order", seed["_id"], wins / len(own) / len(others))


def _judge(label: str, stance: Stance | None) -> tuple[float, str]:
    """Whether the stance found agrees with the label of a statement, and what is wrong otherwise."""
    if label in ALLIED:
        return right_if(stance in AGREEING, "opponent" if stance is Stance.OTHERWISE else "ally not labelled")
    if label == "opposed":
        wrong = "OPPONENT AS ALLY" if stance in SURE else "opponent not labelled"
        return right_if(stance is Stance.OTHERWISE, wrong)
    return right_if(stance not in {*AGREEING, Stance.OTHERWISE}, "labelled without a position")


def _copied() -> Iterator[Case]:
    """How far up the copied amendments stand among all, for each proposal of a lobbyist."""
    folder = data("lobbyplag")
    proposals, amendments = (_edits(folder / f"{name}.jsonl") for name in ("proposals", "amendments"))
    with (folder / "pairs.tsv").open(encoding="utf-8") as file:
        pairs = list(csv.DictReader(file, delimiter="\t"))
    asked = sorted({row["proposal"] for row in pairs})
    ranked: dict[str, list[str]] = defaultdict(list)
    for match in best_matches([proposals[proposal] for proposal in asked], list(amendments.values()), len(amendments)):
        ranked[match.left].append(match.right)
    for row in pairs:
        if row["copied"] == "1":
            score, error = right_if(row["amendment"] in ranked[row["proposal"]][:10], "not among the first ten")
            yield Case("allies", "copied changes", f"{row['proposal']} {row['amendment']}", score, error)


def _edits(path: Path) -> dict[str, Edit]:
    return {row["_id"]: Edit(row["_id"], row["new"], row["old"]) for row in rows(path)}
