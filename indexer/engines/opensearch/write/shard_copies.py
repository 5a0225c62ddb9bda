"""A cluster's per-shard reports. They leave out shards that are not available, for instance while a node starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.engines.opensearch.cluster.errors import PassingFaultError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping


def copies(answer: Mapping[str, Any], index: str, shards: int) -> list[dict[str, Any]]:
    """Every started copy of an index's shards, as `_segments` or `_stats` reports it. Raises PassingFaultError while
    any of the `shards` has no primary.
    """
    told = answer.get("indices", {}).get(index, {}).get("shards", {})
    started = [copy for some in told.values() for copy in some if copy["routing"]["state"] == "STARTED"]
    if sum(copy["routing"]["primary"] for copy in started) < shards:
        raise PassingFaultError(Message("cluster_index_not_ready", index=index))
    return started
