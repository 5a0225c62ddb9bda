"""Measure allies and opponents on judged pairs of passages.

python benchmarks/allies.py FOLDER --data-dir DIR

FOLDER holds `seeds.jsonl` (`_id`, `text`, `file`, `page`) and `labels.jsonl` (`s`, `key`, `label`: same, partly,
opposed, topic, unrelated), over the documents of the index in DIR; a passage's key is file#page#first 60 letters or
digits. A seed without `file` is a pasted text (benchmarks/positions). Seeds are divided in halves by their ids, unless
they have a `half`. Prints for each half how the pairs of each label are shown, the AUC of the score for allies (same,
partly) against all others, where pairs that are not shown have none, how many opponents are shown under same_words or
same_position, how many of the pairs under `otherwise` are opponents, and, of pasted texts, how many passages are shown
as allies or opponents that have no label.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

from indexer.allies.answer import Stance
from indexer.allies.search import Allies
from indexer.domain import Filters, SearchRequest
from indexer.engines import open_index
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

ALLIED = {str(one) for one in Stance if one.agrees}
LABELS = ("same", "partly", "opposed", "topic", "unrelated")
KEY_LETTERS = 60


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data-dir", type=Path, required=True)
    options = parser.parse_args()
    index = open_index(replace(Settings.from_env(), data_dir=options.data_dir))
    allies = Allies(index, load_vocabulary())
    keys: dict[str, str] = {}
    for hit in index.every_match(SearchRequest()):
        for found in hit.passages:
            keys.setdefault(key(hit.document.file, found.passage.page, found.passage.text), found.passage.id)
    pairs = defaultdict(list)
    for row in rows(options.folder / "labels.jsonl"):
        pairs[row["s"]].append((row["key"], row["label"]))
    shown = defaultdict[str, list[tuple[str, str, float]]](list)
    unlabelled: Counter[str] = Counter()
    seconds = []
    for seed in rows(options.folder / "seeds.jsonl"):
        ident = keys.get(key(seed["file"], seed["page"], seed["text"])) if "file" in seed else ""
        if ident is None:
            continue
        started = time.perf_counter()
        answer = allies.of_passage(ident, Filters()) if ident else allies.of_text(seed["text"], Filters())
        seconds.append(time.perf_counter() - started)
        found: dict[str, tuple[str, float]] = {
            one.passage.id: (one.stance, one.score) for ally in answer.allies for one in ally.passages
        }
        half = seed.get("half") or ("choosing", "reporting")[hashlib.sha256(seed["_id"].encode()).digest()[0] % 2]
        known = {keys.get(other, ""): label for other, label in pairs[seed["_id"]]}
        for other, label in known.items():
            stance, score = found.get(other, ("not shown", 0.0))
            shown[half].append((label, str(stance), score))
        if not ident:
            telling = {one for one, (stance, _) in found.items() if stance is not Stance.SAME_SUBJECT}
            unlabelled[half] += len(telling - known.keys())
    for name, some in (*sorted(shown.items()), ("all", [one for half in shown.values() for one in half])):
        report(name, some)
    print({"seeds": len(seconds), "median seconds": round(sorted(seconds)[len(seconds) // 2], 2)})
    print({"shown without a label": dict(unlabelled)})


def rows(path: Path) -> list[dict[str, str]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def key(file: str, page: object, text: str) -> str:
    """The key of a passage."""
    return f"{file.rsplit('/', 1)[-1]}#{page}#{''.join(char for char in text if char.isalnum())[:KEY_LETTERS]}"


def report(name: str, shown: list[tuple[str, str, float]]) -> None:
    """Print the figures of some pairs."""
    for label in LABELS:
        print(name, label, dict(Counter(stance for one, stance, _ in shown if one == label).most_common()))
    allied = [score for label, _, score in shown if label in {"same", "partly"}]
    others = [score for label, _, score in shown if label not in {"same", "partly"}]
    told = [label for label, stance, _ in shown if stance in ALLIED]
    wins = sum((one > two) + (one == two) / 2 for one in allied for two in others)
    opposed = [stance for label, stance, _ in shown if label == "opposed"]
    otherwise = [label for label, stance, _ in shown if stance == Stance.OTHERWISE]
    wrong = sum(stance in {Stance.SAME_WORDS, Stance.SAME_POSITION} for stance in opposed)
    print(name, {
        "pairs": len(shown),
        "AUC": round(wins / max(1, len(allied) * len(others)), 3),
        "allies among those shown as such": f"{sum(one in {'same', 'partly'} for one in told)} of {len(told)}",
        "opponents shown as allies": f"{wrong} of {len(opposed)}",
        "opponents shown as partly": sum(stance == Stance.PARTLY for stance in opposed),
        "otherwise": f"{otherwise.count('opposed')} right of {len(otherwise)}",
    })  # fmt: skip


if __name__ == "__main__":
    main()
