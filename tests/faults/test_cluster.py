"""Three nodes of which any may be killed: searches go on, nothing is lost or found twice, and writing is finished.

`python -m benchmarks.faults cluster-kills` kills many more and prints a table.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from clusters import settings_for
from support.stub_model import WITHOUT_MODEL

from benchmarks.cluster_kills import CALM, INGEST, MANAGER, MERGE, trial
from benchmarks.kill_resume import MODEL, corpus
from benchmarks.serving import environment, get_json, serving
from indexer.archive import Archive
from indexer.engines.opensearch.cluster.client import Cluster
from pipelines.dev.opensearch import OpenSearchNode
from pipelines.dev.opensearch_cluster import OpenSearchCluster

MOMENTS = [INGEST, MERGE, MANAGER]
"""What a node is killed during; readers search all the time."""
SOME_FAILED = 3
"""The exit status of `onrecord ingest` on the corpus: one file of it fails on purpose."""
SLOW = {
    "source": "double x = params.number; for (int i = 0; i < 800000; i++) { x += Math.sin(i) } return Math.abs(x)",
}
"""A script that works for some milliseconds on each entry."""


@contextmanager
def lost(cluster: OpenSearchCluster, node: OpenSearchNode) -> Iterator[None]:
    """Kill a node, and start it again at the end."""
    node.kill()
    try:
        yield
    finally:
        node.start()
        cluster.wait_until_green()


@pytest.mark.timeout(1200)
def test_a_killed_node_fails_no_search_and_loses_nothing(
    three_nodes: OpenSearchCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indexer.engines.opensearch.write.bulk.MOST_BYTES", None)  # set by the trial, and set back
    monkeypatch.setattr("benchmarks.cluster_kills.PAUSE", 0.3)
    kills = list(trial(three_nodes, tmp_path, MOMENTS, kills=1, documents=9, seed=5))
    assert [kill.kind for kill in kills] == [*MOMENTS, CALM]
    assert [kill.faults + kill.losses for kill in kills] == [[]] * len(kills)
    assert all(kill.seconds for kill in kills), "nobody searched meanwhile"
    assert all(kill.step not in {"-", "after the last"} for kill in kills if kill.kind != CALM)


@pytest.mark.timeout(1200)
def test_an_index_that_lost_its_only_copy_while_it_was_made_is_made_again(
    three_nodes: OpenSearchCluster, tmp_path: Path
) -> None:
    """The node stays away meanwhile."""
    settings = {**served_by(three_nodes), "ONRECORD_DATA_DIR": str(tmp_path / "data"), "ONRECORD_INDEX": "lonely"}
    with ExitStack() as stack:
        with no_further_copies(three_nodes):
            ingest = onrecord(settings, "ingest", str(corpus(tmp_path / "files", 9)), "--workers", "1")
            while not (node := holder(three_nodes, "lonely-*-meta")):
                assert ingest.poll() is None
                time.sleep(0.05)
            stack.enter_context(lost(three_nodes, node))
        assert ingest.wait(200) == SOME_FAILED
        with serving(tmp_path / "data", settings=settings) as base:
            assert [hit[0] for hit in sorted(found_by(base)[2][1])] == archived(tmp_path / "data")


@contextmanager
def no_further_copies(cluster: OpenSearchCluster) -> Iterator[None]:
    """Keep the cluster from copying shards."""
    allocation = "cluster.routing.allocation.enable"
    cluster.get("/_cluster/settings", "PUT", {"persistent": {allocation: "primaries"}})
    try:
        yield
    finally:
        cluster.get("/_cluster/settings", "PUT", {"persistent": {allocation: None}})


def holder(cluster: OpenSearchCluster, index: str) -> OpenSearchNode | None:
    """The node that holds the primary copy of an index, if it is there."""
    names = {one["node"] for one in cluster.get(f"/_cat/shards/{index}?format=json") if one["prirep"] == "p"}
    return next((node for node in cluster.nodes if node.name_in_cluster in names), None)


def test_a_search_whose_node_is_lost_in_the_middle_is_answered_whole(
    three_nodes: OpenSearchCluster, tmp_path: Path
) -> None:
    """With several shards, what a node has begun is not taken over by another one."""
    shape = {"number_of_shards": 3, "auto_expand_replicas": "0-1"}
    three_nodes.get("/slow", "PUT", {"settings": {"index": shape}})
    entries = 30
    for number in range(entries):
        three_nodes.get(f"/slow/_doc/{number}", "PUT", {"number": number})
    three_nodes.get("/slow/_refresh", "POST")
    three_nodes.wait_until_green()
    cluster = Cluster(settings_for(three_nodes.access, tmp_path), timeout=60)

    def search(number: int) -> set[str]:
        script = {**SLOW, "params": {"number": number}}  # another one for each search, so that all copies are asked
        query = {"script_score": {"query": {"match_all": {}}, "script": script}}
        (answer,) = cluster.searches([("slow", {"query": query, "size": entries, "_source": False})])
        return {hit["_id"] for hit in answer["hits"]["hits"]}

    started = time.monotonic()
    search(0)
    seconds = time.monotonic() - started
    with ThreadPoolExecutor() as threads:
        asked = [threads.submit(search, number) for number in range(6)]
        time.sleep(seconds)
        with lost(three_nodes, three_nodes.nodes[0]):
            found = [one.result(120) for one in asked]
    three_nodes.get("/slow", "DELETE")
    assert found == [set(map(str, range(entries)))] * len(asked)


def served_by(cluster: OpenSearchCluster) -> dict[str, str]:
    """Settings of the product with this cluster."""
    common = {**cluster.access.environment, **WITHOUT_MODEL, "ONRECORD_ENGINE": "opensearch"}
    return common | {
        "ONRECORD_MODEL": MODEL, "ONRECORD_OCR": "never", "ONRECORD_RATE_LIMIT": "off", "OMP_NUM_THREADS": "1",
    }  # fmt: skip


def onrecord(settings: dict[str, str], *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "pipelines.cli", *arguments]
    return subprocess.Popen(command, env=environment(settings), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def archived(folder: Path) -> list[str]:
    with Archive(folder, read_only=True) as archive:
        return sorted(document.id for document in archive.documents())


def found_by(base: str) -> list[Any]:
    """What a web server finds, by words and by meaning."""
    asked = [f"q={words}&mode={mode}&size=50" for words in ("ransomware", "") for mode in ("keyword", "hybrid")]
    answers = [get_json(f"{base}/api/v1/search?{one}") for one in asked]
    return [
        (one["total"], [(hit["document"]["id"], hit["score"], hit["passages"]) for hit in one["results"]])
        for one in answers
    ]


@pytest.mark.timeout(1200)
def test_two_shares_are_ingested_at_once_gathered_and_served_by_two_servers(
    three_nodes: OpenSearchCluster, tmp_path: Path
) -> None:
    """A node is killed while both are ingested, and is away from then on."""
    files = corpus(tmp_path / "files", 10)
    common = served_by(three_nodes)

    def settings(name: str) -> dict[str, str]:
        return {**common, "ONRECORD_DATA_DIR": str(tmp_path / name), "ONRECORD_INDEX": f"share-{name}"}

    shares = [
        onrecord(settings(name), "ingest", str(files), "--shard", f"{name}/2", "--workers", "1") for name in ("1", "2")
    ]
    while not three_nodes.get("/_cat/indices/share-*?format=json"):
        assert any(share.poll() is None for share in shares)
        time.sleep(0.05)
    with lost(three_nodes, three_nodes.manager()):
        assert {share.wait(300) for share in shares} <= {0, SOME_FAILED}
        both = settings("both")
        assert onrecord(both, "gather", str(tmp_path / "1"), str(tmp_path / "2")).wait(300) == 0
        folder = Path(both["ONRECORD_DATA_DIR"])
        assert archived(folder) == sorted(archived(tmp_path / "1") + archived(tmp_path / "2"))
        assert archived(tmp_path / "1")
        assert archived(tmp_path / "2")
        with serving(folder, settings=both) as first, serving(folder, settings=both) as second:
            found = found_by(first)
            assert [hit[0] for hit in sorted(found[2][1])] == archived(folder)
            assert found_by(second) == found
