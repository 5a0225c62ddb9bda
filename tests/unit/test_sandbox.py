"""What a process that reads hostile files cannot do. Each case is a process of its own: confinement is for ever."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from indexer.sandbox import harmless_environment

REFUSED = {
    "the network": "socket.socket(socket.AF_INET)",
    "sockets of this machine": "socket.socket(socket.AF_UNIX)",
    "netlink": "socket.socket(socket.AF_NETLINK)",
    "steering others": "call(101, 16, os.getppid(), 0, 0)",
    "reading others' memory": "call(310, os.getppid(), 0, 0, 0, 0, 0)",
    "files of others": "call(438, 0, 0, 0)",
    "io_uring": "call(425, 1, 0)",
}
PRELUDE = """
import ctypes, os, socket
from indexer.sandbox import confine
libc = ctypes.CDLL(None, use_errno=True)
def call(*arguments):
    if libc.syscall(*arguments) < 0:
        raise OSError(ctypes.get_errno(), "refused")
assert confine()
"""


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the numbers are those of x86_64")
@pytest.mark.parametrize("action", REFUSED.values(), ids=REFUSED)
def test_what_is_refused(action: str) -> None:
    code = f"{PRELUDE}\ntry:\n    {action}\nexcept PermissionError:\n    print('refused')\n"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "refused\n"


def test_what_goes_on() -> None:
    code = (
        f"{PRELUDE}\nimport subprocess, sys, threading\n"
        "one, other = socket.socketpair()\none.send(b'x')\nassert other.recv(1) == b'x'\n"
        "threading.Thread(target=print, args=('thread',)).start()\n"
        "print(subprocess.check_output([sys.executable, '-c', 'print(1)'], text=True))\n"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).split() == ["thread", "1"]


def test_memory_is_hidden() -> None:
    code = "import ctypes\nfrom indexer.sandbox import hide_memory\nhide_memory()\n"
    code += "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"  # PR_GET_DUMPABLE
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "0\n"


def test_passwords_are_not_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENSEARCH_PASSWORD", "x")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "x")
    monkeypatch.setenv("ONRECORD_SMTP_PASSWORD", "x")
    monkeypatch.setenv("PATH", "/bin")
    assert harmless_environment().get("PATH") == "/bin"
    assert (
        not {"OPENSEARCH_PASSWORD", "AWS_SECRET_ACCESS_KEY", "ONRECORD_SMTP_PASSWORD"} & harmless_environment().keys()
    )
