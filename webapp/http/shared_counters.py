"""Counts of requests that all workers of a server share: a table of fixed size, made before they are forked."""

from __future__ import annotations

import fcntl
import hashlib
import mmap
import os
import struct
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from limits.storage.base import SlidingWindowCounterSupport, Storage

if TYPE_CHECKING:
    from collections.abc import Iterator

ENTRY = struct.Struct("=QqII")
"""Hash of the key, number of the window, requests in the window before it and in it."""

WAYS = 8
"""Entries among which a key has its place; when all are taken, the one that has been quiet for longest is given up."""

SETS = 8192
"""Times eight: 65,536 keys are remembered, in 1.6 MB."""

MAX_COUNT = 2**32 - 1


def _lock_file() -> IO[bytes]:
    """An empty file for the kernel's locks: in memory where the system has such files."""
    if sys.platform == "linux":
        return os.fdopen(os.memfd_create("onrecord-counters"), "r+b")
    return tempfile.TemporaryFile(prefix="onrecord-counters-")


class SharedCounters(Storage, SlidingWindowCounterSupport):
    """Storage for `limits.strategies.SlidingWindowCounterRateLimiter` in memory that forked processes share.

    Its size is fixed, whoever asks. The lock is the kernel's, which takes it back from a process that dies. Counts are
    forgotten with the last process. The hash has a key of its own, so that nobody can choose whose place is his.
    """

    STORAGE_SCHEME = None

    def __init__(self, sets: int = SETS) -> None:
        """Room for eight keys in each of the `sets`."""
        super().__init__()
        self._sets = sets
        self._secret = os.urandom(16)
        # Memory that belongs to no file: in a file's, a full disk would end the process at the first write.
        self._table = mmap.mmap(-1, sets * WAYS * ENTRY.size)
        self._file = _lock_file()
        self._threads = threading.Lock()

    def acquire_sliding_window_entry(self, key: str, limit: int, expiry: int, amount: int = 1) -> bool:
        """Count `amount` requests, unless they would be more than `limit` in the last `expiry` seconds."""
        with self._entry(key, expiry) as (place, digest, window, share, before, here):
            allowed = int(before * share) + here + amount <= limit
            if allowed:
                ENTRY.pack_into(self._table, place, digest, window, before, min(here + amount, MAX_COUNT))
            return allowed

    def get_sliding_window(self, key: str, expiry: int) -> tuple[int, float, int, float]:
        """Requests of the window before and seconds until they no longer count; the same of the present one."""
        with self._entry(key, expiry) as (_, _, _, share, before, here):
            return before, share * expiry, here, (1 + share) * expiry

    def seconds_until(self, key: str, limit: int, expiry: int, amount: int = 1) -> float:
        """Seconds until `amount` requests would be counted, if there are none meanwhile; `amount` is within `limit`."""
        before, _, here, left = self.get_sliding_window(key, expiry)
        room, share = limit - amount + 1, left / expiry - 1
        if here < room:
            return max(share - (room - here) / before, 0) * expiry if before else 0
        return (share + max(1 - room / here, 0)) * expiry  # the present window has to become the one before

    def clear_sliding_window(self, key: str, expiry: int) -> None:
        """Forget a key."""
        with self._entry(key, expiry) as (place, digest, window, _, _, _):
            ENTRY.pack_into(self._table, place, digest, window, 0, 0)

    @contextmanager
    def _entry(self, key: str, expiry: int) -> Iterator[tuple[int, int, int, float, int, int]]:
        """Under the lock: where the key's entry is or shall be, its hash, the present window, what share of it is still
        to come, and both counts.
        """
        digest = int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8, key=self._secret).digest(), "little") or 1
        first = digest % self._sets * WAYS
        with self._threads:
            fcntl.lockf(self._file, fcntl.LOCK_EX)
            try:
                passed = time.time() / expiry
                window = int(passed)
                entries = [
                    (place, *ENTRY.unpack_from(self._table, place))
                    for place in range(first * ENTRY.size, (first + WAYS) * ENTRY.size, ENTRY.size)
                ]
                place, found, since, before, here = min(
                    entries, key=lambda entry: (entry[1] != digest, entry[2], entry[4])
                )
                if found != digest or since < window - 1 or since > window:
                    before = here = 0
                elif since == window - 1:
                    before, here = here, 0
                yield place, digest, window, 1 - (passed - window), before, here
            finally:
                fcntl.lockf(self._file, fcntl.LOCK_UN)

    @property
    def base_exceptions(self) -> type[Exception]:
        """See Storage."""
        return OSError

    def check(self) -> bool:
        """See Storage."""
        return not self._table.closed

    def reset(self) -> int:
        """Forget everything."""
        with self._threads:
            self._table[:] = bytes(len(self._table))
        return self._sets * WAYS

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Of other strategies, which have no place here."""
        raise NotImplementedError

    get = get_expiry = clear = incr  # type: ignore[assignment]
