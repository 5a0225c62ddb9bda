"""Judged cases, the figures made of them, and what changed between two runs."""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass
from statistics import fmean, stdev
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

NORMAL = 1.96
"""Standard deviations of a normal distribution within which 95 % lie."""
ALIKE = 0.005
"""How far two scores of a case may differ and count as the same."""


@dataclass(frozen=True, slots=True)
class Case:
    """A judged case: `score` is 1 if it is right and 0 if not, or a measure between them; `error` is what kind of error
    it is, empty for none.
    """

    capability: str
    collection: str
    id: str
    score: float
    error: str = ""
    language: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What identifies the case in every run."""
        return self.capability, self.collection, self.id


@dataclass(frozen=True, slots=True)
class Absent(Exception):  # noqa: N818 - it says what is absent
    """A collection that this machine does not have."""

    what: str


@dataclass(frozen=True, slots=True)
class Figure:
    """The mean score of a collection's cases, half the width of its 95 % confidence interval, and errors by kind."""

    capability: str
    collection: str
    mean: float
    margin: float
    cases: int
    errors: dict[str, int]


def right_if(is_right: bool, error: str) -> tuple[float, str]:  # noqa: FBT001 - one thing that is so or not
    """Score and error of a case that is right or not."""
    return (1.0, "") if is_right else (0.0, error)


def margin(scores: Sequence[float]) -> float:
    """Half the width of the 95 % confidence interval of a mean: Wilson's for right and wrong, else the normal one."""
    count = len(scores)
    if set(scores) <= {0.0, 1.0}:
        share = fmean(scores)
        spread = math.sqrt(share * (1 - share) / count + NORMAL**2 / (4 * count**2))
        return NORMAL * spread / (1 + NORMAL**2 / count)
    return NORMAL * stdev(scores) / math.sqrt(count)


def figures(cases: Iterable[Case]) -> list[Figure]:
    """The figure of each collection, in the order of the cases."""
    grouped: dict[tuple[str, str], list[Case]] = defaultdict(list)
    for case in cases:
        grouped[case.capability, case.collection].append(case)
    return [
        Figure(
            capability,
            collection,
            fmean(case.score for case in some),
            margin([case.score for case in some]),
            len(some),
            dict(Counter(case.error for case in some if case.error).most_common()),
        )
        for (capability, collection), some in grouped.items()
    ]


def table(found: Iterable[Figure], absent: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The figures as lines of a Markdown table, and what is absent below them."""
    yield "| capability | collection | figure | ± | cases | errors |"
    yield "|---|---|---:|---:|---:|---|"
    for figure in found:
        errors = ", ".join(f"{kind} {count}" for kind, count in figure.errors.items())
        yield (
            f"| {figure.capability} | {figure.collection} | {figure.mean:.3f} | {figure.margin:.3f} "
            f"| {figure.cases} | {errors} |"
        )
    for capability, what in absent:
        yield f"| {capability} | {what} | absent on this machine | | | |"


def write(path: Path, cases: Sequence[Case]) -> None:
    """Write every case as a line of JSON."""
    path.write_text("".join(json.dumps(asdict(case), ensure_ascii=False) + "\n" for case in cases), encoding="utf-8")


def read(path: Path) -> list[Case]:
    """The cases of a file that `write` made."""
    return [Case(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def changes(before: Iterable[Case], after: Iterable[Case]) -> list[tuple[str, Case, Case]]:
    """The cases that both runs have and that changed, each with `better`, `worse` or `otherwise`."""
    known = {case.key: case for case in before}
    changed = []
    for case in after:
        old = known.get(case.key)
        if old is None or (abs(old.score - case.score) <= ALIKE and old.error == case.error):
            continue
        apart = case.score - old.score
        kind = "better" if apart > ALIKE else "worse" if apart < -ALIKE else "otherwise"
        changed.append((kind, old, case))
    return changed
