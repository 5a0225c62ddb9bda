"""A real OpenSearch node with its k-NN plug-in and, optionally, its security plug-in."""

from __future__ import annotations

import base64
import http.client
import json
import ssl
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pipelines.dev.homes import check_port, free_port
from pipelines.dev.java import find_java
from pipelines.dev.opensearch_home import CA, lay_out
from pipelines.dev.opensearch_security import ADMIN, secure
from pipelines.dev.service import Service

if TYPE_CHECKING:
    from pathlib import Path

VERSION = "2.19.1"
JAVA, JAVA_BELOW = 17, 24
"""Java 24 removed the security manager, which 2.x needs to start."""
HEAP = "1g"
READY_SECONDS = 180.0
"""Seconds to start: five are usual, eight with security; a busy machine takes longer."""

JAVA_OPTIONS = (
    "-Xss1m", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Djna.nosys=true",
    "-XX:-OmitStackTraceInFastThrow", "-Dio.netty.noUnsafe=true", "-Dio.netty.noKeySetOptimization=true",
    "-Dio.netty.recycler.maxCapacityPerThread=0", "-Dio.netty.allocator.numDirectArenas=0",
    "-Dlog4j.shutdownHookEnabled=false", "-Dlog4j2.disable.jmx=true", "-Djava.locale.providers=SPI,COMPAT",
    "-Djava.security.manager=allow", "--add-opens=java.base/java.io=ALL-UNNAMED",
    "-Dopensearch.distribution.type=tar",
)  # fmt: skip
"""As in the distribution's own jvm.options; without these, the node does not end when it is told to."""
_SHORT_LIVED = ("-XX:TieredStopAtLevel=1",)
"""Java's quick compiler alone: a node starts in 4 seconds of processor time instead of 8."""


@dataclass(frozen=True, slots=True)
class Access:
    """The address and credentials of a cluster."""

    url: str
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    ca_certs: Path | None = None

    @property
    def environment(self) -> dict[str, str]:
        """The product's settings for this cluster."""
        named = {
            "OPENSEARCH_URL": self.url, "OPENSEARCH_USERNAME": self.username, "OPENSEARCH_PASSWORD": self.password,
            "OPENSEARCH_CA_CERTS": self.ca_certs,
        }  # fmt: skip
        return {name: str(value) for name, value in named.items() if value is not None}

    def get(self, path: str, method: str = "GET", body: object = None, timeout: float = 30.0) -> Any:  # noqa: ANN401
        """The cluster's JSON response. Raises OSError (HTTPError for an error status)."""
        content = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.url}{path}", content, method=method)  # noqa: S310 - our own address
        request.add_header("Content-Type", "application/json")
        if self.username is not None:
            pair = base64.b64encode(f"{self.username}:{self.password}".encode()).decode()
            request.add_header("Authorization", f"Basic {pair}")
        context = ssl.create_default_context(cafile=self.ca_certs) if self.ca_certs is not None else None
        with urllib.request.urlopen(request, timeout=timeout, context=context) as answer:  # noqa: S310 - as above
            return json.load(answer)


@dataclass(frozen=True, slots=True)
class Member:
    """A node's place among several of this machine that form one cluster: its number, from 0, and the ports on which
    they talk to each other, by number.
    """

    number: int
    ports: tuple[int, ...]

    @property
    def settings(self) -> dict[str, str]:
        """The settings of the node by which they find each other. Any of them may manage the cluster."""
        return {
            "node.name": _node_name(self.number),
            "transport.port": str(self.ports[self.number]),
            "discovery.seed_hosts": ",".join(f"127.0.0.1:{port}" for port in self.ports),
            "cluster.initial_cluster_manager_nodes": ",".join(map(_node_name, range(len(self.ports)))),
        }


def _node_name(number: int) -> str:
    return f"node-{number + 1}"


class OpenSearchNode(Service):
    """A node that forms a cluster, alone or as a `Member`. After a stop and a start it still has its data."""

    def __init__(  # noqa: PLR0913 - one parameter an option
        self,
        home: Path,
        *,
        port: int | None = None,
        heap: str = HEAP,
        security: bool = False,
        short_lived: bool = False,
        member: Member | None = None,
    ) -> None:
        """Assemble the node in `home` unless it is there already. `port` is any free one unless given; `heap` as Java's
        -Xmx takes it. A `short_lived` one starts sooner and works slower. A `member` is ready when it has found enough
        of the others. Raises DevServiceError: no Java, no Maven, wrong hash, port taken.
        """
        if port is not None:
            check_port(port)
        java = find_java(JAVA, JAVA_BELOW)
        lay_out(home, VERSION, security=security)
        username = password = ca_certs = None
        if security:
            username, password, ca_certs = ADMIN, secure(home, java), home / CA
        self.port = port or free_port()
        scheme = "https" if security else "http"
        self.access = Access(f"{scheme}://127.0.0.1:{self.port}", username, password, ca_certs)
        alone = {"node.name": _node_name(0), "transport.port": str(free_port()), "discovery.type": "single-node"}
        settings = {"http.port": str(self.port), **(member.settings if member else alone)}
        self.name_in_cluster = settings["node.name"]
        command = [
            str(java), f"-Xms{heap}", f"-Xmx{heap}", *JAVA_OPTIONS, *(_SHORT_LIVED if short_lived else ()),
            f"-Djava.io.tmpdir={home / 'tmp'}",
            f"-Dopensearch.path.home={home}", f"-Dopensearch.path.conf={home}/config", "-cp", f"{home}/lib/*",
            "org.opensearch.bootstrap.OpenSearch", *(f"-E{name}={value}" for name, value in settings.items()),
        ]  # fmt: skip
        super().__init__("OpenSearch", home, command, self.is_ready, READY_SECONDS)

    def is_ready(self) -> bool:
        """Whether the node answers, and all its shards can be searched."""
        try:
            health = self.access.get("/_cluster/health", timeout=5)
        except (OSError, http.client.HTTPException, ValueError):
            return False
        return health["status"] in {"green", "yellow"} and health["number_of_pending_tasks"] == 0
