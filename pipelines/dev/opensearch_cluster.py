"""Several OpenSearch nodes of this machine that form one cluster, and may be stopped, killed and started one by one."""

from __future__ import annotations

import contextlib
import http.client
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Self

from indexer.errors import DevServiceError
from pipelines.dev.homes import free_port, temporary_home
from pipelines.dev.opensearch import Access, Member, OpenSearchNode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

NODES = 3
"""The fewest that go on when any one of them is lost: two are a majority of three."""
HEAP = "384m"
"""Of each node: enough for an index of some ten thousand passages."""
GREEN_SECONDS = 180.0
"""Seconds until a node that came back has its copies of all shards: ten are usual."""
POLL_SECONDS = 0.2


class OpenSearchCluster:
    """Without users and TLS. Use as a context manager."""

    def __init__(self, homes: Sequence[Path], *, heap: str = HEAP, short_lived: bool = False) -> None:
        """Assemble a node in each of the folders; options as those of OpenSearchNode. Raises DevServiceError."""
        ports = tuple(free_port() for _ in homes)
        self.nodes = [
            OpenSearchNode(home, heap=heap, short_lived=short_lived, member=Member(number, ports))
            for number, home in enumerate(homes)
        ]

    def __enter__(self) -> Self:
        try:
            with ThreadPoolExecutor() as threads:  # none is ready without the others
                list(threads.map(OpenSearchNode.start, self.nodes))
            self.wait_until_green()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End all nodes."""
        with ThreadPoolExecutor() as threads:
            list(threads.map(OpenSearchNode.stop, self.nodes))

    @property
    def access(self) -> Access:
        """The addresses of all nodes, as the product's settings take them: `Access.get` works with a single one."""
        return Access(",".join(node.access.url for node in self.nodes))

    def get(self, path: str, method: str = "GET", body: object = None) -> Any:  # noqa: ANN401 - whatever JSON it is
        """The JSON response of the first node that gives one. Raises OSError when none does."""
        for node in self.nodes:
            if node.pid is not None:
                with contextlib.suppress(OSError, http.client.HTTPException, ValueError):
                    return node.access.get(path, method, body)
        message = "no node of the cluster answers"
        raise OSError(message)

    def manager(self) -> OpenSearchNode:
        """The node that manages the cluster at the moment. Raises OSError when there is none."""
        (told,) = self.get("/_cat/cluster_manager?format=json")
        return next(node for node in self.nodes if node.name_in_cluster == told["node"])

    def wait_until_green(self) -> None:
        """Return when all nodes are there and every shard has all of its copies. Raises DevServiceError."""
        deadline = time.monotonic() + GREEN_SECONDS
        while True:
            with contextlib.suppress(OSError):
                health = self.get("/_cluster/health")
                if health["status"] == "green" and health["number_of_nodes"] == len(self.nodes):
                    return
            if time.monotonic() > deadline:
                message = f"The cluster was not whole again within {GREEN_SECONDS:g} s."
                raise DevServiceError(message)
            time.sleep(POLL_SECONDS)


@contextlib.contextmanager
def temporary_cluster(*, heap: str = HEAP, short_lived: bool = False) -> Iterator[OpenSearchCluster]:
    """A running cluster with a temporary folder for each node. Raises DevServiceError."""
    with contextlib.ExitStack() as stack:
        homes = [stack.enter_context(temporary_home(f"opensearch-{number + 1}")) for number in range(NODES)]
        yield stack.enter_context(OpenSearchCluster(homes, heap=heap, short_lived=short_lived))
