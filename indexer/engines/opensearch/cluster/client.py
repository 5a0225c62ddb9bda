"""The connection to a cluster: requests, their timeouts, and every failure as one of our errors."""

from __future__ import annotations

import json
import logging
import zlib
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec
from opensearchpy import OpenSearch
from opensearchpy.exceptions import OpenSearchException
from opensearchpy.serializer import JSONSerializer
from urllib3 import Timeout

from indexer.engines.opensearch.cluster import errors
from indexer.engines.opensearch.cluster.circuit_breaker import CircuitBreaker
from indexer.errors import SettingError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.settings import Settings

    Answer = dict[str, Any]

SEARCH_TIMEOUT = 20.0
"""Seconds that a reader waits for a response."""
CONNECT_SECONDS = 3.0
"""Seconds for a connection to a node: one whose machine is off does not even refuse it."""
REPEATS = 2
"""Further times that searches are sent of which a part was lost with a node. They find its copies on other nodes."""
CONNECTIONS = 16
"""Connections kept open to each node: more than a process of the front end has threads."""

# The client's own log repeats each failed request and, at its lower levels, the queries.
logging.getLogger("opensearch").setLevel(logging.CRITICAL)


class Cluster:
    """Thread-safe; connects at the first request."""

    def __init__(self, settings: Settings, timeout: float = SEARCH_TIMEOUT) -> None:
        """`timeout` in seconds is the default for each request. Raises SettingError."""
        if not settings.opensearch_urls:
            message = "OPENSEARCH_URL does not say where OpenSearch is."
            raise SettingError(message)
        self.where = ", ".join(settings.opensearch_urls)
        self._timeout = timeout
        self._circuit_breaker = CircuitBreaker(self.where)
        self._client = OpenSearch(list(settings.opensearch_urls), **_options(settings))

    def ask(  # noqa: PLR0913 - a request is made of these
        self,
        method: str,
        path: str,
        body: object = None,
        params: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = None,
        missing: Answer | None = None,
    ) -> Answer:
        """Send one request. A 404 returns `missing` if that is given. Failures raise what `cluster.errors` makes of
        them.
        """
        ignored = {"ignore": errors.NOT_FOUND} if missing is not None else {}
        seconds = Timeout(connect=CONNECT_SECONDS, read=timeout or self._timeout)
        options = {**(params or {}), **ignored, "request_timeout": seconds}
        try:
            with self._circuit_breaker.guarded():
                answer: Answer = self._client.transport.perform_request(method, path, params=options, body=body)
        except OpenSearchException as error:
            raise errors.of_transport(error, self.where) from error
        if missing is not None and answer.get("status") == errors.NOT_FOUND:
            if errors.GONE in errors.kinds_of(answer.get("error")):
                raise errors.of_answer(errors.NOT_FOUND, answer, self.where)
            return missing
        return missing if missing is not None and answer.get("found") is False else answer

    def searches(self, bodies: Sequence[tuple[str, Mapping[str, Any]]]) -> list[Answer]:
        """Run several searches (index, body) in one request, and those again of which a part was lost with a node.
        Raises if any of them fails or is incomplete.
        """
        answers = self._together(bodies)
        for _ in range(REPEATS):
            lost = [place for place, answer in enumerate(answers) if _lost_with_a_node(answer)]
            again = self._together([bodies[place] for place in lost])
            for place, answer in zip(lost, again, strict=True):
                answers[place] = answer
        for answer in answers:
            self.check(answer)
        return answers

    def _together(self, bodies: Sequence[tuple[str, Mapping[str, Any]]]) -> list[Answer]:
        """The responses to several searches, whether they are errors or not."""
        if not bodies:
            return []
        lines = []
        for index, body in bodies:
            head = {"index": index, "search_type": "dfs_query_then_fetch", "preference": _preferred_copy(body)}
            lines += [_written(head), _written(body)]
        payload = b"\n".join([*lines, b""])
        answers: list[Answer] = self.ask("POST", "/_msearch", payload)["responses"]
        return answers

    def check(self, answer: Answer) -> None:
        """Raise if what was asked of shards failed or is incomplete."""
        if "error" in answer:
            raise errors.of_answer(int(answer.get("status", 0)), answer, self.where)
        if answer.get("timed_out") or answer["_shards"]["failed"]:
            raise errors.PassingFaultError(Message("cluster_in_part", where=self.where))


def _lost_with_a_node(answer: Answer) -> bool:
    failed = {"failed_shards": answer.get("_shards", {}).get("failures")}
    return bool(errors.LOST & (errors.kinds_of(answer.get("error")) | errors.kinds_of(failed)))


def _preferred_copy(body: Mapping[str, Any]) -> str:
    """Which copies of shards a search asks, as long as they are there: the same ones for the same query, whoever asks.
    Each copy merges what is deleted in its own time and has a graph of its own, so that scores differ slightly.
    """
    return f"{zlib.crc32(_written(body.get('query'))):08x}"


def _written(value: object) -> bytes:
    """As JSON. What is half a character, as in the name of a file, only `json` writes and reads; it takes twice to
    twenty times as long.
    """
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return json.dumps(value).encode()


class _Serializer(JSONSerializer):
    def loads(self, s: str) -> Any:  # noqa: ANN401 - as the class above
        """Read what the cluster answers."""
        try:
            return msgspec.json.decode(s)
        except msgspec.DecodeError:
            return super().loads(s)


def path(*parts: str) -> str:
    """A path on the cluster, made of names that may contain any characters."""
    return "/" + "/".join(quote(part, safe="*,") for part in parts)


def _options(settings: Settings) -> dict[str, Any]:
    nodes = len(settings.opensearch_urls)
    options: dict[str, Any] = {
        "serializer": _Serializer(),
        "pool_maxsize": CONNECTIONS,
        "max_retries": max(1, nodes - 1),  # with a single one, for a connection that a restart has closed
        "retry_on_timeout": nodes > 1,
        "dead_timeout": 5,
        "ssl_show_warn": False,
    }
    if settings.opensearch_username:
        options["http_auth"] = (settings.opensearch_username, settings.opensearch_password)
    if any(url.startswith("https:") for url in settings.opensearch_urls):
        options["verify_certs"] = True
        if settings.opensearch_ca_certs is not None:
            if not settings.opensearch_ca_certs.is_file():
                message = f"OPENSEARCH_CA_CERTS: there is no file {settings.opensearch_ca_certs}."
                raise SettingError(message)
            options["ca_certs"] = str(settings.opensearch_ca_certs)
    return options
