"""Regular expressions compiled once for all processes of the tests: the thousand of the product take four seconds to
compile and a fifteenth of one to read. What is read is what was compiled, as `regex` itself pickles it.
"""

from __future__ import annotations

import atexit
import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import regex

SUPPORT = Path(__file__).parent
FILE = SUPPORT.parents[1] / ".pytest_cache" / f"patterns-{regex.__version__}-{sys.implementation.cache_tag}"
COMPILED = SUPPORT / "compiled"
"""The folder that a PYTHONPATH must have for a process to read what others have compiled."""
FEW = 20
"""New expressions for which the file is not written again."""


@cache
def _read() -> dict[object, Any]:
    try:
        found: dict[object, Any] = pickle.loads(FILE.read_bytes())  # noqa: S301 - written by ourselves, below
    except (OSError, EOFError, pickle.UnpicklingError):
        return {}
    return found


def use_in_children() -> None:
    """Let the processes that this one starts do so, unless they get another PYTHONPATH."""
    before = [one for one in (os.environ.get("PYTHONPATH"),) if one]
    os.environ["PYTHONPATH"] = os.pathsep.join([str(COMPILED), *before])


_made: dict[object, Any] = {}


def use() -> None:
    """Let this process read what others have compiled, and write at its end what none has."""
    compiles: Callable[..., Any] = regex.compile

    def compiled(pattern: Any, flags: int = 0, *more: Any, **named: Any) -> Any:
        if more or named or not isinstance(pattern, str | bytes):
            return compiles(pattern, flags, *more, **named)
        asked = pattern, int(flags), regex.DEFAULT_VERSION
        if asked not in _read():
            _made[asked] = _read()[asked] = compiles(pattern, flags)
        return _read()[asked]

    regex.compile = compiled  # type: ignore[assignment]
    atexit.register(write)


def write() -> None:
    """Let the processes that start from now on read what this one has compiled."""
    if len(_made) <= FEW:
        return
    _read.cache_clear()
    _read().update(_made)
    _made.clear()
    with suppress(OSError):  # tests fill disks, and take rights away
        FILE.parent.mkdir(exist_ok=True)
        own = FILE.with_name(f"{FILE.name}.{os.getpid()}")
        own.write_bytes(pickle.dumps(_read()))
        own.replace(FILE)
