"""Every failure of a cluster is one line that says what to do, and no secret is in it."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from threading import Barrier, Event, Thread
from types import SimpleNamespace
from typing import Any

import pytest
from clusters import EMBEDDER
from support.cases import each_case

from indexer.engines.opensearch.cluster.client import CONNECT_SECONDS, REPEATS, Cluster
from indexer.engines.opensearch.cluster.errors import PassingFaultError, VersionGoneError
from indexer.engines.opensearch.cluster.retry import with_retries
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.write.bulk import MOST_BYTES, Bulk
from indexer.engines.opensearch.write.shard_copies import copies
from indexer.errors import BadParameterError, EngineUnavailableError, OnRecordError, SettingError
from indexer.settings import Settings

SECRET = "s3cret-word"  # noqa: S105 - nobody's


class Canned(BaseHTTPRequestHandler):
    """Answers what the test says, and remembers what it was asked."""

    def answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        status, answer = self.server.respond(self.path, body)  # type: ignore[attr-defined]
        payload = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)

    do_GET = do_POST = do_PUT = do_DELETE = answer  # noqa: N815 - the library's names

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def canned(respond: Any) -> Iterator[Cluster]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Canned)
    server.respond = respond  # type: ignore[attr-defined]
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    url = f"http://reader:{SECRET}@127.0.0.1:{server.server_port}"
    try:
        yield Cluster(Settings.from_env({"OPENSEARCH_URL": url}))
    finally:
        server.shutdown()
        server.server_close()


def refused(status: int, kind: str, reason: str = SECRET) -> OnRecordError:
    cause = {"type": kind, "reason": reason}
    with canned(lambda *_: (status, {"error": {**cause, "root_cause": [cause]}, "status": status})) as cluster:
        with pytest.raises(OnRecordError) as raised:
            cluster.ask("GET", "/x")
        return raised.value


@pytest.mark.parametrize(
    ("status", "kind", "error", "says"),
    [
        (401, "security_exception", EngineUnavailableError, "OPENSEARCH_PASSWORD"),
        (403, "security_exception", EngineUnavailableError, "docs/configuration.md"),
        (403, "cluster_block_exception", EngineUnavailableError, "disk is full"),
        (429, "cluster_block_exception", EngineUnavailableError, "disk is full"),
        (404, "index_not_found_exception", VersionGoneError, "replaced or deleted"),
        (413, "too_large", EngineUnavailableError, "http.max_content_length"),
        (429, "rejected_execution_exception", PassingFaultError, "too much to do"),
        (503, "no_shard_available_action_exception", PassingFaultError, "not ready"),
        (503, "search_phase_execution_exception", PassingFaultError, "not ready"),
        (400, "too_many_nested_clauses", BadParameterError, "too many words"),
        (400, "parsing_exception", EngineUnavailableError, "parsing_exception"),
    ],
)
def test_an_answer_that_is_an_error_says_what_to_do(
    status: int, kind: str, error: type[OnRecordError], says: str
) -> None:
    found = refused(status, kind)
    assert isinstance(found, error)
    assert says in str(found)
    assert SECRET not in str(found), "neither the password nor what the cluster quotes"
    assert "\n" not in str(found)


def test_nobody_at_the_address() -> None:
    cluster = Cluster(Settings.from_env({"OPENSEARCH_URL": f"http://reader:{SECRET}@127.0.0.1:9"}))
    with pytest.raises(PassingFaultError, match=r"cannot be reached at http://127\.0\.0\.1:9:"):
        cluster.ask("GET", "/")


def test_a_slow_node_ends_the_wait() -> None:
    release = Event()

    def slow(*_: object) -> tuple[int, dict[str, Any]]:
        release.wait(20)
        return 200, {}

    with canned(slow) as cluster:
        with pytest.raises(PassingFaultError, match="did not answer in time"):
            cluster.ask("GET", "/", timeout=0.2)
        release.set()


def test_connections_of_requests_side_by_side_are_kept(caplog: pytest.LogCaptureFixture) -> None:
    together = Barrier(4)

    def respond(*_: object) -> tuple[int, dict[str, Any]]:
        together.wait(20)
        return 200, {}

    with canned(respond) as cluster, ThreadPoolExecutor() as threads:
        asked = [threads.submit(cluster.ask, "GET", "/") for _ in range(4)]
        assert [one.result(20) for one in asked] == [{}] * 4
    assert "discarding connection" not in caplog.text


def test_one_request_at_a_time_waits_for_a_silent_cluster(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("indexer.engines.opensearch.cluster.circuit_breaker.PROBE_SECONDS", 0.1)
    asked: Queue[str] = Queue()
    release = Event()

    def slow(where: str, _: bytes) -> tuple[int, dict[str, Any]]:
        asked.put(where)
        release.wait(60)
        return 200, {"answered": where}

    with canned(slow) as cluster, ThreadPoolExecutor() as threads:
        with pytest.raises(PassingFaultError, match="did not answer in time"):
            cluster.ask("GET", "/first", timeout=0.2)
        asking = threads.submit(cluster.ask, "GET", "/second", timeout=60)
        assert [asked.get(timeout=20) for _ in range(2)] == ["/first", "/second"]
        for _ in range(3):
            with pytest.raises(PassingFaultError, match="stopped answering"):
                cluster.ask("GET", "/not-sent", timeout=60)
        assert asked.empty()
        release.set()
        assert asking.result(20) == {"answered": "/second"}
        together = [threads.submit(cluster.ask, "GET", f"/{number}") for number in range(4)]
        assert [one.result(20) for one in together] == [{"answered": f"/{number}"} for number in range(4)]


def test_a_search_that_is_slow_by_itself_fails_no_other() -> None:
    release = Event()

    def respond(where: str, _: bytes) -> tuple[int, dict[str, Any]]:
        if where == "/slow":
            release.wait(20)
        return 200, {}

    with canned(respond) as cluster, ThreadPoolExecutor() as threads:
        with pytest.raises(PassingFaultError, match="did not answer in time"):
            cluster.ask("GET", "/slow", timeout=0.2)
        release.set()
        others = [threads.submit(cluster.ask, "GET", "/quick") for _ in range(8)]
        assert [one.result(20) for one in others] == [{}] * 8


def test_a_version_that_is_slow_to_open_keeps_one_request(monkeypatch: pytest.MonkeyPatch) -> None:
    opening, release = Event(), Event()

    opened = SimpleNamespace(version="version", revision=1)

    def slow(*_: object) -> SimpleNamespace:
        opening.set()
        assert release.wait(60)
        return opened

    monkeypatch.setattr("indexer.engines.opensearch.engine.Snapshot", slow)
    monkeypatch.setattr("indexer.engines.opensearch.engine.OPENING_SECONDS", 0.1)
    index = OpenSearchIndex(Settings.from_env({"OPENSEARCH_URL": "http://127.0.0.1:9"}), EMBEDDER)
    monkeypatch.setattr(index, "_published", lambda: ("version", 1))
    with ThreadPoolExecutor() as threads:
        first = threads.submit(index.current)
        assert opening.wait(20)
        with pytest.raises(EngineUnavailableError, match="being opened"):
            index.current()
        release.set()
        assert first.result(20) is opened
        assert index.current() is opened


@each_case
def test_an_answer_that_lacks_a_shard_is_none(copy: dict[str, Any]) -> None:
    with pytest.raises(PassingFaultError, match="not ready"):
        copies({"indices": {"x": {"shards": copy}}}, "x", 2)


def test_a_certificate_that_nobody_vouches_for(tmp_path: Path) -> None:
    missing = Settings.from_env(
        {"OPENSEARCH_URL": "https://127.0.0.1:9", "OPENSEARCH_CA_CERTS": str(tmp_path / "ca.pem")}
    )
    with pytest.raises(SettingError, match="OPENSEARCH_CA_CERTS"):
        Cluster(missing)
    with canned(lambda *_: (200, {})) as plain:
        url = plain.where.replace("http:", "https:")
        with pytest.raises(EngineUnavailableError, match="OPENSEARCH_CA_CERTS"):
            Cluster(Settings.from_env({"OPENSEARCH_URL": url})).ask("GET", "/")


@each_case
def test_half_an_answer_is_none(answer: dict[str, Any]) -> None:
    with (
        canned(lambda *_: (200, {"responses": [answer]})) as cluster,
        pytest.raises(PassingFaultError, match="only in part"),
    ):
        cluster.searches([("x", {})])


def lacking(kind: str) -> dict[str, Any]:
    failure = {"shard": 0, "index": "x", "reason": {"type": kind, "reason": SECRET}}
    return {"timed_out": False, "_shards": {"failed": 1, "failures": [failure]}}


WHOLE = {"timed_out": False, "_shards": {"failed": 0}}


def test_a_search_of_which_a_part_was_lost_with_a_node_is_sent_again_and_no_other() -> None:
    asked: list[list[str]] = []
    answers = [[WHOLE, lacking("node_disconnected_exception")], [lacking("node_not_connected_exception")], [WHOLE]]

    def respond(_: str, body: bytes) -> tuple[int, dict[str, Any]]:
        asked.append([json.loads(line)["index"] for line in body.splitlines()[::2]])
        return 200, {"responses": answers[len(asked) - 1]}

    with canned(respond) as cluster:
        assert cluster.searches([("x", {}), ("y", {})]) == [WHOLE, WHOLE]
    assert asked == [["x", "y"], ["y"], ["y"]]


@pytest.mark.parametrize(
    ("kind", "times"), [("node_disconnected_exception", 1 + REPEATS), ("rejected_execution_exception", 1)]
)
def test_a_search_is_not_sent_again_for_ever_and_never_to_nodes_with_too_much_to_do(kind: str, times: int) -> None:
    asked: list[str] = []

    def respond(where: str, _: bytes) -> tuple[int, dict[str, Any]]:
        asked.append(where)
        return 200, {"responses": [lacking(kind)]}

    with canned(respond) as cluster, pytest.raises(PassingFaultError, match="only in part"):
        cluster.searches([("x", {})])
    assert len(asked) == times


def test_the_same_query_asks_the_same_copies_on_every_page() -> None:
    asked: list[str] = []

    def respond(_: str, body: bytes) -> tuple[int, dict[str, Any]]:
        asked.extend(json.loads(line)["preference"] for line in body.splitlines()[::2])
        return 200, {"responses": [WHOLE] * (len(body.splitlines()) // 2)}

    one, other = {"query": {"term": {"stems": "a"}}}, {"query": {"term": {"stems": "b"}}}
    with canned(respond) as cluster:
        cluster.searches([("x", {**one, "size": 10}), ("x", {**one, "size": 20}), ("x", other)])
    assert asked[0] == asked[1] != asked[2]


@contextmanager
def unreachable() -> Iterator[str]:
    """An address that answers no attempt to connect, like that of a machine that is off: its queue is full."""
    with ExitStack() as stack:
        full = stack.enter_context(socket.socket())
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(full.getsockname())
        yield f"http://127.0.0.1:{full.getsockname()[1]}"


def test_a_machine_that_is_off_costs_a_request_seconds_and_the_next_ones_nothing() -> None:
    with unreachable() as off, canned(lambda *_: (200, {"answered": "here"})) as on:
        cluster = Cluster(Settings.from_env({"OPENSEARCH_URL": f"{off},{on.where}"}))
        started = time.monotonic()
        assert [cluster.ask("GET", "/") for _ in range(20)] == [{"answered": "here"}] * 20
        assert time.monotonic() - started < 2 * CONNECT_SECONDS


def test_a_node_that_hangs_is_left_for_another_one() -> None:
    release = Event()

    def slow(*_: object) -> tuple[int, dict[str, Any]]:
        release.wait(20)
        return 200, {"answered": "late"}

    with canned(slow) as hanging, canned(lambda *_: (200, {"answered": "here"})) as on:
        cluster = Cluster(Settings.from_env({"OPENSEARCH_URL": f"{hanging.where},{on.where}"}), timeout=0.5)
        started = time.monotonic()
        assert [cluster.ask("GET", "/") for _ in range(20)] == [{"answered": "here"}] * 20
        assert time.monotonic() - started < 2
        release.set()


def test_one_failed_search_fails_the_request() -> None:
    answer = {"error": {"type": "index_not_found_exception"}, "status": 404}
    with canned(lambda *_: (200, {"responses": [answer]})) as cluster, pytest.raises(VersionGoneError):
        cluster.searches([("x", {})])


# -- bulk -------------------------------------------------------------------------------------------------------------


def items(body: bytes, *statuses: int, kind: str = "rejected_execution_exception") -> dict[str, Any]:
    names = [json.loads(line)["index"]["_id"] for line in body.splitlines()[::2]]
    made = []
    for name, status in zip(names, statuses, strict=True):
        error = {"error": {"type": kind}} if status >= 300 else {}
        made.append({"index": {"_id": name, "status": status, **error}})
    return {"errors": any(status >= 300 for status in statuses), "items": made}


def line(name: str, size: int = 0) -> bytes:
    return b'{"index": {"_id": "%s"}}\n{"x": "%s"}\n' % (name.encode(), b"x" * size)


def test_only_what_was_pushed_back_is_sent_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("indexer.engines.opensearch.cluster.retry.FIRST_WAIT", 0.01)
    asked: list[bytes] = []
    answers = [(201, 429, 201), (503,), (201,)]

    def respond(_: str, body: bytes) -> tuple[int, dict[str, Any]]:
        asked.append(body)
        return 200, items(body, *answers[len(asked) - 1])

    with canned(respond) as cluster:
        bulk = Bulk(cluster, "x", 10)
        for name in "abc":
            bulk.add(line(name))
        bulk.flush()
    assert asked == [line("a") + line("b") + line("c"), line("b"), line("b")]
    assert bulk.sent == 3


@each_case
def test_an_entry_that_is_refused_for_good_is_named(status: int, kind: str, says: str) -> None:
    with canned(lambda _, body: (200, items(body, 201, status, kind=kind))) as cluster:
        bulk = Bulk(cluster, "x", 10)
        bulk.add(line("a"))
        bulk.add(line("b"))
        with pytest.raises(EngineUnavailableError) as raised:
            bulk.flush()
    assert says in str(raised.value)


def test_requests_are_of_bounded_size() -> None:
    sizes = []

    def respond(_: str, body: bytes) -> tuple[int, dict[str, Any]]:
        sizes.append(len(body))
        return 200, {"errors": False}

    with canned(respond) as cluster:
        bulk = Bulk(cluster, "x", 10)
        for name in "abcdefg":
            bulk.add(line(name, MOST_BYTES // 3))
        bulk.flush()
    assert len(sizes) == 4
    assert max(sizes) <= MOST_BYTES


def test_patience_ends_and_says_that_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("indexer.engines.opensearch.cluster.retry.FIRST_WAIT", 0.01)
    with (
        canned(lambda *_: (503, {})) as cluster,
        pytest.raises(EngineUnavailableError, match="safe in the archive"),
    ):
        with_retries(lambda: cluster.ask("GET", "/"), 0.1)


# -- settings ---------------------------------------------------------------------------------------------------------


def test_no_secret_is_where_it_could_be_shown() -> None:
    url = f"https://reader:{SECRET}%21@search.example.org, http://[::1]:9201/under/"
    settings = Settings.from_env({"OPENSEARCH_URL": url, "ONRECORD_ENGINE": "opensearch"})
    assert settings.opensearch_urls == ("https://search.example.org:443", "http://[::1]:9201/under")
    assert (settings.opensearch_username, settings.opensearch_password) == ("reader", f"{SECRET}!")
    assert SECRET not in repr(settings)


def test_user_and_password_of_their_own_come_first() -> None:
    env = {"OPENSEARCH_URL": "http://a:b@x", "OPENSEARCH_USERNAME": "c", "OPENSEARCH_PASSWORD": "d"}
    settings = Settings.from_env(env)
    assert (settings.opensearch_username, settings.opensearch_password) == ("c", "d")


@pytest.mark.parametrize(
    "url",
    ["search.example.org:9200", "ftp://x", f"http://u:{SECRET}#@x", f"http://u:12/{SECRET}@x", f"http://u:{SECRET}?@x"],
)
def test_an_address_that_cannot_be_read_is_named_by_its_place(url: str) -> None:
    with pytest.raises(SettingError, match="OPENSEARCH_URL, address 2") as raised:
        Settings.from_env({"OPENSEARCH_URL": f"http://x,{url}"})
    assert SECRET not in str(raised.value)


@each_case
def test_settings_that_do_not_fit(env: dict[str, str], says: str) -> None:
    with pytest.raises(SettingError, match=says):
        Settings.from_env(env)
