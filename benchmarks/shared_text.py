"""Measure shared text: pairs of NETmundial contributions, and what it costs to store it.

python benchmarks/shared_text.py --netmundial FOLDER --data-dir DIR
python benchmarks/shared_text.py --scale TAR

The first counts, straight from the texts of FOLDER (`manifest.csv`, `text/`), the pairs of contributions by different
organisations that share at least 30 runs of 12 words which at most 6 contributions have, and looks for each pair among
the families of the index in DIR, into which the same files were ingested. It prints how many pairs are found, which
share of these runs lies inside the families' spans, how many spans have other words than their family though they are
not marked as edited, and how many pairs have only base text. The second stores the passages of a tar file of texts, cut
into some hundred words each, and prints seconds and bytes.
"""

from __future__ import annotations

import argparse
import csv
import tarfile
import time
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from indexer.allies.families import families_of_document
from indexer.analysis import exacts
from indexer.engines import open_index
from indexer.settings import Settings
from indexer.shared_text.store import SharedTextCollector

RUN, RARE, RUNS = 12, 6, 30
WORDS = 100


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--netmundial", type=Path)
    parser.add_argument("--data-dir", type=Path)
    parser.add_argument("--scale", type=Path)
    options = parser.parse_args()
    if options.netmundial:
        print(netmundial(options.netmundial, options.data_dir))
    if options.scale:
        print(scale(options.scale))


def runs_of(text: str) -> set[tuple[str, ...]]:
    """Every run of RUN words."""
    words = [term.term for term in exacts(text)]
    return {tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1)}


def gold(folder: Path) -> dict[tuple[str, str], set[tuple[str, ...]]]:
    """The pairs of contributions by different organisations, by number, with the rare runs that they share."""
    having: dict[tuple[str, ...], set[str]] = defaultdict(set)
    organisation = {}
    with (folder / "manifest.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            row["number"] = row["number"].zfill(3)
            organisation[row["number"]] = row["organization"].strip().casefold()
            for run in runs_of((folder / row["file"]).read_text("utf-8", "replace")):
                having[run].add(row["number"])
    pairs: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    for run, numbers in having.items():
        if 1 < len(numbers) <= RARE:
            for pair in combinations(sorted(numbers), 2):
                pairs[pair].add(run)
    return {
        (one, other): runs
        for (one, other), runs in pairs.items()
        if len(runs) >= RUNS and organisation[one] != organisation[other]
    }


def netmundial(folder: Path, data_dir: Path) -> dict[str, float]:
    """How many of the pairs the index finds, and how exactly."""
    pairs = gold(folder)
    index = open_index(replace(Settings.from_env(), data_dir=data_dir))
    found: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    own: dict[tuple[str, str], bool] = defaultdict(bool)
    counts: Counter[str] = Counter()
    numbers = {number for pair in pairs for number in pair}
    started = time.perf_counter()
    for ident in index.document_ids():
        document = index.document(ident)
        number = Path(document.file).stem[:3]
        if "text/" not in document.file or number not in numbers:
            continue
        counts["documents"] += 1
        for family in families_of_document(index, ident).families:
            for member in family.members:
                other = Path(member.document.file).stem[:3]
                pair = (min(number, other), max(number, other))
                if pair not in pairs:
                    continue
                words = member.passage.text[member.span[0] : member.span[1]]
                found[pair] |= runs_of(words)
                own[pair] |= not family.base
                counts["spans"] += 1
                same = [term.term for term in exacts(words)] in _parts(family.text, words)
                counts["spans that are not exact"] += not member.edited and not same
    seconds = time.perf_counter() - started
    covered = [len(found[pair] & runs) / len(runs) for pair, runs in pairs.items()]
    return {
        "pairs": len(pairs),
        "found": sum(pair in found for pair in pairs),
        "found, not as base text alone": sum(own[pair] for pair in pairs),
        "least share of a pair's runs": round(min(covered), 3),
        "mean share of a pair's runs": round(sum(covered) / len(covered), 3),
        **counts,
        "seconds per document": round(seconds / counts["documents"], 3),
    }


def _parts(text: str, words: str) -> list[list[str]]:
    whole, length = [term.term for term in exacts(text)], len(exacts(words))
    return [whole[place : place + length] for place in range(len(whole) - length + 1)]


def scale(tar: Path) -> dict[str, float]:
    """The cost of storing the fingerprints of many passages."""
    collector = SharedTextCollector()
    ordinal = 0
    seconds = 0.0
    with tarfile.open(tar) as archive:
        for member in archive:
            stream = archive.extractfile(member)
            if stream is None:
                continue
            words = [term.term for term in exacts(stream.read().decode("utf-8", "replace"))]
            started = time.perf_counter()
            for place in range(0, len(words), WORDS):
                collector.add(ordinal, words[place : place + WORDS])
                ordinal += 1
            seconds += time.perf_counter() - started
    started = time.perf_counter()
    hashes, ordinals = collector.arrays()
    seconds += time.perf_counter() - started
    return {
        "passages": ordinal, "seconds": round(seconds, 1), "bytes stored": hashes.nbytes + ordinals.nbytes,
        "occurrences": len(hashes),
    }  # fmt: skip


if __name__ == "__main__":
    main()
