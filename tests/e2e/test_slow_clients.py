"""A server with one worker, and clients that are slow, many, or send what is no request."""

from __future__ import annotations

import json
import socket
import time
import urllib.parse
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

import pytest
from raw_http import ask, send
from support.stub_model import WITHOUT_MODEL

from benchmarks.serving import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CANARY = "canary-of-a-reader"
SLOW_CLIENTS = 24


@pytest.fixture(scope="module")
def base(sample_data_dir: Path) -> Iterator[str]:
    with serving(
        sample_data_dir, "--workers", "1", settings={"ONRECORD_RATE_LIMIT": "off", **WITHOUT_MODEL}
    ) as address:
        yield address


def connected(base: str) -> socket.socket:
    parts = urllib.parse.urlsplit(base)
    return socket.create_connection((str(parts.hostname), int(parts.port or 0)), timeout=30)


@pytest.mark.parametrize(
    "beginning",
    [
        b"G",
        b"GET /search?q=a HTTP/1.1\r\nHost: localhost\r\nX: ",
        b"POST /api/v1/quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n{",
        b"POST /api/v1/quotes HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        b"GET /about HTTP/1.1\r\nHost: localhost\r\n\r\nGET /about HTTP/1.1\r\nHost: ",
    ],
)
def test_requests_that_trickle_hold_no_thread(base: str, beginning: bytes) -> None:
    with ExitStack() as stack:
        slow = [stack.enter_context(connected(base)) for _ in range(SLOW_CLIENTS)]
        for one in slow:
            one.sendall(beginning)
        for _ in range(5):
            assert ask(base, "/healthz").status == 200
            assert ask(base, "/search?q=article&mode=keyword").status == 200
            for one in slow:
                with suppress(ConnectionError):  # the server has ended what took too long to arrive
                    one.sendall(b"a")


def test_a_request_that_does_not_arrive_in_time_is_told_so(base: str) -> None:
    with connected(base) as slow:
        slow.sendall(b"GET /api/v1/search?q=a HTTP/1.1\r\nHost: ")
        started = time.monotonic()
        answer = slow.recv(1000)
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert b"application/problem+json" in answer
    assert 5 < time.monotonic() - started < 20


def test_two_requests_at_once_are_both_answered(base: str) -> None:
    one = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
    last = b"GET /about HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    with connected(base) as client:
        client.sendall(one + one + last)
        received = b""
        while part := client.recv(1 << 16):
            received += part
    assert received.count(b"HTTP/1.1 200 OK") == 3


QUOTATION = (
    b"POST /api/v1/quotes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
    b'Content-Length: 49\r\n\r\n{"quotes": ["whether the telephone is answered"]}'
)


def test_a_client_that_waits_to_be_told_to_go_on(base: str) -> None:
    body = b'{"quotes": ["whether the telephone is answered"]}'
    head = (
        "POST /api/v1/quotes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
        f"Expect: 100-continue\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    with connected(base) as client:
        client.sendall(head.encode())
        assert client.recv(1000).startswith(b"HTTP/1.1 100 ")
        client.sendall(body)
        received = b""
        while part := client.recv(1 << 16):
            received += part
    assert b"HTTP/1.1 200 OK" in received


def test_clients_that_leave_take_no_work_from_the_others(base: str) -> None:
    body = json.dumps({"quotes": [f"{'the of and state ' * 290} {number}" for number in range(100)]}).encode()
    head = (
        "POST /api/v1/quotes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    for _ in range(2):
        with ExitStack() as stack:
            for _ in range(8):
                stack.enter_context(connected(base)).sendall(head.encode() + body)
            assert ask(base, "/healthz").status == 200
            time.sleep(1)
        started = time.monotonic()
        assert ask(base, "/healthz").status == 200
        assert ask(base, "/search?q=article&mode=keyword").status == 200
        assert time.monotonic() - started < 20
    started = time.monotonic()
    while (checked := send(base, QUOTATION, "POST")).status == 503:
        assert time.monotonic() - started < 30, "what nobody waits for any more is still being checked"
        time.sleep(0.2)
    assert checked.status == 200


def test_more_requests_than_can_wait_are_refused_at_once(base: str) -> None:
    statuses: set[int] = set()
    for _ in range(5):  # clients on a busy machine may ask more slowly than the server answers
        with ThreadPoolExecutor(120) as pool:
            asked = pool.map(lambda _: ask(base, "/search.csv?q=article&mode=keyword&match=any"), range(120))
            assert {ask(base, "/healthz").status for _ in range(20)} == {200}, "health waits for threads"
            answers = list(asked)
        statuses |= {one.status for one in answers}
        if 503 in statuses:
            break
    assert statuses == {200, 503}
    assert all(one.headers["Retry-After"] for one in answers if one.status == 503)
    assert ask(base, "/search?q=article&mode=keyword").status == 200


POST_CHUNKS = "POST {} HTTP/1.1\r\nHost: a\r\nContent-Type: {}\r\nTransfer-Encoding: chunked\r\n\r\n"
API_CHUNKS = POST_CHUNKS.format("/api/v1/quotes", "application/json")
FORM_CHUNKS = POST_CHUNKS.format("/quotes", "application/x-www-form-urlencoded")
HOSTILE = {
    "a blank in the query": (f"GET /search?q=alpha {CANARY} HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    "no request": (f"{CANARY}\r\n\r\n", 400),
    "a header's name": (f"GET / HTTP/1.1\r\nHost: a\r\n{CANARY} : b\r\n\r\n", 400),
    "a header's value": (f"GET / HTTP/1.1\r\nHost: a\r\nX: \x00{CANARY}\r\n\r\n", 400),
    "a chunk": (f"{API_CHUNKS}{CANARY}\r\n", 400),
    "a chunk of a form": (f"{FORM_CHUNKS}2\r\nte\r\n{CANARY}\r\n", 400),
    "a chunk's end": (f"{API_CHUNKS}2\r\nab{CANARY}\r\n0\r\n\r\n", 400),
    "an encoding": (f"POST /quotes HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: {CANARY}\r\n\r\n", 501),
    "nested lists": (None, 400),
    "half a character": (None, 400),
}
BODIES = {
    "nested lists": b"[" * 100_000 + CANARY.encode(),
    "half a character": b'{"quotes": ["\\ud800 ' + CANARY.encode() + b'"], "submitter": "\\udfff"}',
}


def test_what_is_no_request_is_refused_and_nothing_of_it_is_logged(
    sample_data_dir: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    settings = {"GUNICORN_CMD_ARGS": "--access-logfile - --log-level debug", **WITHOUT_MODEL}
    with serving(sample_data_dir, "--workers", "1", settings=settings) as address:
        for name, (text, expected) in HOSTILE.items():
            if text is None:
                body = BODIES[name]
                head = (
                    "POST /api/v1/quotes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
                )
                request = head.encode() + body
            else:
                request = text.encode("latin-1")
            assert send(address, request, "POST").status == expected, name
    written = "".join(capfd.readouterr())
    assert "Booting worker" in written
    assert CANARY not in written
