"""What a child of the extraction pool may be made to do instead of reading: see `Reader` in pipelines/extract/pool.py.

They stand in a module of their own because a child process imports them by name.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from pipelines.extract.reader import Reading, ReadingOptions
from pipelines.extract.tika import Extraction

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def misbehave(path: Path, name: str, _: ReadingOptions, before_ocr: Callable[[int], None]) -> Reading:  # noqa: C901, PLR0912 - a list
    """Do what the file's name says; its text tells which process read it."""
    match name.split(".", maxsplit=1)[0]:
        case "loop":
            while True:
                pass
        case "loop-with-helper":
            subprocess.run([sys.executable, "-c", "import time; time.sleep(600)"], check=False)
        case "eat":
            eaten = []
            while True:
                eaten.append(b"x" * 10_000_000)
        case "exit":
            os._exit(7)
        case "segfault":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "raise":
            message = "a parser's own fault"
            raise ValueError(message)
        case "full-disk":
            raise OSError(28, "No space left on device")
        case "print":
            os.write(1, b"a library's chatter\n")
        case "call":
            socket.create_connection(("127.0.0.1", int(name.split(".")[1])), timeout=1)
        case "slow":
            time.sleep(0.2)
        case "slow-ocr":
            before_ocr(1)
            time.sleep(4)
    return Reading(Extraction("txt", (f"{os.getpid()} {path.name}",), paged=False))
