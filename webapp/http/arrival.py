"""A request as it arrives: whether all its bytes are there, without reading what they say."""

from __future__ import annotations

import re

_HEAD_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"\r\nContent-Length:[ \t]*([0-9]{1,18})[ \t]*\r\n", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\nTransfer-Encoding:[^\r\n]*chunked[ \t]*\r\n", re.IGNORECASE)
_CONTINUE = re.compile(rb"\r\nExpect:[ \t]*100-continue[ \t]*\r\n", re.IGNORECASE)
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,16})[ \t]*(?:;[^\r\n]*)?\r\n")
_LONGEST_SIZE_LINE = 200
"""Bytes of the line before a chunk."""


class Arrival:
    """The bytes of a connection that have not been handled. `is_whole` says whether the next request can be handled
    without waiting: all of it is there, or so much, or something so malformed, that it will be refused anyway.
    """

    def __init__(self, most_head: int, most_body: int) -> None:
        """`most_head` and `most_body` are the most bytes that are waited for."""
        self._most_head, self._most_body = most_head, most_body
        self._received = bytearray()
        self._head = 0
        self._end: int | None = None
        self._next_chunk = 0

    def __len__(self) -> int:
        return len(self._received)

    @property
    def has_head(self) -> bool:
        """Whether the headers are complete."""
        return self._head > 0

    @property
    def expects_continue(self) -> bool:
        """Whether the client waits to be told to send the body."""
        return self.has_head and bool(_CONTINUE.search(self._received, 0, self._head))

    def add(self, received: bytes) -> None:
        """More bytes."""
        self._received += received

    def is_whole(self) -> bool:
        """See the class."""
        if not self._head:
            end = self._received.find(_HEAD_END)
            if end < 0:
                return len(self._received) > self._most_head
            self._head = end + len(_HEAD_END)
            self._end = self._end_of_known_length()
            self._next_chunk = self._head
        if self._end is None:
            self._end = self._end_of_chunks()
        return self._end is not None and (len(self._received) >= self._end or self._end - self._head > self._most_body)

    def is_only(self, request: bytes) -> bool:
        """Whether a whole request with this method and address has arrived, and nothing after it."""
        return self._received.startswith(request + b" ") and len(self._received) == self._end

    def asks_for_api(self) -> bool:
        """Whether a program asks."""
        target = self._received[:40].partition(b" ")[2]
        return target.startswith(b"/api/")

    def take(self) -> bytes:
        """The bytes of the next request, which are no longer kept; all bytes if its end is unknown."""
        end = len(self._received) if self._end is None else self._end
        taken = bytes(self._received[:end])
        del self._received[:end]
        self._head, self._end, self._next_chunk = 0, None, 0
        return taken

    def _end_of_known_length(self) -> int | None:
        """Where a request ends that tells its length or has no body; None for one in chunks."""
        if _CHUNKED.search(self._received, 0, self._head):
            return None
        length = _LENGTH.search(self._received, 0, self._head)
        return self._head + (int(length[1]) if length else 0)

    def _end_of_chunks(self) -> int | None:
        """Where a request in chunks ends; where it gets too large or malformed; None if it goes on."""
        while True:
            at = self._next_chunk
            if at - self._head > self._most_body:
                return len(self._received)
            line = _CHUNK_SIZE.match(self._received, at)
            if line is None:
                is_malformed = b"\r\n" in self._received[at:] or len(self._received) - at > _LONGEST_SIZE_LINE
                return len(self._received) if is_malformed else None
            size = int(line[1], 16)
            if size == 0:
                trailers = self._received.find(_HEAD_END, line.end() - 2)
                if trailers >= 0:
                    return trailers + len(_HEAD_END)
                return len(self._received) if len(self._received) - at > self._most_head else None
            self._next_chunk = line.end() + size + 2
            if self._next_chunk - self._head > self._most_body:
                return len(self._received)
            if len(self._received) < self._next_chunk:
                self._next_chunk = at
                return None
