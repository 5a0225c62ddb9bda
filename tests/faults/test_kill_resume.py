"""Killing an ingest at any moment costs nothing but time.

ONRECORD_TEST_KILLS sets how many moments are tried.
`python -m benchmarks.faults kill-resume` tries 20 and prints a table.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.kill_resume import trial

KILLS = int(os.environ.get("ONRECORD_TEST_KILLS", "4"))


@pytest.mark.timeout(900)
@pytest.mark.usefixtures("without_model")
def test_killed_run_resumes_to_the_same_archive_and_answers(tmp_path: Path) -> None:
    outcomes = list(trial(tmp_path, KILLS, seed=7, files=12))
    assert sum(not one.ended_before for one in outcomes) >= KILLS // 2, (
        "most of the kills came too late to test anything"
    )
    assert [one for one in outcomes if one.differences or one.orphans] == []
