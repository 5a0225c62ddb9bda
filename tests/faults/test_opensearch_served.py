"""The real server on a node that hangs, and while the index is made anew: what its readers notice."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.stub_model import WITHOUT_MODEL

from benchmarks.kill_resume import MODEL, corpus, run
from benchmarks.reindex_under_load import PHASES, reindex, report, settings_of, trial
from benchmarks.serving import get, serving
from indexer.engines.opensearch.cluster.client import SEARCH_TIMEOUT
from pipelines.dev.opensearch import OpenSearchNode

SEARCH = "/api/v1/search?q=ransomware&mode=keyword"
PAGE = "/search?q=ransomware&mode=keyword"
RECOVERY_SECONDS = 60


@pytest.fixture(scope="module")
def settings(spare_node: OpenSearchNode, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Of a small corpus that is shown through that node."""
    folder = tmp_path_factory.mktemp("served")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", WITHOUT_MODEL["PYTHONPATH"])
        run(corpus(folder / "files", 8), folder / "data")
    found = {**settings_of(spare_node.access, folder / "data", MODEL), **WITHOUT_MODEL}
    reindex(found)
    return found


def test_a_reindex_under_load_fails_no_request(settings: dict[str, str]) -> None:
    asked = trial(settings, clients=3, reindexes=2, seconds=2)
    assert [one.fault for one in asked if one.fault is not None] == []
    assert len(report(asked)) == 1 + len(PHASES), "there were requests in each phase"


def test_a_node_that_hangs_is_told_in_time_and_to_everyone(
    spare_node: OpenSearchNode, settings: dict[str, str]
) -> None:
    """More requests than the server has threads: if each waited for the node, the last would wait four times over."""
    bound = 3 * SEARCH_TIMEOUT
    with serving(Path(settings["ONRECORD_DATA_DIR"]), settings=settings) as base:
        assert get(base + SEARCH)[0] == 200
        spare_node.pause()
        try:
            with ThreadPoolExecutor(32) as threads:
                answers = list(threads.map(lambda address: get(base + address, bound), [SEARCH, PAGE] * 16))
        finally:
            spare_node.resume()
        for status, headers, body in answers:
            assert status == 503
            assert "Retry-After" in headers
            assert any(says in body.decode() for says in ("did not answer in time", "has stopped answering"))
        deadline = time.monotonic() + RECOVERY_SECONDS
        while {get(base + address)[0] for address in (SEARCH, PAGE, "/readyz")} != {200}:
            assert time.monotonic() < deadline, "it goes on by itself"
