"""How a worker's threads get memory from the C library, so that what a request has freed serves the next one, and
returns to the system when none needs it.
"""

from __future__ import annotations

import contextlib
import ctypes
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ARENAS = 2
"""Parts from which all threads take memory. By default there are eight for each processor; each keeps what its largest
request took, and a worker grows until every thread has had one.
"""
_M_ARENA_MAX = -8
"""`malloc.h` of glibc. Its limit for large pieces is left: with a fixed one of 1 MB, a page takes a quarter more."""
RETURN_SECONDS = 10.0
"""How often freed memory is returned to the system. It takes some milliseconds; after every request, it would take as
long as a short search.
"""


def share_arenas() -> None:
    """Limit the memory that this process and its forks keep for later; to be called before threads start. Other C
    libraries than glibc have nothing to set.
    """
    with contextlib.suppress(AttributeError):
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, ARENAS)


def return_memory(every: float = RETURN_SECONDS) -> None:
    """Return what this process has freed to the system every so many seconds, in a thread of its own that ends with the
    process. Other C libraries than glibc have no such call.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        threading.Thread(target=_keep_returning, args=(trim, every), name="return-memory", daemon=True).start()


def _keep_returning(trim: Callable[[int], int], every: float) -> None:
    wait = threading.Event().wait
    while not wait(every):
        trim(0)
