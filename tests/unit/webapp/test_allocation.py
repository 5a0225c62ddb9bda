"""Threads of a worker share memory: what each of them once needed does not add up."""

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


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has arenas")
def test_eight_threads_have_two_arenas() -> None:
    before = "from webapp.allocation import share_arenas\nshare_arenas()"
    assert _arenas("") > 2
    assert _arenas(before) == 2


def _arenas(before: str) -> int:
    told = subprocess.check_output([sys.executable, "-c", COUNT.format(before=before)], text=True)
    return told.count("<heap nr=")
