"""Measure whether changes are recognised as copied on LobbyPlag's judged pairs.

python benchmarks/lobbyplag.py FOLDER

FOLDER holds `proposals.jsonl`, `amendments.jsonl` (`_id`, `old`, `new`) and `pairs.tsv` (`proposal`, `amendment`,
`copied`). Proposals are divided in halves by their ids. For the choosing and the reporting half it prints the AUC of
the judged pairs, the share of copied amendments among the best ten and best twenty of all amendments, and how often the
best of a proposal that was copied is a copy, of all amendments and of the judged ones. `identical` counts the pairs
judged not copied although both change the same words in the same way, which no comparison of texts can tell apart from
copies. So `most` is the AUC of a perfect judge who takes all that change the same for copies.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import time
from collections import defaultdict
from pathlib import Path

from indexer.shared_text.changes import Edit, _changed, best_matches


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    proposals, amendments = read(folder / "proposals.jsonl"), read(folder / "amendments.jsonl")
    with (folder / "pairs.tsv").open(encoding="utf-8") as rows:
        pairs = {
            (row["proposal"], row["amendment"]): row["copied"] == "1" for row in csv.DictReader(rows, delimiter="\t")
        }
    asked = sorted({proposal for proposal, _ in pairs})
    started = time.perf_counter()
    ranked: dict[str, dict[str, float]] = defaultdict(dict)
    for match in best_matches([proposals[one] for one in asked], list(amendments.values()), len(amendments)):
        ranked[match.left][match.right] = match.score
    seconds = time.perf_counter() - started
    alike = {pair for pair in pairs if _changed(proposals[pair[0]]) == _changed(amendments[pair[1]])}
    for half in ("choosing", "reporting"):
        chosen = {one for one in asked if half_of(one) == half}
        some = {pair: label for pair, label in pairs.items() if pair[0] in chosen}
        perfect = {pair: 1.0 if pair in alike else label / 2 for pair, label in some.items()}
        print(half, measure(some, ranked) | {"most": round(auc(some, perfect), 3)})
    identical = sum(not pairs[pair] for pair in alike)
    print({"identical": identical, "of": sum(not copied for copied in pairs.values()), "seconds": round(seconds, 1)})


def read(path: Path) -> dict[str, Edit]:
    """The changes of a file by their ids."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["_id"]: Edit(row["_id"], row["new"], row["old"]) for row in rows}


def half_of(ident: str) -> str:
    """The half to which a proposal belongs."""
    return ("choosing", "reporting")[hashlib.sha256(ident.encode()).digest()[0] % 2]


def auc(pairs: dict[tuple[str, str], bool], score: dict[tuple[str, str], float]) -> float:
    """How often a copied pair has a higher score than one that is not."""
    copied = [score[pair] for pair, label in pairs.items() if label]
    other = [score[pair] for pair, label in pairs.items() if not label]
    return sum((one > two) + (one == two) / 2 for one in copied for two in other) / len(copied) / len(other)


def measure(pairs: dict[tuple[str, str], bool], ranked: dict[str, dict[str, float]]) -> dict[str, float]:
    """The figures of some pairs."""
    score = {pair: ranked[pair[0]].get(pair[1], 0.0) for pair in pairs}
    places = {
        (proposal, amendment): place
        for proposal in {one for one, _ in pairs}
        for place, amendment in enumerate(ranked[proposal], 1)
    }
    best = {one for (one, _), label in pairs.items() if label}
    first = [pairs.get((one, next(iter(ranked[one]), ""))) for one in sorted(best)]
    judged = ([label for other in ranked[one] if (label := pairs.get((one, other))) is not None] for one in best)
    known = [labels[0] if labels else False for labels in judged]
    found = [places.get(pair, len(places)) for pair, label in pairs.items() if label]
    return {
        "pairs": len(pairs),
        "copied": len(found),
        "AUC": round(auc(pairs, score), 3),
        "recall@10": round(sum(place <= 10 for place in found) / len(found), 3),  # noqa: PLR2004
        "recall@20": round(sum(place <= 20 for place in found) / len(found), 3),  # noqa: PLR2004
        "hit@1": round(sum(one is True for one in first) / len(first), 3),
        "best one not judged": sum(one is None for one in first),
        "hit@1 of the judged": round(sum(known) / len(known), 3),
    }


if __name__ == "__main__":
    main()
