"""When a request that arrives in pieces is whole."""

from __future__ import annotations

import pytest

from webapp.http.arrival import Arrival

HEAD, BODY = 200, 100

PLAIN = b"GET /search?q=a HTTP/1.1\r\nHost: one\r\n\r\n"
POSTED = b"POST /quotes HTTP/1.1\r\nHost: one\r\ncontent-length: 5\r\n\r\nhello"
CHUNKED = (
    b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"  # the head
    b"2\r\nhe\r\na;x=y\r\n0123456789\r\n0\r\n\r\n"
)


def arrival(*pieces: bytes) -> Arrival:
    made = Arrival(HEAD, BODY)
    for piece in pieces:
        made.add(piece)
    return made


@pytest.mark.parametrize("request_bytes", [PLAIN, POSTED, CHUNKED])
def test_a_request_is_whole_with_its_last_byte(request_bytes: bytes) -> None:
    dropwise = arrival()
    for byte in request_bytes:
        assert not dropwise.is_whole()
        dropwise.add(bytes([byte]))
    assert dropwise.is_whole()
    assert dropwise.take() == request_bytes
    assert len(dropwise) == 0


@pytest.mark.parametrize("request_bytes", [PLAIN, POSTED, CHUNKED])
def test_what_follows_belongs_to_the_next_request(request_bytes: bytes) -> None:
    both = arrival(request_bytes + PLAIN[:-1])
    assert both.is_whole()
    assert both.take() == request_bytes
    assert not both.is_whole()
    both.add(PLAIN[-1:])
    assert both.is_whole()
    assert both.take() == PLAIN


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET / HTTP/1.1\r\nX: " + b"a" * HEAD,
        b"POST / HTTP/1.1\r\nContent-Length: 101\r\n\r\n",
        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\n",
        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\n",
        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + b"0" * 201,
        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" + b"X: y\r\n" * 40,
    ],
)
def test_what_will_be_refused_is_not_waited_for(request_bytes: bytes) -> None:
    refused = arrival(request_bytes)
    assert refused.is_whole()
    assert refused.take()


def test_many_small_chunks_are_read_once() -> None:
    made = Arrival(HEAD, 10**9)
    made.add(b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in range(20_000):
        made.add(b"1\r\na\r\n")
        assert not made.is_whole()
    made.add(b"0\r\n\r\n")
    assert made.is_whole()


def test_a_client_that_asks_whether_to_go_on() -> None:
    asking = arrival(b"POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n")
    assert not asking.is_whole()
    assert asking.has_head
    assert asking.expects_continue
    assert not arrival(POSTED).expects_continue


def test_health_and_programs_are_recognised() -> None:
    health = b"GET /healthz"
    whole = b"GET /healthz HTTP/1.1\r\n\r\n"
    for received, expected in (
        (whole, True),
        (whole[:-1], False),
        (whole + b"G", False),
        (b"GET /healthzz" + whole[12:], False),
    ):
        probe = arrival(received)
        probe.is_whole()
        assert probe.is_only(health) == expected
    assert arrival(b"POST /api/v1/quotes HTTP/1.1\r\n").asks_for_api()
    assert not arrival(b"GET /search?x=/api/ HTTP/1.1\r\n").asks_for_api()
