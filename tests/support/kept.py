"""A folder for what one process of a run of the tests has made and all others read. It is of one run: what is made
depends on code that a change may touch.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_VARIABLE = "KEPT_IN_THIS_RUN"


def keep() -> None:
    """Make the folder, deleted with this process, unless the process that started this one has made it."""
    if not os.environ.get(_VARIABLE):
        _folders.append(made := tempfile.TemporaryDirectory(prefix="onrecord-kept-"))
        os.environ[_VARIABLE] = made.name


_folders: list[tempfile.TemporaryDirectory[str]] = []


def kept() -> Path | None:
    """The folder, if there is one."""
    folder = os.environ.get(_VARIABLE)
    return Path(folder) if folder else None
