"""Killing an ingest at any moment costs nothing but time.

ONRECORD_TEST_KILLS sets how many moments are tried; `benchmarks/kill_resume.py` tries 20 and prints a table.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

import pytest

KILLS = int(os.environ.get("ONRECORD_TEST_KILLS", "4"))


@pytest.mark.timeout(900)
def test_killed_run_resumes_to_the_same_archive_and_answers(tmp_path: Path) -> None:
    script = Path(__file__).parent.parent.parent / "benchmarks" / "kill_resume.py"
    spec = importlib.util.spec_from_file_location("kill_resume", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["kill_resume"] = module
    spec.loader.exec_module(module)
    outcomes = list(module.trial(tmp_path, KILLS, seed=7, files=12))
    assert sum(not one.ended_before for one in outcomes) >= KILLS // 2, (
        "most of the kills came too late to test anything"
    )
    assert [one for one in outcomes if one.differences or one.orphans] == []
