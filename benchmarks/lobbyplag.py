"""Measure whether changes are recognised as copied on LobbyPlag's judged pairs.

python benchmarks/lobbyplag.py FOLDER

FOLDER holds `proposals.jsonl`, `amendments.jsonl` (`_id`, `old`, `new`) and `pairs.tsv` (`proposal`, `amendment`,
`copied`). Proposals are divided in halves by their ids. For the choosing and the reporting half it prints the AUC of
the judged pairs, the share of copied amendments among the best ten and best twenty of all amendments, and how often the
best of a proposal that was copied is a copy. `identical` counts the pairs judged not copied although both change the
same words in the same way, which no comparison of texts can tell apart.
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
    for half in ("choosing", "reporting"):
        chosen = {one for one in asked if half_of(one) == half}
        print(half, measure({pair: label for pair, label in pairs.items() if pair[0] in chosen}, ranked))
    identical = sum(
        not copied and _changed(proposals[one]) == _changed(amendments[other]) for (one, other), copied in pairs.items()
    )
    print({"identical": identical, "of": sum(not copied for copied in pairs.values()), "seconds": round(seconds, 1)})


def read(path: Path) -> dict[str, Edit]:
    """The changes of a file by their ids."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["_id"]: Edit(row["_id"], row["new"], row["old"]) for row in rows}


def half_of(ident: str) -> str:
    """The half to which a proposal belongs."""
    return ("choosing", "reporting")[hashlib.sha256(ident.encode()).digest()[0] % 2]


def measure(pairs: dict[tuple[str, str], bool], ranked: dict[str, dict[str, float]]) -> dict[str, float]:
    """The figures of some pairs."""
    score = {pair: ranked[pair[0]].get(pair[1], 0.0) for pair in pairs}
    copied = [score[pair] for pair, label in pairs.items() if label]
    other = [score[pair] for pair, label in pairs.items() if not label]
    wins = sum((one > two) + (one == two) / 2 for one in copied for two in other)
    places = {
        (proposal, amendment): place
        for proposal in {one for one, _ in pairs}
        for place, amendment in enumerate(ranked[proposal], 1)
    }
    best = {one for (one, _), label in pairs.items() if label}
    first = [pairs.get((one, next(iter(ranked[one]), ""))) for one in sorted(best)]
    found = [places.get(pair, len(places)) for pair, label in pairs.items() if label]
    return {
        "pairs": len(pairs),
        "copied": len(copied),
        "AUC": round(wins / len(copied) / len(other), 3),
        "recall@10": round(sum(place <= 10 for place in found) / len(found), 3),  # noqa: PLR2004
        "recall@20": round(sum(place <= 20 for place in found) / len(found), 3),  # noqa: PLR2004
        "hit@1": round(sum(one is True for one in first) / len(first), 3),
        "best one not judged": sum(one is None for one in first),
    }


if __name__ == "__main__":
    main()
