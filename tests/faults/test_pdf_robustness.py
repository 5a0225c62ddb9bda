"""PDFs that broke other programs: each is read or fails with a reason, and none takes the others with it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pipelines.extract.pool import ExtractionPool, Failure, Job
from pipelines.extract.reader import ReadingOptions

if TYPE_CHECKING:
    from pathlib import Path

LEAST_FILES = 88
LOCKED = {"py-pdf-sample-files__libreoffice-writer-password.pdf"}
KNOWN = {"encrypted", "unreadable", "not_a_pdf"}


def test_every_hostile_pdf_is_accounted_for(test_data: Path) -> None:
    paths = sorted((test_data / "pdf-robustness").glob("*.pdf"))
    assert len(paths) >= LEAST_FILES
    with ExtractionPool(2, ReadingOptions("never"), 60.0) as pool:
        outcomes = {job.name: outcome for job, outcome in pool.run(Job(path, path.name, 0) for path in paths)}
    assert len(outcomes) == len(paths)
    failures = {name: outcome for name, outcome in outcomes.items() if isinstance(outcome, Failure)}
    reasons = Counter(failure.reason for failure in failures.values())
    assert set(reasons) <= KNOWN, failures
    assert {name for name, failure in failures.items() if failure.reason == "encrypted"} >= LOCKED
    assert all(failure.detail for failure in failures.values())
    assert len(failures) < len(paths) // 5, failures
