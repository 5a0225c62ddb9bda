"""Compare two runs of one judged collection: gains, losses, and whether the differences are significant.

For each measure, a paired randomisation test (Smucker, Allan and Carterette, CIKM 2007): if the two runs did not
differ, each query's difference could as well have the other sign. Student's paired t-test is given beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from indexer.errors import UsageError
from pipelines.evaluation.runs import RANKED_BY

if TYPE_CHECKING:
    import numpy.typing as npt

    from pipelines.evaluation.runs import QueryResult, Run

    Floats = npt.NDArray[np.float64]

LISTED = 5
"""Gains, and losses, listed for each mode."""
SAME = 1e-9
"""Smaller differences between two values of a measure are rounding errors."""
RANDOMISATIONS = 100_000
"""Drawings of signs, as by the authors of the test. A p of .05 is then known to within .0014, 19 times in 20."""
AT_ONCE = 1_000
"""Drawings in memory together: 8 MB for a thousand queries."""
SEED = 2007


@dataclass(frozen=True, slots=True)
class Difference:
    """The difference of one measure over all queries of a mode. `p_t` is None where t is undefined: one query, or no
    spread.
    """

    before: float
    after: float
    better: int
    worse: int
    same: int
    p_randomisation: float
    p_t: float | None


@dataclass(frozen=True, slots=True)
class Change:
    """One query in both runs."""

    before: QueryResult
    after: QueryResult

    @property
    def difference(self) -> float:
        """The query's gain."""
        return self.after.measures[RANKED_BY] - self.before.measures[RANKED_BY]


@dataclass(frozen=True, slots=True)
class RunComparison:
    """The comparison for one mode: a difference per measure; the largest gains and losses, largest first."""

    queries: int
    measures: dict[str, Difference]
    gained: tuple[Change, ...]
    lost: tuple[Change, ...]


def compare(before: Run, after: Run) -> dict[str, RunComparison]:
    """Compare mode by mode. Raises UsageError when the runs differ in collection, modes or queries."""
    if before.fingerprint != after.fingerprint:
        message = (
            f"The runs are of different collections ({before.collection} and {after.collection}, or another state of "
            "the same): only runs on the very same corpus, queries and judgements can be compared."
        )
        raise UsageError(message)
    if before.modes.keys() != after.modes.keys():
        message = "The runs are not of the same modes: measure both anew."
        raise UsageError(message)
    return {mode: _compared(mode, before.modes[mode], after.modes[mode]) for mode in before.modes}


def _compared(mode: str, before: tuple[QueryResult, ...], after: tuple[QueryResult, ...]) -> RunComparison:
    others = {result.query: result for result in after}
    if others.keys() != {result.query for result in before}:
        message = f"The runs did not ask the same queries in {mode} search: measure both anew."
        raise UsageError(message)
    if len({frozenset(result.measures) for result in (*before, *after)}) > 1:
        message = f"The runs have different measures in {mode} search: measure both anew."
        raise UsageError(message)
    changes = sorted((Change(result, others[result.query]) for result in before), key=lambda change: change.difference)
    return RunComparison(
        len(changes),
        {name: _difference(name, changes) for name in changes[0].before.measures},
        tuple(change for change in changes[: -LISTED - 1 : -1] if change.difference > SAME),
        tuple(change for change in changes[:LISTED] if change.difference < -SAME),
    )


def _difference(measure: str, changes: list[Change]) -> Difference:
    before = np.array([change.before.measures[measure] for change in changes])
    after = np.array([change.after.measures[measure] for change in changes])
    differences = after - before
    differences[np.abs(differences) < SAME] = 0.0
    better, worse = int((differences > 0).sum()), int((differences < 0).sum())
    return Difference(
        float(before.mean()), float(after.mean()), better, worse, len(changes) - better - worse, *_chance(differences)
    )


def _chance(differences: Floats) -> tuple[float, float | None]:
    """The two-sided p of the mean difference: by randomisation, and by Student's t."""
    if not differences.any():
        return 1.0, None
    if len(differences) < 2 or np.ptp(differences) < SAME:  # noqa: PLR2004 - no spread
        return _by_randomisation(differences), None
    from scipy import stats  # noqa: PLC0415 - takes a second to import

    return _by_randomisation(differences), float(stats.ttest_1samp(differences, 0.0).pvalue)


def _by_randomisation(differences: Floats) -> float:
    """The two-sided p of the mean difference under random signs. It is exact for few queries, where all signs can be
    tried.
    """
    if len(differences) == 1:
        return 1.0  # either sign gives a difference as large
    from scipy import stats  # noqa: PLC0415 - takes a second to import

    sizes = differences[np.argsort(np.abs(differences), kind="stable")]  # so that both sides are equal
    test = stats.permutation_test(
        (sizes,), np.mean, permutation_type="samples", vectorized=True, n_resamples=RANDOMISATIONS, batch=AT_ONCE,
        rng=SEED,
    )  # fmt: skip
    return float(test.pvalue)
