"""One segment a shard, without a trace of what was replaced: then the statistics of words are those of the corpus."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from indexer.engines.opensearch.cluster.client import path
from indexer.engines.opensearch.cluster.retry import with_retries
from indexer.engines.opensearch.write.shard_copies import copies

if TYPE_CHECKING:
    from indexer.engines.opensearch.cluster.client import Cluster

POLL = 0.2
LONGEST_POLL = 5.0
"""Seconds between looks at a merge: a graph of a hundred thousand vectors takes a minute or two."""


def merge(cluster: Cluster, index: str, shards: int, retry_seconds: float) -> None:
    """Merge an index of so many shards; a merge that a restart has cut off is begun again. Raises
    EngineUnavailableError.
    """
    with_retries(lambda: cluster.ask("POST", path(index, "_refresh")), retry_seconds)
    while not with_retries(lambda: _is_merged(cluster, index, shards), retry_seconds):
        task = str(with_retries(lambda: _begin(cluster, index), retry_seconds)["task"])
        pause = POLL
        while with_retries(lambda: _runs(cluster, task), retry_seconds):  # noqa: B023 - asked before the next task begins
            time.sleep(pause)
            pause = min(2 * pause, LONGEST_POLL)
        with_retries(lambda: cluster.ask("POST", path(index, "_refresh")), retry_seconds)


def _begin(cluster: Cluster, index: str) -> dict[str, object]:
    params = {"max_num_segments": 1, "wait_for_completion": "false"}
    return cluster.ask("POST", path(index, "_forcemerge"), params=params)


def _runs(cluster: Cluster, task: str) -> bool:
    answer = cluster.ask("GET", path("_tasks", task), missing={"completed": True})
    return not answer["completed"]


def _is_merged(cluster: Cluster, index: str, shards: int) -> bool:
    answer = cluster.ask("GET", path(index, "_segments"))
    return all(
        sum(segment["search"] for segment in copy["segments"].values()) <= 1
        and not any(segment["deleted_docs"] for segment in copy["segments"].values() if segment["search"])
        for copy in copies(answer, index, shards)
    )
