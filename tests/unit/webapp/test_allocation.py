"""Threads of a worker share memory, and return it: what each of them once needed does not add up."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

COUNT = """
import ctypes, threading
{before}
def work():
    ctypes.CDLL(None).free(ctypes.c_void_p(allocate(100)))
    together.wait()
allocate = ctypes.CDLL(None).malloc
allocate.restype = ctypes.c_void_p
together = threading.Barrier(8)
threads = [threading.Thread(target=work) for _ in range(8)]
for one in threads:
    one.start()
for one in threads:
    one.join()
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
out = ctypes.c_void_p(libc.fopen(b"/dev/stdout", b"w"))
libc.malloc_info(0, out)
libc.fclose(out)
"""
HELD = """
import sys, time, psutil
from webapp.allocation import return_memory
if sys.argv[1] == "returned":
    return_memory(0.1)
pieces = [bytes(50_000) for _ in range(4_000)]
last = bytes(50_000)
del pieces
time.sleep(1)
print(psutil.Process().memory_info().rss)
"""
"""200 MB in pieces that the library takes from its own memory, freed below one that is not: it keeps them by itself."""
ONLY_GLIBC = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has arenas, and keeps memory")


@ONLY_GLIBC
def test_eight_threads_have_two_arenas() -> None:
    before = "from webapp.allocation import share_arenas\nshare_arenas()"
    assert _arenas("") > 2
    assert _arenas(before) == 2


def _arenas(before: str) -> int:
    told = subprocess.check_output([sys.executable, "-c", COUNT.format(before=before)], text=True)
    return told.count("<heap nr=")


@ONLY_GLIBC
def test_freed_memory_returns_to_the_system() -> None:
    kept, returned = (
        int(subprocess.check_output([sys.executable, "-c", HELD, which])) / 1e6 for which in ("kept", "returned")
    )
    assert kept > 200
    assert returned < 100
