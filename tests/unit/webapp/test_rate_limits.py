"""One client cannot take all the time of the server, another's requests are not his, and nobody can be another."""

from __future__ import annotations

import logging
import multiprocessing
import os
import re
import resource
import signal
import subprocess
import sys
import time
from multiprocessing.synchronize import Barrier
from typing import TYPE_CHECKING

import pytest
from limits import parse
from limits.strategies import SlidingWindowCounterRateLimiter

from indexer.settings import Settings
from webapp.app import create_app
from webapp.http import shared_counters as counters_module
from webapp.http.rate_limits import client_of
from webapp.http.shared_counters import SETS, WAYS, SharedCounters

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from unit.webapp.stub import StubIndex
    from werkzeug.test import TestResponse

FIRST = "/documents/000000000000000000000001"
STRANGER = "203.0.113.7"


def client_with(index: StubIndex, limit: str, proxies: int = 0) -> FlaskClient:
    return create_app(Settings(rate_limit=limit, proxies=proxies), index).test_client()


def ask(client: FlaskClient, path: str = "/about", address: str = STRANGER, **headers: str) -> TestResponse:
    return client.get(path, environ_overrides={"REMOTE_ADDR": address}, headers=headers)


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, which stands still until a test moves it."""
    moment = [1_000_000_020.0]
    monkeypatch.setattr(time, "time", lambda: moment[0])
    return moment


@pytest.mark.parametrize("since", [0.0, 0.5, 20.0, 59.9])
@pytest.mark.parametrize(("path", "times"), [("/about", 25), ("/search.csv", 2)])
def test_above_the_limit_there_is_a_page_that_says_when_to_try_again(
    index: StubIndex, now: list[float], path: str, times: int, since: float
) -> None:
    client = client_with(index, "25/minute")
    now[0] += since
    assert [ask(client, path).status_code for _ in range(times + 1)] == [200] * times + [429]
    answer = ask(client, path, Accept="text/html")
    assert answer.mimetype == "text/html"
    assert "25 requests in a minute" in answer.text
    seconds = int(answer.headers["Retry-After"])
    assert 1 <= seconds <= 120
    assert f"{seconds} second" in answer.text
    now[0] += seconds + 0.1
    assert ask(client, path).status_code == 200


def test_programs_get_a_problem(index: StubIndex) -> None:
    client = client_with(index, "1/hour")
    ask(client, "/api/v1/status")
    answer = ask(client, "/api/v1/search?q=crime")
    assert (answer.status_code, answer.mimetype) == (429, "application/problem+json")
    assert answer.get_json()["status"] == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert len(index.asked) == 0


def test_each_client_has_a_limit_of_its_own(index: StubIndex) -> None:
    client = client_with(index, "1/hour")
    assert ask(client).status_code == 200
    assert ask(client).status_code == 429
    assert ask(client, address="203.0.113.8").status_code == 200


def test_several_limits_hold_together(index: StubIndex, now: list[float]) -> None:
    client = client_with(index, "2/second;3/hour")
    statuses = []
    for _ in range(3):
        statuses += [ask(client).status_code for _ in range(2)]
        now[0] += 10
    assert statuses == [200, 200, 200, 429, 429, 429]


@pytest.mark.parametrize(("path", "times"), [("/search?q=crime", 20), (f"{FIRST}/pages/1.png", 10), ("/search.csv", 2)])
def test_what_costs_more_counts_more(index: StubIndex, path: str, times: int) -> None:
    client = client_with(index, "20/hour")
    statuses = [ask(client, path).status_code for _ in range(times + 1)]
    assert statuses == [200] * times + [429]


def test_what_costs_more_than_the_limit_is_still_to_be_had(index: StubIndex) -> None:
    client = client_with(index, "3/hour")
    assert [ask(client, "/search.csv").status_code for _ in range(2)] == [200, 429]


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics", "/static/onrecord.css"])
def test_probes_and_styles_are_not_counted(index: StubIndex, path: str) -> None:
    client = client_with(index, "1/hour")
    assert {ask(client, path).status_code for _ in range(4)} == {200}
    assert ask(client).status_code == 200


def test_what_is_not_there_counts_too(index: StubIndex) -> None:
    client = client_with(index, "1/hour")
    assert [ask(client, "/nowhere").status_code for _ in range(2)] == [404, 429]


@pytest.mark.parametrize("limit", ["0", "off", "OFF"])
def test_it_can_be_turned_off(index: StubIndex, limit: str) -> None:
    settings = Settings.from_env({"ONRECORD_RATE_LIMIT": limit})
    client = create_app(settings, index).test_client()
    assert {ask(client).status_code for _ in range(800)} == {200}


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.5.1", "::1", "::ffff:127.0.0.1"])
def test_ones_own_machine_is_not_limited(index: StubIndex, address: str) -> None:
    client = client_with(index, "1/hour")
    assert {ask(client, address=address).status_code for _ in range(3)} == {200}
    behind = client_with(index, "1/hour", proxies=1)
    assert [ask(behind, address=address).status_code for _ in range(2)] == [200, 429]


@pytest.mark.parametrize(
    ("address", "client"),
    [
        ("203.0.113.7", "203.0.113.7"), ("203.0.113.7:4711", "203.0.113.7"), ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"), ("127.1.2.3", "loopback"), ("", "unknown"), ("unknown", "unknown"),
        ("'; DROP", "unknown"), ("9" * 5000, "unknown"),
    ],
)  # fmt: skip
def test_whose_an_address_is(address: str, client: str) -> None:
    assert client_of(address) == client


# -- proxies ---------------------------------------------------------------------------------------------------------


def test_without_a_proxy_nobody_can_say_who_he_is(index: StubIndex) -> None:
    client = client_with(index, "1/hour")
    statuses = [ask(client, **{"X-Forwarded-For": f"203.0.113.{number}"}).status_code for number in range(3)]
    assert statuses == [200, 429, 429]


def test_behind_a_proxy_the_last_address_counts_and_not_what_a_client_wrote_before_it(index: StubIndex) -> None:
    client = client_with(index, "1/hour", proxies=1)
    forged = [{"X-Forwarded-For": f"198.51.100.{number}, 203.0.113.7"} for number in range(3)]
    assert [ask(client, address="10.0.0.2", **one).status_code for one in forged] == [200, 429, 429]
    other = {"X-Forwarded-For": "203.0.113.8"}
    assert ask(client, address="10.0.0.2", **other).status_code == 200


def test_behind_two_proxies_the_last_but_one_counts(index: StubIndex) -> None:
    client = client_with(index, "1/hour", proxies=2)
    chains = ["203.0.113.7, 10.0.0.1", "198.51.100.1, 203.0.113.7, 10.0.0.9", "203.0.113.8, 10.0.0.1"]
    assert [ask(client, **{"X-Forwarded-For": chain}).status_code for chain in chains] == [200, 429, 200]


@pytest.mark.parametrize("address", ["127.0.0.1", "172.18.0.1", "::1"])
def test_a_proxy_that_the_settings_do_not_know_is_told_of_once(
    index: StubIndex, caplog: pytest.LogCaptureFixture, address: str
) -> None:
    client = client_with(index, "600/minute")
    with caplog.at_level(logging.WARNING):
        ask(client, address=address)
        assert not caplog.records
        for _ in range(3):
            ask(client, address=address, **{"X-Forwarded-For": STRANGER})
    assert len(caplog.records) == 1
    assert "set ONRECORD_PROXIES to the number of proxies" in caplog.text


def test_a_strangers_header_makes_no_noise(index: StubIndex, caplog: pytest.LogCaptureFixture) -> None:
    ask(client_with(index, "600/minute"), address="8.8.8.8", **{"X-Forwarded-For": STRANGER})
    assert not caplog.records


def test_no_other_header_of_a_proxy_is_believed(index: StubIndex) -> None:
    headers = {"X-Forwarded-Host": "evil.example", "X-Forwarded-Prefix": "/evil", "X-Forwarded-Port": "666"}
    for proxies in (0, 1):
        answer = ask(client_with(index, "600/minute", proxies), "/search.atom", **headers)
        assert answer.status_code == 200
        assert "evil" not in answer.text
        assert "666" not in answer.text


# -- HTTPS -----------------------------------------------------------------------------------------------------------


def test_browsers_are_bound_to_https_where_there_is_https(index: StubIndex) -> None:
    name = "Strict-Transport-Security"
    plain, behind = client_with(index, ""), client_with(index, "", proxies=1)
    public = create_app(Settings(base_url="https://search.example"), index).test_client()
    forwarded = {"X-Forwarded-Proto": "https"}
    assert name not in ask(plain).headers
    assert name not in ask(plain, **forwarded).headers
    assert name not in ask(behind).headers
    for answer in (
        ask(behind, **forwarded),
        ask(public),
        ask(public, "/nowhere"),
        plain.get("https://localhost/about"),
    ):
        assert re.fullmatch(r"max-age=\d{8}", answer.headers[name])


def test_a_scheme_that_is_none_is_refused(index: StubIndex) -> None:
    answer = ask(client_with(index, "", proxies=1), "/search.atom", **{"X-Forwarded-Proto": "javascript"})
    assert answer.status_code == 400
    assert "javascript" not in answer.text


# -- counters --------------------------------------------------------------------------------------------------------


def _hits(counters: SharedCounters, begin: Barrier, queue: multiprocessing.Queue[int]) -> None:
    limiter = SlidingWindowCounterRateLimiter(counters)
    begin.wait()
    queue.put(sum(limiter.hit(parse("10000/day"), "one") for _ in range(3000)))


def test_the_limit_holds_across_processes() -> None:
    context = multiprocessing.get_context("fork")
    counters, queue, begin = SharedCounters(), context.Queue(), context.Barrier(4)
    workers = [context.Process(target=_hits, args=(counters, begin, queue)) for _ in range(4)]
    for worker in workers:
        worker.start()
    assert sum(queue.get(timeout=60) for _ in workers) == 10_000
    for worker in workers:
        worker.join()


def _dies(counters: SharedCounters) -> None:
    with counters._entry("one", 60):
        os.kill(os.getpid(), signal.SIGKILL)


def test_a_worker_that_dies_while_it_counts_blocks_nobody() -> None:
    context = multiprocessing.get_context("fork")
    counters = SharedCounters()
    worker = context.Process(target=_dies, args=(counters,))
    worker.start()
    worker.join()
    assert worker.exitcode == -signal.SIGKILL
    assert SlidingWindowCounterRateLimiter(counters).hit(parse("1/hour"), "one")


def _counts_where_nothing_can_be_written() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # as on a disk without room: a file's first byte is refused
    limiter = SlidingWindowCounterRateLimiter(SharedCounters())
    os._exit(0 if limiter.hit(parse("1/hour"), "one") and not limiter.hit(parse("1/hour"), "one") else 1)


def test_counters_need_no_room_on_a_disk() -> None:
    worker = multiprocessing.get_context("fork").Process(target=_counts_where_nothing_can_be_written)
    worker.start()
    worker.join()
    assert worker.exitcode == 0


def test_the_window_slides(now: list[float]) -> None:
    limiter, item = SlidingWindowCounterRateLimiter(SharedCounters()), parse("10/minute")
    now[0] = 60 * 16_666_667 + 30.0
    assert sum(limiter.hit(item, "one") for _ in range(20)) == 10
    now[0] += 45  # a quarter of the next minute: three quarters of the ten still count
    assert sum(limiter.hit(item, "one") for _ in range(20)) == 3
    now[0] += 120
    assert sum(limiter.hit(item, "one") for _ in range(20)) == 10


def test_memory_does_not_grow_and_who_asks_is_not_forgotten_for_the_quiet(now: list[float]) -> None:
    counters = SharedCounters(sets=1)
    limiter, item = SlidingWindowCounterRateLimiter(counters), parse("3/minute")
    size = len(counters._table)
    assert sum(limiter.hit(item, "busy") for _ in range(5)) == 3
    for number in range(1000):
        assert limiter.hit(item, f"quiet {number}")
    assert len(counters._table) == size
    assert not limiter.hit(item, "busy")
    assert SETS * WAYS * counters_module.ENTRY.size < 2_000_000


def test_a_client_can_be_forgiven() -> None:
    limiter, item = SlidingWindowCounterRateLimiter(SharedCounters()), parse("1/hour")
    assert limiter.hit(item, "one")
    assert not limiter.hit(item, "one")
    limiter.clear(item, "one")
    assert limiter.hit(item, "one")


def test_counting_goes_on_where_no_file_can_be_written() -> None:
    code = (
        "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        "from webapp.http.shared_counters import SharedCounters\n"
        "counters = SharedCounters()\n"
        "print([counters.acquire_sliding_window_entry('a', 2, 60) for _ in range(3)])\n"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "[True, True, False]\n"
