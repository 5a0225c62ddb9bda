"""Restarting the node while files are read, embedded and indexed costs nothing but time.

`python -m benchmarks.faults node-restarts` does it twenty times and prints a table.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.node_restarts import INDEXING_STEPS, Restart, trial
from pipelines.dev.opensearch import OpenSearchNode

RESTARTS = 3


@pytest.mark.timeout(1200)
@pytest.mark.usefixtures("without_model")
def test_a_corpus_that_came_between_restarts_is_whole(spare_opensearch: OpenSearchNode, tmp_path: Path) -> None:
    outcomes = list(trial(spare_opensearch, tmp_path, RESTARTS, seed=7, files=8))
    restarts = [one for one in outcomes if isinstance(one, Restart)]
    assert [one for one in outcomes if one not in restarts] == []
    assert len(restarts) == RESTARTS
    assert any(one.step in INDEXING_STEPS for one in restarts), "all of them came too early to test anything"
