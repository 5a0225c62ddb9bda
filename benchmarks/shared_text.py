"""Shared text: pairs of contributions by different organisations with the same wording, found by counting words."""

from __future__ import annotations

import csv
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.corpora import data, index
from benchmarks.scoreboard import Case
from indexer.allies.families import families_of_document
from indexer.analysis import exacts

if TYPE_CHECKING:
    from collections.abc import Iterator

    Run = tuple[str, ...]

RUN, RARE, RUNS = 12, 6, 30
"""Words of a run, contributions that have it at most, and runs that a pair shares at least."""


def cases() -> Iterator[Case]:
    """Every pair: the share of its runs that lies inside what is found."""
    pairs, found = _pairs(), defaultdict[tuple[str, str], set["Run"]](set)
    numbers, made = {number for pair in pairs for number in pair}, index("field")
    for ident in made.document_ids():
        document = made.document(ident)
        number = Path(document.file).stem[:3]
        if not document.file.endswith(".txt") or number not in numbers:
            continue
        for family in families_of_document(made, ident).families:
            for member in family.members:
                other = Path(member.document.file).stem[:3]
                pair = min(number, other), max(number, other)
                if pair in pairs:
                    found[pair] |= _runs(member.passage.text[member.span[0] : member.span[1]])
    for pair, runs in pairs.items():
        share = len(found[pair] & runs) / len(runs)
        yield Case("shared text", "contributions", " ".join(pair), round(share, 3), "" if share else "not found")


def _runs(text: str) -> set[Run]:
    words = [term.term for term in exacts(text)]
    return {tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1)}


def _pairs() -> dict[tuple[str, str], set[Run]]:
    """The pairs of contributions by different organisations, by number, with the rare runs that they share."""
    having, organisation = defaultdict[tuple[str, ...], set[str]](set), {}
    with (data("netmundial") / "manifest.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            number = row["number"].zfill(3)
            organisation[number] = row["organization"].strip().casefold()
            for run in _runs((data("netmundial") / row["file"]).read_text("utf-8", "replace")):
                having[run].add(number)
    pairs = defaultdict[tuple[str, str], set["Run"]](set)
    for run, numbers in having.items():
        if 1 < len(numbers) <= RARE:
            for pair in combinations(sorted(numbers), 2):
                pairs[pair].add(run)
    return {
        (one, other): runs
        for (one, other), runs in pairs.items()
        if len(runs) >= RUNS and organisation[one] != organisation[other]
    }
