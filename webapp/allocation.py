"""How a worker's threads get memory from the C library, so that what a request has freed serves the next one."""

from __future__ import annotations

import contextlib
import ctypes

ARENAS = 2
"""Parts from which all threads take memory. By default there are eight for each processor; each keeps what its largest
request took, and a worker grows until every thread has had one.
"""
LARGE = 1 << 20
"""Bytes from which memory is the system's own, and goes back to it. By default this limit rises with what is freed."""
_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8
"""`malloc.h` of glibc."""


def share_arenas() -> None:
    """Limit the memory that this process and its forks keep for later; to be called before threads start. Other C
    libraries than glibc have nothing to set.
    """
    with contextlib.suppress(AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_M_ARENA_MAX, ARENAS)
        mallopt(_M_MMAP_THRESHOLD, LARGE)
