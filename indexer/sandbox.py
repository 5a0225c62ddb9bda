"""Confine a process that reads hostile files: no network, and first to be killed when memory runs out.

Only on Linux; elsewhere nothing is confined. It needs no privilege, so it works in containers, too.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import platform
import struct
import sys
from pathlib import Path

PR_SET_NO_NEW_PRIVS = 38
SECCOMP_SET_MODE_FILTER, ALL_THREADS = 1, 1
ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM
LOAD, JUMP_IF_EQUAL, JUMP_IF_AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
"""Opcodes of classic BPF: load a word of the call's description, compare it, return a decision."""
NUMBER, ARCHITECTURE = 0, 4
"""Offsets in `struct seccomp_data`."""
OTHER_ABI = 0x40000000
"""System call numbers from here on belong to another ABI, which could bypass the filter."""
MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
"""The kernel's codes for machines (linux/audit.h)."""
REFUSED = {
    "socket": {"x86_64": 41, "aarch64": 198},
    "ptrace": {"x86_64": 101, "aarch64": 117},
    "process_vm_readv": {"x86_64": 310, "aarch64": 270},
    "process_vm_writev": {"x86_64": 311, "aarch64": 271},
    "pidfd_getfd": {"x86_64": 438, "aarch64": 438},
    "io_uring_setup": {"x86_64": 425, "aarch64": 425},
}
"""Calls that are refused, with their numbers by machine (asm/unistd.h): sockets of every kind, what reads or steers
other processes, and io_uring, which could do the same without these calls.
"""
SECCOMP = {"x86_64": 317, "aarch64": 277}
PR_SET_DUMPABLE = 4
HARMLESS = (
    "HOME", "JAVA_HOME", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "OMP_NUM_THREADS", "OMP_THREAD_LIMIT",
    "OMP_WAIT_POLICY", "PATH", "PYTHONHOME", "PYTHONPATH", "TESSDATA_PREFIX", "TMPDIR", "VIRTUAL_ENV",
)  # fmt: skip
"""Environment variables for processes that read files; the others may be passwords."""
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


def hide_memory() -> None:
    """Keep other processes of the same user, such as one that a hostile file has taken over, from reading this one's
    memory and environment. Root can read them all the same.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def harmless_environment() -> dict[str, str]:
    """What a process that reads files may know of this one's environment."""
    return {name: os.environ[name] for name in HARMLESS if name in os.environ}


def _without_network() -> bool:
    machine = platform.machine()
    if sys.platform != "linux" or machine not in MACHINES:
        return False
    refused = [numbers[machine] for numbers in REFUSED.values()]
    code = b"".join((
        _step(LOAD, ARCHITECTURE), _step(JUMP_IF_EQUAL, MACHINES[machine], no=len(refused) + 3),
        _step(LOAD, NUMBER), _step(JUMP_IF_AT_LEAST, OTHER_ABI, yes=len(refused) + 1),
        *(_step(JUMP_IF_EQUAL, number, yes=len(refused) - place) for place, number in enumerate(refused)),
        _step(RETURN, ALLOW), _step(RETURN, REFUSE),
    ))  # fmt: skip
    program = _Program(len(code) // 8, code)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    done: int = libc.syscall(SECCOMP[machine], SECCOMP_SET_MODE_FILTER, ALL_THREADS, ctypes.byref(program))
    return done == 0


def _step(code: int, value: int, *, yes: int = 0, no: int = 0) -> bytes:
    """One instruction; `yes` and `no` are the numbers of instructions to skip."""
    return struct.pack("=HBBI", code, yes, no, value)
