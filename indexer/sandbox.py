"""Confine a process that reads hostile files: no network, and first to be killed when memory runs out.

Only on Linux; elsewhere nothing is confined. It needs no privilege, so it works in containers, too.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import platform
import struct
import sys
from pathlib import Path

PR_SET_NO_NEW_PRIVS = 38
SECCOMP_SET_MODE_FILTER, ALL_THREADS = 1, 1
ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM
LOAD, JUMP_IF_EQUAL, JUMP_IF_AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
"""Opcodes of classic BPF: load a word of the call's description, compare it, return a decision."""
NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16
"""Offsets in `struct seccomp_data`."""
OTHER_ABI = 0x40000000
"""System call numbers from here on belong to another ABI, which could bypass the filter."""
IO_URING_SETUP = 425
"""io_uring opens sockets without the refused call; nothing here uses it. The number is the same on all machines."""
CALLS = {"x86_64": (0xC000003E, 41, 317), "aarch64": (0xC00000B7, 198, 277)}
"""By machine: the kernel's code for it, and its numbers of `socket` and `seccomp` (linux/audit.h, asm/unistd.h)."""
FIRST_TO_GO = "1000"


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def confine() -> bool:
    """Confine all threads and child processes of this process, irrevocably. Returns whether the network is blocked:
    False where the system offers no way.
    """
    with contextlib.suppress(OSError):  # when memory runs out, the kernel kills a reader, not the archive's process
        Path("/proc/self/oom_score_adj").write_text(FIRST_TO_GO, encoding="ascii")
    return _without_network()


def _without_network() -> bool:
    machine = platform.machine()
    if sys.platform != "linux" or machine not in CALLS:
        return False
    architecture, socket, seccomp = CALLS[machine]
    code = b"".join((
        _step(LOAD, ARCHITECTURE), _step(JUMP_IF_EQUAL, architecture, no=6),
        _step(LOAD, NUMBER), _step(JUMP_IF_AT_LEAST, OTHER_ABI, yes=4), _step(JUMP_IF_EQUAL, IO_URING_SETUP, yes=3),
        _step(JUMP_IF_EQUAL, socket, no=3),
        _step(LOAD, FIRST_ARGUMENT), _step(JUMP_IF_EQUAL, 1, yes=1),  # AF_UNIX only connects processes of this machine
        _step(RETURN, REFUSE), _step(RETURN, ALLOW),
    ))  # fmt: skip
    program = _Program(len(code) // 8, code)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    done: int = libc.syscall(seccomp, SECCOMP_SET_MODE_FILTER, ALL_THREADS, ctypes.byref(program))
    return done == 0


def _step(code: int, value: int, *, yes: int = 0, no: int = 0) -> bytes:
    """One instruction; `yes` and `no` are the numbers of instructions to skip."""
    return struct.pack("=HBBI", code, yes, no, value)
