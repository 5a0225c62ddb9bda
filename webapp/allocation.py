"""How a worker's threads get memory from the C library, so that what a request has freed serves the next one."""

from __future__ import annotations

import contextlib
import ctypes

ARENAS = 2
"""Parts from which all threads take memory. By default there are eight for each processor; each keeps what its largest
request took, and a worker grows until every thread has had one.
"""
_M_ARENA_MAX = -8
"""`malloc.h` of glibc. Its limit for large pieces is left: with a fixed one of 1 MB, a page takes a quarter more."""


def share_arenas() -> None:
    """Limit the memory that this process and its forks keep for later; to be called before threads start. Other C
    libraries than glibc have nothing to set.
    """
    with contextlib.suppress(AttributeError):
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, ARENAS)
