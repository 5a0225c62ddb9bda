"""Real services for tests: started when the first test asks for one, ended with the run. None is ever skipped.

`OPENSEARCH_URL` in the environment (with `OPENSEARCH_USERNAME`, `OPENSEARCH_PASSWORD`, `OPENSEARCH_CA_CERTS`) points
the tests that share a node at that cluster instead. Tests that stop, restart or slow down a node have one of their own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from support.s3 import S3Service

from pipelines.dev.homes import temporary_home
from pipelines.dev.opensearch import Access, OpenSearchNode
from pipelines.dev.opensearch_cluster import OpenSearchCluster, temporary_cluster
from pipelines.dev.tika import TikaService

HEAP = "1g"
"""Of the node that most tests share."""
SMALL_HEAP = "512m"
"""Of nodes that single tests have for themselves."""


@pytest.fixture(scope="session")
def opensearch() -> Iterator[Access]:
    """The cluster that tests share: each uses index names of its own, and deletes them."""
    url = os.environ.get("OPENSEARCH_URL")
    if url:
        named = {name: os.environ.get(f"OPENSEARCH_{name.upper()}") for name in ("username", "password")}
        certificates = os.environ.get("OPENSEARCH_CA_CERTS")
        yield Access(url.rstrip("/"), **named, ca_certs=Path(certificates) if certificates else None)
        return
    with temporary_home("opensearch") as home, OpenSearchNode(home, heap=HEAP) as node:
        yield node.access


@pytest.fixture(scope="session")
def secured_opensearch() -> Iterator[Access]:
    """A cluster with TLS by a private authority, users and passwords. `Access.username` may do anything; `reader`, with
    the same password, may search.
    """
    with (
        temporary_home("opensearch") as home,
        OpenSearchNode(home, heap=SMALL_HEAP, security=True, short_lived=True) as node,
    ):
        yield node.access


@pytest.fixture(scope="session")
def tika_server() -> Iterator[str]:
    """The address of a Tika Server that tests share; `TIKA_SERVER_ENDPOINT` names another one to use instead."""
    endpoint = os.environ.get("TIKA_SERVER_ENDPOINT")
    if endpoint:
        yield endpoint.rstrip("/")
        return
    with temporary_home("tika") as home, TikaService(home) as service:
        yield service.endpoint


@pytest.fixture
def start_tika() -> Iterator[Callable[..., TikaService]]:
    """Start a Tika Server of the test's own, which it may stop, kill, pause: takes TikaService's options."""
    with ExitStack() as stack:

        def start(**options: object) -> TikaService:
            home = stack.enter_context(temporary_home("tika"))
            return stack.enter_context(TikaService(home, **options))  # type: ignore[arg-type]

        yield start


@pytest.fixture(scope="session")
def spare_node() -> Iterator[OpenSearchNode]:
    """The node that tests have through `spare_opensearch`."""
    with temporary_home("opensearch") as home, OpenSearchNode(home, heap=SMALL_HEAP, short_lived=True) as node:
        yield node


@pytest.fixture
def spare_opensearch(spare_node: OpenSearchNode) -> OpenSearchNode:
    """A running node without indices that a test may stop, start again, kill, pause: one after the other has it."""
    spare_node.resume()
    if spare_node.pid is None:
        spare_node.start()
    for name in spare_node.access.get("/*?expand_wildcards=all"):
        spare_node.access.get(f"/{name}", "DELETE")
    return spare_node


@pytest.fixture(scope="module")
def three_nodes() -> Iterator[OpenSearchCluster]:
    """A cluster of three, whose nodes tests may kill and start again. It ends with the module: it takes memory."""
    with temporary_cluster(short_lived=True) as cluster:
        yield cluster


@pytest.fixture(scope="session")
def s3() -> Iterator[S3Service]:
    """A store that tests share: each publishes under a prefix of its own, and starts again what it has stopped."""
    with temporary_home("s3") as home, S3Service(home) as service:
        yield service
